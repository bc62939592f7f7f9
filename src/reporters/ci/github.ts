import type { CheckReport, FindingReport } from '../../report/check-report.ts';
import type { Reporter } from '../reporter.ts';
import { findingText, findingTitle, helpText, pathText, placeOf } from './finding.ts';

/** As many annotations of a level are shown of one step; what is beyond them nobody sees. */
const mostPerLevel = 10;

const levels = [
  { level: 'error', command: 'error' },
  { level: 'warning', command: 'warning' },
  { level: 'note', command: 'notice' },
] as const;

/**
 * `assess check -f github`: the findings as workflow commands, which a runner shows at their lines. At most ten of each level,
 * worst first and new ones before known ones; where there are more, the tenth says how many.
 */
export const checkGithub: Reporter<CheckReport> = {
  name: 'github',
  extension: 'txt',
  render: (report) =>
    levels
      .flatMap(({ level, command }) => {
        const found = report.findings.filter((each) => each.level === level);
        return annotations(command, newFirst(found), report);
      })
      .map((line) => `${line}\n`)
      .join(''),
};

function newFirst(found: readonly FindingReport[]): readonly FindingReport[] {
  return [...found.filter(({ isNew }) => isNew), ...found.filter(({ isNew }) => !isNew)];
}

function annotations(command: string, found: readonly FindingReport[], report: CheckReport): string[] {
  if (found.length <= mostPerLevel) return found.map((each) => annotation(command, each, report));
  const shown = found.slice(0, mostPerLevel - 1);
  const rest = found.length - shown.length;
  const more = {
    ko: `외 ${rest}건: 전체는 점검 요약(step summary)에 있습니다.`,
    en: `and ${rest} more: see the step summary.`,
  }[report.language];
  return [...shown.map((each) => annotation(command, each, report)), `::${command}::${data(more)}`];
}

function annotation(command: string, found: FindingReport, report: CheckReport): string {
  const { file, line, column, endColumn } = placeOf(found, report);
  const properties = {
    file: property(pathText(file)),
    ...(line === undefined ? {} : { line }),
    ...(line === undefined || column === undefined ? {} : { col: column }),
    ...(line === undefined || endColumn === undefined ? {} : { endColumn }),
    title: property(findingTitle(found, report)),
  };
  const given = Object.entries(properties).map(([name, value]) => `${name}=${value}`);
  const measure = (text: string) => data(text).length;
  const said = [findingText(found, report, measure), helpText(found, measure)].filter((text) => text !== '');
  return `::${command} ${given.join(',')}::${data(said.join('\n'))}`;
}

/** What stands after the second `::`. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** What stands after `name=`. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
