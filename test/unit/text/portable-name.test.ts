import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberedName, portableFileName, portableName } from '../../../src/text/portable-name.ts';

describe('a name for every system', () => {
  it.each([
    ['F1-04 민원조정위원회 설치·운영', 'F1-04 민원조정위원회 설치·운영'],
    ['계획/결과: "초안"?', '계획-결과- -초안--'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['com¹', '_com¹'],
    ['...', '_'],
    ['', '_'],
    ['끝에 점. ', '끝에 점'],
    ['.숨김', '숨김'],
    ['가\u202E나\u0007다', '가-나-다'],
    ['한글'.normalize('NFD'), '한글'],
    ['a\tb\nc', 'a-b-c'],
  ])('%j becomes %j', (text, name) => {
    expect(portableName(text, 60)).toBe(name);
  });

  it('cuts between characters, never the extension', () => {
    expect(portableName('가나다라마바사', 16)).toBe('가나다라마');
    expect(portableFileName(`${'가'.repeat(100)}.hwpx`, 30)).toBe(`${'가'.repeat(8)}.hwpx`);
    expect(portableFileName('plan.tar.gz', 30)).toBe('plan.tar.gz');
    expect(portableFileName('민원과 - .hidden', 30)).toBe('민원과 - .hidden');
    expect(portableFileName('.hidden', 30)).toBe('hidden');
    expect(numberedName('가나다라마.pdf', 12, 20)).toBe('가나다 (12).pdf');
  });

  it('holds for any text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('con', 'aux.x'),
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 16, max: 200 }), (given, most) => {
        for (const name of [
          portableName(given, most),
          portableFileName(given, most + 20),
          numberedName(given, 3, most + 20),
        ]) {
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(most + 20);
          expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}]|^$|^\.|[. ]$/u);
          expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
          expect(name).toBe(name.normalize('NFC'));
          expect(name.isWellFormed()).toBe(true);
        }
        expect(Buffer.byteLength(portableName(given, most))).toBeLessThanOrEqual(most);
      }),
    );
  });
});
