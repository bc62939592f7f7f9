import { entry } from './entry.ts';
import { en, instead, ko, koWith, missedBy } from './wording.ts';

type Choice = { accepted: readonly string[]; suggestions: readonly string[] };

/** What a framework's schema cannot say. */
export const framework = {
  'framework/duplicate-id': entry<{ id: string }>({
    severity: 'error',
    message: {
      ko: ({ id }) => `식별자 ${koWith(id, '이/가')} 두 번 쓰였습니다.`,
      en: ({ id }) => `The id ${en(id)} is used twice.`,
    },
    help: { ko: () => '둘 중 하나의 식별자를 바꾸십시오.', en: () => 'Give one of them another id.' },
    why: {
      ko: '식별자는 묶음과 지표를 통틀어 하나뿐이어야 답을 찾아갈 수 있습니다.',
      en: 'Answers find their indicator by its id, so it stands for one group or indicator only.',
    },
  }),
  'framework/points-sum': entry<{ id: string; points: string; sum: string; difference: string }>({
    severity: 'error',
    message: {
      ko: ({ id, points, sum, difference }) =>
        `${ko(id)}의 배점은 ${points}점인데 하위 배점의 합은 ${sum}점입니다(하위 합이 ${missedBy(difference).ko}).`,
      en: ({ id, points, sum, difference }) =>
        `${en(id)} is worth ${points} points, but its members add up to ${sum} (${missedBy(difference).en}).`,
    },
    help: {
      ko: () => '배점을 고치십시오. 가중치로 쓰려면 「scoring: { aggregate: weighted }」로 정하십시오.',
      en: () => 'Correct the points; if they are meant as weights, say "scoring: { aggregate: weighted }".',
    },
    why: {
      ko: '배점이 맞지 않으면 만점에 이를 수 없거나 만점을 넘습니다.',
      en: 'If points do not add up, the full mark cannot be reached, or can be exceeded.',
    },
  }),
  'framework/no-weight': entry<{ id: string }>({
    severity: 'error',
    message: {
      ko: ({ id }) => `${ko(id)}의 하위 가중치가 모두 0입니다.`,
      en: ({ id }) => `All weights below ${en(id)} are 0.`,
    },
    help: { ko: () => '0보다 큰 가중치를 주십시오.', en: () => 'Give at least one of them a weight.' },
    why: {
      ko: '가중치의 합이 0이면 평균을 낼 수 없습니다.',
      en: 'A mean over weights that add up to 0 does not exist.',
    },
  }),
  'framework/empty-group': entry<{ id: string }>({
    severity: 'error',
    message: {
      ko: ({ id }) => `${ko(id)}에 하위 묶음도 지표도 없습니다.`,
      en: ({ id }) => `${en(id)} holds neither groups nor indicators.`,
    },
    help: {
      ko: () => '「groups」나 「indicators」를 적으십시오.',
      en: () => 'Give it "groups" or "indicators".',
    },
    why: { ko: '아무것도 없는 묶음은 득점할 수 없습니다.', en: 'A group of nothing can earn nothing.' },
  }),
  'framework/too-deep': entry<{ id: string; levels: number }>({
    severity: 'error',
    message: {
      ko: ({ id, levels }) => `${koWith(id, '은/는')} 단계(levels ${levels}개)보다 깊이 있습니다.`,
      en: ({ id, levels }) => `${en(id)} lies deeper than the ${levels} levels that the framework names.`,
    },
    help: {
      ko: () => '「levels」에 단계를 더하거나 묶음을 줄이십시오.',
      en: () => 'Name another level under "levels", or flatten the groups.',
    },
    why: {
      ko: '단계마다 이름이 있어야 반올림과 환산의 자리를 정할 수 있습니다.',
      en: 'Each level has a name, so that rounding and rescaling can refer to it.',
    },
  }),
  'framework/duplicate-level': entry<{ id: string }>({
    severity: 'error',
    message: {
      ko: ({ id }) => `단계 ${koWith(id, '이/가')} 두 번 있습니다.`,
      en: ({ id }) => `The level ${en(id)} appears twice.`,
    },
    help: {
      ko: () => '단계의 이름을 다르게 하십시오. 「total」은 쓸 수 없습니다.',
      en: () => 'Give each level a name of its own; "total" is taken.',
    },
    why: {
      ko: '이름이 같으면 어느 단계인지 알 수 없습니다.',
      en: 'With one name for two levels nobody knows which is meant.',
    },
  }),
  'framework/unknown-level': entry<{ level: string } & Choice>({
    severity: 'error',
    message: {
      ko: ({ level }) => `${koWith(level, '은/는')} 여기에 쓸 수 있는 단계가 아닙니다.`,
      en: ({ level }) => `${en(level)} is not a level that can be named here.`,
    },
    help: { ko: (a) => instead(a, 'ko'), en: (a) => instead(a, 'en') },
    why: {
      ko: '반올림과 환산은 정해진 단계에서만 합니다.',
      en: 'Rounding and rescaling happen at a level of the framework.',
    },
  }),
  'framework/rescale-ignored': entry<Record<string, never>>({
    severity: 'warning',
    message: {
      ko: () => '가중치 방식은 늘 모든 단계에서 환산하므로 「rescale」은 쓰이지 않습니다.',
      en: () => 'A weighted framework rescales at every level; "rescale" has no effect.',
    },
    help: { ko: () => '「rescale」 줄을 지우십시오.', en: () => 'Remove "rescale".' },
    why: {
      ko: '아무 일도 하지 않는 설정은 읽는 사람을 속입니다.',
      en: 'A setting that does nothing misleads its reader.',
    },
  }),
  'framework/wrong-group': entry<{ found: string; expected: string }>({
    severity: 'error',
    message: {
      ko: ({ found, expected }) =>
        `이 파일은 ${ko(found)}의 지표라고 하는데 ${koWith(expected, '이/가')} 가리키고 있습니다.`,
      en: ({ found, expected }) =>
        `This file says that it belongs to ${en(found)}, but ${en(expected)} includes it.`,
    },
    help: {
      ko: ({ expected }) => `「group: ${expected}」로 고치거나 알맞은 파일을 가리키십시오.`,
      en: ({ expected }) => `Write "group: ${expected}", or include the right file.`,
    },
    why: {
      ko: '파일이 뒤바뀌면 지표가 다른 묶음의 점수가 됩니다.',
      en: 'If files were swapped, indicators would score for the wrong group.',
    },
  }),
  'framework/included-twice': entry<{ path: string }>({
    severity: 'error',
    message: {
      ko: ({ path }) => `${koWith(path, '을/를')} 두 번 가리킵니다.`,
      en: ({ path }) => `${en(path)} is included twice.`,
    },
    help: { ko: () => '한 번만 가리키십시오.', en: () => 'Include it once.' },
    why: { ko: '같은 지표가 두 번 계산됩니다.', en: 'The same indicators would count twice.' },
  }),
  'framework/above-points': entry<{ amount: string; points: string }>({
    severity: 'error',
    message: {
      ko: ({ amount, points }) => `${koWith(amount, '은/는')} 배점 ${points}점보다 큽니다.`,
      en: ({ amount, points }) => `${amount} is more than the ${points} points there are.`,
    },
    help: { ko: () => '배점 안의 값을 적으십시오.', en: () => 'Write an amount within the points.' },
    why: {
      ko: '배점을 넘는 기준에는 아무도 이를 수 없습니다.',
      en: 'Nobody can reach what lies above the full mark.',
    },
  }),
  'framework/bands-from-zero': entry<{ least: string }>({
    severity: 'error',
    message: {
      ko: ({ least }) => `등급 구간이 0점이 아니라 ${least}점부터 시작합니다.`,
      en: ({ least }) => `The bands begin at ${least}, not at 0.`,
    },
    help: { ko: () => '「at-least: 0」인 구간을 더하십시오.', en: () => 'Add a band with "at-least: 0".' },
    why: {
      ko: '빈틈이 있으면 등급이 없는 점수가 생깁니다.',
      en: 'A hole would leave scores without a grade.',
    },
  }),
  'framework/band-overlap': entry<{ id: string; atLeast: string }>({
    severity: 'error',
    message: {
      ko: ({ id, atLeast }) => `구간 ${koWith(id, '이/가')} 다른 구간과 겹칩니다(${atLeast} 이상).`,
      en: ({ id, atLeast }) => `The band ${en(id)} overlaps another one (at least ${atLeast}).`,
    },
    help: {
      ko: () => '구간마다 이름과 시작 점수를 다르게 하십시오.',
      en: () => 'Give each band a name and a start of its own.',
    },
    why: { ko: '한 점수에는 한 등급만 있어야 합니다.', en: 'One score has one grade.' },
  }),
  'framework/unknown-node': entry<{ id: string } & Choice>({
    severity: 'error',
    message: {
      ko: ({ id }) => `${koWith(id, '이라는/라는')} 묶음이나 지표가 없습니다.`,
      en: ({ id }) => `There is no group or indicator ${en(id)}.`,
    },
    help: { ko: (a) => instead(a, 'ko'), en: (a) => instead(a, 'en') },
    why: {
      ko: '없는 것에 건 조건은 늘 통과하거나 늘 실패합니다.',
      en: 'A condition on nothing would always pass or always fail.',
    },
  }),
  'framework/time-zone': entry<{ zone: string }>({
    severity: 'error',
    message: {
      ko: ({ zone }) => `${koWith(zone, '은/는')} 알 수 없는 시간대입니다.`,
      en: ({ zone }) => `${en(zone)} is not a known time zone.`,
    },
    help: {
      ko: () => 'Asia/Seoul 같은 IANA 이름을 적으십시오.',
      en: () => 'Write an IANA name such as Asia/Seoul.',
    },
    why: {
      ko: '기한과 기준일은 평가체계의 시간대로 셉니다.',
      en: "Deadlines and dates are counted in the framework's time zone.",
    },
  }),
  'framework/renewal-lead': entry<{ lead: string; validity: string }>({
    severity: 'error',
    message: {
      ko: ({ lead, validity }) =>
        `재인증 준비 기간 ${koWith(lead, '이/가')} 인증의 유효기간 ${ko(validity)}보다 짧지 않습니다.`,
      en: ({ lead, validity }) =>
        `The renewal would have to start ${lead} before the end of a certificate that holds for ${validity}.`,
    },
    help: {
      ko: () => '「renewal-lead」를 두 유효기간보다 짧게 적으십시오.',
      en: () => 'Make "renewal-lead" shorter than both validities.',
    },
    why: {
      ko: '인증을 받기도 전에 재인증을 준비할 수는 없습니다. 한 달은 28일에서 31일까지이며, 어느 달에도 짧아야 합니다.',
      en: 'No renewal can start before the award. A month may have 28 to 31 days, and the lead must be shorter in any.',
    },
  }),
};
