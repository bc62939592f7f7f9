import fc from 'fast-check';
import { readSource } from '../../src/source/read-source.ts';

/** Parts that YAML, encodings and our own rules know, right and wrong ones. */
export const fragments = [
  ...[
    'a',
    'b: ',
    'key: ',
    '- ',
    '? ',
    ': ',
    ', ',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '|',
    '>',
    '|-\n',
    '#',
    ' # c',
  ],
  ...[
    '&a ',
    '*a',
    '!t ',
    '!!str ',
    '<<: ',
    '%YAML 1.1',
    '---',
    '...',
    '~',
    'null',
    'true',
    'yes',
    '\\',
    '\\"',
    "''",
  ],
  ...[
    '\n',
    '\n',
    '\n',
    '\n  ',
    '\n    ',
    '\n\t',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '  ',
    '\uFEFF',
    '\u200b',
    '\u0007',
    '\ufffd',
  ],
  ...['0', '12', '-3', '1.50', '010', '1e3', '.5', '.nan', '0x1', '1_000', '2014-08-29', '50%', '１２'],
  ...[
    '가',
    '민원',
    '\u1100\u1161',
    '😀',
    '"\\u200b"',
    '"\\ud800"',
    '__proto__: ',
    '<<<<<<< x\n',
    '=======\n',
    '@',
    '`',
  ],
];
/** Text of such parts in any order. */
export const yamlish = fc
  .array(fc.constantFrom(...fragments), { maxLength: 60 })
  .map((parts) => parts.join(''));

/** Reads text as a file. */
export function readText(text: string) {
  return readSource('a.yaml', new TextEncoder().encode(text));
}
