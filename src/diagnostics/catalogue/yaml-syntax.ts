import type { Localized } from '../../model/language.ts';
import { entry } from './entry.ts';

interface ReasonTexts {
  readonly message: Localized;
  readonly help: Localized;
}

/** The ways in which text can fail to be YAML that have no code of their own. */
const reasons = {
  'no-colon': {
    message: { ko: '키와 값을 나누는 콜론(:)이 없습니다.', en: 'There is no colon between key and value.' },
    help: { ko: '"키: 값" 꼴로 쓰십시오.', en: 'Write it as "key: value".' },
  },
  'colon-space': {
    message: { ko: '콜론(:) 뒤에 빈칸이 없습니다.', en: 'There is no space after the colon.' },
    help: { ko: '콜론 뒤를 한 칸 띄우십시오.', en: 'Put a space after the colon.' },
  },
  'wide-colon': {
    message: {
      ko: '전각 콜론(：)은 키와 값을 나누지 못합니다.',
      en: 'A full-width colon (：) does not separate key and value.',
    },
    help: { ko: '보통 콜론(:)과 빈칸으로 바꾸십시오.', en: 'Replace it by a plain colon (:) and a space.' },
  },
  'second-colon': {
    message: { ko: '한 줄에 콜론(: )이 두 번 나옵니다.', en: 'There is a second colon on the line.' },
    help: { ko: '콜론이 든 값은 따옴표로 감싸십시오.', en: 'Put a value that contains a colon in quotes.' },
  },
  comma: {
    message: {
      ko: '괄호 안의 쉼표가 빠졌거나 남습니다.',
      en: 'A comma inside the brackets is missing or one too many.',
    },
    help: { ko: '값과 값 사이에 쉼표를 하나씩만 쓰십시오.', en: 'Put exactly one comma between two values.' },
  },
  'comma-in-text': {
    message: {
      ko: '괄호 안에서는 쉼표에서 값이 끝납니다.',
      en: 'Inside brackets a comma ends the value.',
    },
    help: {
      ko: '쉼표가 든 글은 따옴표로 감싸십시오. 쉼표 뒤가 새 항목이면 "키: 값" 꼴로 쓰십시오.',
      en: 'Put text that contains a comma in quotes. If a new entry follows the comma, write it as "key: value".',
    },
  },
  'stray-bracket': {
    message: { ko: '짝이 되는 여는 괄호가 없습니다.', en: 'The bracket closes nothing.' },
    help: {
      ko: '괄호를 지우거나, 글이면 따옴표로 감싸십시오.',
      en: 'Delete it, or put the value in quotes if it is text.',
    },
  },
  'dash-after-key': {
    message: {
      ko: '목록(-)이 키와 같은 줄에서 시작합니다.',
      en: 'A list (-) begins on the line of its key.',
    },
    help: { ko: '목록을 다음 줄에서 시작하십시오.', en: 'Begin the list on the next line.' },
  },
  'comment-space': {
    message: { ko: '주석(#) 앞에 빈칸이 없습니다.', en: 'There is no space before the comment (#).' },
    help: { ko: '# 앞을 한 칸 띄우십시오.', en: 'Put a space before the #.' },
  },
  'after-value': {
    message: {
      ko: '값이 끝난 뒤에 다른 글자가 더 있습니다.',
      en: 'There is more text after the end of the value.',
    },
    help: {
      ko: '값 전체를 따옴표로 감싸거나 남는 글자를 지우십시오.',
      en: 'Put the whole value in quotes, or delete the rest.',
    },
  },
  'block-header': {
    message: {
      ko: '여러 줄 글을 여는 기호(| 또는 >) 뒤에 다른 글자가 있습니다.',
      en: 'There is text after the sign (| or >) that begins a text of several lines.',
    },
    help: {
      ko: '글을 다음 줄에서 시작하거나, 한 줄이면 따옴표로 감싸십시오.',
      en: 'Begin the text on the next line, or put it in quotes if it is one line.',
    },
  },
  'block-in-brackets': {
    message: {
      ko: '괄호 안에 들여쓰기로 된 목록이나 묶음이 있습니다.',
      en: 'There is an indented list or mapping inside brackets.',
    },
    help: { ko: '괄호와 들여쓰기 가운데 한 가지로만 쓰십시오.', en: 'Use either brackets or indentation.' },
  },
  'long-key': {
    message: { ko: '키가 너무 깁니다.', en: 'The key is too long.' },
    help: { ko: '콜론의 자리를 확인하십시오.', en: 'Check where the colon stands.' },
  },
  unexpected: {
    message: { ko: '이 자리에 올 수 없는 글자입니다.', en: 'This cannot stand here.' },
    help: {
      ko: '이 줄과 바로 앞 줄의 콜론, 따옴표, 괄호, 들여쓰기를 확인하십시오.',
      en: 'Check colons, quotes, brackets and indentation on this line and the one before.',
    },
  },
} satisfies Record<string, ReasonTexts>;

/** Why text is not YAML, in the argument of `yaml/syntax`. */
export type SyntaxReason = keyof typeof reasons;

/** What can be wrong with the syntax of a file. */
export const syntaxEntries = {
  'yaml/syntax': entry<{ reason: SyntaxReason }>({
    severity: 'error',
    message: { ko: (a) => reasons[a.reason].message.ko, en: (a) => reasons[a.reason].message.en },
    help: { ko: (a) => reasons[a.reason].help.ko, en: (a) => reasons[a.reason].help.en },
    why: {
      ko: '문법이 틀린 파일은 짐작으로 읽지 않습니다. 앞의 잘못 때문에 뒤가 달리 읽히므로 구조의 잘못은 첫 번째 것만 알립니다.',
      en: 'A file with a syntax error is not read by guesswork. As one error changes how the rest reads, only the first in the structure is reported.',
    },
  }),
  'yaml/indentation': entry<Record<string, never>>({
    severity: 'error',
    message: {
      ko: () => '들여쓰기가 앞줄과 맞지 않습니다.',
      en: () => 'The indentation does not match the lines before.',
    },
    help: {
      ko: () => '같은 단계의 키와 목록은 같은 칸에서 시작하게 맞추십시오.',
      en: () => 'Let keys and list items of one level begin in the same column.',
    },
    why: {
      ko: 'YAML에서는 들여쓰기가 무엇이 무엇에 속하는지를 정합니다.',
      en: 'In YAML the indentation says what belongs to what.',
    },
  }),
  'yaml/tab': entry<{ count: number }>({
    severity: 'error',
    message: {
      ko: (a) => `탭으로 들여 쓴 줄이 ${a.count}줄 있습니다.`,
      en: (a) =>
        a.count === 1 ? 'A line is indented with a tab.' : `${a.count} lines are indented with tabs.`,
    },
    help: {
      ko: () => '탭을 빈칸으로 바꾸십시오. 편집기 설정에서 들여쓰기를 빈칸 2칸으로 두면 됩니다.',
      en: () => 'Replace the tabs by spaces; set your editor to indent with two spaces.',
    },
    why: {
      ko: 'YAML은 탭을 들여쓰기로 치지 않습니다. 탭의 너비가 편집기마다 달라서 단계를 알 수 없기 때문입니다.',
      en: 'YAML does not take tabs for indentation: their width differs between editors, so the level is unknown.',
    },
  }),
  'yaml/unclosed': entry<{ opening: string; closing: string }>({
    severity: 'error',
    message: {
      ko: (a) => `여기서 연 ${pairName(a.opening).ko}(${a.opening})가 제대로 닫히지 않았습니다.`,
      en: (a) => `The ${pairName(a.opening).en} (${a.opening}) that opens here is not closed properly.`,
    },
    help: {
      ko: (a) => `값이 끝나는 자리에 ${a.closing} 기호를 쓰고, 다음 줄로 이어지면 더 들여 쓰십시오.`,
      en: (a) => `Put ${a.closing} where the value ends, and indent the lines that it goes on over.`,
    },
    why: {
      ko: '닫히지 않은 따옴표나 괄호는 뒤의 내용을 모두 삼킵니다. 그래서 그 뒤는 살펴보지 않습니다.',
      en: 'An open quote or bracket swallows everything after it, so nothing after it is looked at.',
    },
  }),
  'yaml/escape': entry<{ escape: string }>({
    severity: 'error',
    message: {
      ko: (a) => `큰따옴표 안에서 쓸 수 없는 표기입니다: ${a.escape}`,
      en: (a) => `This escape does not exist in double quotes: ${a.escape}`,
    },
    help: {
      ko: () => '역슬래시를 글자로 쓰려면 \\\\로 쓰거나 값을 작은따옴표로 감싸십시오.',
      en: () => 'Write \\\\ for a backslash, or put the value in single quotes.',
    },
    why: {
      ko: '큰따옴표 안의 역슬래시는 특수 문자를 나타냅니다. Windows 경로를 그대로 붙여 넣을 때 자주 생깁니다.',
      en: 'In double quotes a backslash begins a special character. This often happens when a Windows path is pasted.',
    },
  }),
  'yaml/value-start': entry<{ character: string }>({
    severity: 'error',
    message: {
      ko: (a) => `따옴표 없는 값은 이 기호로 시작할 수 없습니다: ${a.character}`,
      en: (a) => `A value without quotes cannot begin with ${a.character}`,
    },
    help: { ko: () => '값을 따옴표로 감싸십시오.', en: () => 'Put the value in quotes.' },
    why: {
      ko: 'YAML에서 따로 뜻이 있는 기호입니다.',
      en: 'YAML has a meaning of its own for this sign.',
    },
  }),
};

function pairName(opening: string): Localized {
  return opening === '{' || opening === '[' ? { ko: '괄호', en: 'bracket' } : { ko: '따옴표', en: 'quote' };
}
