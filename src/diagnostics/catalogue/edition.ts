import { entry } from './entry.ts';
import { en, instead, ko, koWith } from './wording.ts';

/** What can be wrong with named scales, bonuses and deductions, and with a framework that extends another. */
export const edition = {
  'framework/changes-without-extends': entry<Record<string, never>>({
    severity: 'error',
    message: {
      ko: () => '「changes」는 「extends」와 함께 씁니다.',
      en: () => '"changes" goes with "extends".',
    },
    help: {
      ko: () => '「extends: 평가체계」를 더하거나 「groups」에 바로 적으십시오.',
      en: () => 'Name the framework by "extends: …", or write the tree itself under "groups".',
    },
    why: {
      ko: '무엇에서 바뀐 것인지 알 수 없습니다.',
      en: 'It does not say what it changes.',
    },
  }),
  'framework/tree-in-edition': entry<{ key: string }>({
    severity: 'error',
    message: {
      ko: ({ key }) => `「extends」가 있는 평가체계에는 ${koWith(key, '을/를')} 쓸 수 없습니다.`,
      en: ({ key }) => `A framework with "extends" cannot have ${en(key)}.`,
    },
    help: {
      ko: () => '새 묶음과 지표는 「changes: { add: [...] }」에 적으십시오.',
      en: () => 'Write new groups and indicators under "changes: { add: [...] }".',
    },
    why: {
      ko: '물려받은 것과 새로 적은 것이 섞이면 어느 것이 맞는지 알 수 없습니다.',
      en: 'The tree is taken over; a second one would leave open which holds.',
    },
  }),
  'framework/extends-itself': entry<Record<string, never>>({
    severity: 'error',
    message: {
      ko: () => '「extends」가 자기 자신으로 돌아오거나 너무 깊습니다.',
      en: () => '"extends" leads back to this framework, or too deep.',
    },
    help: {
      ko: () => '물려받을 평가체계를 바로잡으십시오. 판은 16개까지 이어질 수 있습니다.',
      en: () => 'Name another framework; at most 16 editions can stand on one another.',
    },
    why: {
      ko: '시작이 되는 평가체계가 없으면 내용을 알 수 없습니다.',
      en: 'Somewhere there must be a framework that begins.',
    },
  }),
  'framework/change-not-for': entry<{ id: string; key: string; kind: 'group' | 'indicator' }>({
    severity: 'error',
    message: {
      ko: ({ id, key, kind }) =>
        `${koWith(id, '은/는')} ${kind === 'group' ? '묶음' : '지표'}이므로 ${koWith(key, '이/가')} 없습니다.`,
      en: ({ id, key, kind }) =>
        `${en(id)} is ${kind === 'group' ? 'a group' : 'an indicator'}, which has no ${en(key)}.`,
    },
    help: {
      ko: () => '항목을 지우거나 식별자를 바로잡으십시오.',
      en: () => 'Remove the key, or correct the id.',
    },
    why: {
      ko: '쓰이지 않는 변경은 소리 없이 사라집니다.',
      en: 'A change that means nothing would be lost in silence.',
    },
  }),
  'framework/adjustment-condition': entry<{ id: string }>({
    severity: 'error',
    message: {
      ko: ({ id }) => `${koWith(id, '은/는')} 가점·감점 지표이므로 과락이나 필수지표로 쓸 수 없습니다.`,
      en: ({ id }) => `${en(id)} is a bonus or deduction, which cannot be a floor or a must-have.`,
    },
    help: { ko: () => '이 조건을 지우십시오.', en: () => 'Remove the condition.' },
    why: {
      ko: '가점·감점은 배점 밖에 있어 최소 점수를 정할 수 없습니다.',
      en: 'It stands outside of the points, of which a condition asks for a part.',
    },
  }),
  'framework/above-full-without-bonus': entry<Record<string, never>>({
    severity: 'warning',
    message: {
      ko: () => '가점 지표가 없어 「above-full」은 아무 일도 하지 않습니다.',
      en: () => 'Without a bonus indicator "above-full" does nothing.',
    },
    help: { ko: () => '지우거나 가점 지표를 더하십시오.', en: () => 'Remove it, or add a bonus indicator.' },
    why: {
      ko: '만점을 넘을 수 있는 것은 가점뿐입니다.',
      en: 'Only bonuses can lift a total above the full mark.',
    },
  }),
  'framework/condition-withdrawn': entry<{ id: string }>({
    severity: 'error',
    message: {
      ko: ({ id }) => `폐지한 ${koWith(id, '이/가')} 물려받은 과락이나 필수지표에 들어 있습니다.`,
      en: ({ id }) =>
        `${en(id)} is withdrawn, but is a floor or a must-have of the verdict that is taken over.`,
    },
    help: {
      ko: () => '이 판의 「verdict」를 적어 무엇을 조건으로 삼을지 정하십시오.',
      en: () => 'Write a "verdict" of the edition that says what holds instead.',
    },
    why: {
      ko: '조건이 소리 없이 사라지면 합격이 쉬워집니다.',
      en: 'A condition that disappeared in silence would make passing easier.',
    },
  }),
  'framework/cap-share': entry<{ id: string }>({
    severity: 'error',
    message: {
      ko: ({ id }) => `${ko(id)}의 한도를 비율로 적을 수 없습니다.`,
      en: ({ id }) => `The cap of ${en(id)} cannot be a share.`,
    },
    help: { ko: () => '총점에서의 점수로 적으십시오.', en: () => 'Write it in points of the total.' },
    why: {
      ko: '배점이 0이거나 가중치인 묶음에는 비율의 바탕이 되는 점수가 없습니다.',
      en: 'A group of 0 points, or one with a weight, has no points that a share could be of.',
    },
  }),
  'rule/unknown-scale': entry<{
    scale: string;
    accepted: readonly string[];
    suggestions: readonly string[];
  }>({
    severity: 'error',
    message: {
      ko: ({ scale }) => `「scales」에 ${koWith(scale, '이라는/라는')} 척도가 없습니다.`,
      en: ({ scale }) => `There is no scale ${en(scale)} under "scales".`,
    },
    help: { ko: (a) => instead(a, 'ko'), en: (a) => instead(a, 'en') },
    why: {
      ko: '지표가 쓰는 척도는 framework.yaml의 「scales」에 있어야 합니다.',
      en: 'A scale that indicators use stands under "scales" in framework.yaml.',
    },
  }),
  'rule/scale-takes-no': entry<{ key: string; scale: string; kind: string }>({
    severity: 'error',
    message: {
      ko: ({ key, scale, kind }) =>
        `척도 ${koWith(scale, '은/는')} ${kind} 규칙이므로 ${koWith(key, '을/를')} 받지 않습니다.`,
      en: ({ key, scale, kind }) =>
        `The scale ${en(scale)} is a ${en(kind)} rule, which takes no ${en(key)}.`,
    },
    help: { ko: ({ key }) => `${koWith(key, '을/를')} 지우십시오.`, en: ({ key }) => `Remove ${en(key)}.` },
    why: {
      ko: '측정방법과 방향은 수치를 판정하는 척도에만 있습니다.',
      en: 'Only a scale over a figure has a measure and a direction.',
    },
  }),
  'rule/scale-in-points': entry<{ award: string; scale: string }>({
    severity: 'error',
    message: {
      ko: ({ award, scale }) => `척도 ${ko(scale)}의 부여 점수 ${award}점은 비율로 적어야 합니다.`,
      en: ({ award, scale }) => `The award ${award} of the scale ${en(scale)} must be a share.`,
    },
    help: { ko: () => '50%처럼 적으십시오.', en: () => 'Write it as 50%, for instance.' },
    why: {
      ko: '이름 붙인 척도는 배점이 서로 다른 지표가 함께 씁니다.',
      en: 'Indicators of different points use a named scale together.',
    },
  }),
};
