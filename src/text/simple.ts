/** Characters each of which is one grapheme by itself: printable ASCII, Hangul syllables, corner brackets, and the signs that we write. */
const simple = /^[ -~가-힣「」·–×÷−→…≤✓✗█░─│┌┐└┘├┤┬┴┼]*$/;
const wide = /[가-힣「」]/g;

/** Whether a text holds nothing but simple characters: then each is a grapheme, and its width needs no tables. */
export function isSimple(text: string): boolean {
  return simple.test(text);
}

/** The cells of a simple text: two for each Hangul syllable or corner bracket, one for every other character. */
export function simpleWidth(text: string): number {
  return text.length + (text.match(wide)?.length ?? 0);
}
