import type { Language, Localized } from '../../model/language.ts';
import type { NextReport, NextSide, PastAnswerReport } from '../../report/next-report.ts';
import { koWith } from '../../text/quoted.ts';
import { sideText } from './comparison.ts';
import { fateNames, fates } from './rescore.ts';
import { dateText, deadlineText } from './words.ts';

const pastNames: Readonly<Record<PastAnswerReport['fate'], Localized>> = {
  kept: { ko: '같은 지표', en: 'for the same indicator' },
  renumbered: { ko: '번호가 바뀐 지표', en: 'renumbered' },
  unfit: fateNames.unfit,
  withdrawn: fateNames.withdrawn,
};

/** What each kind of certification is called. */
const typeNames = {
  new: { ko: '신규', en: 'new' },
  renewal: { ko: '재인증', en: 'renewal' },
} as const;

/** `우리시: 다음 회차(2016)의 진단`. */
export function titleOf({ name, after, written, language }: NextReport): string {
  const dry = written.dryRun;
  if (language === 'ko') return `${name}: 다음 회차(${after.cycle})의 진단${dry ? ', 아직 쓰지 않음' : ''}`;
  return `${name}: the next cycle (${after.cycle})${dry ? ', not written yet' : ''}`;
}

/** Both cycles and what is known of the new one, as names with what they say. */
export function headFacts({ before, after, language }: NextReport): (readonly [string, string])[] {
  const ko = language === 'ko';
  const open = ko ? '정하지 않음' : 'still open';
  const { window, submitBy } = after;
  return [
    [ko ? '지난 회차' : 'last cycle', sideFacts(before, language)],
    [ko ? '새 회차' : 'new cycle', sideFacts(after, language)],
    [ko ? '실적 인정기간' : 'window of evidence', window === null ? open : windowText(window, language)],
    [ko ? '제출기한' : 'deadline', submitBy === null ? open : deadlineText(submitBy, language)],
  ];
}

function windowText({ from, to }: NonNullable<NextSide['window']>, language: Language): string {
  const [first, last] = [dateText(from, language), dateText(to, language)];
  return language === 'ko' ? `${first}부터 ${last}까지` : `${first} to ${last}`;
}

function sideFacts({ cycle, type, folder, framework }: NextSide, language: Language): string {
  const kind =
    type === null ? '' : language === 'ko' ? `(${typeNames[type].ko})` : ` (${typeNames[type].en})`;
  return `${cycle}${kind}, ${folder}, ${sideText(framework)}`;
}

/** `주석으로 옮긴 지난 답 5건(지난 회차 미작성 1건은 제외): 같은 지표 3건, …`; every answer counts once. */
export function countLine({ counts, unanswered, answers, language }: NextReport): string {
  const said = answers.length - unanswered;
  const found = fates.filter((fate) => counts[fate] > 0);
  const isPlain = found.length === 1 && found[0] === 'kept';
  const parts = (isPlain ? [] : found).map((fate) =>
    language === 'ko' ? `${pastNames[fate].ko} ${counts[fate]}건` : `${counts[fate]} ${pastNames[fate].en}`,
  );
  const total =
    language === 'ko'
      ? `주석으로 옮긴 지난 답 ${said}건`
      : `${said} old ${said === 1 ? 'answer' : 'answers'} carried over as ${said === 1 ? 'a comment' : 'comments'}`;
  const rest = {
    ko: `(지난 회차 미작성 ${unanswered}건은 제외)`,
    en: ` (${unanswered} not answered then ${unanswered === 1 ? 'is' : 'are'} left out)`,
  }[language];
  const head = unanswered === 0 ? total : total + rest;
  return parts.length === 0 ? head : `${head}: ${parts.join(', ')}`;
}

/** What becomes of an answer, in the words of the count. */
export function fateText({ fate }: PastAnswerReport, language: Language): string {
  return pastNames[fate][language];
}

/** What to do next, a line each. */
export function nextSteps({ after, references, written, language }: NextReport): string[] {
  if (written.dryRun) return [];
  const ko = language === 'ko';
  const { folder, window, submitBy, type } = after;
  const open = [
    ...(type === null ? [ko ? '인증 구분(type)' : 'the type'] : []),
    ...(window === null ? [ko ? '실적 인정기간(window)' : 'the window'] : []),
    ...(submitBy === null ? [ko ? '제출기한(submit-by)' : 'the deadline (submit-by)'] : []),
    ...(references.kept.length + references.missing.length > 0
      ? [ko ? '기준값(references)' : 'the reference figures']
      : []),
  ];
  const main = `${folder}/assessment.yaml`;
  return [
    ...(open.length === 0
      ? []
      : [
          ko
            ? `${main}에서 확인하거나 적을 것: ${open.join(', ')}`
            : `To be filled in or checked in ${main}: ${open.join(', ')}.`,
        ]),
    ko
      ? `다음: 부서 자료에 답과 새 증빙을 적고 ${koWith(`assess validate ${folder}`, '으로/로')} 확인한 뒤 ${koWith(`assess status ${folder}`, '으로/로')} 진행 상황을 보십시오.`
      : `Next: answer the sheets with new evidence, check them with "assess validate ${folder}", then see with "assess status ${folder}" what is left to do.`,
  ];
}
