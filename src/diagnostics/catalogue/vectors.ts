import { entry } from './entry.ts';
import { en, instead, ko, koWith } from './wording.ts';

type Choice = { accepted: readonly string[]; suggestions: readonly string[] };

/** What is wrong with the test vectors of a framework. */
export const vectors = {
  'vectors/no-tests': entry<{ folder: string }>({
    severity: 'error',
    message: {
      ko: ({ folder }) => `${ko(folder)}에 시험 벡터가 없습니다.`,
      en: ({ folder }) => `There is no test vector in ${en(folder)}.`,
    },
    help: {
      ko: () => '평가체계 폴더의 「tests」에 시험 벡터를 쓰거나 「assess test --scaffold」로 만드십시오.',
      en: () =>
        'Write vectors into the framework\'s folder "tests", or make some with "assess test --scaffold".',
    },
    why: {
      ko: '시험할 것이 없는데 통과했다고 하면 안 됩니다.',
      en: 'Where nothing is tested nothing must pass.',
    },
  }),
  'vectors/duplicate-id': entry<{ id: string }>({
    severity: 'error',
    message: {
      ko: ({ id }) => `시험 벡터 ${koWith(id, '이/가')} 둘입니다.`,
      en: ({ id }) => `There are two vectors ${en(id)}.`,
    },
    help: { ko: () => '하나의 식별자를 바꾸십시오.', en: () => 'Rename one of them.' },
    why: {
      ko: '어느 벡터가 실패했는지 식별자로 말합니다. 한 평가체계의 모든 시험 파일에서 하나뿐이어야 합니다.',
      en: 'A failure is told by the id, which is one of a kind over all test files of a framework.',
    },
  }),
  'vectors/unknown-indicator': entry<{ id: string } & Choice>({
    severity: 'error',
    message: {
      ko: ({ id }) => `평가체계에 지표 ${koWith(id, '이/가')} 없습니다.`,
      en: ({ id }) => `The framework has no indicator ${en(id)}.`,
    },
    help: { ko: (a) => instead(a, 'ko'), en: (a) => instead(a, 'en') },
    why: {
      ko: '잘못 적은 지표의 답은 아무것도 시험하지 않습니다.',
      en: 'An answer to a misspelt indicator would test nothing.',
    },
  }),
  'vectors/each-on-lead': entry<{ indicator: string }>({
    severity: 'error',
    message: {
      ko: ({ indicator }) =>
        `${koWith(indicator, '은/는')} 한 부서가 답하는 지표이므로 「each」를 쓸 수 없습니다.`,
      en: ({ indicator }) => `${en(indicator)} is answered by one department and takes no "each".`,
    },
    help: {
      ko: () => '「value」나 「status」로 답 하나를 적으십시오.',
      en: () => 'Give one answer, by "value" or "status".',
    },
    why: {
      ko: '부서별 답은 모든 부서가 답하는 지표(answered-by: each)에만 있습니다.',
      en: 'Only an indicator with "answered-by: each" has an answer for each department.',
    },
  }),
  'vectors/each-length': entry<{ indicator: string; found: number; expected: number }>({
    severity: 'error',
    message: {
      ko: ({ indicator, found, expected }) =>
        `${ko(indicator)}에는 ${found}개 부서의 답이 있는데 이 벡터의 부서는 ${expected}개입니다.`,
      en: ({ indicator, found, expected }) =>
        `${en(indicator)} has the answers of ${found} ${found === 1 ? 'department' : 'departments'}, but this vector has ${expected}.`,
    },
    help: {
      ko: () => '모든 「each」에 같은 수의 답을 적으십시오. 답하지 않은 부서는 { status: unanswered }입니다.',
      en: () => 'Give every "each" as many answers; a silent department says { status: unanswered }.',
    },
    why: {
      ko: '빠진 부서의 답을 무엇으로 볼지 알 수 없습니다.',
      en: 'It would be left open what the missing departments said.',
    },
  }),
  'vectors/no-reference': entry<{ reference: string }>({
    severity: 'error',
    message: {
      ko: ({ reference }) => `이 벡터에 기준값 ${koWith(reference, '이/가')} 없습니다.`,
      en: ({ reference }) => `The vector does not give the reference figure ${en(reference)}.`,
    },
    help: {
      ko: ({ reference }) => `벡터에 「references: { ${reference}: … }」를 적으십시오.`,
      en: ({ reference }) => `Add "references: { ${reference}: … }" to the vector.`,
    },
    why: {
      ko: '비교할 수치가 없으면 채점할 수 없습니다.',
      en: 'Without the figure there is nothing to compare with.',
    },
  }),
  'vectors/not-full': entry<{ indicator: string }>({
    severity: 'error',
    message: {
      ko: ({ indicator }) => `${ko(indicator)}에는 만점이 되는 답을 지어낼 수 없습니다.`,
      en: ({ indicator }) => `No answer with all points can be made up for ${en(indicator)}.`,
    },
    help: {
      ko: ({ indicator }) => `${ko(indicator)}의 답을 「answers」에 적으십시오.`,
      en: ({ indicator }) => `List an answer to ${en(indicator)} under "answers".`,
    },
    why: {
      ko: '「others: full」은 적지 않은 지표마다 만점(감점 지표는 감점 없음)이 되는 답을 넣습니다.',
      en: 'With "others: full" every indicator that is not listed earns all its points, and a deduction takes none.',
    },
  }),
  'vectors/unknown-node': entry<{ id: string } & Choice>({
    severity: 'error',
    message: {
      ko: ({ id }) => `평가체계에 묶음이나 지표 ${koWith(id, '이/가')} 없습니다.`,
      en: ({ id }) => `The framework has no group or indicator ${en(id)}.`,
    },
    help: { ko: (a) => instead(a, 'ko'), en: (a) => instead(a, 'en') },
    why: {
      ko: '없는 것의 점수는 비교할 수 없습니다.',
      en: 'There is no score to compare.',
    },
  }),
  'vectors/unknown-band': entry<{ band: string } & Choice>({
    severity: 'error',
    message: {
      ko: ({ band }) => `판정에 등급 ${koWith(band, '이/가')} 없습니다.`,
      en: ({ band }) => `The verdict has no band ${en(band)}.`,
    },
    help: { ko: (a) => instead(a, 'ko'), en: (a) => instead(a, 'en') },
    why: {
      ko: '평가체계의 「verdict: { bands }」에 있는 등급만 나올 수 있습니다.',
      en: 'Only a band under "verdict: { bands }" can come out.',
    },
  }),
  'vectors/unknown-condition': entry<{ condition: string } & Choice>({
    severity: 'error',
    message: {
      ko: ({ condition }) => `판정에 조건 ${koWith(condition, '이/가')} 없습니다.`,
      en: ({ condition }) => `The verdict has no condition ${en(condition)}.`,
    },
    help: { ko: (a) => instead(a, 'ko'), en: (a) => instead(a, 'en') },
    why: {
      ko: '충족하지 못할 수 있는 것은 bar, limit, answered와 과락·필수지표뿐입니다.',
      en: 'What can fail is bar, limit, answered, and the floors and must-haves.',
    },
  }),
  'vectors/no-expect': entry<{ id: string }>({
    severity: 'warning',
    message: {
      ko: ({ id }) => `시험 벡터 ${ko(id)}에 기대하는 결과가 없습니다.`,
      en: ({ id }) => `The vector ${en(id)} does not say what must come out.`,
    },
    help: {
      ko: () => '「expect」를 적거나 「assess test --write」로 채운 뒤 확인하십시오.',
      en: () => 'Add "expect", or let "assess test --write" fill it in and review it.',
    },
    why: {
      ko: '기대하는 결과가 없는 벡터는 무엇도 시험하지 않으므로 통과하지 못합니다.',
      en: 'A vector that expects nothing tests nothing, so it does not pass.',
    },
  }),
};
