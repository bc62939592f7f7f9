import { join, relative, resolve } from 'node:path';
import { referencesOf } from '../../checks/assessment.ts';
import { loadAssessment } from '../../load/assessment.ts';
import { todayIn } from '../../load/clock.ts';
import { loadFramework } from '../../load/framework.ts';
import { withFiles } from '../../load/overlay.ts';
import { displayPath } from '../../load/paths.ts';
import { frameworkPath, shippedFrameworks } from '../../load/shipped.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Language } from '../../model/language.ts';
import { reconstructedText } from '../../report/reconstructed.ts';
import { sheetSchema } from '../../report/sheet-schema.ts';
import { assessmentTemplate } from '../../reporters/templates/assessment.ts';
import { sheetTemplate } from '../../reporters/templates/sheet.ts';
import { schemaOf } from '../../schema/schemas.ts';
import { koWith } from '../../text/quoted.ts';
import { titleText } from '../../text/title.ts';
import type { Options } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-codes.ts';
import { messageLines } from '../help-layout.ts';
import { findAssessment, refuse } from '../open.ts';
import { checkText } from '../option-text.ts';
import { writeFile } from '../outputs.ts';
import { UsageError } from '../usage-error.ts';
import { datesOf } from './next-options.ts';
import { pairsOf } from './pairs.ts';

/** `assess init`: a new assessment, or the sheets that an assessment still lacks. Nothing that exists is overwritten. */
export async function runInit(
  context: CommandContext,
  [folder]: readonly string[],
  options: Options,
): Promise<ExitCode> {
  if (options['sheets']) return makeSheets(findAssessment(folder, context.host), new Map(), context, options);
  if (folder === undefined) {
    throw new UsageError(
      { ko: '만들 폴더를 적으십시오.', en: 'Name the folder to make.' },
      {
        ko: '예: assess init my-city --framework minwon-2014',
        en: 'For example: assess init my-city --framework minwon-2014',
      },
    );
  }
  return makeAssessment(folder, context, options);
}

async function makeAssessment(folder: string, context: CommandContext, options: Options): Promise<ExitCode> {
  const { host, language } = context;
  const main = join(folder, 'assessment.yaml');
  if (host.kindOf(main) !== 'missing') throw exists([displayPath(main, host)]);
  const framework = chooseFramework(folder, options, context);
  const loaded = loadFramework(framework.path, host);
  if (!loaded.value) return refuse(loaded.diagnostics, options, context);
  const departments = pairsOf('--department', options['department'] as readonly string[] | undefined);
  const institution = pairsOf('--institution', asList(options['institution']))[0];
  const text = assessmentTemplate({
    framework: framework.name,
    version: loaded.value.version,
    institution: institution
      ? { id: institution[0], name: institution[1] }
      : { id: 'institution', name: language === 'ko' ? '기관명' : 'Institution' },
    cycle: cycleOf(options) ?? todayIn(loaded.value.timeZone, host.now()).slice(0, 4),
    type: options['renewal'] ? 'renewal' : 'new',
    ...datesOf(options),
    departments:
      departments.length > 0
        ? departments.map(([id, name]) => ({ id, name }))
        : [{ id: 'coordinator', name: language === 'ko' ? '총괄부서' : 'Coordinating department' }],
    responsible: pairsOf('--responsible', options['responsible'] as readonly string[] | undefined).map(
      ([node, department]) => ({ node, department }),
    ),
    references: referencesOf(loaded.value),
    language,
  });
  return makeSheets(folder, new Map([[main, text]]), context, options);
}

function cycleOf(options: Options): string | undefined {
  const given = options['cycle'] as string | undefined;
  if (given !== undefined) checkText(given, 'cycle', { ko: '--cycle', en: '--cycle' });
  return given;
}

/** Plans the files, checks the whole as it will be, and only then writes. */
async function makeSheets(
  folder: string,
  planned: ReadonlyMap<string, string>,
  context: CommandContext,
  options: Options,
): Promise<ExitCode> {
  const { host, language } = context;
  const absolute = new Map([...planned].map(([path, text]) => [resolve(host.cwd, path), text]));
  const loaded = loadAssessment(
    planned.size > 0 ? join(folder, 'assessment.yaml') : folder,
    withFiles(host, absolute),
  );
  if (!loaded.value) return refuse(loaded.diagnostics, options, context);
  const files = new Map(planned);
  for (const { id, name } of loaded.value.departments) {
    const path = join(folder, 'departments', `${id}.yaml`);
    if (host.kindOf(path) !== 'missing') {
      if (planned.size > 0) throw exists([displayPath(path, host)]);
      continue;
    }
    files.set(
      path,
      sheetTemplate({
        department: { id, name: titleText(name, language) },
        indicators: indicatorsOf(id, loaded.value),
        language,
        cycle: loaded.value.cycle.id,
      }),
    );
  }
  if (files.size > 0) {
    addSchemas(files, folder, loaded.value, context);
    // drafts of actions name it
    files.set(
      join(folder, '.assess', 'actions.schema.json'),
      `${JSON.stringify(schemaOf('actions'), null, 2)}\n`,
    );
  }
  const made = [...files.keys()];
  if (!options['dryRun']) for (const [path, text] of files) writeFile(path, text, host);
  const remark = planned.size > 0 ? reconstructedText(loaded.value.framework, context.language) : '';
  announce(made, remark, folder, context, options);
  return exitCode.done;
}

/** Plans the schemas that editors check an assessment's files by: what is written there, as far as it can be known. */
export function addSchemas(
  files: Map<string, string>,
  folder: string,
  { framework, departments }: Assessment,
  { language }: CommandContext,
): void {
  const named = departments.map(({ id, name }) => ({ id, name: titleText(name, language) }));
  const schemas = {
    assessment: schemaOf('assessment'),
    department: sheetSchema({ framework, departments: named, indicators: [...framework.indicators.keys()] }),
  };
  for (const [kind, schema] of Object.entries(schemas))
    files.set(join(folder, '.assess', `${kind}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
}

/** What was made, what is to be known of the framework, and what to do next; only the list of files is data. */
function announce(
  made: readonly string[],
  remark: string,
  folder: string,
  { host, language }: CommandContext,
  options: Options,
): void {
  for (const path of made) host.stdout.write(`${displayPath(path, host)}\n`);
  if (options.quiet) return;
  for (const text of [remark, nextText(made.length, displayPath(folder, host), language, options)])
    if (text !== '') host.stderr.write(messageLines(text, host.stderr));
}

function nextText(count: number, folder: string, language: Language, options: Options): string {
  const ko = language === 'ko';
  if (options['dryRun'])
    return ko
      ? `위 ${count}개 파일을 쓰게 됩니다(--dry-run이라 쓰지 않았습니다).`
      : `These ${count} files would be written (--dry-run wrote none).`;
  if (count === 0) return ko ? '빠진 부서 자료가 없습니다.' : 'No sheet is missing.';
  const [validate, status] = [`assess validate ${folder}`, `assess status ${folder}`];
  return ko
    ? `다음: 부서 자료를 채우고 ${koWith(validate, '으로/로')} 확인한 뒤 ${koWith(status, '으로/로')} 진행 상황을 보십시오.`
    : `Next: fill in the sheets, check them with "${validate}", then see with "${status}" what is left to do.`;
}

function chooseFramework(
  folder: string,
  options: Options,
  { host }: CommandContext,
): { name: string; path: string } {
  const given = options['framework'] as string | undefined;
  const shipped = shippedFrameworks(host).join(', ');
  if (given === undefined) {
    throw new UsageError(
      { ko: '평가체계를 정하십시오: --framework', en: 'Choose a framework: --framework' },
      {
        ko: `내장된 것: ${shipped}. 직접 만든 것은 경로로 적습니다.`,
        en: `Shipped: ${shipped}. Name your own by its path.`,
      },
    );
  }
  const path = frameworkPath(given, '.', host);
  if (path === undefined)
    throw new UsageError(
      { ko: `${koWith(given, '이라는/라는')} 평가체계가 없습니다.`, en: `There is no framework "${given}".` },
      {
        ko: `내장된 것: ${shipped}. 직접 만든 것은 「./」로 시작하는 경로로 적습니다.`,
        en: `Shipped: ${shipped}. Name your own by a path that begins with "./".`,
      },
    );
  if (!given.includes('/') && !given.startsWith('.')) return { name: given, path };
  const way = relative(resolve(host.cwd, folder), resolve(host.cwd, given)).split('\\').join('/');
  return { name: way.startsWith('.') ? way : `./${way}`, path };
}

/** The indicators that a department must answer. */
function indicatorsOf(department: string, { framework, assignments }: Assessment) {
  return [...framework.indicators.values()].filter(({ id }) =>
    assignments.get(id)!.answers.some((answer) => answer.department === department),
  );
}

function asList(value: unknown): readonly string[] | undefined {
  return typeof value === 'string' ? [value] : undefined;
}

function exists(files: readonly string[]): UsageError {
  return new UsageError(
    { ko: `이미 있습니다: ${files.join(', ')}`, en: `This exists already: ${files.join(', ')}` },
    {
      ko: '있는 파일은 덮어쓰지 않습니다. 빠진 부서 자료만 만들려면 --sheets를 쓰십시오.',
      en: 'Nothing is overwritten. To make only the missing sheets, use --sheets.',
    },
  );
}
