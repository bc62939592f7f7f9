import { withParticle } from '../../text/particles.ts';
import { entry } from './entry.ts';
import { impossibleDate, unknownDepartment, unknownIndicator } from './unknown.ts';
import { en, ko, koWith } from './wording.ts';

/** What is wrong in `actions.yaml`. */
export const actions = {
  'action/unknown-indicator': unknownIndicator({
    ko: '이름이 틀린 지표를 개선하는 조치는 어느 미흡지표의 조치인지 알 수 없습니다.',
    en: 'An action on a misspelt indicator closes no gap, and the gap seems to have none.',
  }),
  'action/unknown-department': unknownDepartment(),
  'action/duplicate': entry<{ action: string }>({
    severity: 'error',
    message: {
      ko: ({ action }) => `조치 ${koWith(action, '이/가')} 두 번 있습니다.`,
      en: ({ action }) => `The action ${en(action)} appears twice.`,
    },
    help: {
      ko: () => '하나를 지우거나 식별자를 바꾸십시오.',
      en: () => 'Remove one, or change its id.',
    },
    why: {
      ko: '어느 조치를 가리키는지 알 수 없게 됩니다.',
      en: 'Nobody could tell which of them is meant.',
    },
  }),
  'action/duplicate-indicator': entry<{ action: string; indicator: string }>({
    severity: 'error',
    message: {
      ko: ({ action, indicator }) =>
        `조치 ${ko(action)}에 지표 ${koWith(indicator, '이/가')} 두 번 있습니다.`,
      en: ({ action, indicator }) => `The action ${en(action)} names the indicator ${en(indicator)} twice.`,
    },
    help: { ko: () => '하나를 지우십시오.', en: () => 'Remove one.' },
    why: {
      ko: '대부분 다른 지표를 적으려다 잘못 적은 것입니다.',
      en: 'Most often another indicator was meant.',
    },
  }),
  'action/owner-cooperates': entry<{ action: string; department: string }>({
    severity: 'error',
    message: {
      ko: ({ action, department }) =>
        `조치 ${ko(action)}의 추진부서 ${koWith(department, '이/가')} 협조부서에도 있습니다.`,
      en: ({ action, department }) =>
        `The owner ${en(department)} of the action ${en(action)} is among its cooperating departments too.`,
    },
    help: {
      ko: () => '「cooperates」에서 지우거나 「owner」를 고치십시오.',
      en: () => 'Take it out of "cooperates", or correct "owner".',
    },
    why: {
      ko: '추진하는 부서와 협조하는 부서가 갈려야 책임이 분명합니다.',
      en: 'Who does it and who helps must be told apart.',
    },
  }),
  'action/duplicate-cooperating': entry<{ action: string; department: string }>({
    severity: 'error',
    message: {
      ko: ({ action, department }) =>
        `조치 ${ko(action)}의 협조부서에 ${koWith(department, '이/가')} 두 번 있습니다.`,
      en: ({ action, department }) =>
        `The action ${en(action)} names the cooperating department ${en(department)} twice.`,
    },
    help: { ko: () => '하나를 지우십시오.', en: () => 'Remove one.' },
    why: {
      ko: '대부분 다른 부서를 적으려다 잘못 적은 것입니다.',
      en: 'Most often another department was meant.',
    },
  }),
  'action/impossible-date': impossibleDate(),
  'action/expected-not-named': entry<{ action: string; indicator: string }>({
    severity: 'error',
    message: {
      ko: ({ action, indicator }) =>
        `예상 득점을 적은 지표 ${koWith(indicator, '이/가')} 조치 ${ko(action)}의 「indicators」에 없습니다.`,
      en: ({ action, indicator }) =>
        `The action ${en(action)} expects points of ${en(indicator)}, which is not among its indicators.`,
    },
    help: {
      ko: () => '「indicators」에 더하거나, 예상 득점을 지우거나 이름을 고치십시오.',
      en: () => 'Add it to "indicators", or remove or correct what is expected.',
    },
    why: {
      ko: '조치가 다루지 않는 지표의 득점은 조치로 오르지 않습니다.',
      en: 'An action raises only the indicators that it names.',
    },
  }),
  'action/expected-above-points': entry<{ indicator: string; figure: string; points: string }>({
    severity: 'error',
    message: {
      ko: ({ indicator, figure, points }) =>
        `지표 ${ko(indicator)}의 예상 득점 ${withParticle(figure, '이/가')} 배점 ${points}보다 많습니다.`,
      en: ({ indicator, figure, points }) =>
        `The expected score ${figure} of ${en(indicator)} is more than its points, ${points}.`,
    },
    help: {
      ko: ({ points }) => `배점(${points}) 이하의 점수나 100% 이하의 비율로 적으십시오.`,
      en: ({ points }) => `Write at most its points (${points}), or a share of at most 100%.`,
    },
    why: {
      ko: '득점은 배점을 넘을 수 없습니다.',
      en: 'No score exceeds its points.',
    },
  }),
};
