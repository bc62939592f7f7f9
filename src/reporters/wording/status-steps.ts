import type { Language, Localized } from '../../model/language.ts';
import type { NextReport, StatusReport, StepReport } from '../../report/status-report.ts';
import { en as inEnglish, ko as inKorean } from '../../text/quoted.ts';
import { daysText } from './status.ts';
import { dateText, indicatorsText, pointsText } from './words.ts';

/** As many departments are named in what is to be done next. */
const mostNamed = 4;

/** How a step that is not done stands. */
const stateNames: Readonly<Record<Exclude<StepReport['state'], 'done'> | 'passed', Localized>> = {
  unrecorded: { ko: '완료 기록 없음(뒤 단계는 완료)', en: 'not recorded, though a later step is done' },
  passed: { ko: '기한 지남, 완료 기록 없음', en: 'deadline passed, not recorded' },
  late: { ko: '지연', en: 'late' },
  current: { ko: '진행', en: 'current' },
  next: { ko: '이후', en: 'next' },
};

const draftTexts: Localized = {
  ko: '작성 중(심사한 지표 0개)',
  en: 'review begun (0 indicators reviewed)',
};

/** How a step stands, in words: `완료(2014. 8. 27.)`, `지연, 예정 2014. 10. 1.`. */
export function stepText(step: StepReport, { deadline, open, language }: StatusReport): string {
  const { state, ends, due, draft } = step;
  if (state === 'done') return doneText(step, language);
  const isPassed = state === 'late' && ends === 'submit-by' && deadline?.passed;
  const isBegun = draft && (state === 'current' || state === 'next');
  return [
    ...(isBegun ? [] : [stateNames[isPassed ? 'passed' : state][language]]),
    ...(draft ? [draftTexts[language]] : []),
    ...(due === null ? [] : [plannedText(due, language)]),
    ...(ends === 'answered' && open > 0 && state !== 'next' ? [openText(open, language)] : []),
    ...laterText(step, language),
  ].join(', ');
}

function plannedText(due: string, language: Language): string {
  const day = dateText(due, language);
  return language === 'ko' ? `예정 ${day}` : `planned for ${day}`;
}

/** Looking back, all that was still to come has a day: only of what should be done by now it is worth a word. */
function laterText({ doneLater, state }: StepReport, language: Language): string[] {
  if (doneLater === null || state === 'next') return [];
  const day = dateText(doneLater, language);
  return [language === 'ko' ? `완료일 ${day}은 기준일 뒤` : `recorded as done on ${day}, after this day`];
}

function doneText({ done, proof }: StepReport, language: Language): string {
  const ko = language === 'ko';
  if (proof === 'answered') return ko ? '완료(모두 작성)' : 'done: everything is answered';
  const when = done === null ? '' : dateText(done, language);
  const why = {
    recorded: '',
    review: ko ? ' 심사' : ' by review',
    award: ko ? ' 수여' : ' by award',
  }[proof ?? 'recorded'];
  return ko ? `완료(${when}${why})` : `done${why} on ${when}`;
}

function openText(open: number, language: Language): string {
  return language === 'ko' ? `미작성 ${open}개` : `${open} open`;
}

/** One thing to do, in words: `미작성 지표 3개: 감사담당관 2, 재무과 1`. */
export function nextText(next: NextReport, language: Language): string {
  const { kind, count, date, days, step, points } = next;
  const ko = language === 'ko';
  const whose = ownersText(next, language);
  const quoted = step === null ? '' : ko ? inKorean(step.title) : inEnglish(step.title);
  const id = step?.id ?? '';
  switch (kind) {
    case 'answer':
      return `${ko ? `미작성 지표 ${count}개` : `Answer ${indicatorsText(count ?? 0, language)}`}${whose}`;
    case 'evidence':
      return `${ko ? `증빙을 보완할 지표 ${count}개` : `Mend the evidence of ${indicatorsText(count ?? 0, language)}`}${whose}`;
    case 'bar':
      return ko
        ? `합격선까지 ${pointsText(points ?? '0', language)} 모자람`
        : `${pointsText(points ?? '0', language)} short of the bar`;
    case 'substantiated':
      return ko
        ? `확인 점수가 합격선에 ${pointsText(points ?? '0', language)} 모자람: 증빙 보완 필요(「assess gaps --state no-evidence」)`
        : `The substantiated score is ${pointsText(points ?? '0', language)} short of the bar: supply the evidence ("assess gaps --state no-evidence")`;
    case 'reviewed':
      return ko
        ? `심사 점수가 합격선에 ${pointsText(points ?? '0', language)} 모자람: 심사에서 낮아진 지표 확인(「assess review compare」)`
        : `The reviewed score is ${pointsText(points ?? '0', language)} short of the bar: see what was cut ("assess review compare")`;
    case 'submit':
      return submitText(date ?? '', days ?? 0, language);
    case 'record':
      return ko
        ? `${quoted} 단계를 마쳤으면 완료일을 cycle.steps.${id}.done에 적을 것`
        : `If ${quoted} is done, record its day as cycle.steps.${id}.done`;
    case 'actions':
      return `${ko ? `기한이 지난 조치 ${count}건` : `${count} overdue ${count === 1 ? 'action' : 'actions'}`}${whose}`;
    case 'step':
      return `${ko ? '다음 단계' : 'Next step'}: ${step?.title ?? ''}${whenText(date, days, language)}`;
    case 'renewal':
    case 'renewal-due':
    case 'expired':
      return renewalText(kind, date ?? '', Math.abs(days ?? 0), language);
  }
}

function submitText(date: string, days: number, language: Language): string {
  const day = dateText(date, language);
  if (language === 'ko') return days === 0 ? `신청 마감일(${day})` : `신청까지 ${days}일(${day})`;
  return days === 0 ? `Apply on this day (${day})` : `Apply within ${daysText(days, language)} (${day})`;
}

function renewalText(
  kind: 'renewal' | 'renewal-due' | 'expired',
  date: string,
  days: number,
  language: Language,
): string {
  const day = dateText(date, language);
  const length = daysText(days, language);
  if (language === 'ko')
    return {
      renewal: `재인증 준비 시작일 ${day}(${length} 뒤)`,
      'renewal-due': `재인증 준비: 인증은 ${day}까지 유효(${length} 남음)`,
      expired: `인증이 ${day}에 만료됨(${length} 지남): 다시 인증을 신청할 것`,
    }[kind];
  return {
    renewal: `Start the renewal on ${day} (in ${length})`,
    'renewal-due': `Renew the certificate: it holds through ${day} (${length} left)`,
    expired: `The certificate expired on ${day} (${length} ago): apply anew`,
  }[kind];
}

function whenText(date: string | null, days: number | null, language: Language): string {
  if (date === null || days === null) return '';
  const day = dateText(date, language);
  const length = daysText(Math.abs(days), language);
  if (language === 'ko') return days < 0 ? `(예정일 ${day}에서 ${length} 지남)` : `(예정일 ${day})`;
  return days < 0 ? ` (was planned for ${day}, ${length} ago)` : ` (planned for ${day})`;
}

/** `: 감사담당관 2, 재무과 1 외 3개 부서`. */
function ownersText({ departments }: NextReport, language: Language): string {
  if (departments.length === 0) return '';
  const shown = departments.slice(0, mostNamed).map(({ name, count }) => `${name} ${count}`);
  const more = departments.length - shown.length;
  const rest = more <= 0 ? '' : language === 'ko' ? ` 외 ${more}개 부서` : ` and ${more} more`;
  return `: ${shown.join(', ')}${rest}`;
}
