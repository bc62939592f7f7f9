import type { Language } from '../../model/language.ts';
import type { FrameworkRun, MissedIndicator, MissedVerdict, ValueReport } from '../../report/vector-run.ts';

/** A value that is expected or came out, in words where it has none of its own. */
export function expectedText(value: ValueReport, language: Language): string {
  const ko = language === 'ko';
  if (value === null) return ko ? '없음' : 'none';
  if (value === true) return ko ? '합격(true)' : 'true';
  if (value === false) return ko ? '불합격(false)' : 'false';
  if (typeof value === 'string') return value;
  return `[${value.join(', ')}]`;
}

/** How many vectors passed: `벡터 3개 중 2개 통과`. */
export function countsText({ passed, failed }: FrameworkRun, language: Language): string {
  const total = passed + failed;
  return language === 'ko'
    ? `벡터 ${total}개 중 ${passed}개 통과`
    : `${passed} of ${total} ${total === 1 ? 'vector' : 'vectors'} passed`;
}

/** How much the vectors reach: `지표의 결과 260개 중 12개`. */
export function reachedText({ coverage }: FrameworkRun, language: Language): string {
  const { outcomes, verdict } = coverage;
  return language === 'ko'
    ? `시험한 것: 지표의 결과 ${outcomes.total}개 중 ${outcomes.reached}개, 판정의 결과 ${verdict.total}개 중 ${verdict.reached}개`
    : `Reached: ${outcomes.reached} of ${outcomes.total} outcomes of indicators, ${verdict.reached} of ${verdict.total} of the verdict`;
}

/** The outcomes of an indicator that no vector reaches: `A-2 기한 준수율 (1/3): 80 이상`. */
export function missedIndicatorText({
  indicator,
  title,
  reached,
  outcomes,
  missed,
}: MissedIndicator): string {
  return `${indicator} ${title} (${reached}/${outcomes}): ${missed.map(({ label }) => label).join('; ')}`;
}

/** A way in which the verdict never comes out: `합격선 미달`, `floor F missed`. */
export function missedVerdictText({ kind, id, title, passed }: MissedVerdict, language: Language): string {
  const ko = language === 'ko';
  const named = title === null || title === id ? (id ?? '') : `${id} ${title}`;
  if (kind === 'band') return ko ? `등급 ${named}` : `band ${named}`;
  const names = ko
    ? { bar: '합격선', floor: '과락 기준', must: '필수지표' }
    : { bar: 'bar', floor: 'floor', must: 'must-have' };
  const outcome = ko ? (passed ? '충족' : '미충족') : passed ? 'met' : 'missed';
  return `${[names[kind], named].filter((part) => part !== '').join(' ')} ${outcome}`;
}
