import { withParticle } from '../../text/particles.ts';
import { entry } from './entry.ts';
import { en, ko, koWith, missedBy } from './wording.ts';

/** What is wrong with a scoring rule. */
export const rule = {
  'rule/award-above-points': entry<{ award: string }>({
    severity: 'error',
    message: {
      ko: ({ award }) => `부여 점수 ${koWith(award, '이/가')} 배점보다 큽니다.`,
      en: ({ award }) => `The award ${award} is more than the indicator's points.`,
    },
    help: {
      ko: () => '배점 이하의 점수나 100% 이하의 비율을 적으십시오.',
      en: () => 'Write points up to those of the indicator, or a share up to 100%.',
    },
    why: { ko: '득점은 배점을 넘을 수 없습니다.', en: 'A score never exceeds its points.' },
  }),
  'rule/duplicate-level': entry<{ id: string }>({
    severity: 'error',
    message: {
      ko: ({ id }) => `등급 ${koWith(id, '이/가')} 두 번 있습니다.`,
      en: ({ id }) => `The level ${en(id)} appears twice.`,
    },
    help: { ko: () => '하나를 지우거나 이름을 바꾸십시오.', en: () => 'Remove or rename one of them.' },
    why: { ko: '같은 답의 점수가 둘이 됩니다.', en: 'One answer would have two awards.' },
  }),
  'rule/duplicate-part': entry<{ id: string }>({
    severity: 'error',
    message: {
      ko: ({ id }) => `점검 부분 ${koWith(id, '이/가')} 두 번 있습니다.`,
      en: ({ id }) => `The part ${en(id)} appears twice.`,
    },
    help: { ko: () => '하나를 지우거나 이름을 바꾸십시오.', en: () => 'Remove or rename one of them.' },
    why: { ko: '한 번의 답으로 두 번 득점하게 됩니다.', en: 'One answer would earn twice.' },
  }),
  'rule/part-without-award': entry<{ id: string }>({
    severity: 'error',
    message: {
      ko: ({ id }) => `점검 부분 ${ko(id)}에만 「award」가 없습니다.`,
      en: ({ id }) => `The part ${en(id)} has no award while others have one.`,
    },
    help: {
      ko: () => '모든 부분에 적거나 모두 지우십시오(모두 없으면 같은 비율).',
      en: () => 'Give every part an award, or none (then all weigh the same).',
    },
    why: {
      ko: '일부에만 있으면 나머지의 몫을 알 수 없습니다.',
      en: 'With awards on some parts the share of the others is anybody’s guess.',
    },
  }),
  'rule/parts-sum': entry<{ sum: string; points: string; difference: string }>({
    severity: 'error',
    message: {
      ko: ({ sum, points, difference }) =>
        `점검 부분의 합은 ${sum}점인데 배점은 ${points}점입니다(합이 ${missedBy(difference).ko}).`,
      en: ({ sum, points, difference }) =>
        `The parts add up to ${sum} points, but the indicator is worth ${points} (${missedBy(difference).en}).`,
    },
    help: {
      ko: () => '합이 배점(100%)이 되도록 고치십시오.',
      en: () => 'Make them add up to the points (100%).',
    },
    why: { ko: '모두 충족하면 만점이어야 합니다.', en: 'All parts met must earn all points.' },
  }),
  'rule/band-double-bound': entry<Record<string, never>>({
    severity: 'error',
    message: {
      ko: () => '한 구간에 하한 또는 상한이 둘 있습니다.',
      en: () => 'The band has two lower or two upper bounds.',
    },
    help: {
      ko: () => '「at-least」와 「more-than」, 「at-most」와 「below」 중 하나씩만 쓰십시오.',
      en: () => 'Use at-least or more-than, and at-most or below.',
    },
    why: { ko: '어느 쪽이 맞는지 알 수 없습니다.', en: 'Nobody can tell which one holds.' },
  }),
  'rule/band-empty': entry<Record<string, never>>({
    severity: 'error',
    message: { ko: () => '이 구간에 드는 수치가 없습니다.', en: () => 'No figure falls into this band.' },
    help: {
      ko: () => '하한이 상한보다 작게 고치십시오.',
      en: () => 'Make the lower bound less than the upper one.',
    },
    why: { ko: '닿을 수 없는 구간은 잘못 적은 것입니다.', en: 'A band that nobody reaches is a slip.' },
  }),
  'rule/band-overlap': entry<Record<string, never>>({
    severity: 'error',
    message: { ko: () => '이 구간은 다른 구간과 겹칩니다.', en: () => 'This band overlaps another one.' },
    help: {
      ko: () => '경계가 맞닿게 고치십시오(예: below 10과 at-least 10).',
      en: () => 'Let them meet, such as below 10 and at-least 10.',
    },
    why: { ko: '한 수치의 점수가 둘이 됩니다.', en: 'One figure would have two awards.' },
  }),
  'rule/band-hole': entry<{ from: string; after: string; to: string; before: string }>({
    severity: 'error',
    message: {
      ko: ({ from, after, to, before }) =>
        `앞 구간과 이 구간 사이에 빈틈이 있습니다: ${from} ${after === 'more-than' ? '초과' : '이상'} ${to} ${before === 'below' ? '미만이' : '이하가'} 비어 있음.`,
      en: ({ from, after, to, before }) =>
        `There is a hole between this band and the one before it: ${after === 'more-than' ? 'more than' : 'at least'} ${from} and ${before === 'below' ? 'below' : 'at most'} ${to}.`,
    },
    help: {
      ko: () => '경계가 맞닿게 고치거나 경계 없는 구간(그 밖)을 더하십시오.',
      en: () => 'Let them meet, or add a band without bounds for the rest.',
    },
    why: {
      ko: '빈틈에 든 수치는 소리 없이 0점이 됩니다.',
      en: 'A figure in the hole would silently earn 0.',
    },
  }),
  'rule/linear-flat': entry<{ figure: string }>({
    severity: 'error',
    message: {
      ko: ({ figure }) => `「zero」와 「full」이 ${withParticle(figure, '으로/로')} 같습니다.`,
      en: ({ figure }) => `"zero" and "full" are both ${figure}.`,
    },
    help: { ko: () => '서로 다른 수치를 적으십시오.', en: () => 'Write two different figures.' },
    why: { ko: '두 점이 같으면 직선을 그을 수 없습니다.', en: 'One point makes no line.' },
  }),
  'rule/direction': entry<{ better: string }>({
    severity: 'error',
    message: {
      ko: ({ better }) => `「better: ${better}」인데 「zero」와 「full」의 방향이 반대입니다.`,
      en: ({ better }) => `"better: ${better}" contradicts the order of "zero" and "full".`,
    },
    help: {
      ko: () => '「zero」와 「full」을 맞바꾸거나 「better」를 고치십시오.',
      en: () => 'Swap "zero" and "full", or change "better".',
    },
    why: { ko: '방향이 뒤집히면 나쁠수록 득점합니다.', en: 'Turned round, the worst would earn most.' },
  }),
  'rule/target-order': entry<{ highest: string; lowest: string; asked: 'higher' | 'lower' | 'always' }>({
    severity: 'error',
    message: {
      ko: ({ highest, lowest, asked }) =>
        `${asked === 'lower' ? '「better: lower」이면 ' : ''}최고목표 ${withParticle(highest, '은/는')} 최저목표 ${lowest}보다 ${asked === 'lower' ? '작아야' : '커야'} 합니다.`,
      en: ({ highest, lowest, asked }) =>
        `${asked === 'lower' ? 'With "better: lower" the' : 'The'} highest target ${highest} must be ${asked === 'lower' ? 'less' : 'more'} than the lowest, ${lowest}.`,
    },
    help: {
      ko: ({ asked }) =>
        asked === 'always'
          ? '「highest」와 「lowest」를 고치십시오. 「better: lower」이면 σ의 부호를 도구가 바꿉니다.'
          : '「highest」와 「lowest」를 맞바꾸거나 「better」를 고치십시오.',
      en: ({ asked }) =>
        asked === 'always'
          ? 'Correct "highest" and "lowest"; with "better: lower" the sign of σ is turned for you.'
          : 'Swap "highest" and "lowest", or change "better".',
    },
    why: {
      ko: '두 목표가 같으면 그 사이가 없고, 뒤바뀌면 나쁠수록 득점합니다.',
      en: 'Between equal targets there is nothing, and turned round the worst would earn most.',
    },
  }),
  'rule/weight-above-whole': entry<{ weight: string }>({
    severity: 'error',
    message: {
      ko: ({ weight }) => `올해의 비중 ${withParticle(weight, '이/가')} 100%보다 큽니다.`,
      en: ({ weight }) => `This year's weight ${weight} is more than 100%.`,
    },
    help: { ko: () => '0%에서 100% 사이로 적으십시오.', en: () => 'Write a share from 0% to 100%.' },
    why: {
      ko: '나머지가 평균의 비중이므로 음수가 될 수 없습니다.',
      en: 'The rest is the weight of the mean, which cannot be negative.',
    },
  }),
  'rule/combine-needs-each': entry<Record<string, never>>({
    severity: 'error',
    message: {
      ko: () => '「combine」은 「answered-by: each」와 함께 씁니다.',
      en: () => '"combine" goes with "answered-by: each".',
    },
    help: {
      ko: () => '「answered-by: each」를 더하거나 「combine」을 지우십시오.',
      en: () => 'Add "answered-by: each", or remove "combine".',
    },
    why: {
      ko: '한 부서의 답은 결합할 것이 없습니다.',
      en: 'With one department there is nothing to combine.',
    },
  }),
  'rule/sum-needs-figure': entry<{ kind: string }>({
    severity: 'error',
    message: {
      ko: ({ kind }) => `${ko(kind)} 답은 합산할 수 없습니다.`,
      en: ({ kind }) => `Answers of a ${en(kind)} rule cannot be added.`,
    },
    help: {
      ko: () => '수치를 묻는 규칙을 쓰거나 mean·all·any로 결합하십시오.',
      en: () => 'Use a rule over figures, or combine by mean, all or any.',
    },
    why: { ko: '합산은 수치에만 뜻이 있습니다.', en: 'Only figures have a sum.' },
  }),
};
