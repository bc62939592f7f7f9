import { entry } from './entry.ts';
import { en, instead, ko, koWith } from './wording.ts';

type Choice = { accepted: readonly string[]; suggestions: readonly string[] };

/** What is wrong in a department's sheet. */
export const department = {
  'department/unknown': entry<{ department: string } & Choice>({
    severity: 'error',
    message: {
      ko: ({ department: name }) => `${koWith(name, '은/는')} 이 진단의 부서가 아닙니다.`,
      en: ({ department: name }) => `${en(name)} is not a department of this assessment.`,
    },
    help: { ko: (a) => instead(a, 'ko'), en: (a) => instead(a, 'en') },
    why: {
      ko: '모르는 부서의 답은 누구의 것인지 알 수 없습니다.',
      en: 'Answers of an unknown department are nobody’s.',
    },
  }),
  'department/file-name': entry<{ department: string; file: string }>({
    severity: 'error',
    message: {
      ko: ({ department: name, file }) => `파일 이름은 ${ko(file)}인데 부서는 ${ko(name)}입니다.`,
      en: ({ department: name, file }) => `The file is named ${en(file)}, but the department is ${en(name)}.`,
    },
    help: {
      ko: ({ department: name }) => `파일 이름을 「${name}.yaml」로 바꾸거나 「department」를 고치십시오.`,
      en: ({ department: name }) => `Rename the file to "${name}.yaml", or correct "department".`,
    },
    why: {
      ko: '다른 부서의 이름으로 낸 자료를 막고, 부서마다 한 파일을 둡니다.',
      en: 'It keeps one file per department and stops a sheet under another’s name.',
    },
  }),
  'department/two-sheets': entry<{ department: string; first: string }>({
    severity: 'error',
    message: {
      ko: ({ department: name, first }) => `부서 ${ko(name)}의 자료가 둘입니다(먼저 읽은 파일: ${first}).`,
      en: ({ department: name, first }) =>
        `The department ${en(name)} has two sheets (the other is ${first}).`,
    },
    help: { ko: () => '한 파일로 합치십시오.', en: () => 'Merge them into one file.' },
    why: { ko: '어느 답이 맞는지 알 수 없습니다.', en: 'Nobody can tell which answer holds.' },
  }),
  'department/other-file': entry<{ name: string }>({
    severity: 'warning',
    message: {
      ko: ({ name }) => `${koWith(name, '은/는')} 부서 자료로 읽지 않습니다.`,
      en: ({ name }) => `${en(name)} is not read as a department's sheet.`,
    },
    help: {
      ko: () =>
        '부서 자료라면 departments 폴더 바로 아래에 「부서.yaml」로 두고, 아니면 다른 곳으로 옮기십시오.',
      en: () =>
        'If it is a sheet, name it DEPARTMENT.yaml directly in departments; if not, move it elsewhere.',
    },
    why: {
      ko: '이름이나 위치가 달라 읽히지 않은 자료가 소리 없이 빠지지 않게 합니다.',
      en: 'A sheet with another name or in a folder below would be left out without a word.',
    },
  }),
};
