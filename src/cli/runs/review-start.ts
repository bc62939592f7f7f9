import { join } from 'node:path';
import { displayPath } from '../../load/paths.ts';
import { reviewsFolderName } from '../../load/reviews.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { ReviewStage } from '../../model/life-cycle.ts';
import { type ReviewTemplateEntry, reviewTemplate } from '../../reporters/templates/review.ts';
import { schemaOf } from '../../schema/schemas.ts';
import { pointsIn } from '../../scoring/node-points.ts';
import { unlistedOf } from '../../scoring/reviewed.ts';
import { score } from '../../scoring/score.ts';
import type { Options } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-codes.ts';
import { checkDate, findAssessment, openAssessment, refuse } from '../open.ts';
import { checkText } from '../option-text.ts';
import { writeFile } from '../outputs.ts';
import { UsageError } from '../usage-error.ts';
import { namesAsked, stageAsked } from './review-names.ts';

/** `assess review start`: a review to fill in. Nothing that exists is overwritten. */
export async function runReviewStart(
  context: CommandContext,
  [path]: readonly string[],
  options: Options,
): Promise<ExitCode> {
  const { host, language } = context;
  const { stage, reviewer } = required(options);
  checkDate(options['date'] as string | undefined, '--date');
  const loaded = openAssessment(path, options.on, host);
  if (!loaded.value) return refuse(loaded.diagnostics, options, context);
  const assessment = loaded.value;
  const date = (options['date'] as string | undefined) ?? assessment.on;
  const folder = findAssessment(path, host);
  const file = join(folder, reviewsFolderName, `${date}-${stage}.yaml`);
  if (host.kindOf(file) !== 'missing') throw exists(displayPath(file, host));
  const text = reviewTemplate({
    stage,
    reviewer,
    date,
    unlisted: unlistedNow(stage, date, assessment),
    entries: entriesOf(assessment, options),
    evidenceRequired: assessment.framework.evidenceRequired,
    language,
  });
  const files = new Map([[file, text]]);
  const schema = join(folder, '.assess', 'review.schema.json');
  if (host.kindOf(schema) === 'missing')
    files.set(schema, `${JSON.stringify(schemaOf('review'), null, 2)}\n`);
  if (!options['dryRun']) for (const [each, content] of files) writeFile(each, content, host);
  announce([...files.keys()], folder, context, options);
  return exitCode.done;
}

function required(options: Options): { readonly stage: ReviewStage; readonly reviewer: string } {
  const stage = stageAsked(options);
  const reviewer = (options['reviewer'] as string | undefined)?.trim() ?? '';
  if (stage !== undefined && reviewer !== '') {
    checkText(reviewer, 'name', { ko: '--reviewer', en: '--reviewer' });
    return { stage, reviewer };
  }
  const option = stage === undefined ? '--stage' : '--reviewer';
  throw new UsageError(
    { ko: `${option}가 필요합니다.`, en: `${option} is needed.` },
    {
      ko: '예: assess review start --stage internal --reviewer 감사담당관',
      en: 'For example: assess review start --stage internal --reviewer "Internal audit"',
    },
  );
}

/** What holds now for what no review speaks of; where another of the same stage and day says it, as that one does. */
function unlistedNow(stage: ReviewStage, date: string, assessment: Assessment) {
  const beside = assessment.reviews?.find((review) => review.stage === stage && review.date === date);
  return beside?.unlisted ?? unlistedOf(assessment);
}

function entriesOf(assessment: Assessment, options: Options): ReviewTemplateEntry[] {
  const { framework, assignments } = assessment;
  const departments = namesAsked(
    'department',
    options,
    assessment.departments.map(({ id }) => id),
  );
  const ids = namesAsked('indicator', options, [...framework.indicators.keys()]);
  const { claimed, substantiated } = score(assessment);
  const entries = [...framework.indicators.values()].map((indicator) => ({
    indicator,
    answers: assignments.get(indicator.id)!.answers,
    claimed: pointsIn(claimed, indicator.id),
    substantiated: pointsIn(substantiated, indicator.id),
    applies: !claimed.nodes.get(indicator.id)!.notApplicable,
  }));
  const asked = entries.filter(
    ({ indicator, answers }) =>
      (ids.length === 0 || ids.includes(indicator.id)) &&
      (departments.length === 0 || answers.some(({ department }) => departments.includes(department))),
  );
  if (asked.length > 0) return asked;
  throw new UsageError({
    ko: '조건에 맞는 지표가 없어 심사할 것이 없습니다.',
    en: 'No indicator matches, so there is nothing to review.',
  });
}

/** What was made, and what to do next; only the list of files is data. */
function announce(
  made: readonly string[],
  folder: string,
  { host, language }: CommandContext,
  options: Options,
): void {
  for (const path of made) host.stdout.write(`${displayPath(path, host)}\n`);
  if (options.quiet) return;
  const ko = language === 'ko';
  const shown = displayPath(folder, host);
  const next = ko
    ? `다음: 심사 결과를 적고 「assess review compare ${shown}」를 실행하십시오.\n`
    : `Next: fill in the findings, then run "assess review compare ${shown}".\n`;
  const dry = ko
    ? '위 파일을 쓰게 됩니다(--dry-run이라 쓰지 않았습니다).\n'
    : 'These would be written (--dry-run wrote none).\n';
  host.stderr.write(options['dryRun'] ? dry : next);
}

function exists(file: string): UsageError {
  return new UsageError(
    { ko: `이미 있습니다: ${file}`, en: `This exists already: ${file}` },
    {
      ko: '있는 파일은 덮어쓰지 않습니다. 그 파일에 이어서 적거나 다른 날짜를 쓰십시오(--date).',
      en: 'Nothing is overwritten. Go on in that file, or give another day (--date).',
    },
  );
}
