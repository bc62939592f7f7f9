import { allNodes } from '../../load/members.ts';
import type { Framework } from '../../model/framework.ts';
import { buildHandbook } from '../../report/handbook-build.ts';
import { en, ko, koWith } from '../../text/quoted.ts';
import type { Options } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-codes.ts';
import { refuse } from '../open.ts';
import { requestedOutputs, writeOutputs } from '../outputs.ts';
import { UsageError, unknownName } from '../usage-error.ts';
import { openFramework } from './framework-open.ts';

/** `assess framework show`: a framework for reading, or the handbook of its indicators. */
export async function runFrameworkShow(
  context: CommandContext,
  [given = '']: readonly string[],
  options: Options,
): Promise<ExitCode> {
  const { host, language } = context;
  const loaded = openFramework(given, host);
  if (!loaded.value) return refuse(loaded.diagnostics, options, context);
  const depth = options['depth'] as string | undefined;
  const indicators = (options['indicator'] as readonly string[] | undefined) ?? [];
  checkSelection(loaded.value, depth, indicators);
  const handbook = buildHandbook(loaded.value, { depth, indicators }, language);
  const [{ frameworkPretty }, { handbookJson }, { handbookMarkdown }] = await Promise.all([
    import('../../reporters/pretty/framework.ts'),
    import('../../reporters/json.ts'),
    import('../../reporters/markdown/handbook.ts'),
  ]);
  writeOutputs(
    handbook,
    [frameworkPretty, handbookJson, handbookMarkdown],
    requestedOutputs(options, 'pretty'),
    options,
    host,
  );
  return exitCode.done;
}

/** A level or an indicator that does not exist is a usage error, never an empty page. */
function checkSelection(
  framework: Framework,
  depth: string | undefined,
  indicators: readonly string[],
): void {
  if (depth !== undefined && indicators.length > 0)
    throw new UsageError({
      ko: '--depth와 --indicator는 함께 쓸 수 없습니다.',
      en: '--depth and --indicator cannot be used together.',
    });
  const levels = framework.levels.map(({ id }) => id);
  if (depth !== undefined && !levels.includes(depth))
    throw unknownName(
      { ko: `${koWith(depth, '이라는/라는')} 단계가 없습니다.`, en: `There is no level ${en(depth)}.` },
      depth,
      levels,
    );
  for (const id of indicators) if (!framework.indicators.has(id)) throw notAnIndicator(id, framework);
}

function notAnIndicator(id: string, framework: Framework): UsageError {
  const isGroup = allNodes(framework).some((node) => node.id === id);
  if (isGroup)
    return new UsageError(
      { ko: `${koWith(id, '은/는')} 묶음입니다.`, en: `${en(id)} is a group.` },
      { ko: '--indicator에는 지표를 적으십시오.', en: 'Name an indicator with --indicator.' },
    );
  return unknownName(
    { ko: `${ko(id)}에 해당하는 지표가 없습니다.`, en: `There is no indicator ${en(id)}.` },
    id,
    [...framework.indicators.keys()],
  );
}
