import { entry } from './entry.ts';

/** What can be wrong with the spelling of a number. */
export const numberEntries = {
  'yaml/number-form': entry<{ text: string; suggestion: string; fault?: 'comma' }>({
    severity: 'error',
    message: {
      ko: (a) =>
        a.fault === 'comma'
          ? `숫자에 쉼표를 쓰지 마십시오: ${a.suggestion}`
          : `숫자를 이렇게 쓸 수 없습니다: ${a.text}`,
      en: (a) =>
        a.fault === 'comma'
          ? `Write a number without commas: ${a.suggestion}`
          : `A number cannot be written like this: ${a.text}`,
    },
    help: {
      ko: (a) =>
        a.suggestion === ''
          ? `0.5나 1200처럼 쓰십시오. 숫자가 아니라 글이면 따옴표로 감싸십시오: "${a.text}"`
          : `숫자이면 ${a.suggestion}, 글이면 "${a.text}"처럼 따옴표로 감싸 쓰십시오.`,
      en: (a) =>
        a.suggestion === ''
          ? `Write it like 0.5 or 1200; if it is text and not a number, put it in quotes: "${a.text}"`
          : `Write ${a.suggestion} if it is a number, or "${a.text}" in quotes if it is text.`,
    },
    why: {
      ko: '같은 표기가 프로그램마다 다른 수가 됩니다. 010은 어떤 곳에서는 10이고 어떤 곳에서는 8입니다. 점수는 한 가지 표기로만 읽습니다.',
      en: 'The same spelling is a different number in different programs: 010 is 10 in one and 8 in another. Points are read from one spelling only.',
    },
  }),
  'yaml/number-length': entry<{ text: string; whole: number; decimals: number }>({
    severity: 'error',
    message: {
      ko: (a) => `숫자의 자릿수가 너무 많습니다: ${a.text}`,
      en: (a) => `The number has too many digits: ${a.text}`,
    },
    help: {
      ko: (a) =>
        `소수점 앞은 ${a.whole}자리, 뒤는 ${a.decimals}자리까지 쓰십시오. 문서 번호 같은 글이면 따옴표로 감싸십시오.`,
      en: (a) =>
        `Use at most ${a.whole} digits before the point and ${a.decimals} after it; if it is text such as a document number, put it in quotes.`,
    },
    why: {
      ko: '이보다 긴 수는 점수일 수 없고, 표 계산 프로그램에 옮기면 끝자리가 바뀝니다.',
      en: 'A longer number cannot be points, and its last digits would change in a spreadsheet.',
    },
  }),
};
