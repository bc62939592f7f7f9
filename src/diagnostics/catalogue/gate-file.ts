import { entry } from './entry.ts';
import { unknownDepartment, unknownIndicator } from './unknown.ts';
import { en, instead, ko, koWith } from './wording.ts';

type Choice = { accepted: readonly string[]; suggestions: readonly string[] };

/** What is wrong in `assess.config.yaml`; that a condition is not met is a finding, not a mistake of the file. */
export const gateFile = {
  'gate/unknown-node': entry<{ id: string } & Choice>({
    severity: 'error',
    message: {
      ko: ({ id }) => `평가체계에 점수를 매기는 묶음이나 지표 ${koWith(id, '이/가')} 없습니다.`,
      en: ({ id }) => `The framework has no group or indicator ${en(id)} with points of its own.`,
    },
    help: { ko: (a) => instead(a, 'ko'), en: (a) => instead(a, 'en') },
    why: {
      ko: '이름이 틀린 조건은 아무것도 보지 않으면서 점검한 것처럼 보입니다.',
      en: 'A condition on a misspelt name looks at nothing, and yet seems to have been checked.',
    },
  }),
  'gate/unknown-level': entry<{ level: string } & Choice>({
    severity: 'error',
    message: {
      ko: ({ level }) => `${koWith(level, '은/는')} 평가체계의 묶음 단계가 아닙니다.`,
      en: ({ level }) => `${en(level)} is not a level of groups in the framework.`,
    },
    help: { ko: (a) => instead(a, 'ko'), en: (a) => instead(a, 'en') },
    why: {
      ko: '단계를 적은 조건은 그 단계의 묶음을 하나씩 봅니다.',
      en: 'A condition on a level looks at each group of it.',
    },
  }),
  'gate/unknown-department': unknownDepartment(),
  'gate/unknown-indicator': unknownIndicator({
    ko: '없는 지표는 아무도 답하지 않으므로 조건을 충족할 수도, 어길 수도 없습니다.',
    en: 'Nobody answers what does not exist, so the condition could neither hold nor fail.',
  }),
  'gate/group-or-level': entry<{ given: 'both' | 'none' }>({
    severity: 'error',
    message: {
      ko: ({ given }) =>
        given === 'both'
          ? '「group」과 「level」을 함께 적었습니다.'
          : '「group」이나 「level」 가운데 하나가 있어야 합니다.',
      en: ({ given }) =>
        given === 'both' ? 'Both "group" and "level" are given.' : 'Either "group" or "level" is needed.',
    },
    help: {
      ko: () => '묶음 하나는 「group: F1」, 한 단계의 모든 묶음은 「level: area」처럼 하나만 적으십시오.',
      en: () => 'Write one of them: "group: F1" for one group, "level: area" for each group of a level.',
    },
    why: {
      ko: '무엇을 볼지 하나로 정해져야 합니다.',
      en: 'It must be plain what the condition looks at.',
    },
  }),
  'gate/never-met': entry<{ amount: string; points: string; name: string }>({
    severity: 'error',
    message: {
      ko: ({ amount, points, name }) =>
        `${koWith(amount, '은/는')} ${name === '' ? '만점' : `${ko(name)}의 만점`}(${points})보다 커서 충족될 수 없습니다.`,
      en: ({ amount, points, name }) =>
        `${en(amount)} can never be met: all there is${name === '' ? '' : ` to ${en(name)}`} is ${points}.`,
    },
    help: {
      ko: () => '만점 이하의 점수나 100% 이하의 비율을 적으십시오.',
      en: () => 'Write no more than all points, or a share of at most 100%.',
    },
    why: {
      ko: '충족될 수 없는 조건은 대부분 잘못 적은 숫자입니다.',
      en: 'What can never be met is most often a misprint.',
    },
  }),
  'gate/duplicate': entry<{ kind: string }>({
    severity: 'error',
    message: {
      ko: ({ kind }) => `같은 것을 보는 조건 ${koWith(kind, '이/가')} 두 번 있습니다.`,
      en: ({ kind }) => `The condition ${en(kind)} on the same subject appears twice.`,
    },
    help: {
      ko: () => '하나만 남기십시오. severity가 달라도 같은 조건입니다.',
      en: () => 'Keep one of them; another severity does not make it another condition.',
    },
    why: {
      ko: '둘 가운데 어느 것이 뜻한 기준인지 알 수 없습니다.',
      en: 'Nobody could tell which of the two is meant.',
    },
  }),
};
