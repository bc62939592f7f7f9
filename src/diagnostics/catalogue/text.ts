import { entry } from './entry.ts';

/** What can be wrong with a file as text, before it is read as YAML. */
export const text = {
  'text/too-large': entry<{ bytes: number; limit: number }>({
    severity: 'error',
    message: {
      ko: (a) => `파일이 너무 큽니다. ${a.bytes}바이트인데 ${a.limit}바이트까지만 읽습니다.`,
      en: (a) => `The file is too large: ${a.bytes} bytes, and at most ${a.limit} are read.`,
    },
    help: {
      ko: () => '파일을 부서나 항목별로 나누십시오.',
      en: () => 'Split the file by department or by item.',
    },
    why: {
      ko: '사람이 쓰고 검토하는 파일은 이 크기에 이르지 않습니다. 상한이 있어야 잘못 넣은 파일 하나가 점검 전체를 멈추지 못합니다.',
      en: 'A file that people write and review never gets this large. The limit keeps one misplaced file from stopping the whole run.',
    },
  }),
  'text/encoding': entry<{ encoding: string; command: string }>({
    severity: 'error',
    message: {
      ko: (a) => `파일이 UTF-8이 아닙니다. ${a.encoding} 인코딩으로 저장된 것 같습니다.`,
      en: (a) => `The file is not UTF-8; it was probably saved as ${a.encoding}.`,
    },
    help: {
      ko: (a) => `편집기에서 UTF-8로 다시 저장하거나 다음 명령으로 바꾸십시오: ${a.command}`,
      en: (a) => `Save it as UTF-8 in your editor, or convert it: ${a.command}`,
    },
    why: {
      ko: '인코딩을 짐작해서 읽으면 한글이 깨진 채 보고서에 실릴 수 있습니다. 그래서 UTF-8만 받고, 무엇을 바꿔야 하는지 알려 줍니다.',
      en: 'Guessing the encoding would put garbled Korean into reports. So only UTF-8 is read, and the message says what to convert.',
    },
  }),
  'text/utf8': entry<{ byte: string }>({
    severity: 'error',
    message: {
      ko: (a) => `이 자리의 바이트(${a.byte})는 UTF-8 글자가 아닙니다.`,
      en: (a) => `The byte here (${a.byte}) is not part of a UTF-8 character.`,
    },
    help: {
      ko: () => '이 줄을 원본과 견주어 다시 입력하고 파일을 UTF-8로 저장하십시오.',
      en: () => 'Compare this line with its original, type it again, and save the file as UTF-8.',
    },
    why: {
      ko: '인코딩이 다른 글을 섞어 붙였거나 전송 중에 파일이 손상된 것입니다. 깨진 글자를 빼고 읽으면 뜻이 달라질 수 있습니다.',
      en: 'Text of another encoding was pasted in, or the file was damaged on its way. Reading on without the broken characters could change the meaning.',
    },
  }),
  'text/control': entry<{ characters: string }>({
    severity: 'error',
    message: {
      ko: (a) => `제어 문자가 있습니다: ${a.characters}`,
      en: (a) => `There is a control character: ${a.characters}`,
    },
    help: {
      ko: () => '보이지 않는 이 문자를 지우십시오.',
      en: () => 'Delete this character, which cannot be seen.',
    },
    why: {
      ko: '제어 문자는 터미널과 보고서에 보이는 내용을 바꿀 수 있고, 평가 자료에는 쓸 곳이 없습니다.',
      en: 'Control characters can change what a terminal or a report shows, and an evaluation has no use for them.',
    },
  }),
  'text/bidi': entry<{ characters: string }>({
    severity: 'error',
    message: {
      ko: (a) => `글자 방향을 바꾸는 문자가 있습니다: ${a.characters}`,
      en: (a) => `There is a character that changes the direction of text: ${a.characters}`,
    },
    help: {
      ko: () => '보이지 않는 이 문자를 지우십시오.',
      en: () => 'Delete this character, which cannot be seen.',
    },
    why: {
      ko: '이 문자가 있으면 화면에 보이는 순서와 실제 내용이 달라져, 검토하는 사람이 다른 점수를 읽을 수 있습니다.',
      en: 'With it, what is shown differs from what is stored, so a reviewer may read another score than the one that counts.',
    },
  }),
  'text/invisible': entry<{ characters: string }>({
    severity: 'warning',
    message: {
      ko: (a) => `보이지 않는 문자가 있습니다: ${a.characters}`,
      en: (a) => `There is an invisible character: ${a.characters}`,
    },
    help: {
      ko: () => '일부러 넣은 것이 아니면 지우십시오.',
      en: () => 'Delete it unless you put it there on purpose.',
    },
    why: {
      ko: '웹이나 문서에서 붙여 넣을 때 딸려 오는 일이 많습니다. 눈에는 같은 두 값이 서로 다른 값이 됩니다.',
      en: 'It often comes along when text is pasted from the web or a document, and makes two values differ that look the same.',
    },
  }),
  'text/invisible-key': entry<{ characters: string }>({
    severity: 'error',
    message: {
      ko: (a) => `키에 보이지 않는 문자가 있습니다: ${a.characters}`,
      en: (a) => `There is an invisible character in a key: ${a.characters}`,
    },
    help: {
      ko: () => '키를 지우고 다시 입력하십시오.',
      en: () => 'Delete the key and type it again.',
    },
    why: {
      ko: '눈에는 같은 키가 프로그램에는 모르는 키가 됩니다.',
      en: 'A key that looks right would be another, unknown key.',
    },
  }),
  'text/surrogate': entry<{ characters: string }>({
    severity: 'error',
    message: {
      ko: (a) => `글자가 되지 못하는 반쪽 코드가 있습니다: ${a.characters}`,
      en: (a) => `There is half of a character: ${a.characters}`,
    },
    help: {
      ko: () => '\\u 표기를 지우고 글자를 그대로 쓰십시오.',
      en: () => 'Replace the \\u escape by the character itself.',
    },
    why: {
      ko: '짝이 없는 대리 코드는 UTF-8로 저장할 수 없어 보고서가 깨집니다.',
      en: 'A surrogate without its other half cannot be stored as UTF-8 and would break the reports.',
    },
  }),
  'text/line-ending': entry<{ count: number }>({
    severity: 'warning',
    message: {
      ko: (a) => `줄바꿈이 옛 형식(CR)으로 된 곳이 ${a.count}군데 있습니다.`,
      en: (a) => (a.count === 1 ? 'One line ends with a lone CR.' : `${a.count} lines end with a lone CR.`),
    },
    help: {
      ko: () => '편집기에서 줄바꿈을 LF로 바꾸어 저장하십시오.',
      en: () => 'Save the file with LF line endings.',
    },
    why: {
      ko: '편집기와 git은 이런 줄바꿈을 줄바꿈으로 보지 않기도 해서, 보이는 줄과 읽히는 줄이 달라집니다.',
      en: 'Some editors and git do not take such an ending for one, so the lines that are seen differ from those that are read.',
    },
  }),
  'text/mojibake': entry<{ sample: string; count: number }>({
    severity: 'warning',
    message: {
      ko: (a) => `글자가 깨진 것 같습니다: "${a.sample}" (모두 ${a.count}군데)`,
      en: (a) =>
        `The text looks garbled: "${a.sample}" (${a.count === 1 ? 'one place' : `${a.count} places`})`,
    },
    help: {
      ko: () => '원본을 찾아 올바른 인코딩으로 다시 저장하거나 해당 글을 다시 입력하십시오.',
      en: () => 'Find the original and save it again in the right encoding, or type the text again.',
    },
    why: {
      ko: '다른 인코딩으로 잘못 읽은 글을 UTF-8로 저장하면 이렇게 됩니다. 파일은 읽을 수 있지만 이름과 제목이 깨져 나옵니다.',
      en: 'This is what text becomes that was read in the wrong encoding and then saved. The file can be read, but names and titles come out garbled.',
    },
  }),
};
