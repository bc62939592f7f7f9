import type { Localized } from '../../model/language.ts';
import { entry } from './entry.ts';
import { numberEntries } from './yaml-numbers.ts';
import { syntaxEntries } from './yaml-syntax.ts';

type NoArguments = Record<string, never>;

const plainFormat: Localized = {
  ko: '이 형식은 누가 읽어도 뜻이 하나인 YAML만 씁니다. 이 기능은 프로그램마다 다르게 읽고, 작은 파일이 엄청나게 불어나게 하거나 값을 몰래 바꾸는 데 쓰입니다.',
  en: 'The format is the part of YAML that everyone reads alike. This feature is read differently by different programs, and is used to blow up small files or to change values unseen.',
};

/** Why something cannot be a key; keys are names on one line. */
const keyFaults = {
  number: {
    ko: (source) => `키가 숫자로 읽힙니다: ${source}`,
    en: (source) => `The key reads as a number: ${source}`,
  },
  boolean: {
    ko: (source) => `키가 참·거짓 값으로 읽힙니다: ${source}`,
    en: (source) => `The key reads as true or false: ${source}`,
  },
  null: {
    ko: (source) => `키가 빈 값(null)으로 읽힙니다: ${source}`,
    en: (source) => `The key reads as null: ${source}`,
  },
  empty: { ko: () => '키가 비어 있습니다.', en: () => 'The key is empty.' },
  collection: {
    ko: () => '목록이나 묶음은 키로 쓸 수 없습니다.',
    en: () => 'A list or a mapping cannot be a key.',
  },
  'multi-line': {
    ko: () => '키가 여러 줄에 걸쳐 있습니다.',
    en: () => 'The key runs over several lines.',
  },
} satisfies Record<string, Localized<(source: string) => string>>;

/** Why something cannot be a key, in the argument of `yaml/key-type`. */
export type KeyFault = keyof typeof keyFaults;

/** Keys that become right when they are put in quotes. */
const quotable: ReadonlySet<KeyFault> = new Set(['number', 'boolean', 'null']);

/** What can be wrong with a file as YAML. */
export const yaml = {
  ...syntaxEntries,
  ...numberEntries,
  'yaml/empty': entry<NoArguments>({
    severity: 'error',
    message: { ko: () => '파일에 내용이 없습니다.', en: () => 'The file has no content.' },
    help: {
      ko: () => '내용을 쓰거나 파일을 지우십시오.',
      en: () => 'Write its content, or delete the file.',
    },
    why: {
      ko: '빈 파일은 대개 저장이나 병합이 잘못된 흔적입니다. 답이 없는 것으로 조용히 넘기지 않습니다.',
      en: 'An empty file is mostly the trace of a failed save or merge. It is not taken for "no answers" in silence.',
    },
  }),
  'yaml/conflict-marker': entry<{
    /** In git's style "diff3" what both sides began with stands between them. */
    style: 'merge' | 'diff3';
  }>({
    severity: 'error',
    message: {
      ko: () => 'git 병합 충돌이 해결되지 않은 채 남아 있습니다.',
      en: () => 'A git merge conflict was left in the file.',
    },
    help: {
      ko: ({ style }) =>
        style === 'diff3'
          ? '두 내용 가운데 맞는 것을 남기고 <<<<<<<, >>>>>>> 줄과 |||||||부터 =======까지를 지우십시오.'
          : '두 내용 가운데 맞는 것을 남기고 <<<<<<<, =======, >>>>>>> 줄을 지우십시오.',
      en: ({ style }) =>
        style === 'diff3'
          ? 'Keep the right one of the two versions and delete the <<<<<<< and >>>>>>> lines and all from ||||||| to =======.'
          : 'Keep the right one of the two versions and delete the <<<<<<<, ======= and >>>>>>> lines.',
    },
    why: {
      ko: '어느 쪽이 맞는 값인지는 사람만 정할 수 있습니다.',
      en: 'Only a person can say which of the two versions is right.',
    },
  }),
  'yaml/too-long': entry<{ limit: number }>({
    severity: 'error',
    message: {
      ko: (a) => `파일에 든 항목이 너무 많습니다. 여기까지 ${a.limit}개를 넘었습니다.`,
      en: (a) => `The file has too many parts: more than ${a.limit} up to here.`,
    },
    help: {
      ko: () => '파일을 부서나 항목별로 나누십시오.',
      en: () => 'Split the file by department or by item.',
    },
    why: {
      ko: '상한이 있어야 파일 하나가 시간과 메모리를 다 쓰지 못합니다.',
      en: 'The limit keeps one file from using up time and memory.',
    },
  }),
  'yaml/too-deep': entry<{ limit: number }>({
    severity: 'error',
    message: {
      ko: (a) => `값이 너무 깊이 들어가 있습니다. ${a.limit}단계까지만 읽습니다.`,
      en: (a) => `The values are nested too deeply: at most ${a.limit} levels are read.`,
    },
    help: {
      ko: () => '괄호와 들여쓰기를 확인하십시오.',
      en: () => 'Check the brackets and the indentation.',
    },
    why: {
      ko: '평가 자료는 이렇게 깊어질 일이 없고, 깊은 자료는 읽는 프로그램을 멈추게 합니다.',
      en: 'An evaluation never gets this deep, and deep data can bring a reading program down.',
    },
  }),
  'yaml/anchor': entry<{ name: string }>({
    severity: 'error',
    message: {
      ko: (a) => `앵커(${a.name})는 쓸 수 없습니다.`,
      en: (a) => `Anchors (${a.name}) cannot be used.`,
    },
    help: {
      ko: () => '앵커를 지우고 값을 쓸 자리마다 그대로 쓰십시오. 글이 &로 시작하면 따옴표로 감싸십시오.',
      en: () => 'Delete it and write the value out wherever it is needed; if it is text, put it in quotes.',
    },
    why: plainFormat,
  }),
  'yaml/alias': entry<{ name: string }>({
    severity: 'error',
    message: {
      ko: (a) => `별칭(${a.name})은 쓸 수 없습니다.`,
      en: (a) => `Aliases (${a.name}) cannot be used.`,
    },
    help: {
      ko: () => '별칭 대신 값을 그대로 쓰십시오. 글이 *로 시작하면 따옴표로 감싸십시오.',
      en: () => 'Write the value itself; if it is text that begins with *, put it in quotes.',
    },
    why: plainFormat,
  }),
  'yaml/merge-key': entry<NoArguments>({
    severity: 'error',
    message: { ko: () => '병합 키(<<)는 쓸 수 없습니다.', en: () => 'Merge keys (<<) cannot be used.' },
    help: {
      ko: () => '합치려는 키와 값을 이 자리에 그대로 쓰십시오.',
      en: () => 'Write the keys and values out in this place.',
    },
    why: plainFormat,
  }),
  'yaml/tag': entry<{ tag: string }>({
    severity: 'error',
    message: {
      ko: (a) => `태그(${a.tag})는 쓸 수 없습니다.`,
      en: (a) => `Tags (${a.tag}) cannot be used.`,
    },
    help: {
      ko: () => '태그를 지우십시오. 글이 !로 시작하면 따옴표로 감싸십시오.',
      en: () => 'Delete the tag; if it is text that begins with !, put it in quotes.',
    },
    why: plainFormat,
  }),
  'yaml/directive': entry<{ directive: string }>({
    severity: 'error',
    message: {
      ko: (a) => `지시자(${a.directive})는 쓸 수 없습니다.`,
      en: (a) => `Directives (${a.directive}) cannot be used.`,
    },
    help: { ko: () => '이 줄을 지우십시오.', en: () => 'Delete this line.' },
    why: {
      ko: '지시자는 같은 글을 다른 규칙으로 읽게 합니다. 이 형식은 언제나 YAML 1.2로 읽습니다.',
      en: 'A directive makes the same text be read by other rules. The format is always read as YAML 1.2.',
    },
  }),
  'yaml/multiple-documents': entry<NoArguments>({
    severity: 'error',
    message: {
      ko: () => '한 파일에 문서가 둘 이상 있습니다. 여기서 다음 문서가 시작됩니다.',
      en: () => 'The file holds more than one document; another one begins here.',
    },
    help: {
      ko: () => '--- 또는 ... 줄을 지우거나 문서를 다른 파일로 옮기십시오.',
      en: () => 'Delete the --- or ... line, or move the document to a file of its own.',
    },
    why: {
      ko: '뒤에 붙은 문서는 눈에 띄지 않고, 프로그램에 따라 읽히기도 하고 안 읽히기도 합니다.',
      en: 'A document further down is easily overlooked, and some programs read it while others do not.',
    },
  }),
  'yaml/key-type': entry<{ fault: KeyFault; source: string }>({
    severity: 'error',
    message: {
      ko: (a) => keyFaults[a.fault].ko(a.source),
      en: (a) => keyFaults[a.fault].en(a.source),
    },
    help: {
      ko: (a) =>
        quotable.has(a.fault)
          ? `글자 그대로 키로 쓰려면 따옴표로 감싸십시오: "${a.source}"`
          : '한 줄로 된 이름을 키로 쓰십시오.',
      en: (a) =>
        quotable.has(a.fault)
          ? `To use it as a key as it is written, put it in quotes: "${a.source}"`
          : 'Use a name on one line as the key.',
    },
    why: {
      ko: '키는 모두 글자로 된 이름입니다. 숫자나 참·거짓으로 읽히는 키는 프로그램마다 다른 이름이 됩니다.',
      en: 'All keys are names. A key that reads as a number or as true or false becomes a different name in different programs.',
    },
  }),
  'yaml/duplicate-key': entry<{ key: string }>({
    severity: 'error',
    message: {
      ko: (a) => `같은 키가 두 번 나옵니다: ${a.key}`,
      en: (a) => `The same key appears twice: ${a.key}`,
    },
    help: {
      ko: () => '둘 가운데 하나만 남기십시오.',
      en: () => 'Keep one of the two.',
    },
    why: {
      ko: '어느 값이 맞는지 알 수 없습니다. 프로그램에 따라 앞의 값이나 뒤의 값만 남습니다.',
      en: 'There is no telling which value is meant; depending on the program, the first or the last would win.',
    },
  }),
  'yaml/too-many': entry<{ count: number }>({
    severity: 'warning',
    message: {
      ko: (a) => `이 파일에는 여기 보이지 않은 문제가 ${a.count}건 더 있습니다.`,
      en: (a) =>
        `The file has ${a.count} more ${a.count === 1 ? 'problem' : 'problems'} that ${a.count === 1 ? 'is' : 'are'} not shown.`,
    },
    help: {
      ko: () => '먼저 나온 문제를 고치고 다시 실행하십시오.',
      en: () => 'Mend the ones that are shown and run again.',
    },
    why: {
      ko: '한 가지 잘못이 수천 건의 문제를 낳기도 하므로 파일마다 100건까지만 보여 줍니다.',
      en: 'One mistake can bring thousands of problems, so at most 100 are shown for a file.',
    },
  }),
};
