import { withParticle } from '../../text/particles.ts';
import { entry } from './entry.ts';

/** What is wrong with an answer to an official Korean method: targets, long-term targets, trends. */
export const officialAnswer = {
  'answer/no-range': entry<{ what: 'base' | 'goal'; figure: string }>({
    severity: 'error',
    message: {
      ko: ({ what, figure }) =>
        what === 'base'
          ? `기준값 ${withParticle(figure, '은/는')} 0보다 크지 않아 최고목표와 최저목표를 정할 수 없습니다.`
          : `「goal」과 「base」가 ${withParticle(figure, '으로/로')} 같아 최고목표와 최저목표를 정할 수 없습니다.`,
      en: ({ what, figure }) =>
        what === 'base'
          ? `The base value ${figure} is not above 0, so there are no targets.`
          : `"goal" and "base" are both ${figure}, so there are no targets.`,
    },
    help: {
      ko: ({ what }) =>
        what === 'base'
          ? '과거 실적을 확인하십시오. 실적이 없었다면 해당없음과 사유로 답하십시오.'
          : '기준값과 계획 마지막 해의 목표를 서로 다르게 적으십시오.',
      en: ({ what }) =>
        what === 'base'
          ? 'Check the past figures; if there was nothing before, answer not-applicable with a reason.'
          : 'Give a goal for the last year of the plan that differs from the base value.',
    },
    why: {
      ko: '최고목표와 최저목표가 같거나 뒤바뀌면 그 사이의 위치를 낼 수 없습니다.',
      en: 'Between targets that coincide or change places there is no place to find.',
    },
  }),
  'answer/no-spread': entry<{ about: 'past' | 'line' }>({
    severity: 'error',
    message: {
      ko: ({ about }) =>
        about === 'past'
          ? '과거 실적이 모두 같아 표준편차가 0입니다.'
          : '과거 실적이 모두 추세선 위에 있어 표준편차가 0입니다.',
      en: ({ about }) =>
        about === 'past'
          ? 'The past figures are all the same, so their standard deviation is 0.'
          : 'The past figures all lie on the trend line, so the standard deviation is 0.',
    },
    help: {
      ko: () => '과거 실적을 확인하십시오. 맞다면 이 방법으로 채점할 수 없으니 평가 주관부서와 협의하십시오.',
      en: () =>
        'Check them; if they are right this method cannot score them, so ask whoever runs the evaluation.',
    },
    why: {
      ko: '표준편차로 나누는 방법이므로 표준편차가 0이면 점수를 낼 수 없습니다.',
      en: 'The method divides by the standard deviation, and nothing can be divided by 0.',
    },
  }),
  'answer/goal-direction': entry<{ goal: string; base: string; better: 'higher' | 'lower' }>({
    severity: 'error',
    message: {
      ko: ({ goal, base, better }) =>
        `「goal」 ${withParticle(goal, '은/는')} 「base」 ${base}보다 ${better === 'lower' ? '작아야' : '커야'} 합니다.`,
      en: ({ goal, base, better }) =>
        `"goal" ${goal} must be ${better === 'lower' ? 'below' : 'above'} "base" ${base}.`,
    },
    help: {
      ko: () => '두 수치가 바뀌지 않았는지 확인하십시오.',
      en: () => 'Check whether the two have changed places.',
    },
    why: {
      ko: '나빠지는 목표를 두면 나쁠수록 득점합니다.',
      en: 'With a goal that is worse than the base, the worst would earn most.',
    },
  }),
  'answer/ratio-years': entry<{ years: number; given: number }>({
    severity: 'error',
    message: {
      ko: ({ years, given }) => `이전 해의 달성비율이 ${years}개 있어야 하는데 ${given}개입니다.`,
      en: ({ years, given }) =>
        `${years} ${years === 1 ? 'ratio' : 'ratios'} of the years before ${years === 1 ? 'is' : 'are'} needed, ${given} given.`,
    },
    help: {
      ko: () => '「ratios」에 오래된 것부터 그 수만큼 적으십시오. 올해 비율은 도구가 계산합니다.',
      en: () => 'Give that many under "ratios", oldest first; this year\'s is computed.',
    },
    why: {
      ko: '평균을 내는 해의 수는 규칙이 정합니다. 올해도 그 하나입니다.',
      en: 'The rule says over how many years the mean is taken, this one included.',
    },
  }),
};
