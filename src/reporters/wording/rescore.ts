import type { Language, Localized } from '../../model/language.ts';
import type { CarriedAnswerReport, OpenIndicatorReport, RescoreReport } from '../../report/rescore.ts';
import { answerStatusNames } from '../../report/terms.ts';
import { koWith } from '../../text/quoted.ts';
import { pointsText } from './words.ts';

/** What becomes of answers, in the order in which they are listed. */
export const fates = ['kept', 'renumbered', 'unfit', 'withdrawn'] as const;

/** What each fate is called. */
export const fateNames: Readonly<Record<CarriedAnswerReport['fate'], Localized>> = {
  kept: { ko: '그대로 옮김', en: 'kept' },
  renumbered: { ko: '번호만 바꾸어 옮김', en: 'renumbered' },
  unfit: { ko: '규칙에 맞지 않음', en: 'does not fit' },
  withdrawn: { ko: '폐지된 지표', en: 'withdrawn' },
};

const causeNames: Readonly<Record<OpenIndicatorReport['cause'], Localized>> = {
  new: { ko: '새 지표', en: 'new' },
  unfit: { ko: '이전 답이 맞지 않음', en: 'the old answer does not fit' },
  unanswered: { ko: '이전에도 미작성', en: 'unanswered before' },
};

/** `답 41건: 그대로 옮김 35, …`; every answer counts once. */
export function countLine({ counts, answers, language }: RescoreReport): string {
  const listed = fates.filter((fate) => counts[fate] > 0);
  const parts = listed.map((fate) =>
    language === 'ko' ? `${fateNames[fate].ko} ${counts[fate]}건` : `${counts[fate]} ${fateNames[fate].en}`,
  );
  const total =
    language === 'ko'
      ? `이전 답 ${answers.length}건`
      : `${answers.length} ${answers.length === 1 ? 'answer' : 'answers'}`;
  return parts.length === 0 ? total : `${total}: ${parts.join(', ')}`;
}

/** What an answer says: its value, or its status. */
export function answerText({ value, status }: CarriedAnswerReport, language: Language): string {
  return value ?? answerStatusNames[status]?.[language] ?? status;
}

/** An indicator to be answered: points, why, and who must. */
export function openText({ points, cause, departments }: OpenIndicatorReport, language: Language): string {
  return [pointsText(points, language), causeNames[cause][language], departments.join(', ')].join(', ');
}

/** Who answers what nobody was responsible for. */
export function assumedText({
  assumed,
  language,
}: Pick<RescoreReport, 'assumed' | 'language'>): string | null {
  if (assumed === null) return null;
  const ids = assumed.indicators.join(', ');
  return language === 'ko'
    ? `소관부서가 없는 지표를 첫 부서(${assumed.department})에 맡겼습니다: ${ids}`
    : `No department was responsible for these, so the first one (${assumed.department}) is: ${ids}`;
}

/** What has to be done with evidence files, of which none is copied; null where there is none. */
export function evidenceText({ written, language }: RescoreReport): string | null {
  if (written === null || written.evidence.length === 0) return null;
  const count = written.evidence.length;
  return language === 'ko'
    ? `증빙 파일 ${count}개는 복사하지 않았습니다. 같은 경로로 새 폴더에 복사해야 증빙으로 인정됩니다.`
    : `${count} evidence ${count === 1 ? 'file was' : 'files were'} not copied. Copy ${count === 1 ? 'it' : 'them'} to the same ${count === 1 ? 'path' : 'paths'} in the new folder, or the evidence will not count.`;
}

/** What to do next with what was written. */
export function nextText(folder: string, language: Language): string {
  return language === 'ko'
    ? `다음: ${koWith(`assess validate ${folder}`, '으로/로')} 확인하십시오.`
    : `Next: check it with "assess validate ${folder}".`;
}
