import { entry } from './entry.ts';
import { impossibleDate, unknownDepartment } from './unknown.ts';
import { en, instead, ko, koWith, listed } from './wording.ts';

type Choice = { accepted: readonly string[]; suggestions: readonly string[] };

/** What is wrong in `assessment.yaml`. */
export const assessment = {
  'assessment/version': entry<{ found: string; expected: string }>({
    severity: 'error',
    message: {
      ko: ({ found, expected }) => `평가체계의 판이 다릅니다: 진단은 ${found}, 평가체계는 ${expected}입니다.`,
      en: ({ found, expected }) =>
        `The framework's version differs: the assessment says ${found}, the framework is ${expected}.`,
    },
    help: {
      ko: () => '바뀐 내용을 확인한 뒤 「version」을 고치십시오.',
      en: () => 'Check what changed, then correct "version".',
    },
    why: {
      ko: '판이 바뀌면 같은 답의 점수도 바뀔 수 있습니다.',
      en: 'Another edition may give the same answers another score.',
    },
  }),
  'assessment/duplicate-department': entry<{ department: string }>({
    severity: 'error',
    message: {
      ko: ({ department }) => `부서 ${koWith(department, '이/가')} 두 번 있습니다.`,
      en: ({ department }) => `The department ${en(department)} appears twice.`,
    },
    help: { ko: () => '하나를 지우거나 식별자를 바꾸십시오.', en: () => 'Remove one, or change its id.' },
    why: { ko: '누구의 답인지 알 수 없게 됩니다.', en: 'Nobody could tell whose answer it is.' },
  }),
  'assessment/two-coordinators': entry<{ department: string }>({
    severity: 'error',
    message: {
      ko: ({ department }) => `총괄부서가 둘입니다: ${department}.`,
      en: ({ department }) => `There is a second coordinating department: ${en(department)}.`,
    },
    help: {
      ko: () => '「coordinates: true」는 한 부서에만 두십시오.',
      en: () => 'Leave "coordinates: true" with one department.',
    },
    why: {
      ko: '맡은 부서가 따로 없는 지표는 총괄부서의 것입니다.',
      en: 'Indicators without a department of their own belong to the coordinating one.',
    },
  }),
  'assessment/duplicate-reviewer': entry<{ reviewer: string; department: string }>({
    severity: 'error',
    message: {
      ko: ({ reviewer, department }) =>
        `부서 ${ko(department)}의 검토자 ${koWith(reviewer, '이/가')} 두 번 있습니다.`,
      en: ({ reviewer, department }) =>
        `The reviewer ${en(reviewer)} of the department ${en(department)} appears twice.`,
    },
    help: { ko: () => '하나를 지우십시오.', en: () => 'Remove one.' },
    why: {
      ko: '대부분 다른 사람을 적으려다 잘못 적은 것입니다. 계정과 주소의 대소문자는 가리지 않습니다.',
      en: 'Most often somebody else was meant. Accounts and addresses are the same in capitals and small letters.',
    },
  }),
  'assessment/unknown-node': entry<{ id: string } & Choice>({
    severity: 'error',
    message: {
      ko: ({ id }) => `평가체계에 ${koWith(id, '이라는/라는')} 묶음이나 지표가 없습니다.`,
      en: ({ id }) => `The framework has no group or indicator ${en(id)}.`,
    },
    help: { ko: (a) => instead(a, 'ko'), en: (a) => instead(a, 'en') },
    why: {
      ko: '잘못 적은 지정은 소리 없이 다른 부서에 넘어갑니다.',
      en: 'A misspelt assignment would silently fall to another department.',
    },
  }),
  'assessment/unknown-department': unknownDepartment(),
  'assessment/no-lead': entry<{ indicators: readonly string[] }>({
    severity: 'error',
    message: {
      ko: ({ indicators }) => `소관부서가 없는 지표가 있습니다: ${listed(indicators, 'ko')}.`,
      en: ({ indicators }) => `No department is responsible for ${listed(indicators, 'en')}.`,
    },
    help: {
      ko: () => '「responsible」에 지정하거나 한 부서를 「coordinates: true」로 두십시오.',
      en: () => 'Name one under "responsible", or mark one department "coordinates: true".',
    },
    why: {
      ko: '아무도 맡지 않은 지표는 아무도 답하지 않습니다.',
      en: 'What nobody is responsible for, nobody answers.',
    },
  }),
  'assessment/unknown-reference': entry<{ reference: string } & Choice>({
    severity: 'error',
    message: {
      ko: ({ reference }) => `기준값 ${koWith(reference, '이/가')} 없습니다.`,
      en: ({ reference }) => `The reference figure ${en(reference)} is not given.`,
    },
    help: {
      ko: ({ reference }) =>
        `assessment.yaml의 「references」에 「${reference}: { value: …, source: … }」를 적으십시오.`,
      en: ({ reference }) =>
        `Add "${reference}: { value: …, source: … }" under "references" in assessment.yaml.`,
    },
    why: {
      ko: '비교할 수치가 없으면 채점할 수 없습니다.',
      en: 'Without the figure there is nothing to compare with.',
    },
  }),
  'assessment/unused-reference': entry<{ reference: string } & Choice>({
    severity: 'warning',
    message: {
      ko: ({ reference }) => `기준값 ${koWith(reference, '을/를')} 쓰는 지표가 없습니다.`,
      en: ({ reference }) => `No indicator uses the reference figure ${en(reference)}.`,
    },
    help: {
      ko: (a) => (a.accepted.length > 0 ? instead(a, 'ko') : '지우십시오.'),
      en: (a) => (a.accepted.length > 0 ? instead(a, 'en') : 'Remove it.'),
    },
    why: { ko: '이름을 잘못 적었을 수 있습니다.', en: 'Its name may be misspelt.' },
  }),
  'assessment/reference-without-source': entry<{ reference: string }>({
    severity: 'warning',
    message: {
      ko: ({ reference }) => `기준값 ${ko(reference)}의 출처가 없습니다.`,
      en: ({ reference }) => `The reference figure ${en(reference)} has no source.`,
    },
    help: { ko: () => '{ value: …, source: … }로 적으십시오.', en: () => 'Write { value: …, source: … }.' },
    why: {
      ko: '외부 수치는 어디서 왔는지 확인할 수 있어야 합니다.',
      en: 'Anybody must be able to check a figure from outside.',
    },
  }),
  'assessment/impossible-date': impossibleDate(),
  'assessment/unknown-step': entry<{ step: string } & Choice>({
    severity: 'error',
    message: {
      ko: ({ step }) => `평가체계의 절차에 ${koWith(step, '이라는/라는')} 단계가 없습니다.`,
      en: ({ step }) => `The framework's procedure has no step ${en(step)}.`,
    },
    help: { ko: (a) => instead(a, 'ko'), en: (a) => instead(a, 'en') },
    why: {
      ko: '이름이 다르면 그 단계는 마쳤어도 마치지 않은 것으로 보입니다.',
      en: 'Under another name, a step that is done would look as if it were not.',
    },
  }),
  'assessment/step-order': entry<{ step: string; due: string; before: string; beforeDue: string }>({
    severity: 'warning',
    message: {
      ko: ({ step, due, before, beforeDue }) =>
        `단계 ${ko(step)}의 예정일(${due})이 앞 단계 ${ko(before)}의 예정일(${beforeDue})보다 빠릅니다.`,
      en: ({ step, due, before, beforeDue }) =>
        `The step ${en(step)} is planned for ${due}, before the earlier step ${en(before)} (${beforeDue}).`,
    },
    help: { ko: () => '두 예정일을 확인하십시오.', en: () => 'Check both days.' },
    why: {
      ko: '단계의 순서는 평가체계의 절차에 정해져 있습니다.',
      en: "The framework's procedure sets the order of its steps.",
    },
  }),
  'assessment/window-order': entry<{ from: string; to: string }>({
    severity: 'error',
    message: {
      ko: ({ from, to }) => `인정기간이 끝나는 날(${to})이 시작하는 날(${from})보다 빠릅니다.`,
      en: ({ from, to }) => `The window ends (${to}) before it begins (${from}).`,
    },
    help: { ko: () => '두 날짜를 맞바꾸거나 고치십시오.', en: () => 'Swap or correct the dates.' },
    why: { ko: '이런 기간에 드는 증빙은 없습니다.', en: 'No evidence can lie in such a window.' },
  }),
  'assessment/deadline-before-window': entry<{ deadline: string; from: string }>({
    severity: 'error',
    message: {
      ko: ({ deadline, from }) => `제출기한(${deadline})이 인정기간의 시작(${from})보다 빠릅니다.`,
      en: ({ deadline, from }) => `The deadline (${deadline}) lies before the window begins (${from}).`,
    },
    help: {
      ko: () => '「submit-by」나 「window」를 고치십시오.',
      en: () => 'Correct "submit-by" or "window".',
    },
    why: {
      ko: '실적을 쌓기 전에 제출할 수는 없습니다.',
      en: 'Nothing can be handed in before there is anything to show.',
    },
  }),
};
