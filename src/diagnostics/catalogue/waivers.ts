import { entry } from './entry.ts';
import { unknownDepartment, unknownIndicator } from './unknown.ts';
import { en, instead, koWith } from './wording.ts';

type Choice = { accepted: readonly string[]; suggestions: readonly string[] };

/** What is wrong in `waivers.yaml`. */
export const waivers = {
  'waiver/unknown-indicator': unknownIndicator({
    ko: '이름이 틀린 유예는 아무것도 유예하지 않으면서 승인된 것처럼 남습니다.',
    en: 'A waiver of a misspelt name covers nothing, and stays as if it were in force.',
  }),
  'waiver/unknown-department': unknownDepartment(),
  'waiver/unknown-finding': entry<{ finding: string } & Choice>({
    severity: 'error',
    message: {
      ko: ({ finding }) => `${koWith(finding, '은/는')} 유예할 수 있는 미흡사항의 코드가 아닙니다.`,
      en: ({ finding }) => `${en(finding)} is not the code of a finding that can be waived.`,
    },
    help: { ko: (a) => instead(a, 'ko'), en: (a) => instead(a, 'en') },
    why: {
      ko: '미흡지표(gap/…)와 증빙의 경고(evidence/…)만 유예할 수 있습니다. 파일의 오류와 점검 조건은 유예할 수 없습니다.',
      en: 'Gaps (gap/…) and warnings of evidence (evidence/…) can be waived; errors of files and conditions of the gate cannot.',
    },
  }),
  'waiver/forbidden': entry<{ indicator: string }>({
    severity: 'error',
    message: {
      ko: ({ indicator }) => `지표 ${koWith(indicator, '은/는')} 유예할 수 없습니다.`,
      en: ({ indicator }) => `The indicator ${en(indicator)} may not be waived.`,
    },
    help: {
      ko: () => '유예를 지우고 미흡사항을 개선하십시오.',
      en: () => 'Remove the waiver, and close the gap instead.',
    },
    why: {
      ko: '평가체계가 「waiver: forbidden」으로 유예를 금지한 지표입니다.',
      en: 'The framework says "waiver: forbidden" of it.',
    },
  }),
  'waiver/duplicate': entry<{ subject: string }>({
    severity: 'error',
    message: {
      ko: ({ subject }) => `같은 유예가 두 번 있습니다: ${subject}.`,
      en: ({ subject }) => `The waiver of ${en(subject)} appears twice.`,
    },
    help: {
      ko: () => '하나를 지우십시오. 기한을 늦추려면 있던 유예의 「until」을 고치십시오.',
      en: () => 'Remove one; to prolong a waiver, change its "until".',
    },
    why: {
      ko: '기한이 다른 두 유예 가운데 어느 것이 승인된 것인지 알 수 없습니다.',
      en: 'Of two with different ends nobody could tell which was approved.',
    },
  }),
  'waiver/no-date': entry<{ until: string }>({
    severity: 'warning',
    message: {
      ko: ({ until }) => `유예의 기한 ${koWith(until, '은/는')} 날짜가 아니므로 기한이 지난 것으로 봅니다.`,
      en: ({ until }) => `The waiver's end ${en(until)} is no date, so it counts as expired.`,
    },
    help: {
      ko: () => '마지막 유효일을 「until: 2026-12-31」처럼 적으십시오.',
      en: () => 'Write its last day, such as "until: 2026-12-31".',
    },
    why: {
      ko: '기한이 없는 유예는 미흡사항을 그대로 굳힙니다.',
      en: 'A waiver without an end would make a shortfall permanent.',
    },
  }),
};

/** What is odd in a baseline file. */
export const baseline = {
  'baseline/unknown-department': entry<{ department: string } & Choice>({
    severity: 'warning',
    message: {
      ko: ({ department }) => `기존 미흡 목록의 부서 ${koWith(department, '이/가')} 없습니다.`,
      en: ({ department }) => `The baseline names a department ${en(department)} that does not exist.`,
    },
    help: {
      ko: () => '없어진 부서이면 「assess check --update-baseline」으로 지우십시오.',
      en: () => 'If it is gone, "assess check --update-baseline" removes it.',
    },
    why: {
      ko: '없는 부서의 항목은 아무것도 허용하지 않습니다.',
      en: 'What is listed under it tolerates nothing.',
    },
  }),
  'baseline/unknown-indicator': entry<{ indicator: string } & Choice>({
    severity: 'warning',
    message: {
      ko: ({ indicator }) => `기존 미흡 목록의 지표 ${koWith(indicator, '이/가')} 평가체계에 없습니다.`,
      en: ({ indicator }) =>
        `The baseline names an indicator ${en(indicator)} that the framework does not have.`,
    },
    help: {
      ko: () => '폐지된 지표이면 「assess check --update-baseline」으로 지우십시오.',
      en: () => 'If it was withdrawn, "assess check --update-baseline" removes it.',
    },
    why: {
      ko: '없는 지표의 항목은 아무것도 허용하지 않습니다.',
      en: 'The entry tolerates nothing.',
    },
  }),
};
