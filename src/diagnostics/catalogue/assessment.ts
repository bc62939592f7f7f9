import { entry } from './entry.ts';
import { en, instead, ko, koWith, listed } from './wording.ts';

type Choice = { accepted: readonly string[]; suggestions: readonly string[] };

/** What is wrong in `assessment.yaml`. */
export const assessment = {
  'assessment/version': entry<{ found: string; expected: string }>({
    severity: 'error',
    message: {
      ko: ({ found, expected }) => `평가체계의 판이 다릅니다: 진단은 ${found}, 평가체계는 ${expected}입니다.`,
      en: ({ found, expected }) => `The framework's version differs: the assessment says ${found}, the framework is ${expected}.`,
    },
    help: { ko: () => '바뀐 내용을 확인한 뒤 「version」을 고치십시오.', en: () => 'Check what changed, then correct "version".' },
    why: { ko: '판이 바뀌면 같은 답의 점수도 바뀔 수 있습니다.', en: 'Another edition may give the same answers another score.' },
  }),
  'assessment/duplicate-department': entry<{ department: string }>({
    severity: 'error',
    message: { ko: ({ department }) => `부서 ${koWith(department, '이/가')} 두 번 있습니다.`, en: ({ department }) => `The department ${en(department)} appears twice.` },
    help: { ko: () => '하나를 지우거나 식별자를 바꾸십시오.', en: () => 'Remove one, or change its id.' },
    why: { ko: '누구의 답인지 알 수 없게 됩니다.', en: 'Nobody could tell whose answer it is.' },
  }),
  'assessment/two-coordinators': entry<{ department: string }>({
    severity: 'error',
    message: { ko: ({ department }) => `총괄부서가 둘입니다: ${department}.`, en: ({ department }) => `There is a second coordinating department: ${en(department)}.` },
    help: { ko: () => '「coordinates: true」는 한 부서에만 두십시오.', en: () => 'Leave "coordinates: true" with one department.' },
    why: { ko: '맡은 부서가 따로 없는 지표는 총괄부서의 것입니다.', en: 'Indicators without a department of their own belong to the coordinating one.' },
  }),
  'assessment/unknown-node': entry<{ id: string } & Choice>({
    severity: 'error',
    message: { ko: ({ id }) => `평가체계에 ${ko(id)}라는 묶음이나 지표가 없습니다.`, en: ({ id }) => `The framework has no group or indicator ${en(id)}.` },
    help: { ko: (a) => instead(a, 'ko'), en: (a) => instead(a, 'en') },
    why: { ko: '잘못 적은 지정은 소리 없이 다른 부서에 넘어갑니다.', en: 'A misspelt assignment would silently fall to another department.' },
  }),
  'assessment/unknown-department': entry<{ department: string } & Choice>({
    severity: 'error',
    message: { ko: ({ department }) => `${ko(department)}라는 부서가 없습니다.`, en: ({ department }) => `There is no department ${en(department)}.` },
    help: { ko: (a) => instead(a, 'ko'), en: (a) => instead(a, 'en') },
    why: { ko: '부서는 assessment.yaml의 「departments」에 있어야 합니다.', en: 'Departments are those listed under "departments" in assessment.yaml.' },
  }),
  'assessment/no-lead': entry<{ indicators: readonly string[] }>({
    severity: 'error',
    message: {
      ko: ({ indicators }) => `소관부서가 없는 지표가 있습니다: ${listed(indicators, 'ko')}.`,
      en: ({ indicators }) => `No department is responsible for ${listed(indicators, 'en')}.`,
    },
    help: { ko: () => '「responsible」에 지정하거나 한 부서를 「coordinates: true」로 두십시오.', en: () => 'Name one under "responsible", or mark one department "coordinates: true".' },
    why: { ko: '아무도 맡지 않은 지표는 아무도 답하지 않습니다.', en: 'What nobody is responsible for, nobody answers.' },
  }),
  'assessment/unknown-reference': entry<{ reference: string } & Choice>({
    severity: 'error',
    message: { ko: ({ reference }) => `기준값 ${koWith(reference, '이/가')} 없습니다.`, en: ({ reference }) => `The reference figure ${en(reference)} is not given.` },
    help: { ko: ({ reference }) => `assessment.yaml의 「references」에 「${reference}: { value: …, source: … }」를 적으십시오.`, en: ({ reference }) => `Add "${reference}: { value: …, source: … }" under "references" in assessment.yaml.` },
    why: { ko: '비교할 수치가 없으면 채점할 수 없습니다.', en: 'Without the figure there is nothing to compare with.' },
  }),
  'assessment/unused-reference': entry<{ reference: string } & Choice>({
    severity: 'warning',
    message: { ko: ({ reference }) => `기준값 ${koWith(reference, '을/를')} 쓰는 지표가 없습니다.`, en: ({ reference }) => `No indicator uses the reference figure ${en(reference)}.` },
    help: { ko: (a) => (a.accepted.length > 0 ? instead(a, 'ko') : '지우십시오.'), en: (a) => (a.accepted.length > 0 ? instead(a, 'en') : 'Remove it.') },
    why: { ko: '이름을 잘못 적었을 수 있습니다.', en: 'Its name may be misspelt.' },
  }),
  'assessment/reference-without-source': entry<{ reference: string }>({
    severity: 'warning',
    message: { ko: ({ reference }) => `기준값 ${ko(reference)}의 출처가 없습니다.`, en: ({ reference }) => `The reference figure ${en(reference)} has no source.` },
    help: { ko: () => '{ value: …, source: … }로 적으십시오.', en: () => 'Write { value: …, source: … }.' },
    why: { ko: '외부 수치는 어디서 왔는지 확인할 수 있어야 합니다.', en: 'Anybody must be able to check a figure from outside.' },
  }),
  'assessment/impossible-date': entry<{ date: string }>({
    severity: 'error',
    message: { ko: ({ date }) => `${koWith(date, '은/는')} 달력에 없는 날짜입니다.`, en: ({ date }) => `${en(date)} is not a date of the calendar.` },
    help: { ko: () => '날짜를 확인하십시오.', en: () => 'Check the date.' },
    why: { ko: '없는 날짜를 다음 달로 넘겨 읽지 않습니다.', en: 'A date that does not exist is not rolled over into the next month.' },
  }),
  'assessment/window-order': entry<{ from: string; to: string }>({
    severity: 'error',
    message: { ko: ({ from, to }) => `인정기간이 끝나는 날(${to})이 시작하는 날(${from})보다 빠릅니다.`, en: ({ from, to }) => `The window ends (${to}) before it begins (${from}).` },
    help: { ko: () => '두 날짜를 맞바꾸거나 고치십시오.', en: () => 'Swap or correct the dates.' },
    why: { ko: '이런 기간에 드는 증빙은 없습니다.', en: 'No evidence can lie in such a window.' },
  }),
  'assessment/deadline-before-window': entry<{ deadline: string; from: string }>({
    severity: 'error',
    message: { ko: ({ deadline, from }) => `제출기한(${deadline})이 인정기간의 시작(${from})보다 빠릅니다.`, en: ({ deadline, from }) => `The deadline (${deadline}) lies before the window begins (${from}).` },
    help: { ko: () => '「submit-by」나 「window」를 고치십시오.', en: () => 'Correct "submit-by" or "window".' },
    why: { ko: '실적을 쌓기 전에 제출할 수는 없습니다.', en: 'Nothing can be handed in before there is anything to show.' },
  }),
};

/** What is wrong in a department's sheet. */
export const department = {
  'department/unknown': entry<{ department: string } & Choice>({
    severity: 'error',
    message: { ko: ({ department: name }) => `${koWith(name, '은/는')} 이 진단의 부서가 아닙니다.`, en: ({ department: name }) => `${en(name)} is not a department of this assessment.` },
    help: { ko: (a) => instead(a, 'ko'), en: (a) => instead(a, 'en') },
    why: { ko: '모르는 부서의 답은 누구의 것인지 알 수 없습니다.', en: 'Answers of an unknown department are nobody’s.' },
  }),
  'department/file-name': entry<{ department: string; file: string }>({
    severity: 'error',
    message: {
      ko: ({ department: name, file }) => `파일 이름은 ${ko(file)}인데 부서는 ${ko(name)}입니다.`,
      en: ({ department: name, file }) => `The file is named ${en(file)}, but the department is ${en(name)}.`,
    },
    help: { ko: ({ department: name }) => `파일 이름을 「${name}.yaml」로 바꾸거나 「department」를 고치십시오.`, en: ({ department: name }) => `Rename the file to "${name}.yaml", or correct "department".` },
    why: { ko: '다른 부서의 이름으로 낸 자료를 막고, 부서마다 한 파일을 둡니다.', en: 'It keeps one file per department and stops a sheet under another’s name.' },
  }),
  'department/two-sheets': entry<{ department: string; first: string }>({
    severity: 'error',
    message: { ko: ({ department: name, first }) => `부서 ${ko(name)}의 자료가 둘입니다(먼저 읽은 파일: ${first}).`, en: ({ department: name, first }) => `The department ${en(name)} has two sheets (the other is ${first}).` },
    help: { ko: () => '한 파일로 합치십시오.', en: () => 'Merge them into one file.' },
    why: { ko: '어느 답이 맞는지 알 수 없습니다.', en: 'Nobody can tell which answer holds.' },
  }),
};

const shapes: Readonly<Record<string, { ko: string; en: string }>> = {
  'yes-no': { ko: 'yes/no, 예/아니오, true/false 중 하나', en: 'yes or no, 예 or 아니오, true or false' },
  level: { ko: '등급 이름', en: 'the name of a level' },
  checklist: { ko: '충족한 부분의 목록 또는 { 부분: yes/no }', en: 'a list of the parts that are met, or { part: yes/no }' },
  number: { ko: '숫자', en: 'a number' },
  ratio: { ko: '{ numerator: 분자, denominator: 분모 }', en: '{ numerator: …, denominator: … }' },
  achievement: { ko: '{ actual: 실적, target: 목표 }', en: '{ actual: …, target: … }' },
  change: { ko: '{ actual: 실적, previous: 직전 실적 } 또는 { actual: …, past: [ … ] }', en: '{ actual: …, previous: … } or { actual: …, past: [ … ] }' },
  streak: { ko: '{ figures: [오래된 것부터 … ] }', en: '{ figures: [oldest first … ] }' },
};

/** What is wrong with an answer. */
export const answer = {
  'answer/unknown-indicator': entry<{ id: string } & Choice>({
    severity: 'error',
    message: { ko: ({ id }) => `평가체계에 지표 ${koWith(id, '이/가')} 없습니다.`, en: ({ id }) => `The framework has no indicator ${en(id)}.` },
    help: { ko: (a) => instead(a, 'ko'), en: (a) => instead(a, 'en') },
    why: { ko: '잘못 적은 지표의 답은 어디에도 반영되지 않습니다.', en: 'An answer to a misspelt indicator would count nowhere.' },
  }),
  'answer/not-responsible': entry<{ indicator: string; department: string; lead: string }>({
    severity: 'error',
    message: {
      ko: ({ indicator, department: name, lead }) => `${koWith(indicator, '은/는')} ${ko(name)}의 소관이 아닙니다(소관부서: ${lead}).`,
      en: ({ indicator, department: name, lead }) => `${en(name)} is not responsible for ${en(indicator)}; ${en(lead)} is.`,
    },
    help: { ko: () => '답을 소관부서의 파일로 옮기거나 「responsible」을 고치십시오.', en: () => 'Move the answer to the responsible department, or change "responsible".' },
    why: { ko: '한 지표에 두 부서가 답하면 어느 쪽이 맞는지 알 수 없습니다.', en: 'If two departments answered one indicator, nobody could tell which holds.' },
  }),
  'answer/not-applicable-forbidden': entry<{ indicator: string }>({
    severity: 'error',
    message: { ko: ({ indicator }) => `${koWith(indicator, '은/는')} 해당없음으로 답할 수 없습니다.`, en: ({ indicator }) => `${en(indicator)} may not be answered as not-applicable.` },
    help: { ko: () => '값을 적거나 「not-implemented」로 답하십시오.', en: () => 'Give a value, or answer "not-implemented".' },
    why: { ko: '해당없음은 평가체계가 허용한 곳에서만 배점을 덜어 냅니다.', en: 'Not-applicable takes points away only where the framework allows it.' },
  }),
  'answer/reason-missing': entry<{ indicator: string }>({
    severity: 'error',
    message: { ko: ({ indicator }) => `${ko(indicator)} 해당없음의 사유가 없습니다.`, en: ({ indicator }) => `${en(indicator)} is not-applicable without a reason.` },
    help: { ko: () => '「reason: …」을 적으십시오.', en: () => 'Add "reason: …".' },
    why: { ko: '배점을 덜어 내는 일에는 검토할 수 있는 사유가 있어야 합니다.', en: 'Whatever takes points out of the score needs a reason that can be reviewed.' },
  }),
  'answer/wrong-shape': entry<{ form: string; accepted?: readonly string[] }>({
    severity: 'error',
    message: { ko: () => '지표의 규칙에 맞지 않는 모양의 답입니다.', en: () => "The answer has the wrong shape for the indicator's rule." },
    help: {
      ko: ({ form, accepted }) => `이렇게 적으십시오: ${shapes[form]?.ko ?? form}${accepted ? ` (${listed(accepted, 'ko')})` : ''}`,
      en: ({ form, accepted }) => `Write ${shapes[form]?.en ?? form}${accepted ? ` (${listed(accepted, 'en')})` : ''}.`,
    },
    why: { ko: '규칙마다 답의 모양이 정해져 있습니다. 「assess explain 지표」로 예를 볼 수 있습니다.', en: 'Each rule takes one shape of answer; "assess explain INDICATOR" shows an example.' },
  }),
  'answer/unknown-level': entry<{ level: string } & Choice>({
    severity: 'error',
    message: { ko: ({ level }) => `등급 ${koWith(level, '이/가')} 없습니다.`, en: ({ level }) => `There is no level ${en(level)}.` },
    help: { ko: (a) => instead(a, 'ko'), en: (a) => instead(a, 'en') },
    why: { ko: '규칙에 있는 등급만 점수가 있습니다.', en: 'Only the levels of the rule have an award.' },
  }),
  'answer/unknown-part': entry<{ part: string } & Choice>({
    severity: 'error',
    message: { ko: ({ part }) => `점검 부분 ${koWith(part, '이/가')} 없습니다.`, en: ({ part }) => `There is no part ${en(part)}.` },
    help: { ko: (a) => instead(a, 'ko'), en: (a) => instead(a, 'en') },
    why: { ko: '규칙에 있는 부분만 점수가 있습니다.', en: 'Only the parts of the rule have an award.' },
  }),
  'answer/part-twice': entry<{ part: string }>({
    severity: 'error',
    message: { ko: ({ part }) => `점검 부분 ${koWith(part, '을/를')} 두 번 적었습니다.`, en: ({ part }) => `The part ${en(part)} is given twice.` },
    help: { ko: () => '하나를 지우십시오.', en: () => 'Remove one of them.' },
    why: { ko: '한 부분은 한 번만 득점합니다.', en: 'A part earns once.' },
  }),
  'answer/unknown-field': entry<{ name: string; accepted: readonly string[] }>({
    severity: 'error',
    message: { ko: ({ name }) => `답에 ${koWith(name, '은/는')} 쓸 수 없습니다.`, en: ({ name }) => `${en(name)} has no place in this answer.` },
    help: { ko: ({ accepted }) => `쓸 수 있는 이름: ${listed(accepted, 'ko')}`, en: ({ accepted }) => `Use ${listed(accepted, 'en')}.` },
    why: { ko: '모르는 이름을 무시하면 잘못 적은 수치가 사라집니다.', en: 'If it were ignored, a misspelt figure would vanish.' },
  }),
  'answer/missing-field': entry<{ name: string; accepted: readonly string[] }>({
    severity: 'error',
    message: { ko: ({ name }) => `답에 ${koWith(name, '이/가')} 없습니다.`, en: ({ name }) => `${en(name)} is missing from the answer.` },
    help: { ko: ({ accepted }) => `모두 적으십시오: ${listed(accepted, 'ko')}`, en: ({ accepted }) => `Give all of ${listed(accepted, 'en')}.` },
    why: { ko: '없는 수치를 0으로 여기지 않습니다.', en: 'A missing figure is not 0.' },
  }),
  'answer/not-a-number': entry<{ name: string }>({
    severity: 'error',
    message: { ko: ({ name }) => `${koWith(name, '은/는')} 숫자여야 합니다.`, en: ({ name }) => `${en(name)} must be a number.` },
    help: { ko: () => '따옴표 없이 12.5처럼 적으십시오.', en: () => 'Write it without quotes, such as 12.5.' },
    why: { ko: '수치만 계산할 수 있습니다.', en: 'Only figures can be computed with.' },
  }),
  'answer/not-a-series': entry<{ name: string }>({
    severity: 'error',
    message: { ko: ({ name }) => `${koWith(name, '은/는')} 숫자의 목록이어야 합니다.`, en: ({ name }) => `${en(name)} must be a list of numbers.` },
    help: { ko: ({ name }) => `「${name}: [7.1, 6.8, 6.5]」처럼 오래된 것부터 적으십시오.`, en: ({ name }) => `Write "${name}: [7.1, 6.8, 6.5]", oldest first.` },
    why: { ko: '기간별 수치가 차례로 있어야 합니다.', en: 'The figures of the periods are needed in their order.' },
  }),
  'answer/zero-denominator': entry<{ name: string }>({
    severity: 'error',
    message: { ko: ({ name }) => `나누는 수 ${koWith(name, '은/는')} 0보다 커야 합니다.`, en: ({ name }) => `The divisor ${en(name)} must be more than 0.` },
    help: { ko: () => '대상이 없으면 해당없음과 사유로 답하십시오.', en: () => 'If there were no cases, answer not-applicable with a reason.' },
    why: { ko: '0으로 나눈 비율은 없습니다.', en: 'A ratio over 0 does not exist.' },
  }),
  'answer/zero-past': entry<{ name: string }>({
    severity: 'error',
    message: { ko: () => '이전 실적이 0이어서 증감률을 낼 수 없습니다.', en: () => 'The past figure is 0, so there is no change in percent.' },
    help: { ko: () => '값을 확인하십시오. 실적이 없었다면 해당없음과 사유로 답하십시오.', en: () => 'Check it; if there was nothing before, answer not-applicable with a reason.' },
    why: { ko: '0에서 몇 퍼센트 늘었는지는 셀 수 없습니다.', en: 'A percentage of 0 does not exist.' },
  }),
  'answer/periods': entry<{ periods: number; given: number }>({
    severity: 'error',
    message: { ko: ({ periods, given }) => `이전 실적이 ${periods}개 있어야 하는데 ${given}개입니다.`, en: ({ periods, given }) => `${periods} past figures are needed, ${given} given.` },
    help: { ko: () => '「past」에 오래된 것부터 그 수만큼 적으십시오.', en: () => 'Give that many under "past", oldest first.' },
    why: { ko: '평균을 내는 기간은 규칙이 정합니다.', en: 'The rule says over how many periods the mean is taken.' },
  }),
  'answer/too-few-figures': entry<{ needed: number; given: number }>({
    severity: 'error',
    message: { ko: ({ needed, given }) => `수치가 ${needed}개 이상 있어야 하는데 ${given}개입니다.`, en: ({ needed, given }) => `At least ${needed} figures are needed, ${given} given.` },
    help: { ko: () => '「figures」에 오래된 것부터 적으십시오.', en: () => 'Give them under "figures", oldest first.' },
    why: { ko: '비교할 기간이 있어야 개선을 셀 수 있습니다.', en: 'Improvement needs something to compare with.' },
  }),
  'answer/different-lengths': entry<{ indicator: string }>({
    severity: 'error',
    message: { ko: ({ indicator }) => `${ko(indicator)} 부서별 기간 수가 서로 다릅니다.`, en: ({ indicator }) => `The departments give different numbers of periods for ${en(indicator)}.` },
    help: { ko: () => '모든 부서가 같은 기간의 수치를 적으십시오.', en: () => 'Let every department give the same periods.' },
    why: { ko: '기간이 다르면 기간별로 합산할 수 없습니다.', en: 'Figures of different periods cannot be added period by period.' },
  }),
};

/** What is wrong with evidence: the answer stays claimed, but is not substantiated. */
export const evidence = {
  'evidence/file-missing': entry<{ path: string }>({
    severity: 'warning',
    message: { ko: ({ path }) => `증빙 파일 ${koWith(path, '이/가')} 없습니다.`, en: ({ path }) => `The evidence file ${en(path)} does not exist.` },
    help: { ko: () => '파일을 진단 폴더에 넣거나 경로를 고치십시오.', en: () => 'Put the file into the assessment folder, or correct the path.' },
    why: { ko: '없는 파일은 증빙이 되지 않습니다.', en: 'A file that is not there proves nothing.' },
  }),
  'evidence/file-unusable': entry<{ path: string }>({
    severity: 'warning',
    message: { ko: ({ path }) => `증빙 ${koWith(path, '은/는')} 비어 있거나 읽을 수 있는 파일이 아닙니다.`, en: ({ path }) => `The evidence ${en(path)} is empty or not a readable file.` },
    help: { ko: () => '내용이 있는 보통 파일을 두십시오.', en: () => 'Put a plain file with content there.' },
    why: { ko: '빈 파일이나 폴더는 증빙이 되지 않습니다.', en: 'An empty file or a folder proves nothing.' },
  }),
  'evidence/hash-mismatch': entry<{ path: string; actual: string }>({
    severity: 'warning',
    message: { ko: ({ path }) => `증빙 파일 ${ko(path)}의 SHA-256이 적힌 값과 다릅니다.`, en: ({ path }) => `The SHA-256 of ${en(path)} is not the one given.` },
    help: { ko: ({ actual }) => `파일을 되돌리거나, 새 문서가 맞으면 값을 고치십시오: ${actual}`, en: ({ actual }) => `Restore the file, or if the new one is right, write ${actual}.` },
    why: { ko: '확인한 뒤에 바뀐 문서는 다시 확인해야 합니다.', en: 'A document that changed after it was checked must be checked again.' },
  }),
  'evidence/undated': entry<Record<string, never>>({
    severity: 'warning',
    message: { ko: () => '증빙에 결재일자(approved)가 없습니다.', en: () => 'The evidence has no date of approval.' },
    help: { ko: () => '「approved: 2014-02-03」처럼 적으십시오.', en: () => 'Add "approved: 2014-02-03", for example.' },
    why: { ko: '인정기간 안의 것인지 알 수 없습니다.', en: 'Without it nobody can tell whether it lies in the window.' },
  }),
  'evidence/before-window': entry<{ date: string; from: string }>({
    severity: 'warning',
    message: { ko: ({ date, from }) => `결재일자 ${koWith(date, '은/는')} 인정기간의 시작(${from})보다 빠릅니다.`, en: ({ date, from }) => `Approved on ${date}, before the window begins (${from}).` },
    help: { ko: () => '인정기간 안에 결재된 문서를 내십시오.', en: () => 'Hand in a document approved in the window.' },
    why: { ko: '인정기간 밖의 실적은 이번 회차의 것이 아닙니다.', en: 'What lies outside of the window belongs to another cycle.' },
  }),
  'evidence/after-window': entry<{ date: string; to: string }>({
    severity: 'warning',
    message: { ko: ({ date, to }) => `결재일자 ${koWith(date, '은/는')} 인정기간의 끝(${to})보다 늦습니다.`, en: ({ date, to }) => `Approved on ${date}, after the window ends (${to}).` },
    help: { ko: () => '인정기간 안에 결재된 문서를 내십시오.', en: () => 'Hand in a document approved in the window.' },
    why: { ko: '인정기간 밖의 실적은 이번 회차의 것이 아닙니다.', en: 'What lies outside of the window belongs to another cycle.' },
  }),
  'evidence/not-yet-approved': entry<{ date: string; on: string }>({
    severity: 'warning',
    message: { ko: ({ date, on }) => `결재일자 ${koWith(date, '은/는')} 기준일(${on})보다 뒤입니다.`, en: ({ date, on }) => `Approved on ${date}, which lies after the assessment date (${on}).` },
    help: { ko: () => '날짜를 확인하거나 「--on」을 고치십시오.', en: () => 'Check the date, or "--on".' },
    why: { ko: '아직 결재되지 않은 문서는 증빙이 되지 않습니다.', en: 'What is not yet approved proves nothing.' },
  }),
  'evidence/expired': entry<{ date: string; on: string }>({
    severity: 'warning',
    message: { ko: ({ date, on }) => `유효기한 ${koWith(date, '은/는')} 기준일(${on})보다 빠릅니다.`, en: ({ date, on }) => `Valid until ${date}, which lies before the assessment date (${on}).` },
    help: { ko: () => '새 문서를 내십시오.', en: () => 'Hand in a current document.' },
    why: { ko: '기한이 지난 문서는 증빙이 되지 않습니다. 기한 당일까지는 유효합니다.', en: 'An expired document proves nothing; on its last day it still counts.' },
  }),
};
