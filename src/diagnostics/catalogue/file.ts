import { entry } from './entry.ts';
import { en, instead, ko, koWith } from './wording.ts';

/** Finding and opening files. */
export const file = {
  'file/missing': entry<{ path: string }>({
    severity: 'error',
    message: {
      ko: ({ path }) => `${ko(path)} 파일이 없습니다.`,
      en: ({ path }) => `The file ${en(path)} does not exist.`,
    },
    help: { ko: () => '파일 이름과 위치를 확인하십시오.', en: () => 'Check the name and the folder.' },
    why: {
      ko: '없는 파일을 빈 파일로 여기지 않습니다.',
      en: 'A missing file is never taken for an empty one.',
    },
  }),
  'file/unreadable': entry<{ path: string; reason: string }>({
    severity: 'error',
    message: {
      ko: ({ path, reason }) => `${koWith(path, '을/를')} 읽을 수 없습니다(${reason}).`,
      en: ({ path, reason }) => `${en(path)} cannot be read (${reason}).`,
    },
    help: { ko: () => '읽기 권한을 확인하십시오.', en: () => 'Check the permissions.' },
    why: {
      ko: '읽지 못한 파일이 있으면 총점을 내지 않습니다.',
      en: 'With a file unread there is no total.',
    },
  }),
  'file/not-regular': entry<{ path: string }>({
    severity: 'error',
    message: {
      ko: ({ path }) => `${koWith(path, '은/는')} 보통 파일이 아닙니다.`,
      en: ({ path }) => `${en(path)} is not a regular file.`,
    },
    help: {
      ko: () => '장치·파이프·폴더·링크 대신 파일을 두십시오.',
      en: () => 'Put a plain file there, not a device, pipe, folder or link.',
    },
    why: {
      ko: '장치나 파이프를 읽으면 끝나지 않을 수 있고, 링크는 다른 곳의 파일을 들여올 수 있습니다.',
      en: 'Reading a device or pipe may never end, and a link may bring in a file from elsewhere.',
    },
  }),
  'file/not-folder': entry<{ path: string }>({
    severity: 'error',
    message: {
      ko: ({ path }) => `${koWith(path, '은/는')} 폴더가 아닙니다.`,
      en: ({ path }) => `${en(path)} is not a folder.`,
    },
    help: {
      ko: () => '그 자리에 폴더를 두고 파일은 그 안에 넣거나 다른 곳으로 옮기십시오.',
      en: () => 'Make it a folder, and put the file into it or elsewhere.',
    },
    why: {
      ko: '폴더가 있어야 할 자리의 파일은 읽지 않으므로, 그 내용이 소리 없이 빠지게 됩니다.',
      en: 'A file where a folder belongs is not read, and what it says would be left out without a word.',
    },
  }),
  'file/too-large': entry<{ path: string; limit: string }>({
    severity: 'error',
    message: {
      ko: ({ path, limit }) => `${koWith(path, '은/는')} 한도(${limit})보다 큽니다.`,
      en: ({ path, limit }) => `${en(path)} is larger than ${limit}.`,
    },
    help: { ko: () => '파일을 나누십시오.', en: () => 'Split the file.' },
    why: {
      ko: '크기의 한도가 있어야 어떤 파일도 도구를 멈추게 하지 못합니다.',
      en: 'Sizes are bounded so that no file can bring the tool to a halt.',
    },
  }),
  'file/outside': entry<{ path: string }>({
    severity: 'error',
    message: {
      ko: ({ path }) => `${koWith(path, '은/는')} 허용된 폴더 밖을 가리킵니다.`,
      en: ({ path }) => `${en(path)} leads outside of its folder.`,
    },
    help: {
      ko: () => '폴더 안의 파일을 「/」로 적은 상대 경로로 가리키십시오.',
      en: () => 'Name a file inside the folder by a relative path with "/".',
    },
    why: {
      ko: '남이 보낸 파일이 이 컴퓨터의 다른 파일을 읽게 할 수 없도록 막습니다.',
      en: "A stranger's file must not make the tool read other files of this machine.",
    },
  }),
  'file/two-spellings': entry<{ path: string; other: string }>({
    severity: 'error',
    message: {
      ko: ({ path, other }) => `${koWith(path, '과/와')} ${koWith(other, '이/가')} 함께 있습니다.`,
      en: ({ path, other }) => `${en(path)} and ${en(other)} stand side by side.`,
    },
    help: {
      ko: () => '하나로 합치고 다른 하나를 지우십시오.',
      en: () => 'Put all into one of them, and remove the other.',
    },
    why: {
      ko: '둘 중 하나만 읽으면 다른 파일에 적은 것이 말없이 빠집니다.',
      en: 'If only one of them were read, what stands in the other would be lost without a word.',
    },
  }),
  'file/wrong-kind': entry<{ found: string; expected: string }>({
    severity: 'error',
    message: {
      ko: ({ found, expected }) =>
        found === ''
          ? `첫머리에 「kind: ${expected}」가 있어야 합니다.`
          : `「kind: ${found}」 파일입니다. 여기에는 「kind: ${expected}」 파일이 있어야 합니다.`,
      en: ({ found, expected }) =>
        found === ''
          ? `The file must begin with "kind: ${expected}".`
          : `This is a "kind: ${found}" file; here "kind: ${expected}" is needed.`,
    },
    help: {
      ko: ({ expected }) => `「kind: ${expected}」로 고치거나 파일을 옮기십시오.`,
      en: ({ expected }) => `Write "kind: ${expected}", or move the file.`,
    },
    why: { ko: '파일은 스스로 무엇인지 밝혀야 합니다.', en: 'A file says itself what it is.' },
  }),
  'file/unknown-framework': entry<{
    framework: string;
    accepted: readonly string[];
    suggestions: readonly string[];
  }>({
    severity: 'error',
    message: {
      ko: ({ framework }) => `${koWith(framework, '이라는/라는')} 평가체계가 없습니다.`,
      en: ({ framework }) => `There is no framework ${en(framework)}.`,
    },
    help: {
      ko: (a) => `${instead(a, 'ko')} 직접 만든 것은 「./」나 「../」로 시작하는 경로로 적습니다.`,
      en: (a) => `${instead(a, 'en')} Name your own by a path that begins with "./" or "../".`,
    },
    why: { ko: '평가체계가 있어야 채점할 수 있습니다.', en: 'Without a framework nothing can be scored.' },
  }),
};
