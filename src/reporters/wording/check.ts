import type { Language } from '../../model/language.ts';
import type {
  BaselineReport,
  CheckReport,
  GateResultReport,
  WaiverReport,
} from '../../report/check-report.ts';
import { dateText } from './words.ts';

/** What decides a check: conditions that fail it, conditions that only warn, and errors of the files. */
export interface CheckTally {
  readonly unmet: number;
  readonly warned: number;
  readonly errors: number;
}

/** Counts what decides a check. */
export function tallyOf({ gate, diagnostics }: CheckReport): CheckTally {
  const missed = (severity: GateResultReport['severity']) =>
    gate.results.filter((result) => !result.passed && result.severity === severity).length;
  return {
    unmet: missed('error'),
    warned: missed('warn'),
    errors: diagnostics.filter(({ severity }) => severity === 'error').length,
  };
}

/** `점검 통과`, `점검 불통과`. */
export function checkWord({ passed, language }: CheckReport): string {
  if (language === 'ko') return passed ? '점검 통과' : '점검 불통과';
  return passed ? 'Check passed' : 'Check failed';
}

/** Why it failed, or what it warns of: `조건 2건 미충족, 경고 1건`; empty where there is nothing to say. */
export function tallyText(report: CheckReport): string {
  const { unmet, warned, errors } = tallyOf(report);
  const ko = report.language === 'ko';
  return [
    ...(errors > 0
      ? [ko ? `파일 오류 ${errors}건` : plural(errors, 'error in the files', 'errors in the files')]
      : []),
    ...(unmet > 0
      ? [ko ? `조건 ${unmet}건 미충족` : plural(unmet, 'condition not met', 'conditions not met')]
      : []),
    ...(warned > 0 ? [ko ? `경고 ${warned}건` : plural(warned, 'warning', 'warnings')] : []),
  ].join(', ');
}

/** The whole verdict of the check in one line. */
export function checkLine(report: CheckReport): string {
  const why = tallyText(report);
  return why === '' ? checkWord(report) : `${checkWord(report)}: ${why}`;
}

/** That there is no score, and why. */
export function unscoredText({ language }: CheckReport): string {
  return {
    ko: '파일에 오류가 있어 채점하지 못함',
    en: 'The files have errors, so nothing was scored',
  }[language];
}

/** How a condition came out: `충족`, `미충족`, `경고`, `판정 불가`. What only warns says so. */
export function outcomeWord({ passed, judged, severity }: GateResultReport, language: Language): string {
  const ko = language === 'ko';
  if (passed) return ko ? '충족' : 'met';
  if (severity === 'warn') {
    if (judged) return ko ? '경고' : 'warning';
    return ko ? '판정 불가(경고)' : 'not judged (warning)';
  }
  if (!judged) return ko ? '판정 불가' : 'not judged';
  return ko ? '미충족' : 'not met';
}

/** Conditions as a table shows them: first what fails, then what could not be judged, what only warns, and what is met. */
export function worstFirst(results: readonly GateResultReport[]): GateResultReport[] {
  const missed = (severity: GateResultReport['severity'], judged: boolean) =>
    results.filter((each) => !each.passed && each.severity === severity && each.judged === judged);
  return [
    ...missed('error', true),
    ...missed('error', false),
    ...missed('warn', false),
    ...missed('warn', true),
    ...results.filter(({ passed }) => passed),
  ];
}

/** What else a reader must know of a condition: its note, and of one that is not met that only the base asks for it. */
export function conditionRemarks({ note, asked, passed }: GateResultReport, language: Language): string[] {
  const base = {
    ko: '변경 전의 점검 조건으로, 이번 변경이 완화하거나 삭제했습니다.',
    en: "A condition of the base's gate, which this change loosens or removes.",
  };
  return [...(note === null ? [] : [note]), ...(asked === 'base' && !passed ? [base[language]] : [])];
}

/** Where the conditions come from. */
export function gateText({ gate, language }: CheckReport): string {
  const ko = language === 'ko';
  if (gate.source === 'default')
    return ko
      ? '기본 점검 조건: assess.config.yaml이 없음'
      : 'Default conditions: there is no assess.config.yaml';
  return ko ? `점검 조건: ${gate.file ?? ''}` : `Conditions: ${gate.file ?? ''}`;
}

/** How many waivers there are and what they do: `유예 3건: 적용 중 2건, 기한 경과 1건`. */
export function waiversText({ waivers, language }: CheckReport): string {
  const ko = language === 'ko';
  const states = (['active', 'unused', 'expired', 'undated'] as const).flatMap((state) => {
    const count = waivers.filter((waiver) => stateOf(waiver) === state).length;
    return count === 0
      ? []
      : [ko ? `${stateNames[state].ko} ${count}건` : `${count} ${stateNames[state].en}`];
  });
  const all = ko ? `유예 ${waivers.length}건` : plural(waivers.length, 'waiver', 'waivers');
  return `${all}: ${states.join(', ')}`;
}

const stateNames = {
  active: { ko: '적용 중', en: 'active' },
  unused: { ko: '적용 대상 없음', en: 'covering nothing' },
  expired: { ko: '기한 경과', en: 'expired' },
  undated: { ko: '기한이 날짜가 아님', en: 'with an end that is no date' },
} as const;

/** The state of a waiver; one whose end is no date holds as little as an expired one, but its day has not passed. */
function stateOf({ state, daysLeft }: WaiverReport): keyof typeof stateNames {
  return daysLeft === null ? 'undated' : state;
}

/** What a waiver is for: the indicator, the kind of finding, the department. */
export function waiverName({ indicator, title, finding, departmentName }: WaiverReport): string {
  const named = indicator === null ? null : `${indicator} ${title ?? ''}`.trim();
  return [named, finding, departmentName].filter((part) => part !== null).join(', ');
}

/** How long a waiver holds: `12일 남음`, `오늘까지`, `3일 지남`. */
export function daysText({ daysLeft, until }: WaiverReport, language: Language): string {
  const ko = language === 'ko';
  if (daysLeft === null) return ko ? `기한이 날짜가 아님: ${until}` : `its end is no date: ${until}`;
  if (daysLeft === 0) return ko ? '오늘까지' : 'last day today';
  const days = Math.abs(daysLeft);
  if (daysLeft > 0) return ko ? `${days}일 남음` : `${plural(days, 'day', 'days')} left`;
  return ko ? `${days}일 지남` : `expired ${plural(days, 'day', 'days')} ago`;
}

/** Everything about a waiver beside what it is for, in the order in which a reader asks. */
export function waiverFacts(waiver: WaiverReport, language: Language): string[] {
  const ko = language === 'ko';
  const { isNew, approver, reason, daysLeft, until, state } = waiver;
  const end = daysLeft === null ? '' : ` (${dateText(until, language)})`;
  return [
    ...(isNew === true ? [ko ? '신규' : 'new'] : []),
    `${daysText(waiver, language)}${end}`,
    ...(state === 'expired' ? [] : [coverText(waiver, language)]),
    ko ? `승인: ${approver}` : `approved by ${approver}`,
    ko ? `사유: ${reason}` : `reason: ${reason}`,
  ];
}

/** What a waiver does today. */
export function coverText(waiver: WaiverReport, language: Language): string {
  const ko = language === 'ko';
  const { state, covers } = waiver;
  if (state !== 'active') return stateNames[stateOf(waiver)][language];
  return ko ? `${covers}건에 적용` : `covers ${plural(covers, 'finding', 'findings')}`;
}

/** What the baseline tolerates, and what `--update-baseline` did to it. */
export function baselineText(
  { file, known, improved, fresh, updated }: BaselineReport,
  language: Language,
): string {
  const ko = language === 'ko';
  const now = ko
    ? `기존 미흡 목록 ${file}: 그대로 ${known}건, 해소·개선 ${improved}건, 신규·악화 ${fresh}건`
    : `Baseline ${file}: ${known} known, ${improved} closed or smaller, ${fresh} new or worse`;
  if (updated === null) return now;
  const { added, removed } = updated;
  return ko
    ? `${now} (갱신함: 추가 ${added}건, 삭제 ${removed}건)`
    : `${now} (updated: ${added} added, ${removed} removed)`;
}

/** What to do next; null where nothing is left to do. */
export function hintText(report: CheckReport): string | null {
  const { gate, baseline, passed } = report;
  const ko = report.language === 'ko';
  if (report.report === null)
    return ko
      ? '다음: 오류를 고친 뒤 다시 점검하십시오. 점검은 파일의 오류를 모두 고쳐야 통과합니다.'
      : 'Next: mend the errors and check again; files with errors never pass.';
  const missed = gate.results.find((result) => !result.passed && (passed || result.severity === 'error'));
  // that there was nothing to check says in its note what to do
  if (missed?.kind === 'gate') return null;
  if (missed) {
    const explain = `assess explain gate/${missed.kind}`;
    return ko
      ? `다음: 조건의 뜻과 고치는 법은 「${explain}」, 미흡지표는 「assess gaps」로 확인하십시오.`
      : `Next: "${explain}" says what the condition means and how to meet it; "assess gaps" lists the gaps.`;
  }
  if (baseline !== null && baseline.improved > 0 && baseline.updated === null)
    return ko
      ? '다음: 「assess check --update-baseline」으로 기존 미흡 목록을 줄이십시오.'
      : 'Next: shrink the baseline with "assess check --update-baseline".';
  return null;
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
