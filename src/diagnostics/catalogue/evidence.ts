import { entry } from './entry.ts';
import { en, ko, koWith } from './wording.ts';

/** What is wrong with evidence: the answer stays claimed, but is not substantiated. */
export const evidence = {
  'evidence/file-missing': entry<{ path: string }>({
    severity: 'warning',
    message: {
      ko: ({ path }) => `증빙 파일 ${koWith(path, '이/가')} 없습니다.`,
      en: ({ path }) => `The evidence file ${en(path)} does not exist.`,
    },
    help: {
      ko: () => '파일을 진단 폴더에 넣거나 경로를 고치십시오.',
      en: () => 'Put the file into the assessment folder, or correct the path.',
    },
    why: { ko: '없는 파일은 증빙이 되지 않습니다.', en: 'A file that is not there proves nothing.' },
  }),
  'evidence/file-unusable': entry<{ path: string }>({
    severity: 'warning',
    message: {
      ko: ({ path }) => `${koWith(path, '은/는')} 증빙으로 쓸 수 없는 파일입니다.`,
      en: ({ path }) => `${en(path)} cannot serve as evidence.`,
    },
    help: {
      ko: () => '내용이 있는 보통 파일을 두십시오. 진단과 평가체계의 파일은 증빙이 되지 않습니다.',
      en: () =>
        'Put a plain file with content there. The files of the assessment and of its framework are no evidence.',
    },
    why: {
      ko: '빈 파일이나 폴더, 진단 자신의 파일은 아무것도 증명하지 못합니다.',
      en: 'An empty file, a folder, or what the assessment itself says proves nothing.',
    },
  }),
  'evidence/hash-mismatch': entry<{ path: string; actual: string }>({
    severity: 'warning',
    message: {
      ko: ({ path }) => `증빙 파일 ${ko(path)}의 SHA-256이 적힌 값과 다릅니다.`,
      en: ({ path }) => `The SHA-256 of ${en(path)} is not the one given.`,
    },
    help: {
      ko: ({ actual }) => `파일을 되돌리거나, 새 문서가 맞으면 값을 고치십시오: ${actual}`,
      en: ({ actual }) => `Restore the file, or if the new one is right, write ${actual}.`,
    },
    why: {
      ko: '확인한 뒤에 바뀐 문서는 다시 확인해야 합니다.',
      en: 'A document that changed after it was checked must be checked again.',
    },
  }),
  'evidence/undated': entry<Record<string, never>>({
    severity: 'warning',
    message: {
      ko: () => '증빙에 결재일자(approved)가 없습니다.',
      en: () => 'The evidence has no date of approval.',
    },
    help: {
      ko: () => '「approved: 2014-02-03」처럼 적으십시오.',
      en: () => 'Add "approved: 2014-02-03", for example.',
    },
    why: {
      ko: '인정기간 안의 것인지 알 수 없습니다.',
      en: 'Without it nobody can tell whether it lies in the window.',
    },
  }),
  'evidence/before-window': entry<{ date: string; from: string }>({
    severity: 'warning',
    message: {
      ko: ({ date, from }) => `결재일자 ${koWith(date, '은/는')} 인정기간의 시작(${from})보다 빠릅니다.`,
      en: ({ date, from }) => `Approved on ${date}, before the window begins (${from}).`,
    },
    help: {
      ko: () => '인정기간 안에 결재된 문서를 내십시오.',
      en: () => 'Hand in a document approved in the window.',
    },
    why: {
      ko: '인정기간 밖의 실적은 이번 회차의 것이 아닙니다.',
      en: 'What lies outside of the window belongs to another cycle.',
    },
  }),
  'evidence/after-window': entry<{ date: string; to: string }>({
    severity: 'warning',
    message: {
      ko: ({ date, to }) => `결재일자 ${koWith(date, '은/는')} 인정기간의 끝(${to})보다 늦습니다.`,
      en: ({ date, to }) => `Approved on ${date}, after the window ends (${to}).`,
    },
    help: {
      ko: () => '인정기간 안에 결재된 문서를 내십시오.',
      en: () => 'Hand in a document approved in the window.',
    },
    why: {
      ko: '인정기간 밖의 실적은 이번 회차의 것이 아닙니다.',
      en: 'What lies outside of the window belongs to another cycle.',
    },
  }),
  'evidence/not-yet-approved': entry<{ date: string; on: string }>({
    severity: 'warning',
    message: {
      ko: ({ date, on }) => `결재일자 ${koWith(date, '은/는')} 기준일(${on})보다 뒤입니다.`,
      en: ({ date, on }) => `Approved on ${date}, which lies after the assessment date (${on}).`,
    },
    help: { ko: () => '날짜를 확인하거나 「--on」을 고치십시오.', en: () => 'Check the date, or "--on".' },
    why: {
      ko: '아직 결재되지 않은 문서는 증빙이 되지 않습니다.',
      en: 'What is not yet approved proves nothing.',
    },
  }),
  'evidence/expired': entry<{ date: string; on: string }>({
    severity: 'warning',
    message: {
      ko: ({ date, on }) => `유효기한 ${koWith(date, '은/는')} 기준일(${on})보다 빠릅니다.`,
      en: ({ date, on }) => `Valid until ${date}, which lies before the assessment date (${on}).`,
    },
    help: { ko: () => '새 문서를 내십시오.', en: () => 'Hand in a current document.' },
    why: {
      ko: '기한이 지난 문서는 증빙이 되지 않습니다. 기한 당일까지는 유효합니다.',
      en: 'An expired document proves nothing; on its last day it still counts.',
    },
  }),
  'evidence/never-valid': entry<{ approved: string; until: string }>({
    severity: 'warning',
    message: {
      ko: ({ approved, until }) =>
        `유효기한 ${koWith(until, '이/가')} 결재일자 ${ko(approved)}보다 빠릅니다.`,
      en: ({ approved, until }) => `Valid until ${until}, which lies before its approval on ${approved}.`,
    },
    help: { ko: () => '두 날짜를 확인하십시오.', en: () => 'Check both dates.' },
    why: {
      ko: '결재되기 전에 기한이 지난 문서는 유효한 날이 하루도 없습니다. 둘 중 하나는 잘못 적은 날짜입니다.',
      en: 'Such a document was never valid on any day, so one of the dates is wrong.',
    },
  }),
  'evidence/hash-without-file': entry<Record<string, never>>({
    severity: 'warning',
    message: {
      ko: () => '파일(file)이 없는 증빙에 SHA-256이 적혀 있습니다.',
      en: () => 'The evidence has a SHA-256, but names no file.',
    },
    help: {
      ko: () => '「file」에 파일을 적거나 「sha256」을 지우십시오.',
      en: () => 'Name the file with "file", or remove "sha256".',
    },
    why: {
      ko: '비교할 파일이 없으면 해시는 아무것도 확인하지 못합니다.',
      en: 'A hash checks nothing where there is no file to compare it with.',
    },
  }),
  'evidence/duplicate': entry<{ name: string }>({
    severity: 'warning',
    message: {
      ko: ({ name }) => `증빙 ${koWith(name, '이/가')} 같은 답에 두 번 적혀 있습니다.`,
      en: ({ name }) => `The evidence ${en(name)} is given twice under the same answer.`,
    },
    help: { ko: () => '하나만 남기십시오.', en: () => 'Keep one of them.' },
    why: {
      ko: '같은 문서를 두 번 적어도 증빙이 늘지 않습니다. 다른 문서를 적으려던 것일 수 있습니다.',
      en: 'The same document does not prove more when it is given twice; another one may have been meant.',
    },
  }),
};
