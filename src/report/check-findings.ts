import { subjectOf } from '../checks/gate.ts';
import { entryOf } from '../diagnostics/catalogue/index.ts';
import { parseDecimal } from '../exact/decimal.ts';
import { machineDecimal, showDecimal } from '../exact/display.ts';
import { fingerprintOf } from '../load/fingerprint.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { Language, Localized } from '../model/language.ts';
import type { Finding } from '../scoring/findings.ts';
import type { GapState } from '../scoring/gaps.ts';
import type { GateResult } from '../scoring/gate-outcome.ts';
import type { Shortfall } from '../scoring/gate-shortfalls.ts';
import type { Score } from '../scoring/score.ts';
import { withParticle } from '../text/particles.ts';
import { koWith } from '../text/quoted.ts';
import { titleText } from '../text/title.ts';
import { toLoss } from './amounts.ts';
import { figureText } from './check-figures.ts';
import type { FindingReport, FindingRule, GateResultReport } from './check-report.ts';

/** Findings before they have a fingerprint: what they are about stands beside them. */
type Worded = Omit<FindingReport, 'fingerprint'> & { readonly about: readonly (string | null)[] };

/** Words findings. `reports` are the results of the gate as they are worded, by result. */
export function reportFindings(
  findings: readonly Finding[],
  reports: ReadonlyMap<GateResult, GateResultReport>,
  score: Score,
  rules: readonly FindingRule[],
  language: Language,
): FindingReport[] {
  const help = new Map(rules.map((rule) => [rule.code, rule.help]));
  return withFingerprints(
    findings.map((finding) => {
      const { level, code, indicator, department, waiver, inBaseline, isNew } = finding;
      return {
        code,
        level,
        ...wordsOf(finding),
        indicator: indicator ?? null,
        department: department ?? null,
        waiver: waiver ?? null,
        inBaseline,
        isNew: isNew ?? null,
      };
    }),
  );

  function wordsOf(finding: Finding): Pick<Worded, 'message' | 'help' | 'location' | 'about'> {
    switch (finding.about) {
      case 'gap': {
        const { shortfall } = finding;
        const { locator, path } = shortfall.answer.origin;
        return {
          message: gapMessage(shortfall, score, language),
          help: help.get(finding.code) ?? '',
          location: locationOf(locator.place(path, 'key')),
          about: [],
        };
      }
      case 'diagnostic':
        return diagnosticWords(finding.diagnostic, language);
      case 'gate': {
        const { result } = finding;
        const report = reports.get(result)!;
        return {
          message: gateMessage(report, language),
          help: help.get(finding.code) ?? '',
          location: gateLocation(result, score.assessment),
          about: [
            result.condition ? subjectOf(result.condition) : null,
            report.id,
            result.asked,
            result.aspect ?? null,
          ],
        };
      }
    }
  }
}

/** The errors and warnings of files that could not be scored. */
export function reportFileFindings(diagnostics: readonly Diagnostic[], language: Language): FindingReport[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const warnings = diagnostics.filter(({ severity }) => severity !== 'error');
  return withFingerprints(
    [...errors, ...warnings].map((diagnostic) => ({
      code: diagnostic.code,
      level: diagnostic.severity,
      ...diagnosticWords(diagnostic, language),
      indicator: null,
      department: null,
      waiver: null,
      inBaseline: false,
      isNew: null,
    })),
  );
}

function diagnosticWords(diagnostic: Diagnostic, language: Language) {
  const { code, file, place } = diagnostic;
  const entry = entryOf(code)!;
  return {
    message: entry.message[language](diagnostic.arguments),
    help: entry.help[language](diagnostic.arguments),
    location: place ? locationOf(place) : { file },
    about: [file, lastingArguments(diagnostic)],
  };
}

/** What a message is filled with but for the date of the run. */
function lastingArguments({ arguments: given }: Diagnostic): string {
  return JSON.stringify(Object.entries(given).filter(([name]) => name !== 'on'));
}

/** What is alike is told apart by its number, so that nothing shares a fingerprint. */
function withFingerprints(worded: readonly Worded[]): FindingReport[] {
  const counts = new Map<string, number>();
  return worded.map(({ about, ...finding }) => {
    const parts = [finding.code, finding.indicator, finding.department, ...about];
    const key = JSON.stringify(parts);
    const n = counts.get(key) ?? 0;
    counts.set(key, n + 1);
    return { ...finding, fingerprint: fingerprintOf([...parts, n]) };
  });
}

const reasons: Readonly<Record<GapState, Localized>> = {
  unanswered: { ko: '답하지 않았습니다', en: 'has not answered' },
  'not-implemented': { ko: '시행하지 않는다고 답했습니다', en: 'says that it is not implemented' },
  'not-assessed': { ko: '평가하지 않았다고 답했습니다', en: 'says that it is not assessed' },
  'not-met': { ko: '답했으나 득점하지 못했습니다', en: 'has answered what earns no points' },
  partial: { ko: '배점의 일부만 득점했습니다', en: 'earns only part of the points' },
  'no-evidence': { ko: '낸 답에 인정되는 증빙이 없습니다', en: 'has no evidence that counts' },
};

/** `F1-04 민원실 운영: 총무과가 답하지 않았습니다(6점 가운데 6점 감점).` */
function gapMessage({ gap, department, state }: Shortfall, score: Score, language: Language): string {
  const { indicator } = gap;
  const { framework, departments } = score.assessment;
  const found = departments.find(({ id }) => id === department);
  const name = found ? titleText(found.name, language) : department;
  const scored = score.claimed.nodes.get(indicator.id)!;
  const text = (shown: string) => figureText(shown, 'own', framework.aggregate === 'weighted', language);
  const lost = toLoss(scored.applicable, scored.score).shown;
  const [all, missing, risk] = [machineDecimal(scored.applicable), lost, showDecimal(gap.atRisk)].map(text);
  const hasLost = !parseDecimal(lost)!.isZero;
  const title = `${indicator.id} ${titleText(indicator.title, language)}`;
  if (language === 'ko') {
    const whole = indicator.answeredBy === 'each' ? '부서 전체의 ' : '';
    const parts = [
      ...(hasLost ? [`${missing} 감점`] : []),
      ...(gap.atRisk.isZero ? [] : [`${risk} 증빙 미비`]),
    ];
    return `${title}: ${withParticle(name, '이/가')} ${reasons[state].ko}(${whole}${all} 가운데 ${parts.join(', ')}).`;
  }
  const whole = indicator.answeredBy === 'each' ? ' of all departments together' : '';
  const parts = [
    ...(hasLost ? [`${missing} lost`] : []),
    ...(gap.atRisk.isZero ? [] : [`${risk} without evidence`]),
  ];
  return `${title}: ${name} ${reasons[state].en} (of ${all}${whole}: ${parts.join(', ')}).`;
}

function gateMessage(report: GateResultReport, language: Language): string {
  const { kind, name, judged, note, expectedShown, actualShown, distanceShown } = report;
  const ko = language === 'ko';
  // its note is the whole sentence: that a condition about conditions is not judged would only puzzle
  if (kind === 'gate' && note !== null) return note;
  if (report.passed) {
    return ko
      ? `이번 변경이 점검 조건 ${koWith(name, '을/를')} 완화하거나 삭제했습니다(지금은 충족).`
      : `The change loosens or removes the condition "${name}" (which is met now).`;
  }
  const more = note === null ? '' : ` ${note}`;
  if (!judged) {
    if (ko) return `점검 조건 ${koWith(name, '을/를')} 판정할 수 없습니다.${more}`;
    return `The condition "${name}" cannot be judged.${more}`;
  }
  if (ko) {
    const figures = distanceShown === null ? '' : `: ${expectedShown}, 현재 ${actualShown}, ${distanceShown}`;
    return `점검 조건 ${koWith(name, '을/를')} 충족하지 못했습니다${figures}.${more}`;
  }
  const figures =
    distanceShown === null ? '' : `: ${expectedShown} asked, ${actualShown} found, ${distanceShown}`;
  return `The condition "${name}" is not met${figures}.${more}`;
}

/** At the condition; of a default one at the framework where it is that which changed, else at the assessment as a whole. */
function gateLocation(
  { origin, kind }: GateResult,
  { origin: own, framework }: Assessment,
): FindingReport['location'] {
  const { file } = framework.origin.locator;
  const isShipped = file.startsWith('assess:');
  if (origin === undefined)
    return { file: kind === 'framework-unchanged' && !isShipped ? file : own.locator.file };
  return locationOf(origin.locator.place(origin.path));
}

function locationOf({ file, line, column, endColumn }: Place): FindingReport['location'] {
  return { file, line, column, endColumn };
}
