import { entry } from './entry.ts';
import { en, instead, ko, koWith } from './wording.ts';

type Choice = { accepted: readonly string[]; suggestions: readonly string[] };

/** What a framework's schema cannot say. */
export const framework = {
  'framework/duplicate-id': entry<{ id: string }>({
    severity: 'error',
    message: { ko: ({ id }) => `식별자 ${koWith(id, '이/가')} 두 번 쓰였습니다.`, en: ({ id }) => `The id ${en(id)} is used twice.` },
    help: { ko: () => '둘 중 하나의 식별자를 바꾸십시오.', en: () => 'Give one of them another id.' },
    why: { ko: '식별자는 묶음과 지표를 통틀어 하나뿐이어야 답을 찾아갈 수 있습니다.', en: 'Answers find their indicator by its id, so it stands for one group or indicator only.' },
  }),
  'framework/points-sum': entry<{ id: string; points: string; sum: string; difference: string }>({
    severity: 'error',
    message: {
      ko: ({ id, points, sum, difference }) => `${ko(id)}의 배점은 ${points}점인데 하위 배점의 합은 ${sum}점입니다(차이 ${difference}점).`,
      en: ({ id, points, sum, difference }) => `${en(id)} is worth ${points} points, but its members add up to ${sum} (difference ${difference}).`,
    },
    help: {
      ko: () => '배점을 고치십시오. 가중치로 쓰려면 「scoring: { aggregate: weighted }」로 정하십시오.',
      en: () => 'Correct the points; if they are meant as weights, say "scoring: { aggregate: weighted }".',
    },
    why: { ko: '배점이 맞지 않으면 만점에 이를 수 없거나 만점을 넘습니다.', en: 'If points do not add up, the full mark cannot be reached, or can be exceeded.' },
  }),
  'framework/no-weight': entry<{ id: string }>({
    severity: 'error',
    message: { ko: ({ id }) => `${ko(id)}의 하위 가중치가 모두 0입니다.`, en: ({ id }) => `All weights below ${en(id)} are 0.` },
    help: { ko: () => '0보다 큰 가중치를 주십시오.', en: () => 'Give at least one of them a weight.' },
    why: { ko: '가중치의 합이 0이면 평균을 낼 수 없습니다.', en: 'A mean over weights that add up to 0 does not exist.' },
  }),
  'framework/empty-group': entry<{ id: string }>({
    severity: 'error',
    message: { ko: ({ id }) => `${ko(id)}에 하위 묶음도 지표도 없습니다.`, en: ({ id }) => `${en(id)} holds neither groups nor indicators.` },
    help: { ko: () => '「groups」나 「indicators」를 적으십시오.', en: () => 'Give it "groups" or "indicators".' },
    why: { ko: '아무것도 없는 묶음은 득점할 수 없습니다.', en: 'A group of nothing can earn nothing.' },
  }),
  'framework/too-deep': entry<{ id: string; levels: number }>({
    severity: 'error',
    message: {
      ko: ({ id, levels }) => `${koWith(id, '은/는')} 단계(levels ${levels}개)보다 깊이 있습니다.`,
      en: ({ id, levels }) => `${en(id)} lies deeper than the ${levels} levels that the framework names.`,
    },
    help: { ko: () => '「levels」에 단계를 더하거나 묶음을 줄이십시오.', en: () => 'Name another level under "levels", or flatten the groups.' },
    why: { ko: '단계마다 이름이 있어야 반올림과 환산의 자리를 정할 수 있습니다.', en: 'Each level has a name, so that rounding and rescaling can refer to it.' },
  }),
  'framework/duplicate-level': entry<{ id: string }>({
    severity: 'error',
    message: { ko: ({ id }) => `단계 ${koWith(id, '이/가')} 두 번 있습니다.`, en: ({ id }) => `The level ${en(id)} appears twice.` },
    help: { ko: () => '단계의 이름을 다르게 하십시오. 「total」은 쓸 수 없습니다.', en: () => 'Give each level a name of its own; "total" is taken.' },
    why: { ko: '이름이 같으면 어느 단계인지 알 수 없습니다.', en: 'With one name for two levels nobody knows which is meant.' },
  }),
  'framework/unknown-level': entry<{ level: string } & Choice>({
    severity: 'error',
    message: { ko: ({ level }) => `${koWith(level, '은/는')} 여기에 쓸 수 있는 단계가 아닙니다.`, en: ({ level }) => `${en(level)} is not a level that can be named here.` },
    help: { ko: (a) => instead(a, 'ko'), en: (a) => instead(a, 'en') },
    why: { ko: '반올림과 환산은 정해진 단계에서만 합니다.', en: 'Rounding and rescaling happen at a level of the framework.' },
  }),
  'framework/rescale-ignored': entry<Record<string, never>>({
    severity: 'warning',
    message: { ko: () => '가중치 방식은 늘 모든 단계에서 환산하므로 「rescale」은 쓰이지 않습니다.', en: () => 'A weighted framework rescales at every level; "rescale" has no effect.' },
    help: { ko: () => '「rescale」 줄을 지우십시오.', en: () => 'Remove "rescale".' },
    why: { ko: '아무 일도 하지 않는 설정은 읽는 사람을 속입니다.', en: 'A setting that does nothing misleads its reader.' },
  }),
  'framework/wrong-group': entry<{ found: string; expected: string }>({
    severity: 'error',
    message: {
      ko: ({ found, expected }) => `이 파일은 ${ko(found)}의 지표라고 하는데 ${koWith(expected, '이/가')} 가리키고 있습니다.`,
      en: ({ found, expected }) => `This file says that it belongs to ${en(found)}, but ${en(expected)} includes it.`,
    },
    help: { ko: ({ expected }) => `「group: ${expected}」로 고치거나 알맞은 파일을 가리키십시오.`, en: ({ expected }) => `Write "group: ${expected}", or include the right file.` },
    why: { ko: '파일이 뒤바뀌면 지표가 다른 묶음의 점수가 됩니다.', en: 'If files were swapped, indicators would score for the wrong group.' },
  }),
  'framework/included-twice': entry<{ path: string }>({
    severity: 'error',
    message: { ko: ({ path }) => `${koWith(path, '을/를')} 두 번 가리킵니다.`, en: ({ path }) => `${en(path)} is included twice.` },
    help: { ko: () => '한 번만 가리키십시오.', en: () => 'Include it once.' },
    why: { ko: '같은 지표가 두 번 계산됩니다.', en: 'The same indicators would count twice.' },
  }),
  'framework/above-points': entry<{ amount: string; points: string }>({
    severity: 'error',
    message: { ko: ({ amount, points }) => `${koWith(amount, '은/는')} 배점 ${points}점보다 큽니다.`, en: ({ amount, points }) => `${amount} is more than the ${points} points there are.` },
    help: { ko: () => '배점 안의 값을 적으십시오.', en: () => 'Write an amount within the points.' },
    why: { ko: '배점을 넘는 기준에는 아무도 이를 수 없습니다.', en: 'Nobody can reach what lies above the full mark.' },
  }),
  'framework/bands-from-zero': entry<{ least: string }>({
    severity: 'error',
    message: { ko: ({ least }) => `등급 구간이 0점이 아니라 ${least}점부터 시작합니다.`, en: ({ least }) => `The bands begin at ${least}, not at 0.` },
    help: { ko: () => '「at-least: 0」인 구간을 더하십시오.', en: () => 'Add a band with "at-least: 0".' },
    why: { ko: '빈틈이 있으면 등급이 없는 점수가 생깁니다.', en: 'A hole would leave scores without a grade.' },
  }),
  'framework/band-overlap': entry<{ id: string; atLeast: string }>({
    severity: 'error',
    message: { ko: ({ id, atLeast }) => `구간 ${koWith(id, '이/가')} 다른 구간과 겹칩니다(${atLeast} 이상).`, en: ({ id, atLeast }) => `The band ${en(id)} overlaps another one (at least ${atLeast}).` },
    help: { ko: () => '구간마다 이름과 시작 점수를 다르게 하십시오.', en: () => 'Give each band a name and a start of its own.' },
    why: { ko: '한 점수에는 한 등급만 있어야 합니다.', en: 'One score has one grade.' },
  }),
  'framework/unknown-node': entry<{ id: string } & Choice>({
    severity: 'error',
    message: { ko: ({ id }) => `${ko(id)}라는 묶음이나 지표가 없습니다.`, en: ({ id }) => `There is no group or indicator ${en(id)}.` },
    help: { ko: (a) => instead(a, 'ko'), en: (a) => instead(a, 'en') },
    why: { ko: '없는 것에 건 조건은 늘 통과하거나 늘 실패합니다.', en: 'A condition on nothing would always pass or always fail.' },
  }),
  'framework/time-zone': entry<{ zone: string }>({
    severity: 'error',
    message: { ko: ({ zone }) => `${koWith(zone, '은/는')} 알 수 없는 시간대입니다.`, en: ({ zone }) => `${en(zone)} is not a known time zone.` },
    help: { ko: () => 'Asia/Seoul 같은 IANA 이름을 적으십시오.', en: () => 'Write an IANA name such as Asia/Seoul.' },
    why: { ko: '기한과 기준일은 평가체계의 시간대로 셉니다.', en: "Deadlines and dates are counted in the framework's time zone." },
  }),
};

/** What is wrong with a scoring rule. */
export const rule = {
  'rule/award-above-points': entry<{ award: string }>({
    severity: 'error',
    message: { ko: ({ award }) => `부여 점수 ${koWith(award, '이/가')} 배점보다 큽니다.`, en: ({ award }) => `The award ${award} is more than the indicator's points.` },
    help: { ko: () => '배점 이하의 점수나 100% 이하의 비율을 적으십시오.', en: () => 'Write points up to those of the indicator, or a share up to 100%.' },
    why: { ko: '득점은 배점을 넘을 수 없습니다.', en: 'A score never exceeds its points.' },
  }),
  'rule/duplicate-level': entry<{ id: string }>({
    severity: 'error',
    message: { ko: ({ id }) => `등급 ${koWith(id, '이/가')} 두 번 있습니다.`, en: ({ id }) => `The level ${en(id)} appears twice.` },
    help: { ko: () => '하나를 지우거나 이름을 바꾸십시오.', en: () => 'Remove or rename one of them.' },
    why: { ko: '같은 답의 점수가 둘이 됩니다.', en: 'One answer would have two awards.' },
  }),
  'rule/duplicate-part': entry<{ id: string }>({
    severity: 'error',
    message: { ko: ({ id }) => `점검 부분 ${koWith(id, '이/가')} 두 번 있습니다.`, en: ({ id }) => `The part ${en(id)} appears twice.` },
    help: { ko: () => '하나를 지우거나 이름을 바꾸십시오.', en: () => 'Remove or rename one of them.' },
    why: { ko: '한 번의 답으로 두 번 득점하게 됩니다.', en: 'One answer would earn twice.' },
  }),
  'rule/part-without-award': entry<{ id: string }>({
    severity: 'error',
    message: { ko: ({ id }) => `점검 부분 ${ko(id)}에만 「award」가 없습니다.`, en: ({ id }) => `The part ${en(id)} has no award while others have one.` },
    help: { ko: () => '모든 부분에 적거나 모두 지우십시오(모두 없으면 같은 비율).', en: () => 'Give every part an award, or none (then all weigh the same).' },
    why: { ko: '일부에만 있으면 나머지의 몫을 알 수 없습니다.', en: 'With awards on some parts the share of the others is anybody’s guess.' },
  }),
  'rule/parts-sum': entry<{ sum: string; points: string; difference: string }>({
    severity: 'error',
    message: {
      ko: ({ sum, points, difference }) => `점검 부분의 합은 ${sum}점인데 배점은 ${points}점입니다(차이 ${difference}점).`,
      en: ({ sum, points, difference }) => `The parts add up to ${sum} points, but the indicator is worth ${points} (difference ${difference}).`,
    },
    help: { ko: () => '합이 배점(100%)이 되도록 고치십시오.', en: () => 'Make them add up to the points (100%).' },
    why: { ko: '모두 충족하면 만점이어야 합니다.', en: 'All parts met must earn all points.' },
  }),
  'rule/band-double-bound': entry<Record<string, never>>({
    severity: 'error',
    message: { ko: () => '한 구간에 하한 또는 상한이 둘 있습니다.', en: () => 'The band has two lower or two upper bounds.' },
    help: { ko: () => '「at-least」와 「more-than」, 「at-most」와 「below」 중 하나씩만 쓰십시오.', en: () => 'Use at-least or more-than, and at-most or below.' },
    why: { ko: '어느 쪽이 맞는지 알 수 없습니다.', en: 'Nobody can tell which one holds.' },
  }),
  'rule/band-empty': entry<Record<string, never>>({
    severity: 'error',
    message: { ko: () => '이 구간에 드는 수치가 없습니다.', en: () => 'No figure falls into this band.' },
    help: { ko: () => '하한이 상한보다 작게 고치십시오.', en: () => 'Make the lower bound less than the upper one.' },
    why: { ko: '닿을 수 없는 구간은 잘못 적은 것입니다.', en: 'A band that nobody reaches is a slip.' },
  }),
  'rule/band-overlap': entry<Record<string, never>>({
    severity: 'error',
    message: { ko: () => '이 구간은 다른 구간과 겹칩니다.', en: () => 'This band overlaps another one.' },
    help: { ko: () => '경계가 맞닿게 고치십시오(예: below 10과 at-least 10).', en: () => 'Let them meet, such as below 10 and at-least 10.' },
    why: { ko: '한 수치의 점수가 둘이 됩니다.', en: 'One figure would have two awards.' },
  }),
  'rule/band-hole': entry<Record<string, never>>({
    severity: 'error',
    message: { ko: () => '앞 구간과 이 구간 사이에 빈틈이 있습니다.', en: () => 'There is a hole between this band and the one before it.' },
    help: { ko: () => '경계가 맞닿게 고치거나 경계 없는 구간(그 밖)을 더하십시오.', en: () => 'Let them meet, or add a band without bounds for the rest.' },
    why: { ko: '빈틈에 든 수치는 소리 없이 0점이 됩니다.', en: 'A figure in the hole would silently earn 0.' },
  }),
  'rule/linear-flat': entry<{ figure: string }>({
    severity: 'error',
    message: { ko: ({ figure }) => `「zero」와 「full」이 ${figure}로 같습니다.`, en: ({ figure }) => `"zero" and "full" are both ${figure}.` },
    help: { ko: () => '서로 다른 수치를 적으십시오.', en: () => 'Write two different figures.' },
    why: { ko: '두 점이 같으면 직선을 그을 수 없습니다.', en: 'One point makes no line.' },
  }),
  'rule/direction': entry<{ better: string }>({
    severity: 'error',
    message: { ko: ({ better }) => `「better: ${better}」인데 「zero」와 「full」의 방향이 반대입니다.`, en: ({ better }) => `"better: ${better}" contradicts the order of "zero" and "full".` },
    help: { ko: () => '「zero」와 「full」을 맞바꾸거나 「better」를 고치십시오.', en: () => 'Swap "zero" and "full", or change "better".' },
    why: { ko: '방향이 뒤집히면 나쁠수록 득점합니다.', en: 'Turned round, the worst would earn most.' },
  }),
  'rule/combine-needs-each': entry<Record<string, never>>({
    severity: 'error',
    message: { ko: () => '「combine」은 「answered-by: each」와 함께 씁니다.', en: () => '"combine" goes with "answered-by: each".' },
    help: { ko: () => '「answered-by: each」를 더하거나 「combine」을 지우십시오.', en: () => 'Add "answered-by: each", or remove "combine".' },
    why: { ko: '한 부서의 답은 결합할 것이 없습니다.', en: 'With one department there is nothing to combine.' },
  }),
  'rule/sum-needs-figure': entry<{ kind: string }>({
    severity: 'error',
    message: { ko: ({ kind }) => `${ko(kind)} 답은 합산할 수 없습니다.`, en: ({ kind }) => `Answers of a ${en(kind)} rule cannot be added.` },
    help: { ko: () => '수치를 묻는 규칙을 쓰거나 mean·all·any로 결합하십시오.', en: () => 'Use a rule over figures, or combine by mean, all or any.' },
    why: { ko: '합산은 수치에만 뜻이 있습니다.', en: 'Only figures have a sum.' },
  }),
};
