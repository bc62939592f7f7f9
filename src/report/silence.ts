import type { IndicatorNode } from '../model/framework.ts';
import type { Localized } from '../model/language.ts';
import { silenceCountsAsZero } from '../rules/rule.ts';

const combined: Readonly<Record<'mean' | 'all' | 'any' | 'sum' | 'count', Localized>> = {
  mean: {
    ko: '모든 부서가 답함: 부서 평균(미작성 부서는 0점)',
    en: 'Every department answers: the mean counts (a silent department counts 0)',
  },
  all: {
    ko: '모든 부서가 답함: 가장 낮은 부서의 점수(한 부서라도 미작성이면 전체 0점)',
    en: 'Every department answers: the lowest counts (one silent department costs the whole)',
  },
  any: {
    ko: '모든 부서가 답함: 가장 높은 부서의 점수',
    en: 'Every department answers: the highest counts',
  },
  sum: {
    ko: '모든 부서가 답함: 수치를 합산해 채점(한 부서라도 미작성이면 전체 0점)',
    en: 'Every department answers: the figures are added, then scored (one silent department costs the whole)',
  },
  count: {
    ko: '모든 부서가 답함: 수치를 합산해 채점(미작성 부서는 0으로 계산)',
    en: 'Every department answers: the figures are added, then scored (a silent department counts as 0)',
  },
};

const deducted: Readonly<Record<IndicatorNode['combine'], Localized>> = {
  mean: {
    ko: '모든 부서가 답함: 부서 평균만큼 감점(미작성 부서는 최대로 계산)',
    en: 'Every department answers: the mean is deducted (a silent department counts in full)',
  },
  all: {
    ko: '모든 부서가 답함: 가장 적은 부서만큼 감점(미작성 부서는 최대로 계산)',
    en: 'Every department answers: the least is deducted (a silent department counts in full)',
  },
  any: {
    ko: '모든 부서가 답함: 가장 많은 부서만큼 감점(한 부서라도 미작성이면 최대로 감점)',
    en: 'Every department answers: the most is deducted (one silent department makes it the whole)',
  },
  sum: {
    ko: '모든 부서가 답함: 수치를 합산해 감점(한 부서라도 미작성이면 최대로 감점)',
    en: 'Every department answers: the figures are added, then deducted (one silent department makes it the whole)',
  },
};

/** How the answers of all departments become one, and what one that stays silent costs. */
export function combineText({ effect, combine, rule, points }: IndicatorNode): Localized {
  if (effect === 'deduction') return deducted[combine];
  return combined[combine === 'sum' && silenceCountsAsZero(rule, points) ? 'count' : combine];
}
