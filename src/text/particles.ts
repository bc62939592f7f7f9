import { finalSound } from './final-sound.ts';

/** Each pair with its form after a consonant and its form after a vowel. */
const FORMS = {
  '을/를': ['을', '를'],
  '이/가': ['이', '가'],
  '은/는': ['은', '는'],
  '와/과': ['과', '와'],
  '과/와': ['과', '와'],
  '으로/로': ['으로', '로'],
  '으로서/로서': ['으로서', '로서'],
  '으로써/로써': ['으로써', '로써'],
  '으로부터/로부터': ['으로부터', '로부터'],
  '이나/나': ['이나', '나'],
  '이라/라': ['이라', '라'],
  '이라는/라는': ['이라는', '라는'],
  '이라고/라고': ['이라고', '라고'],
  '이란/란': ['이란', '란'],
  '이며/며': ['이며', '며'],
  '이고/고': ['이고', '고'],
  '이면/면': ['이면', '면'],
  '이든/든': ['이든', '든'],
  '이어야/여야': ['이어야', '여야'],
  '이었/였': ['이었', '였'],
} as const satisfies Readonly<Record<string, readonly [afterConsonant: string, afterVowel: string]>>;

/** A Korean particle in both its forms. */
export type ParticlePair = keyof typeof FORMS;

/**
 * Puts the right form of a Korean particle after a word.
 *
 * In: any text (name, figure, date, id, quoted or in brackets) and the pair. Out: the text, unchanged, with the particle
 * that fits how the text is read: `800을`, `1.2가`, `서울로`, `API를`, `F1-04를`, `(800점)을`. Where the reading is not
 * known both forms appear, as Korean forms have it: `樂을(를)`, `樂(으)로`.
 *
 * Why: messages are put together from figures and names, and a wrong particle makes them look machine-made.
 */
export function withParticle(word: string, pair: ParticlePair): string {
  return word + particle(word, pair);
}

/** The particle alone, for a word that is coloured or marked up: `bold(name) + particle(name, '을/를')`. */
export function particle(word: string, pair: ParticlePair): string {
  const [afterConsonant, afterVowel]: readonly [string, string] = FORMS[pair];
  switch (finalSound(word)) {
    case 'vowel':
      return afterVowel;
    case 'rieul':
      return afterConsonant.startsWith('으') ? afterVowel : afterConsonant;
    case 'consonant':
      return afterConsonant;
    default:
      return bothForms(afterConsonant, afterVowel);
  }
}

function bothForms(afterConsonant: string, afterVowel: string): string {
  if (afterConsonant.endsWith(afterVowel)) {
    return `(${afterConsonant.slice(0, -afterVowel.length)})${afterVowel}`;
  }
  return afterConsonant === '과' ? '와(과)' : `${afterConsonant}(${afterVowel})`;
}
