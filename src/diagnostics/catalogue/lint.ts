import { withParticle } from '../../text/particles.ts';
import { entry } from './entry.ts';
import { en, ko, koWith } from './wording.ts';

type Ids = { ids: readonly string[] };
type Conditioned = { id: string; floor: string };

/** What a band is that nothing falls into: of a rule (`count`: between whole numbers, `rest`: nothing is left over), or of the verdict. */
type UnreachableBand =
  | { of: 'count' | 'rest'; ids: readonly string[]; ko: string; en: string }
  | { of: 'above' | 'below'; band: string; limit: string; total: string };

/** What is odd in a framework, though not wrong: warnings for its author, from `assess validate` on a framework. */
export const lint = {
  'lint/unreachable-band': entry<UnreachableBand>({
    severity: 'warning',
    message: {
      ko: (a) => {
        if ('ids' in a) {
          const reason = a.of === 'count' ? '기간 수는 0 이상의 정수' : '다른 구간이 모든 수치를 차지함';
          return `${whoseKo(a.ids)}의 「${a.ko}」에 드는 수치가 없습니다(${reason}).`;
        }
        return a.of === 'above'
          ? `등급 ${koWith(a.band, '은/는')} 총점 ${a.limit}점부터인데 모두 가장 좋은 답을 하여도 총점이 ${a.total}점입니다.`
          : `등급 ${koWith(a.band, '은/는')} 총점 ${a.limit}점 미만인데 모두 가장 나쁜 답을 하여도 총점이 ${a.total}점입니다.`;
      },
      en: (a) => {
        if ('ids' in a) {
          const reason =
            a.of === 'count'
              ? 'periods are counted in whole numbers from 0'
              : 'the other bands take every figure';
          return `No figure of ${whoseEn(a.ids)} falls into ${en(a.en)}: ${reason}.`;
        }
        return a.of === 'above'
          ? `The band ${en(a.band)} begins at ${a.limit}, but the best answers total ${a.total}.`
          : `The band ${en(a.band)} ends below ${a.limit}, but the worst answers total ${a.total}.`;
      },
    },
    help: {
      ko: (a) =>
        'ids' in a
          ? '경계를 고치거나 구간을 지우십시오.'
          : '등급의 시작 점수나 채점규칙의 부여 점수를 고치십시오.',
      en: (a) =>
        'ids' in a
          ? 'Correct the bounds, or remove the band.'
          : 'Correct where the bands begin, or what the rules award.',
    },
    why: {
      ko: '아무도 이를 수 없는 구간은 경계나 부여 점수를 잘못 적은 것이기 쉽습니다.',
      en: 'A band that nothing falls into is most often a bound or an award gone wrong.',
    },
  }),
  'lint/cannot-lose': entry<Ids & { effect: string }>({
    severity: 'warning',
    message: {
      ko: ({ ids, effect }) =>
        effect === 'deduction'
          ? `${whoseKo(ids)}에서는 어떤 답을 하여도 감점되지 않습니다.`
          : `${whoseKo(ids)}에서는 어떤 답을 하여도 배점 전부를 받습니다.`,
      en: ({ ids, effect }) =>
        effect === 'deduction'
          ? `No answer to ${whoseEn(ids)} takes any points.`
          : `Every answer to ${whoseEn(ids)} earns all points.`,
    },
    help: {
      ko: () => '답에 따라 점수가 달라지게 규칙을 고치거나 지표를 지우십시오.',
      en: () => 'Change the rule so that answers differ, or remove the indicator.',
    },
    why: {
      ko: '잃을 것이 없는 지표는 아무것도 가려내지 못합니다.',
      en: 'Where nothing can be lost, nothing is judged.',
    },
  }),
  'lint/cannot-win': entry<Ids & { effect: string }>({
    severity: 'warning',
    message: {
      ko: ({ ids, effect }) =>
        effect === 'deduction'
          ? `${whoseKo(ids)}에서는 어떤 답을 하여도 전부 감점됩니다.`
          : `${whoseKo(ids)}에서는 어떤 답을 하여도 0점입니다.`,
      en: ({ ids, effect }) =>
        effect === 'deduction'
          ? `Every answer to ${whoseEn(ids)} takes all of the deduction.`
          : `No answer to ${whoseEn(ids)} earns anything.`,
    },
    help: {
      ko: () => '답에 따라 점수가 달라지게 규칙을 고치거나 지표를 지우십시오.',
      en: () => 'Change the rule so that answers differ, or remove the indicator.',
    },
    why: {
      ko: '아무도 받을 수 없는 점수는 만점에 이르는 길을 막습니다.',
      en: 'Points that nobody can earn put the full mark out of reach.',
    },
  }),
  'lint/full-unreachable': entry<Ids & { share: string }>({
    severity: 'warning',
    message: {
      ko: ({ ids, share }) => `${whoseKo(ids)}에서는 가장 좋은 답도 배점의 ${share}만 받습니다.`,
      en: ({ ids, share }) => `The best answer to ${whoseEn(ids)} earns only ${share} of the points.`,
    },
    help: {
      ko: () => '배점 전부를 받는 답을 두거나 배점을 줄이십시오.',
      en: () => 'Let some answer earn all points, or lower the points.',
    },
    why: {
      ko: '배점만큼 받을 수 없으면 총점도 만점에 이를 수 없습니다.',
      en: 'If an indicator cannot earn its points, the total cannot reach the full mark.',
    },
  }),
  'lint/bar-unreachable': entry<{ bar: string; best: string }>({
    severity: 'warning',
    message: {
      ko: ({ bar, best }) => `합격선은 ${bar}점인데 모두 가장 좋은 답을 하여도 총점이 ${best}점입니다.`,
      en: ({ bar, best }) => `The bar is ${bar}, but the best answers total ${best}.`,
    },
    help: {
      ko: () => '합격선을 낮추거나 규칙을 고치십시오.',
      en: () => 'Lower the bar, or let the rules earn more.',
    },
    why: { ko: '아무도 합격할 수 없습니다.', en: 'Nobody could ever pass.' },
  }),
  'lint/bar-trivial': entry<{ bar: string; worst: string }>({
    severity: 'warning',
    message: {
      ko: ({ bar, worst }) =>
        bar === '0'
          ? '합격선이 0점이어서 모든 총점이 합격선에 이릅니다.'
          : `모두 가장 나쁜 답을 하여도 총점이 ${worst}점이어서 합격선 ${bar}점에 이릅니다.`,
      en: ({ bar, worst }) =>
        bar === '0'
          ? 'The bar is 0, which every total reaches.'
          : `The worst answers total ${worst}, which reaches the bar of ${bar}.`,
    },
    help: {
      ko: () => '합격선을 높이거나 지우십시오.',
      en: () => 'Raise the bar, or remove it.',
    },
    why: {
      ko: '답하기만 하면 누구나 넘는 합격선은 가려내는 것이 없습니다.',
      en: 'A bar that everybody clears who answers at all sets nobody apart.',
    },
  }),
  'lint/floor-unreachable': entry<Conditioned & { best: string }>({
    severity: 'warning',
    message: {
      ko: ({ id, floor, best }) =>
        `${ko(id)}의 최소 점수는 ${floor}점인데 가장 좋은 답도 ${withParticle(`${best}점`, '이라/라')} 이를 수 없습니다.`,
      en: ({ id, floor, best }) =>
        `${en(id)} must earn at least ${floor}, but its best answers earn ${best}: the floor cannot be met.`,
    },
    help: {
      ko: () => '최소 점수를 낮추거나 규칙을 고치십시오.',
      en: () => 'Lower the floor, or let the rules earn more.',
    },
    why: {
      ko: '아무도 채울 수 없는 조건이 있으면 아무도 합격할 수 없습니다. 배점이 0점인 곳의 최소 점수도 그렇습니다.',
      en: 'With a condition that nobody can meet nobody passes. A floor on what is worth no points is one, too.',
    },
  }),
  'lint/floor-trivial': entry<Conditioned & { worst: string }>({
    severity: 'warning',
    message: {
      ko: ({ id, floor, worst }) =>
        floor === '0'
          ? `${ko(id)}의 최소 점수가 0점이어서 어떤 점수로도 채워집니다.`
          : `${koWith(id, '은/는')} 가장 나쁜 답도 ${worst}점이어서 답하기만 하면 최소 점수 ${floor}점을 채웁니다.`,
      en: ({ id, floor, worst }) =>
        floor === '0'
          ? `The floor of ${en(id)} is 0, which every score meets.`
          : `The worst answers to ${en(id)} earn ${worst}, so that any answers meet its floor of ${floor}.`,
    },
    help: {
      ko: () => '최소 점수를 높이거나 지우십시오.',
      en: () => 'Raise the floor, or remove it.',
    },
    why: {
      ko: '누구나 채우는 조건은 읽는 사람을 속입니다.',
      en: 'A condition that everybody meets misleads its reader.',
    },
  }),
  'lint/must-unreachable': entry<{ id: string; points: string; best: string }>({
    severity: 'warning',
    message: {
      ko: ({ id, points, best }) =>
        `필수지표 ${koWith(id, '은/는')} 배점이 ${points}점인데 가장 좋은 답도 ${withParticle(`${best}점`, '이라/라')} 채울 수 없습니다.`,
      en: ({ id, points, best }) =>
        `The must-have ${en(id)} is worth ${points}, but its best answer earns ${best}: it cannot be met.`,
    },
    help: {
      ko: () => '배점 전부를 받는 답을 두거나 「must」에서 빼십시오.',
      en: () => 'Let some answer earn all points, or take it out of "must".',
    },
    why: {
      ko: '필수지표는 배점 전부를 받아야 하므로 아무도 합격할 수 없습니다.',
      en: 'A must-have has to earn all its points, so nobody could pass.',
    },
  }),
  'lint/title-missing': entry<Ids & { language: string }>({
    severity: 'warning',
    message: {
      ko: ({ ids, language }) =>
        `제목이나 인정 기준에 ${language === 'ko' ? '한국어가' : '영어가'} 없는 것이 ${ids.length}개 있습니다: ${firstOf(ids).ko}.`,
      en: ({ ids, language }) =>
        `${ids.length} ${ids.length === 1 ? 'title or guidance lacks' : 'titles or guidances lack'} ${language === 'ko' ? 'Korean' : 'English'}: ${firstOf(ids).en}.`,
    },
    help: {
      ko: () => '「{ ko: …, en: … }」로 두 언어를 적으십시오.',
      en: () => 'Write both languages: { ko: …, en: … }.',
    },
    why: {
      ko: '평가체계의 제목이 두 언어이므로 보고서도 두 언어로 읽힙니다. 없는 언어에는 다른 언어의 글이 그대로 나옵니다.',
      en: 'The framework has its title in both languages, so reports are read in both; a missing one shows the other instead.',
    },
  }),
  'lint/no-guidance': entry<Ids>({
    severity: 'warning',
    message: {
      ko: ({ ids }) => `인정 기준(guidance)이 없는 지표가 ${ids.length}개 있습니다: ${firstOf(ids).ko}.`,
      en: ({ ids }) => `${indicatorsEn(ids, 'has', 'have')} no guidance: ${firstOf(ids).en}.`,
    },
    help: {
      ko: () => '무엇을 인정하고 무엇을 인정하지 않는지 「guidance」에 적으십시오.',
      en: () => 'Say under "guidance" what counts and what does not.',
    },
    why: {
      ko: '인정 기준이 없으면 부서마다 다르게 답합니다.',
      en: 'Without guidance every department answers in its own way.',
    },
  }),
  'lint/no-evidence': entry<Ids>({
    severity: 'warning',
    message: {
      ko: ({ ids }) =>
        `증빙이 필요한데 증빙자료(evidence)를 적지 않은 지표가 ${ids.length}개 있습니다: ${firstOf(ids).ko}.`,
      en: ({ ids }) =>
        `Evidence is required, but ${indicatorsEn(ids, 'names', 'name')} none that is expected: ${firstOf(ids).en}.`,
    },
    help: {
      ko: () => '어떤 자료를 내야 하는지 「evidence」에 적으십시오.',
      en: () => 'List under "evidence" the documents that are expected.',
    },
    why: {
      ko: '증빙이 없는 답은 확인 점수에서 빠지므로 무엇을 내야 하는지 알아야 합니다.',
      en: 'An answer without evidence is not substantiated, so departments need to know what to hand in.',
    },
  }),
  'lint/unused-scale': entry<{ scale: string }>({
    severity: 'warning',
    message: {
      ko: ({ scale }) => `척도 ${koWith(scale, '을/를')} 쓰는 지표가 없습니다.`,
      en: ({ scale }) => `No indicator uses the scale ${en(scale)}.`,
    },
    help: {
      ko: () => '척도를 지우거나 지표의 규칙에서 쓰십시오.',
      en: () => 'Remove the scale, or use it in a rule.',
    },
    why: {
      ko: '쓰지 않는 척도는 지표에 옮겨 적는 것을 잊은 것이기 쉽습니다.',
      en: 'A scale that nobody uses is most often one that some indicator should.',
    },
  }),
};

/** As many ids are named. */
const mostNamed = 8;

/** The first ids, and how many more there are. */
function firstOf(ids: readonly string[]): { ko: string; en: string } {
  const shown = ids.slice(0, mostNamed).join(', ');
  const more = ids.length - mostNamed;
  return more > 0
    ? { ko: `${shown} 외 ${more}개`, en: `${shown} and ${more} more` }
    : { ko: shown, en: shown };
}

/** One indicator by its id, several (of one named scale) by their number. */
function whoseKo(ids: readonly string[]): string {
  return ids.length === 1 ? ko(ids[0]!) : `지표 ${ids.length}개(${firstOf(ids).ko})`;
}

function whoseEn(ids: readonly string[]): string {
  return ids.length === 1 ? en(ids[0]!) : `${ids.length} indicators (${firstOf(ids).en})`;
}

function indicatorsEn(ids: readonly string[], one: string, many: string): string {
  return ids.length === 1 ? `1 indicator ${one}` : `${ids.length} indicators ${many}`;
}
