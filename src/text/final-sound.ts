/** How a word ends when it is read aloud in Korean; `rieul` is the final consonant ㄹ. */
export type FinalSound = 'vowel' | 'rieul' | 'consonant' | 'unknown';

/** 영 일 이 삼 사 오 육 칠 팔 구 */
const DIGITS: readonly FinalSound[] = [
  'consonant',
  'rieul',
  'vowel',
  'consonant',
  'vowel',
  'vowel',
  'consonant',
  'rieul',
  'rieul',
  'vowel',
];

/** 만 억 조 경 해, by the number of zeros over four. */
const MYRIADS: readonly FinalSound[] = ['consonant', 'consonant', 'consonant', 'vowel', 'consonant', 'vowel'];

/** Letters whose Korean names end in a consonant: 엘, 엠, 엔, 알. All others end in a vowel. */
const LETTERS: Readonly<Record<string, FinalSound>> = {
  l: 'rieul',
  m: 'consonant',
  n: 'consonant',
  r: 'rieul',
};

/** Signs that are read aloud: 퍼센트, 퍼밀, 플러스, 도, 제곱미터 and other units. Any other sign is passed over. */
const SIGNS: Readonly<Record<string, FinalSound>> = {
  '%': 'vowel',
  '％': 'vowel',
  '‰': 'rieul',
  '+': 'vowel',
  '°': 'vowel',
  '℃': 'vowel',
  '㎡': 'vowel',
  '㎥': 'vowel',
  '㎜': 'vowel',
  '㎝': 'vowel',
  '㎞': 'vowel',
  '㎏': 'consonant',
};

const READ_ALOUD = /[\p{L}\p{N}]/u;

/** Longest end of a word that is looked at; longer numbers and Latin words are read by their end all the same. */
const TAIL = 64;

/**
 * Finds how a word ends when read aloud in Korean, to choose the particle after it.
 *
 * In: any text. Out: its final sound. Hangul by its syllable, numbers by their Sino-Korean reading (800 is 팔백, 1.2 is
 * 일 점 이), dates by 일 or 월, capitals and abbreviations by letter names (API, URL), other Latin words by their usual
 * transcription (file, format, title). Quotes, punctuation and emoji are passed over, and so is a remark in parentheses
 * after the word, as Korean spelling has it: 점수(100) is read 점수, but (800점) is read 800점. `unknown` where nothing
 * can be read: empty text, Hanja, other scripts.
 */
export function finalSound(word: string): FinalSound {
  const text = word.normalize('NFC');
  const end = endOfReading(text);
  const tail = text.slice(Math.max(0, end - TAIL), end).replace(/[！-～]/g, fromFullWidth);
  const last = /.$/su.exec(tail)?.[0] ?? '';
  const sign = SIGNS[last];
  if (sign) return sign;
  if (/[가-힣]/.test(last)) return hangulSound(last);
  if (/[ㄱ-ㅣ]/.test(last)) return jamoSound(last);
  if (/[0-9]/.test(last)) return numberSound(tail);
  if (/[①-⑳]/.test(last)) return numberSound(String(last.charCodeAt(0) - 0x245f));
  if (/[Ⅰ-Ⅻ]/.test(last)) return numberSound(String(last.charCodeAt(0) - 0x215f));
  const latin = /[A-Za-z]+$/.exec(tail.normalize('NFD').replace(/\p{M}/gu, ''));
  return latin ? latinSound(latin[0]) : 'unknown';
}

/** The index after the last character that is read aloud; 0 if there is none. */
function endOfReading(text: string): number {
  const first = text.search(READ_ALOUD);
  const openings = parentheses(text);
  let end = text.length;
  while (end > 0) {
    const character = lastCharacter(text, end);
    if (READ_ALOUD.test(character) || Object.hasOwn(SIGNS, character)) return end;
    const opening = openings.get(end - 1);
    const isRemark = opening !== undefined && first !== -1 && first < opening;
    end = isRemark ? opening : end - character.length;
  }
  return 0;
}

function parentheses(text: string): ReadonlyMap<number, number> {
  const open: number[] = [];
  const pairs = new Map<number, number>();
  for (const { 0: character, index } of text.matchAll(/[()（）]/g)) {
    if (character === '(' || character === '（') {
      open.push(index);
    } else {
      const opening = open.pop();
      if (opening !== undefined) pairs.set(index, opening);
    }
  }
  return pairs;
}

function lastCharacter(text: string, end: number): string {
  const code = text.codePointAt(end - 2);
  return end > 1 && code !== undefined && code > 0xffff ? String.fromCodePoint(code) : text.charAt(end - 1);
}

function hangulSound(syllable: string): FinalSound {
  const final = (syllable.charCodeAt(0) - 0xac00) % 28;
  if (final === 0) return 'vowel';
  return final === 8 ? 'rieul' : 'consonant';
}

/** ㄱ is read 기역, ㄹ 리을, ㅏ 아. */
function jamoSound(jamo: string): FinalSound {
  if (jamo >= 'ㅏ') return 'vowel';
  return jamo === 'ㄹ' ? 'rieul' : 'consonant';
}

/** `text` ends in a digit. */
function numberSound(text: string): FinalSound {
  if (/\d{4}(?:-\d\d-\d\d|\. \d{1,2}(?:\. \d{1,2})?)$/.test(text)) return 'rieul';
  const [number, decimals] = /\d[\d,]*(\.\d+)?$/.exec(text)!;
  const digits = number.replaceAll(',', '');
  const zeros = /0*$/.exec(digits)![0].length;
  const isRound = zeros > 0 && zeros < digits.length && decimals === undefined;
  if (!isRound) return DIGITS[Number(digits.at(-1))]!;
  return MYRIADS[Math.floor(zeros / 4)] ?? 'unknown';
}

function latinSound(letters: string): FinalSound {
  const last = letters.slice(-1).toLowerCase();
  const isSpelled = !/[a-z]/.test(letters) || !/[aeiouy]/i.test(letters) || letters.length === 1;
  if (isSpelled) return LETTERS[last] ?? 'vowel';
  const word = letters.toLowerCase();
  if (/le?$/.test(word)) return 'rieul';
  if (/(?:[mn]|ng|[aeiou][mn]e|ype)$/.test(word)) return 'consonant';
  if (/(?:check|hub)$/.test(word)) return 'vowel';
  return /(?:ou|(?:^|[^aeiou])[aeiou])(?:ck|[bckpt])$/.test(word) ? 'consonant' : 'vowel';
}

function fromFullWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}
