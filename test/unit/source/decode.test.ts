import { describe, expect, it } from 'vitest';
import { decode, maximumBytes } from '../../../src/source/decode.ts';
import { found, read } from './helpers.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => Uint8Array.from(values);

/** ASCII and Hangul as 16- or 32-bit units. */
function wide(text: string, size: 2 | 4, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * size));
  for (let i = 0; i < text.length; i++) {
    if (size === 2) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
    else view.setUint32(i * 4, text.charCodeAt(i), littleEndian);
  }
  return new Uint8Array(view.buffer);
}

const sample = 'kind: department\ndepartment: 기획조정실\nanswers: {}\n';
// "name: 기획" in CP949, and "뷁" (0x94EE), a syllable that EUC-KR lacks.
const cp949 = bytes(...utf8('name: '), 0xb1, 0xe2, 0xc8, 0xb9, 0x0a);
const uhc = bytes(...utf8('name: '), 0x94, 0xee, 0x0a);

describe('decode', () => {
  it('drops one leading byte order mark and keeps the text', () => {
    expect(decode('a.yaml', bytes(0xef, 0xbb, 0xbf, ...utf8('가: 1'))).text).toBe('가: 1');
    expect(decode('a.yaml', utf8('\uFEFF\uFEFFa')).text).toBe('\uFEFFa');
    expect(decode('a.yaml', bytes()).text).toBe('');
  });

  it.each([
    ['CP949', cp949],
    ['CP949', uhc],
    ['UTF-16LE', wide(`\uFEFF${sample}`, 2, true)],
    ['UTF-16BE', wide(`\uFEFF${sample}`, 2, false)],
    ['UTF-16LE', wide(sample, 2, true)],
    ['UTF-16BE', wide(sample, 2, false)],
    ['UTF-32LE', wide(`\uFEFF${sample}`, 4, true)],
    ['UTF-32BE', wide(`\uFEFF${sample}`, 4, false)],
    ['UTF-32LE', wide(sample, 4, true)],
    ['UTF-32BE', wide(sample, 4, false)],
  ])('names %s and the command that converts it', (encoding, input) => {
    const { diagnostic } = decode('부서/a.yaml', input);
    const word = "'부서/a.yaml'";
    const copy = "'부서/a.yaml.utf8'";
    expect(diagnostic).toMatchObject({
      code: 'text/encoding',
      severity: 'error',
      file: '부서/a.yaml',
      arguments: {
        encoding,
        command: `iconv -f ${encoding} -t UTF-8 ${word} > ${copy} && mv ${copy} ${word}`,
      },
    });
    expect(diagnostic?.place).toBeUndefined();
  });

  it('quotes the file name so that a shell takes it for one word and no option', () => {
    const command = (file: string) => decode(file, cp949).diagnostic?.arguments.command;
    expect(command('a/b-1.yaml')).toBe(
      'iconv -f CP949 -t UTF-8 a/b-1.yaml > a/b-1.yaml.utf8 && mv a/b-1.yaml.utf8 a/b-1.yaml',
    );
    expect(command("-x'$(y)")).toContain("'./-x'\\''$(y)'");
  });

  it('says where the first byte stands that is no UTF-8', () => {
    const broken = bytes(...utf8('가: 나\r\n다: '), 0xff, 0x41);
    const { diagnostic } = decode('a.yaml', broken);
    expect(diagnostic).toMatchObject({ code: 'text/utf8', arguments: { byte: '0xFF' } });
    expect(diagnostic?.place).toEqual({ file: 'a.yaml', line: 2, column: 4, endColumn: 5, excerpt: [] });
  });

  it.each([
    ['a cut sequence', [0xea, 0xb0, 0x80, 0xea, 0xb0], '1:2-3'],
    [
      '한각 and a cut syllable, which would pass for CP949',
      [0xed, 0x95, 0x9c, 0xea, 0xb0, 0x81, 0xea, 0xb0],
      '1:3-4',
    ],
    ['an overlong form', [0xc0, 0xaf, 0xff], '1:1-2'],
    ['an encoded surrogate', [0x61, 0xed, 0xa0, 0x80, 0x20], '1:2-3'],
    ['beyond U+10FFFF', [0xf4, 0x90, 0x80, 0x80, 0x20], '1:1-2'],
    ['a stray continuation', [0x62, 0x80, 0x20], '1:2-3'],
    ['an overlong three-byte form', [0xe0, 0x9f, 0xbf, 0x20], '1:1-2'],
    ['an overlong four-byte form', [0xf0, 0x8f, 0xbf, 0xbf, 0xff], '1:1-2'],
  ])('refuses %s', (_, values, place) => {
    expect(found(Uint8Array.from(values))).toEqual([`text/utf8 ${place}`]);
  });

  it('bounds the size', () => {
    expect(decode('a.yaml', new Uint8Array(maximumBytes).fill(0x20)).text).toHaveLength(maximumBytes);
    expect(decode('a.yaml', new Uint8Array(maximumBytes + 1)).diagnostic).toMatchObject({
      code: 'text/too-large',
      arguments: { bytes: maximumBytes + 1, limit: maximumBytes },
    });
  });

  it('takes UTF-8 with a zero byte for what it is', () => {
    expect(found('a: b\u0000c\n')).toEqual(['text/control 1:5-6']);
  });
});

describe('line ends', () => {
  it('CRLF is LF, with the same places', () => {
    expect(found('a: 1\r\nb: 01\r\n')).toEqual(found('a: 1\nb: 01\n'));
    expect(read('a: |\r\n  x\r\n  y\r\n').document?.data).toEqual({ a: 'x\ny\n' });
  });

  it('a lone CR ends a line and is warned of once', () => {
    const { document, diagnostics } = read('a: 1\r\nb: 2\rc: 3\r');
    expect(document?.data).toEqual({ a: 1, b: 2, c: 3 });
    expect(diagnostics).toMatchObject([
      {
        code: 'text/line-ending',
        severity: 'warning',
        arguments: { count: 2 },
        place: { line: 2, column: 5 },
      },
    ]);
  });
});
