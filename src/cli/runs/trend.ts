import { buildTrend } from '../../report/trend.ts';
import { groupLevels } from '../../report/trend-groups.ts';
import { en, ko, koWith } from '../../text/quoted.ts';
import type { Options } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-codes.ts';
import { checkDate, findAssessment } from '../open.ts';
import { requestedOutputs, writeOutputs } from '../outputs.ts';
import { type CommitChoice, commitSources } from '../trend-commits.ts';
import { folderSources, mostRows } from '../trend-sources.ts';
import { UsageError, unknownName } from '../usage-error.ts';

/** `assess trend`: scores over cycles, or over the commits of one assessment. */
export async function runTrend(
  context: CommandContext,
  paths: readonly string[],
  options: Options,
): Promise<ExitCode> {
  const { host, language } = context;
  checkDate(options.on);
  const folders = foldersOf(paths, options);
  const choice = commitChoice(options);
  if (choice && folders.length > 1) {
    throw new UsageError(
      {
        ko: '--tags와 --commits는 진단 하나에만 쓸 수 있습니다.',
        en: '--tags and --commits take one assessment.',
      },
      { ko: '진단 폴더를 하나만 적으십시오.', en: 'Name one assessment folder.' },
    );
  }
  const { sources, notes } = choice
    ? commitSources(choice, findAssessment(folders[0], host), options.on, host)
    : folderSources(folders, options.on, host);
  const by = options['by'] as string | undefined;
  const scores = sources.flatMap(({ score }) => (score ? [score] : []));
  if (by !== undefined && scores.length > 0) checkLevel(by, groupLevels(scores));
  const report = buildTrend(sources, by, notes, language);
  const [{ trendPretty }, { trendMarkdown }, { trendJson }, { trendSvg }, { trendCsv }] = await Promise.all([
    import('../../reporters/pretty/trend.ts'),
    import('../../reporters/markdown/trend.ts'),
    import('../../reporters/trend-json.ts'),
    import('../../reporters/trend-svg.ts'),
    import('../../reporters/trend-csv.ts'),
  ]);
  const reporters = [trendPretty, trendJson, trendMarkdown, trendSvg, trendCsv];
  writeOutputs(report, reporters, requestedOutputs(options, 'pretty'), options, host);
  return sources.some(({ error }) => error) ? exitCode.invalid : exitCode.done;
}

/** The folders that were named, as arguments or with `--assessment`. */
function foldersOf(paths: readonly string[], options: Options): readonly string[] {
  const named = options['assessment'] as string | undefined;
  if (named === undefined) return paths;
  if (paths.length === 0) return [named];
  throw new UsageError({
    ko: '진단 폴더를 인수와 --assessment로 함께 적을 수 없습니다.',
    en: 'Name the assessment folder either as an argument or with --assessment.',
  });
}

function commitChoice(options: Options): CommitChoice | undefined {
  const { tags, commits } = options as { tags?: string; commits?: string };
  if (tags !== undefined && commits !== undefined) {
    throw new UsageError({
      ko: '--tags와 --commits는 함께 쓸 수 없습니다.',
      en: '--tags and --commits cannot be used together.',
    });
  }
  if (tags !== undefined) {
    if (tags !== '') return { tags };
    throw new UsageError(
      { ko: '태그의 무늬가 비어 있습니다.', en: 'The pattern of tags is empty.' },
      { ko: "모든 태그는 --tags '*'로 적으십시오.", en: "Write --tags '*' for every tag." },
    );
  }
  if (commits === undefined) return undefined;
  const count = /^[1-9]\d{0,2}$/.test(commits) ? Number(commits) : mostRows + 1;
  if (count <= mostRows) return { commits: count };
  throw new UsageError(
    {
      ko: `${koWith(`--commits ${commits}`, '은/는')} 쓸 수 없는 값입니다.`,
      en: `${en(`--commits ${commits}`)} is no number of commits.`,
    },
    {
      ko: `1부터 ${mostRows}까지의 수를 적으십시오.`,
      en: `Write a whole number from 1 to ${mostRows}.`,
    },
  );
}

function checkLevel(by: string, levels: readonly string[]): void {
  if (levels.includes(by)) return;
  throw unknownName(
    {
      ko: `${ko(`--by ${by}`)}에 해당하는 묶음 단계가 없습니다.`,
      en: `${en(`--by ${by}`)} is no level of groups.`,
    },
    by,
    levels,
  );
}
