import { shapes } from './answer-shapes.ts';
import { entry } from './entry.ts';
import { en, instead, ko, koWith, listed, withoutUnit } from './wording.ts';

type Choice = { accepted: readonly string[]; suggestions: readonly string[] };

/** What is wrong with an answer. */
export const answer = {
  'answer/unknown-indicator': entry<{ id: string } & Choice>({
    severity: 'error',
    message: {
      ko: ({ id }) => `평가체계에 지표 ${koWith(id, '이/가')} 없습니다.`,
      en: ({ id }) => `The framework has no indicator ${en(id)}.`,
    },
    help: { ko: (a) => instead(a, 'ko'), en: (a) => instead(a, 'en') },
    why: {
      ko: '잘못 적은 지표의 답은 어디에도 반영되지 않습니다.',
      en: 'An answer to a misspelt indicator would count nowhere.',
    },
  }),
  'answer/not-responsible': entry<{ indicator: string; department: string; lead: string }>({
    severity: 'error',
    message: {
      ko: ({ indicator, department: name, lead }) =>
        `${koWith(indicator, '은/는')} ${ko(name)}의 소관이 아닙니다(소관부서: ${lead}).`,
      en: ({ indicator, department: name, lead }) =>
        `${en(name)} is not responsible for ${en(indicator)}; ${en(lead)} is.`,
    },
    help: {
      ko: () => '답을 소관부서의 파일로 옮기거나 「responsible」을 고치십시오.',
      en: () => 'Move the answer to the responsible department, or change "responsible".',
    },
    why: {
      ko: '한 지표에 두 부서가 답하면 어느 쪽이 맞는지 알 수 없습니다.',
      en: 'If two departments answered one indicator, nobody could tell which holds.',
    },
  }),
  'answer/not-applicable-forbidden': entry<{ indicator: string }>({
    severity: 'error',
    message: {
      ko: ({ indicator }) => `${koWith(indicator, '은/는')} 해당없음으로 답할 수 없습니다.`,
      en: ({ indicator }) => `${en(indicator)} may not be answered as not-applicable.`,
    },
    help: {
      ko: () => '값을 적거나 「not-implemented」로 답하십시오.',
      en: () => 'Give a value, or answer "not-implemented".',
    },
    why: {
      ko: '해당없음은 평가체계가 허용한 곳에서만 배점을 덜어 냅니다.',
      en: 'Not-applicable takes points away only where the framework allows it.',
    },
  }),
  'answer/reason-missing': entry<{ indicator: string }>({
    severity: 'error',
    message: {
      ko: ({ indicator }) => `${ko(indicator)} 해당없음의 사유가 없습니다.`,
      en: ({ indicator }) => `${en(indicator)} is not-applicable without a reason.`,
    },
    help: { ko: () => '「reason: …」을 적으십시오.', en: () => 'Add "reason: …".' },
    why: {
      ko: '배점을 덜어 내는 일에는 검토할 수 있는 사유가 있어야 합니다.',
      en: 'Whatever takes points out of the score needs a reason that can be reviewed.',
    },
  }),
  'answer/wrong-shape': entry<{ form: string; accepted?: readonly string[]; bare?: string }>({
    severity: 'error',
    message: {
      ko: () => '답의 형식이 지표의 규칙에 맞지 않습니다.',
      en: () => "The answer has the wrong shape for the indicator's rule.",
    },
    help: {
      ko: ({ form, accepted, bare }) =>
        bare !== undefined
          ? withoutUnit(bare).ko
          : `이렇게 적으십시오: ${shapes[form]?.ko ?? form}${accepted ? ` (${listed(accepted, 'ko')})` : ''}`,
      en: ({ form, accepted, bare }) =>
        bare !== undefined
          ? withoutUnit(bare).en
          : `Write ${shapes[form]?.en ?? form}${accepted ? ` (${listed(accepted, 'en')})` : ''}.`,
    },
    why: {
      ko: '규칙마다 답의 형식이 정해져 있습니다. 「assess explain 지표」로 예를 볼 수 있습니다.',
      en: 'Each rule takes one shape of answer; "assess explain INDICATOR" shows an example.',
    },
  }),
  'answer/unknown-level': entry<{ level: string } & Choice>({
    severity: 'error',
    message: {
      ko: ({ level }) => `등급 ${koWith(level, '이/가')} 없습니다.`,
      en: ({ level }) => `There is no level ${en(level)}.`,
    },
    help: { ko: (a) => instead(a, 'ko'), en: (a) => instead(a, 'en') },
    why: { ko: '규칙에 있는 등급만 점수가 있습니다.', en: 'Only the levels of the rule have an award.' },
  }),
  'answer/unknown-part': entry<{ part: string } & Choice>({
    severity: 'error',
    message: {
      ko: ({ part }) => `점검 부분 ${koWith(part, '이/가')} 없습니다.`,
      en: ({ part }) => `There is no part ${en(part)}.`,
    },
    help: { ko: (a) => instead(a, 'ko'), en: (a) => instead(a, 'en') },
    why: { ko: '규칙에 있는 부분만 점수가 있습니다.', en: 'Only the parts of the rule have an award.' },
  }),
  'answer/part-twice': entry<{ part: string }>({
    severity: 'error',
    message: {
      ko: ({ part }) => `점검 부분 ${koWith(part, '을/를')} 두 번 적었습니다.`,
      en: ({ part }) => `The part ${en(part)} is given twice.`,
    },
    help: { ko: () => '하나를 지우십시오.', en: () => 'Remove one of them.' },
    why: { ko: '한 부분은 한 번만 득점합니다.', en: 'A part earns once.' },
  }),
  'answer/unknown-field': entry<{ name: string; accepted: readonly string[] }>({
    severity: 'error',
    message: {
      ko: ({ name }) => `답에 ${koWith(name, '은/는')} 쓸 수 없습니다.`,
      en: ({ name }) => `${en(name)} has no place in this answer.`,
    },
    help: {
      ko: ({ accepted }) => `쓸 수 있는 이름: ${listed(accepted, 'ko')}`,
      en: ({ accepted }) => `Use ${listed(accepted, 'en')}.`,
    },
    why: {
      ko: '모르는 이름을 무시하면 잘못 적은 수치가 사라집니다.',
      en: 'If it were ignored, a misspelt figure would vanish.',
    },
  }),
  'answer/missing-field': entry<{ name: string; accepted: readonly string[] }>({
    severity: 'error',
    message: {
      ko: ({ name }) => `답에 ${koWith(name, '이/가')} 없습니다.`,
      en: ({ name }) => `${en(name)} is missing from the answer.`,
    },
    help: {
      ko: ({ accepted }) => `모두 적으십시오: ${listed(accepted, 'ko')}`,
      en: ({ accepted }) => `Give all of ${listed(accepted, 'en')}.`,
    },
    why: { ko: '없는 수치를 0으로 여기지 않습니다.', en: 'A missing figure is not 0.' },
  }),
  'answer/not-a-number': entry<{ name: string; bare?: string }>({
    severity: 'error',
    message: {
      ko: ({ name }) => `${koWith(name, '은/는')} 숫자여야 합니다.`,
      en: ({ name }) => `${en(name)} must be a number.`,
    },
    help: {
      ko: ({ bare }) => (bare === undefined ? '따옴표 없이 12.5처럼 적으십시오.' : withoutUnit(bare).ko),
      en: ({ bare }) =>
        bare === undefined ? 'Write it without quotes, such as 12.5.' : withoutUnit(bare).en,
    },
    why: { ko: '수치만 계산할 수 있습니다.', en: 'Only figures can be computed with.' },
  }),
  'answer/not-a-series': entry<{ name: string }>({
    severity: 'error',
    message: {
      ko: ({ name }) => `${koWith(name, '은/는')} 숫자의 목록이어야 합니다.`,
      en: ({ name }) => `${en(name)} must be a list of numbers.`,
    },
    help: {
      ko: ({ name }) => `「${name}: [7.1, 6.8, 6.5]」처럼 오래된 것부터 적으십시오.`,
      en: ({ name }) => `Write "${name}: [7.1, 6.8, 6.5]", oldest first.`,
    },
    why: {
      ko: '기간별 수치가 차례로 있어야 합니다.',
      en: 'The figures of the periods are needed in their order.',
    },
  }),
  'answer/zero-denominator': entry<{ name: string }>({
    severity: 'error',
    message: {
      ko: ({ name }) => `나누는 수 ${koWith(name, '은/는')} 0보다 커야 합니다.`,
      en: ({ name }) => `The divisor ${en(name)} must be more than 0.`,
    },
    help: {
      ko: () => '대상이 없으면 해당없음과 사유로 답하십시오.',
      en: () => 'If there were no cases, answer not-applicable with a reason.',
    },
    why: { ko: '0으로 나눈 비율은 없습니다.', en: 'A ratio over 0 does not exist.' },
  }),
  'answer/zero-past': entry<{ name: string }>({
    severity: 'error',
    message: {
      ko: () => '이전 실적이 0이어서 증감률을 낼 수 없습니다.',
      en: () => 'The past figure is 0, so there is no change in percent.',
    },
    help: {
      ko: () => '값을 확인하십시오. 실적이 없었다면 해당없음과 사유로 답하십시오.',
      en: () => 'Check it; if there was nothing before, answer not-applicable with a reason.',
    },
    why: { ko: '0에서 몇 퍼센트 늘었는지는 셀 수 없습니다.', en: 'A percentage of 0 does not exist.' },
  }),
  'answer/periods': entry<{ periods: number; given: number }>({
    severity: 'error',
    message: {
      ko: ({ periods, given }) => `이전 실적이 ${periods}개 있어야 하는데 ${given}개입니다.`,
      en: ({ periods, given }) => `${periods} past figures are needed, ${given} given.`,
    },
    help: {
      ko: () => '「past」에 오래된 것부터 그 수만큼 적으십시오.',
      en: () => 'Give that many under "past", oldest first.',
    },
    why: {
      ko: '평균이나 추세를 내는 기간은 규칙이 정합니다.',
      en: 'The rule says over how many periods a mean, a deviation or a trend is taken.',
    },
  }),
  'answer/too-few-figures': entry<{ needed: number; given: number }>({
    severity: 'error',
    message: {
      ko: ({ needed, given }) => `수치가 ${needed}개 이상 있어야 하는데 ${given}개입니다.`,
      en: ({ needed, given }) => `At least ${needed} figures are needed, ${given} given.`,
    },
    help: {
      ko: () => '「figures」에 오래된 것부터 적으십시오.',
      en: () => 'Give them under "figures", oldest first.',
    },
    why: {
      ko: '비교할 기간이 있어야 개선을 셀 수 있습니다.',
      en: 'Improvement needs something to compare with.',
    },
  }),
  'answer/different-lengths': entry<{ indicator: string }>({
    severity: 'error',
    message: {
      ko: ({ indicator }) => `${ko(indicator)} 부서별 기간 수가 서로 다릅니다.`,
      en: ({ indicator }) => `The departments give different numbers of periods for ${en(indicator)}.`,
    },
    help: {
      ko: () => '모든 부서가 같은 기간의 수치를 적으십시오.',
      en: () => 'Let every department give the same periods.',
    },
    why: {
      ko: '기간이 다르면 기간별로 합산할 수 없습니다.',
      en: 'Figures of different periods cannot be added period by period.',
    },
  }),
};
