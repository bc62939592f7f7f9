import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/diagnostics/catalogue/index.ts';
import type { text } from '../../../src/diagnostics/catalogue/text.ts';
import type { yaml } from '../../../src/diagnostics/catalogue/yaml.ts';
import { read } from '../source/helpers.ts';

/** The smallest wrong input for each code that reading text can give. */
const smallest: Record<keyof typeof text | keyof typeof yaml, string | Uint8Array> = {
  'text/too-large': new Uint8Array(512 * 1024 + 1),
  'text/encoding': Uint8Array.of(0xb0, 0xa1),
  'text/utf8': Uint8Array.of(0xff),
  'text/control': '\u0007',
  'text/bidi': '\u202e',
  'text/invisible': 'a\u200b',
  'text/invisible-key': 'a\u200b: 1',
  'text/surrogate': '"\\ud800"',
  'text/line-ending': 'a\r',
  'text/mojibake': '\ufffd',
  'yaml/syntax': 'a: b: c',
  'yaml/indentation': '- a\nb: 1',
  'yaml/tab': '\ta: 1',
  'yaml/unclosed': '[',
  'yaml/escape': '"\\q"',
  'yaml/value-start': '@',
  'yaml/number-form': '010',
  'yaml/number-length': '1234567890123456',
  'yaml/empty': '',
  'yaml/conflict-marker': '=======',
  'yaml/too-long': '-\n'.repeat(60_001),
  'yaml/too-deep': '['.repeat(65),
  'yaml/anchor': '&a 1',
  'yaml/alias': '*a',
  'yaml/merge-key': '<<: 1',
  'yaml/tag': '!a 1',
  'yaml/directive': '%YAML 1.2\n---\na: 1',
  'yaml/multiple-documents': 'a: 1\n---\nb: 1',
  'yaml/key-type': '1: a',
  'yaml/duplicate-key': 'a: 1\na: 2',
  'yaml/too-many': '- 01\n'.repeat(101),
};

describe('the catalogue of what reading can find', () => {
  it.each(Object.entries(smallest))('%s comes from its smallest input and has its texts', (code, input) => {
    const { diagnostics, document } = read(input);
    const diagnostic = diagnostics.find((d) => d.code === code);
    expect(diagnostic).toBeDefined();
    const entry = catalogue[code as keyof typeof catalogue];
    expect(diagnostic?.severity).toBe(entry.severity);
    if (entry.severity === 'error') expect(document).toBeUndefined();
    for (const part of [entry.message, entry.help]) {
      for (const language of ['ko', 'en'] as const) {
        const print = part[language] as (a: unknown) => string;
        expect(print(diagnostic?.arguments)).toMatch(/\S/);
        expect(print(diagnostic?.arguments)).not.toMatch(/undefined|NaN|\[object|\n/);
      }
      expect((part.en as (a: unknown) => string)(diagnostic?.arguments)).not.toMatch(/[가-힣]/);
      expect((part.ko as (a: unknown) => string)(diagnostic?.arguments)).toMatch(/[가-힣]/);
    }
    expect(entry.why.ko).toMatch(/니다\.$/);
    expect(entry.why.en).toMatch(/\.$/);
  });
});
