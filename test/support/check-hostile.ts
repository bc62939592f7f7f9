import MarkdownIt from 'markdown-it';
import type { CheckReport } from '../../src/report/check-report.ts';
import type { GapChangeReport } from '../../src/report/diff-report.ts';
import { failedSample, resultOf } from './check-report-sample.ts';

/** Texts that would become something else in a careless document. */
export const hostile: readonly string[] = [
  '| a | b `x` <script>alert(1)</script> @org/team\n\n# h\n- x ](javascript:alert(1)) [a](https://e.kr) ![i](x)',
  '</details></summary></strong> <!-- assess:report x --> --> #1 GH-1 org/repo#2 $$x$$ $`y`$',
  '```\n</pre></code>\n~~~\n<details open>\n---\n| --- |\n1. one\n> q\n    code\n끝)',
  '**굵게** _i_ ~~s~~ ::error::x ##[error] \\| &lt; &#x3c; https://e.kr www.e.kr a@e.kr <https://e.kr>',
  '\u202e\u200b\u0000\u001b[31m\ud800 [^1]\n\n[^1]: x\n\n[a]: https://e.kr',
];

/** Keys whose texts come from files, or from whoever calls, in their own words. */
const written = new RegExp(
  `^(?:${[
    'title|name|note|reason|approver|approvedBy|until|message|help|file|path|subject|command|baseNote|label',
    'guidance|basis|rule|documents|departmentName|coordinator|cycle|version|now|unmet|combined|department|finding',
    'expectedShown|actualShown|distanceShown|level',
  ].join('|')})$`,
);

/** The same check with something after every text that the tool does not write itself; equal texts stay equal. */
export function poisoned<T extends CheckReport>(value: T, text: string): T {
  return poison(value, text) as T;
}

function poison(value: unknown, text: string, isText = false): unknown {
  if (typeof value === 'string') return isText ? value + text : value;
  if (Array.isArray(value)) return value.map((entry) => poison(entry, text, isText));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key,
      // a finding's level and a place's excerpt are no texts
      poison(entry, text, written.test(key) && !('fingerprint' in value && key === 'level')),
    ]),
  );
}

const parser = new MarkdownIt({ html: true, linkify: true });

/** The blocks of a text in order, without what they say. */
export function shapeOf(markdown: string): string[] {
  return parser
    .parse(markdown, {})
    .filter(({ type }) => type !== 'inline')
    .map(({ type, tag, level }) => `${level} ${type} ${tag}`);
}

/** A check of 2,000 departments with 200 gaps each, all of them new, of which none may score less than before. */
export function crowdedSample(): CheckReport {
  const { report, diff, waivers, ...rest } = failedSample('ko');
  const [first] = report!.gaps;
  const [change] = diff!.gaps.new;
  const departments = Array.from({ length: 2000 }, (_, i) => `민원서비스개선과 제${i + 1}팀`);
  const everyone = departments.flatMap((department, d) =>
    Array.from({ length: 200 }, (_, i) => ({ department, id: `D${d + 1}-${i + 1}` })),
  );
  const gaps: GapChangeReport[] = everyone.map(({ department, id }) => ({
    ...change!,
    indicator: id,
    departmentName: department,
  }));
  return {
    ...rest,
    report: {
      ...report!,
      gapCount: everyone.length,
      gaps: everyone.map(({ department, id }) => ({
        ...first!,
        indicator: id,
        departmentName: department,
      })),
    },
    waivers: departments.map((department) => ({ ...waivers[0]!, department, isNew: true })),
    diff: { ...diff!, gaps: { new: gaps, closed: gaps, changed: gaps } },
    gate: {
      source: 'file',
      file: 'assess.config.yaml',
      results: departments.map((department) =>
        resultOf({
          kind: 'no-drop',
          name: `변경 전보다 낮아지지 않음: ${department}`,
          expectedShown: '40.25점 이상',
          actualShown: '39점',
          distanceShown: '1.25점 모자람',
        }),
      ),
    },
  };
}
