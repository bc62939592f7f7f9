import { entry } from './entry.ts';
import { unknownDepartment, unknownIndicator } from './unknown.ts';
import { en, ko, koWith } from './wording.ts';

/** What is wrong in a review, or between reviews. */
export const review = {
  'review/unknown-indicator': unknownIndicator({
    ko: '없는 지표의 심사 결과는 어디에도 반영되지 않습니다.',
    en: 'What is found of an indicator that does not exist would count nowhere.',
  }),
  'review/unknown-department': unknownDepartment(),
  'review/award-above-points': entry<{ indicator: string; award: string; points: string }>({
    severity: 'error',
    message: {
      ko: ({ indicator, award, points }) =>
        `${ko(indicator)}의 심사 득점 ${award}${award.endsWith('%') ? '가' : '점이'} 배점 ${points}점보다 많습니다.`,
      en: ({ indicator, award, points }) =>
        `The award of ${award} for ${en(indicator)} is more than its ${points} points.`,
    },
    help: { ko: () => '배점 이하로 적으십시오.', en: () => 'Award at most its points.' },
    why: {
      ko: '한 지표에서 배점보다 많이 얻을 수는 없습니다.',
      en: 'No indicator can earn more than its points.',
    },
  }),
  'review/award-without-points': entry<{ indicator: string }>({
    severity: 'error',
    message: {
      ko: ({ indicator }) => `${koWith(indicator, '은/는')} 배점이 0점이어서 득점을 적을 수 없습니다.`,
      en: ({ indicator }) => `${en(indicator)} has 0 points, so there is nothing to award.`,
    },
    help: {
      ko: () => '「award」를 지우고 인정한 답을 「answer」에 적으십시오.',
      en: () => 'Give the answer as reviewed under "answer" instead of "award".',
    },
    why: {
      ko: '배점이 없는 지표는 인정한 답으로만 충족 여부를 알 수 있습니다.',
      en: 'Whether an indicator without points is met shows in the answer as reviewed alone.',
    },
  }),
  'review/award-and-answer': entry<{ indicator: string; other: string }>({
    severity: 'error',
    message: {
      ko: ({ indicator, other }) => `${ko(indicator)}에 「award」와 「${other}」를 함께 적었습니다.`,
      en: ({ indicator, other }) => `Both "award" and "${other}" are given for ${en(indicator)}.`,
    },
    help: {
      ko: () => '득점(award)이나 인정한 답 가운데 하나만 적으십시오.',
      en: () => 'Keep either the award or the answer as reviewed.',
    },
    why: {
      ko: '어느 쪽이 심사 결과인지 알 수 없습니다.',
      en: 'Nobody could tell which of them is the finding.',
    },
  }),
  'review/answer-form': entry<{ indicator: string; given: 'answer' | 'answers' }>({
    severity: 'error',
    message: {
      ko: ({ indicator, given }) =>
        given === 'answer'
          ? `${koWith(indicator, '은/는')} 모든 부서가 답하므로 「answer」로는 누구의 답인지 알 수 없습니다.`
          : `${koWith(indicator, '은/는')} 소관부서만 답하므로 「answers」를 쓰지 않습니다.`,
      en: ({ indicator, given }) =>
        given === 'answer'
          ? `Every department answers ${en(indicator)}, so "answer" does not say whose answer it is.`
          : `Only the lead department answers ${en(indicator)}, so it takes no "answers".`,
    },
    help: {
      ko: ({ given }) =>
        given === 'answer'
          ? '「answers: { 부서: { value: … } }」로 적으십시오.'
          : '「answer: { value: … }」로 적으십시오.',
      en: ({ given }) =>
        given === 'answer'
          ? 'Write "answers: { DEPARTMENT: { value: … } }".'
          : 'Write "answer: { value: … }".',
    },
    why: {
      ko: '인정한 답마다 어느 부서의 것인지 하나로 정해져야 합니다.',
      en: 'It must be plain whose answer a review replaces.',
    },
  }),
  'review/lock-without-seen': entry<{ indicator: string; departments: string }>({
    severity: 'error',
    message: {
      ko: ({ indicator, departments }) =>
        `${ko(indicator)}의 답을 잠갔으나 심사한 답이 「seen」에 없습니다(부서: ${departments}).`,
      en: ({ indicator, departments }) =>
        `${en(indicator)} is locked, but "seen" lacks the answer of ${departments}.`,
    },
    help: {
      ko: () => '답하는 모든 부서의 심사한 답을 「seen: { 부서: { value: … } }」로 적으십시오.',
      en: () => 'Give the answer of each department that answers: "seen: { DEPARTMENT: { value: … } }".',
    },
    why: {
      ko: '무엇을 심사했는지 적어 두어야 그 뒤에 바뀐 것을 알 수 있습니다.',
      en: 'Only what is on record as reviewed can be seen to have changed since.',
    },
  }),
  'review/says-nothing': entry<{ indicator: string }>({
    severity: 'warning',
    message: {
      ko: ({ indicator }) => `${ko(indicator)}의 심사 결과가 없습니다.`,
      en: ({ indicator }) => `The review finds nothing of ${en(indicator)}.`,
    },
    help: {
      ko: () => '「award」나 인정한 답을 적거나, 다루지 않았으면 이 항목을 지우십시오.',
      en: () => 'Give an award or the answer as reviewed; remove the entry if it was not reviewed.',
    },
    why: {
      ko: '결과를 적지 않은 지표는 심사하지 않은 것으로 봅니다. 그대로 인정했다면 그 점수를 적어야 합니다.',
      en: 'An indicator without a finding counts as not reviewed; one that is confirmed needs its award.',
    },
  }),
  'review/twice': entry<{ indicator: string; file: string }>({
    severity: 'error',
    message: {
      ko: ({ indicator, file }) =>
        `같은 단계, 같은 날짜의 다른 심사(${file})도 ${koWith(indicator, '을/를')} 심사했습니다.`,
      en: ({ indicator, file }) =>
        `Another review of the same stage and day, ${file}, finds something of ${en(indicator)} too.`,
    },
    help: {
      ko: () => '하나를 지우거나, 나중의 심사라면 날짜를 바르게 적으십시오.',
      en: () => 'Remove one of them, or correct the date of the later one.',
    },
    why: {
      ko: '나중 단계, 나중 날짜의 심사가 우선합니다. 둘 다 같으면 어느 결과가 맞는지 알 수 없습니다.',
      en: 'The later stage and date hold; where both are the same, nobody can tell which does.',
    },
  }),
  'review/unlisted-differs': entry<{ file: string; here: string; there: string }>({
    severity: 'error',
    message: {
      ko: ({ file, here, there }) =>
        `같은 단계, 같은 날짜의 심사(${file})와 「unlisted」가 다릅니다(여기 ${here}, 거기 ${there}).`,
      en: ({ file, here, there }) =>
        `"unlisted" is ${here} here and ${there} in ${file}, a review of the same stage and day.`,
    },
    help: {
      ko: () => '두 파일에 같은 값을 적으십시오. 적지 않으면 substantiated입니다.',
      en: () => 'Write the same in both; without it, it is substantiated.',
    },
    why: {
      ko: '심사하지 않은 지표를 어떻게 볼지 하나로 정해져야 합니다.',
      en: 'There must be one rule for what no review speaks of.',
    },
  }),
  'review/award-without-reason': entry<{ indicator: string; award: string; claimed: string }>({
    severity: 'warning',
    message: {
      ko: ({ indicator, award, claimed }) =>
        award === ''
          ? `${ko(indicator)}의 인정한 답이 부서의 답과 다른데 사유가 없습니다.`
          : `${ko(indicator)}의 심사 득점 ${award}점이 ${claimed === '' ? '해당없음이라는 부서의 답과' : `부서가 답한 점수 ${claimed}점과`} 다른데 사유가 없습니다.`,
      en: ({ indicator, award, claimed }) =>
        award === ''
          ? `The answer as reviewed for ${en(indicator)} differs from the department's, without a reason.`
          : `The award of ${award} for ${en(indicator)} differs from ${claimed === '' ? 'the answer, not-applicable' : `the ${claimed} claimed`}, without a reason.`,
    },
    help: { ko: () => '「reason: …」을 적으십시오.', en: () => 'Add "reason: …".' },
    why: {
      ko: '사유가 있어야 부서가 무엇을 보완할지 알고, 다음 단계의 심사자가 확인할 수 있습니다.',
      en: 'Without it the department cannot tell what to mend, nor the next reviewer what was found.',
    },
  }),
  'review/not-yet': entry<{ date: string; on: string }>({
    severity: 'warning',
    message: {
      ko: ({ date, on }) => `심사일 ${koWith(date, '이/가')} 기준일(${on})보다 뒤여서 반영하지 않았습니다.`,
      en: ({ date, on }) =>
        `The review of ${en(date)} is later than the assessment date (${on}) and does not count.`,
    },
    help: {
      ko: () => '날짜를 확인하거나 「--on」을 고치십시오.',
      en: () => 'Check the date, or choose another with "--on".',
    },
    why: {
      ko: '기준일까지의 심사만 점수에 들어갑니다.',
      en: 'Only reviews up to the assessment date count.',
    },
  }),
  'review/locked-answer-changed': entry<{ indicator: string; department: string }>({
    severity: 'warning',
    message: {
      ko: ({ indicator, department }) => `${ko(indicator)}의 답(${department})이 잠긴 뒤에 바뀌었습니다.`,
      en: ({ indicator, department }) =>
        `The answer of ${department} to ${en(indicator)} has changed since it was locked.`,
    },
    help: {
      ko: () => '심사한 답으로 되돌리거나, 바뀐 답을 다시 심사받으십시오.',
      en: () => 'Restore the answer that was reviewed, or have the new one reviewed.',
    },
    why: {
      ko: '심사가 끝난 답을 고치면 심사 결과가 지금의 답에 대한 것이 아니게 됩니다.',
      en: 'A finding speaks of the answer that was reviewed, not of one that came later.',
    },
  }),
  'review/other-file': entry<{ name: string }>({
    severity: 'warning',
    message: {
      ko: ({ name }) => `${koWith(name, '은/는')} 심사로 읽지 않습니다.`,
      en: ({ name }) => `${en(name)} is not read as a review.`,
    },
    help: {
      ko: () => '심사라면 reviews 폴더 바로 아래에 「.yaml」로 두고, 아니면 다른 곳으로 옮기십시오.',
      en: () => 'If it is a review, name it *.yaml directly in reviews; if not, move it elsewhere.',
    },
    why: {
      ko: '이름이나 위치가 달라 읽히지 않은 심사가 소리 없이 빠지지 않게 합니다.',
      en: 'A review with another name or in a folder below would be left out without a word.',
    },
  }),
  'review/folder-name': entry<{ name: string }>({
    severity: 'warning',
    message: {
      ko: ({ name }) => `심사 폴더의 이름이 「reviews」가 아니라 ${ko(name)}입니다.`,
      en: ({ name }) => `The folder of the reviews must be called "reviews", not ${en(name)}.`,
    },
    help: {
      ko: () => '심사라면 폴더 이름을 「reviews」(소문자)로 바꾸고, 아니면 다른 이름을 쓰십시오.',
      en: () => 'Rename it to "reviews", in small letters; if it holds no reviews, give it another name.',
    },
    why: {
      ko: '대문자와 소문자를 가리지 않는 컴퓨터 말고는 다른 이름의 폴더에 있는 심사를 읽지 않습니다.',
      en: 'Reviews in a folder by another name are not read, except where a system takes capital and small letters for the same.',
    },
  }),
};
