import type { FindingEntry } from './finding-entry.ts';

/** Why indicators are below their points: one code for each state of a gap, in its order. */
export const gap = {
  'gap/unanswered': {
    level: 'warning',
    title: { ko: '답하지 않은 지표입니다.', en: 'The indicator is not answered.' },
    help: {
      ko: '부서 자료에 답을 적으십시오. 하지 않는 일이면 status: not-implemented라고 적으십시오.',
      en: 'Answer it in the department\'s sheet; if it is not done, write "status: not-implemented".',
    },
    why: {
      ko: '답이 없으면 0점으로 셉니다. 잊은 것인지 하지 않은 것인지도 알 수 없습니다.',
      en: 'Silence counts 0 points, and nobody can tell what was forgotten from what is not done.',
    },
  },
  'gap/not-implemented': {
    level: 'warning',
    title: { ko: '시행하지 않는다고 답한 지표입니다.', en: 'The indicator is answered as not implemented.' },
    help: {
      ko: '시행한 뒤에 답을 고치십시오. 당분간 시행할 수 없으면 승인을 받아 waivers.yaml에 유예로 올리십시오.',
      en: 'Correct the answer once it is done; if that must wait, have it approved and list it in waivers.yaml.',
    },
    why: {
      ko: '시행하지 않은 지표는 배점을 모두 잃습니다.',
      en: 'What is not implemented loses all of its points.',
    },
  },
  'gap/not-assessed': {
    level: 'warning',
    title: { ko: '평가하지 않았다고 답한 지표입니다.', en: 'The indicator is answered as not assessed.' },
    help: {
      ko: '실적을 확인하여 답을 적으십시오.',
      en: 'Find out how things stand, and answer it.',
    },
    why: {
      ko: '평가하지 않은 지표는 실적이 있어도 0점으로 셉니다.',
      en: 'What is not assessed counts 0 points, whatever was achieved.',
    },
  },
  'gap/not-met': {
    level: 'warning',
    title: { ko: '답한 내용으로는 득점하지 못하는 지표입니다.', en: 'The answer earns no points.' },
    help: {
      ko: '채점규칙이 요구하는 것을 「assess explain 지표」로 확인하고 개선하십시오.',
      en: 'See what the rule asks for with "assess explain INDICATOR", and improve on it.',
    },
    why: {
      ko: '답은 있으나 채점규칙이 인정하는 가장 낮은 기준에 미치지 못합니다.',
      en: 'There is an answer, but it is below the least that the rule gives points for.',
    },
  },
  'gap/partial': {
    level: 'warning',
    title: { ko: '배점의 일부만 득점한 지표입니다.', en: 'The indicator earns only part of its points.' },
    help: {
      ko: '남은 점수에 필요한 것을 「assess explain 지표」로 확인하고 개선하십시오.',
      en: 'See what the remaining points need with "assess explain INDICATOR", and improve on it.',
    },
    why: {
      ko: '채점규칙의 기준을 일부만 충족하여 나머지 점수를 잃습니다.',
      en: 'The rule is met in part, and the rest of the points is lost.',
    },
  },
  'gap/no-evidence': {
    level: 'warning',
    title: {
      ko: '만점으로 답했으나 인정되는 증빙이 모자란 지표입니다.',
      en: 'All points are claimed, but not all with evidence that counts.',
    },
    help: {
      ko: '인정기간 안에 결재된 문서를 증빙(evidence)에 적으십시오.',
      en: 'Give a document approved in the window as "evidence".',
    },
    why: {
      ko: '증빙이 없는 점수는 실사에서 인정되지 않을 수 있습니다.',
      en: 'A reviewer may refuse points that nothing proves.',
    },
  },
} satisfies Readonly<Record<string, FindingEntry>>;
