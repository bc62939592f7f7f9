import { describe, expect, it } from 'vitest';
import { guardCommands, inert, inertLine } from '../../../src/text/terminal.ts';

describe('inert', () => {
  it.each([
    ['clear screen', '\x1b[2J\x1b[H', '<U+001B>[2J<U+001B>[H'],
    ['clipboard', '\x1b]52;c;Y3Vy\x07', '<U+001B>]52;c;Y3Vy<U+0007>'],
    ['link', '\x1b]8;;https://e\x1b\\PASS', '<U+001B>]8;;https://e<U+001B>\\PASS'],
    ['C1 introducer', '\x9b2J', '<U+009B>2J'],
    ['backspace', '불\b\b합', '불<U+0008><U+0008>합'],
    ['carriage return', '불합격\r합격  ', '불합격<U+000D>합격  '],
    ['NUL and DEL', '\0a\x7f', '<U+0000>a<U+007F>'],
    ['next line', 'a\x85b', 'a<U+0085>b'],
    ['separators', 'a\u2028b\u2029c', 'a<U+2028>b<U+2029>c'],
    ['right-to-left override', '점수 \u202e 004 \u2066 상향', '점수 <U+202E> 004 <U+2066> 상향'],
    ['direction marks', '\u200e\u200f\u061c', '<U+200E><U+200F><U+061C>'],
    ['zero width', 'a\u200bb\u200c\u2060\ufeff', 'a<U+200B>b<U+200C><U+2060><U+FEFF>'],
    ['joiner outside an emoji', '가\u200d나', '가<U+200D>나'],
    ['soft hyphen', 'a\u00adb', 'a<U+00AD>b'],
    ['Hangul fillers', '\u115f\u1160\u3164\uffa0', '<U+115F><U+1160><U+3164><U+FFA0>'],
    ['variation selectors', '가\ufe0f1\ufe0f', '가<U+FE0F>1<U+FE0F>'],
    ['tag characters', 'a\u{e0041}', 'a<U+E0041>'],
    ['lone surrogates', '\ud800a\udc00', '<U+D800>a<U+DC00>'],
    ['noncharacters', '\uffff\ufdd0', '<U+FFFF><U+FDD0>'],
    ['piled-up marks', `가${'\u0301'.repeat(32)}나`, `가${'\u0301'.repeat(30)}<U+0301><U+0301>나`],
    ['line break', 'a\nb\r\nc', 'a b c'],
    ['tab', 'a\tb', 'a b'],
  ])('shows %s', (_name, text, expected) => {
    expect(inert(text)).toBe(expected);
  });

  it.each([
    ['Hangul', '기획조정실 853.25점 (2013. 9. 1. ~ 2014. 8. 29.)'],
    ['signs', '□ ○ ※ ① “인용” ㎡ ₩ ～ ·'],
    ['family', '👩‍👩‍👧‍👦'],
    ['flag, skin tone, keycap, presentation', '🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏳️‍🌈 👍🏽 🇰🇷 1️⃣ ☎︎ ❤️‍🔥'],
    ['compatibility jamo', 'ㄱㅏ'],
  ])('keeps %s', (_name, text) => {
    expect(inert(text)).toBe(text);
  });

  it('composes decomposed Hangul', () => {
    expect(inert('기획조정실'.normalize('NFD'))).toBe('기획조정실');
  });

  it('keeps line breaks on request', () => {
    expect(inert('가\r\n나\n\t다\r라', { newlines: true })).toBe('가\n나\n 다<U+000D>라');
  });

  it('takes time proportional to the length', () => {
    for (const text of ['👩‍'.repeat(50_000), '가\u0301'.repeat(100_000), '\u0315\u0300'.repeat(100_000)]) {
      const start = performance.now();
      inert(text);
      expect(performance.now() - start).toBeLessThan(1000);
    }
  });
});

describe('inertLine', () => {
  it.each([
    ['::add-mask::8', '<U+003A>:add-mask::8'],
    ['  ::stop-commands::tok', '  <U+003A>:stop-commands::tok'],
    ['\u3000::error::x', '\u3000<U+003A>:error::x'],
    ['##[error]x', '<U+0023>#[error]x'],
    ['x ##[command]y', 'x <U+0023>#[command]y'],
    ['###[error]', '#<U+0023>#[error]'],
    ['##VSO[task.setvariable]1', '<U+0023>#VSO[task.setvariable]1'],
    ["##teamcity[message text='x']", "<U+0023>#teamcity[message text='x']"],
    ['\u200b::error::x', '<U+200B>::error::x'],
    ['x\n::warning::y', 'x ::warning::y'],
  ])('%j becomes %j', (text, expected) => {
    expect(inertLine(text)).toBe(expected);
  });

  it.each(['점수: 800', 'a::b', '# 제목', '## 제목'])('keeps %j', (text) => {
    expect(inertLine(text)).toBe(text);
  });
});

describe('guardCommands', () => {
  it('guards every line and leaves colour codes alone', () => {
    expect(guardCommands('::a::\n ::b::\n\n\x1b[31m불합격\x1b[39m')).toBe(
      '<U+003A>:a::\n <U+003A>:b::\n\n\x1b[31m불합격\x1b[39m',
    );
  });

  it('takes time proportional to the length', () => {
    const start = performance.now();
    guardCommands('\n'.repeat(200_000));
    guardCommands(' '.repeat(200_000));
    guardCommands('#'.repeat(200_000));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
