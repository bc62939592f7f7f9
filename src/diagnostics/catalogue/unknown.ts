import type { Localized } from '../../model/language.ts';
import { entry } from './entry.ts';
import { en, instead, koWith } from './wording.ts';

type Choice = { accepted: readonly string[]; suggestions: readonly string[] };

/** The entry of a code for a department that the assessment does not have. */
export function unknownDepartment() {
  return entry<{ department: string } & Choice>({
    severity: 'error',
    message: {
      ko: ({ department }) => `${koWith(department, '이라는/라는')} 부서가 없습니다.`,
      en: ({ department }) => `There is no department ${en(department)}.`,
    },
    help: { ko: (a) => instead(a, 'ko'), en: (a) => instead(a, 'en') },
    why: {
      ko: '부서는 assessment.yaml의 「departments」에 있어야 합니다.',
      en: 'Departments are those listed under "departments" in assessment.yaml.',
    },
  });
}

/** The entry of a code for an indicator that the framework does not have, with what makes it an error there. */
export function unknownIndicator(why: Localized) {
  return entry<{ indicator: string } & Choice>({
    severity: 'error',
    message: {
      ko: ({ indicator }) => `평가체계에 지표 ${koWith(indicator, '이/가')} 없습니다.`,
      en: ({ indicator }) => `The framework has no indicator ${en(indicator)}.`,
    },
    help: { ko: (a) => instead(a, 'ko'), en: (a) => instead(a, 'en') },
    why,
  });
}

/** The entry of a code for a date of the right form that the calendar does not have. */
export function impossibleDate() {
  return entry<{ date: string }>({
    severity: 'error',
    message: {
      ko: ({ date }) => `${koWith(date, '은/는')} 달력에 없는 날짜입니다.`,
      en: ({ date }) => `${en(date)} is not a date of the calendar.`,
    },
    help: { ko: () => '날짜를 확인하십시오.', en: () => 'Check the date.' },
    why: {
      ko: '없는 날짜를 다음 달로 넘겨 읽지 않습니다.',
      en: 'A date that does not exist is not rolled over into the next month.',
    },
  });
}
