import type { Language } from '../../model/language.ts';
import type {
  CertificateReport,
  DeadlineReport,
  StatusReport,
  WindowReport,
} from '../../report/status-report.ts';
import { actionStatusNames } from './actions.ts';
import { distanceText } from './distance.ts';
import { grouped } from './figures.ts';
import { dateText, pointsText, weekdayName } from './words.ts';

/** A line of the overview: its name and what it says. */
export interface StatusFact {
  readonly name: string;
  readonly text: string;
}

/** The overview: deadline, window, scores, answers, actions and certificate, as far as there are any. */
export function statusFacts(report: StatusReport): StatusFact[] {
  const { deadline, window, actions, certificate, language } = report;
  const ko = language === 'ko';
  return [
    ...(deadline ? [{ name: ko ? '제출기한' : 'Deadline', text: deadlineText(deadline, language) }] : []),
    ...(window ? [{ name: ko ? '인정기간' : 'Window', text: windowText(window, language) }] : []),
    { name: ko ? '점수' : 'Score', text: scoreText(report) },
    { name: ko ? '응답' : 'Answers', text: answersText(report) },
    ...(actions ? [{ name: ko ? '조치' : 'Actions', text: actionsText(actions, language) }] : []),
    ...(certificate
      ? [{ name: ko ? '인증' : 'Certificate', text: certificateText(certificate, language) }]
      : []),
  ];
}

/** `3일`, `3 days`. */
export function daysText(days: number, language: Language): string {
  const shown = grouped(String(days));
  if (language === 'ko') return `${shown}일`;
  return `${shown} ${days === 1 ? 'day' : 'days'}`;
}

/** `D-3`, `D-day`, `D+2`. */
export function dDay(daysLeft: number): string {
  if (daysLeft === 0) return 'D-day';
  return daysLeft > 0 ? `D-${daysLeft}` : `D+${-daysLeft}`;
}

/** `2014. 8. 29.(금) 18:00, D-3`: day and time of the framework's time zone, which is named unless it is Korea's in a Korean text. */
function deadlineText(deadline: DeadlineReport, language: Language): string {
  const { submitBy, date, time, timeZone } = deadline;
  const left = leftText(deadline, language);
  const written = submitBy.slice(0, 16) === `${date}T${time}` ? '' : submitBy;
  if (language === 'en') {
    const note = written === '' ? '' : `; written as ${written}`;
    return `${time} (${timeZone}${note}) on ${weekdayName(date, language)}, ${dateText(date, language)}: ${left}`;
  }
  const zone = timeZone === 'Asia/Seoul' ? '' : timeZone;
  const notes = [zone, written === '' ? '' : `파일에는 ${written}`].filter((note) => note !== '');
  const note = notes.length > 0 ? `(${notes.join(', ')})` : '';
  return `${dateText(date, language)}(${weekdayName(date, language)}) ${time}${note}, ${left}`;
}

/** Days; on the day itself hours and minutes, where the time is known. */
function leftText({ daysLeft, minutesLeft, passed }: DeadlineReport, language: Language): string {
  const ko = language === 'ko';
  const day = dDay(daysLeft);
  if (daysLeft === 0 && minutesLeft !== null) {
    const length = hoursText(Math.abs(minutesLeft), language);
    if (passed) return ko ? `${day}, ${length} 지남` : `${day}, passed ${length} ago`;
    return ko ? `${day}, ${length} 남음` : `${day}, ${length} left`;
  }
  if (daysLeft === 0) return ko ? `${day}(기준일 당일)` : `${day}, due on the day`;
  const length = daysText(Math.abs(daysLeft), language);
  if (passed) return ko ? `${day}, ${length} 지남` : `${day}, passed ${length} ago`;
  return ko ? `${day}, ${length} 남음` : `${day}, ${length} left`;
}

function hoursText(minutes: number, language: Language): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts =
    language === 'ko'
      ? [hours > 0 ? `${hours}시간` : '', rest > 0 || hours === 0 ? `${rest}분` : '']
      : [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : ''];
  return parts.filter((part) => part !== '').join(' ');
}

function windowText({ from, to, state, days }: WindowReport, language: Language): string {
  const length = daysText(days, language);
  const [first, last] = [dateText(from, language), dateText(to, language)];
  if (language === 'ko') {
    const words = {
      before: `${length} 뒤 시작`,
      in: days === 0 ? '기준일에 끝남' : `${length} 남음`,
      after: `${length} 전에 끝남`,
    };
    return `${first} ~ ${last}, ${words[state]}`;
  }
  const words = {
    before: `begins in ${length}`,
    in: days === 0 ? 'ends on this day' : `${length} left`,
    after: `ended ${length} ago`,
  };
  return `${first} to ${last}, ${words[state]}`;
}

/** `853.25점 / 1,000점(확인 812점, 심사 800점), 합격선 800점을 53.25점 넘음`. */
function scoreText({ total, framework, language }: StatusReport): string {
  const ko = language === 'ko';
  const others = [
    ...(framework.evidenceRequired
      ? [`${ko ? '확인' : 'substantiated'} ${shownText(total.substantiated.shown, language)}`]
      : []),
    ...(total.reviewed ? [`${ko ? '심사' : 'reviewed'} ${shownText(total.reviewed.shown, language)}`] : []),
  ];
  const full = pointsText(total.points, language);
  const scored = ko
    ? `${pointsText(total.claimed.shown, language)} / ${full}`
    : `${grouped(total.claimed.shown)} of ${full}`;
  const beside = others.length > 0 ? `${ko ? '' : ' '}(${others.join(', ')})` : '';
  const bar =
    total.barShown === null ? '' : `, ${distanceText(total.claimed.shown, total.barShown, language)}`;
  return `${scored}${beside}${bar}`;
}

function shownText(shown: string, language: Language): string {
  return language === 'ko' ? pointsText(shown, language) : grouped(shown);
}

function answersText({ coverage, open, unproven, gapCount, framework, language }: StatusReport): string {
  const { answered, applicable, total } = coverage;
  const proof = framework.evidenceRequired;
  if (language === 'ko') {
    const excluded = total > applicable ? `(해당없음 ${total - applicable}개 제외)` : '';
    const missing = proof ? `, 증빙 미비 ${unproven}개` : '';
    return `지표 ${answered}/${applicable}개${excluded}, 미작성 ${open}개${missing}, 미흡지표 ${gapCount}개`;
  }
  const excluded = total > applicable ? ` (${total - applicable} not applicable)` : '';
  const missing = proof ? `, ${unproven} without valid evidence` : '';
  return `${answered} of ${applicable} indicators${excluded}, ${open} open${missing}, ${gapCount} ${gapCount === 1 ? 'gap' : 'gaps'}`;
}

function actionsText(
  { byStatus, overdue }: NonNullable<StatusReport['actions']>,
  language: Language,
): string {
  const ko = language === 'ko';
  const counts = byStatus
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${actionStatusNames[status][language]} ${count}`);
  if (counts.length === 0) return ko ? '없음' : 'none';
  const late = overdue === 0 ? '' : ko ? `, 기한 지남 ${overdue}` : `, overdue ${overdue}`;
  return `${counts.join(', ')}${late}`;
}

/** `2014. 12. 8. 신규, 2016. 12. 8.까지 유효(730일 남음), 재인증 준비 시작일 2015. 12. 8.`. */
function certificateText(certificate: CertificateReport, language: Language): string {
  const { awarded, type, number, ofThisCycle } = certificate;
  const ko = language === 'ko';
  const kind = ko ? { new: '신규 인증', renewal: '재인증' }[type] : { new: 'new', renewal: 'renewal' }[type];
  const what = ko
    ? `${dateText(awarded, language)} ${kind}`
    : `${kind}, awarded ${dateText(awarded, language)}`;
  return [
    number === null ? what : `${what} ${ko ? '' : 'as '}${number}`,
    ...(ofThisCycle ? [ko ? '이번 회차' : 'of this cycle'] : []),
    ...standingTexts(certificate, language),
  ].join(', ');
}

function standingTexts(
  { state, lastDay, renewalFrom, daysLeft }: CertificateReport,
  language: Language,
): string[] {
  const ko = language === 'ko';
  if (state === 'not-yet') return [ko ? '기준일 뒤에 수여됨' : 'awarded after the day of this status'];
  if (lastDay === null || daysLeft === null)
    return [
      ko
        ? '평가체계에 유효기간이 없어 만료일을 알 수 없음'
        : 'its last day is not known, since the framework states no validity',
    ];
  const last = dateText(lastDay, language);
  const length = daysText(Math.abs(daysLeft), language);
  if (state === 'expired')
    return [ko ? `${last} 만료(${length} 지남)` : `expired: its last day was ${last}, ${length} ago`];
  const valid = ko ? `${last}까지 유효(${length} 남음)` : `valid through ${last} (${length} left)`;
  if (renewalFrom === null) return [valid];
  const from = dateText(renewalFrom, language);
  if (state === 'expiring') return [valid, ko ? `${from}부터 재인증 준비기간` : `renewal due since ${from}`];
  return [valid, ko ? `재인증 준비 시작일 ${from}` : `renewal from ${from}`];
}
