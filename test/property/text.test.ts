import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import stringWidth from 'string-width';
import { describe, expect, it, vi } from 'vitest';
import { cellWidth, padEnd, padStart, truncate, wrap } from '../../src/text/cells.ts';
import { englishDate, koreanDate } from '../../src/text/dates.ts';
import { graphemes } from '../../src/text/graphemes.ts';
import { jsonText } from '../../src/text/json.ts';
import { markdownCell, markdownText } from '../../src/text/markdown.ts';
import { withParticle } from '../../src/text/particles.ts';
import { guardCommands, inert, inertLine } from '../../src/text/terminal.ts';

vi.setConfig({ testTimeout: 60_000 });

const RUNS = { numRuns: 1000 };

/** Pieces that mean something to Markdown, GitHub or a terminal, and Korean prose between them. */
const FRAGMENTS = [
  ...'\\`*_{}[]()<>|~#@$&!+-=.:/\'"^%0123456789abxX ',
  ...[
    '\n',
    '\r\n',
    '\r',
    '\t',
    '\x1b[2J',
    '\x9b',
    '\u202e',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u2028',
    '\ud800',
    '\udc00',
  ],
  ...[
    '[합격](javascript:alert(1))',
    '![x](https://e.kr/p.png)',
    '<img src=x onerror=y>',
    '</details>',
    '<!-- x -->',
  ],
  ...[
    '# ',
    '## x ##',
    '---',
    '===',
    '***',
    '___',
    '- ',
    '+ ',
    '1. ',
    '1) ',
    '> ',
    '- [x] ',
    '```',
    '~~~',
    '    ',
    '[^1]',
  ],
  ...[
    '[a]: /b',
    '&lt;',
    '&#x41;',
    '&copy',
    '$$',
    '**',
    '__',
    '~~',
    '||',
    '|---|',
    ':-:',
    '\\|',
    'www.e.kr',
    '//e.kr',
  ],
  ...[
    'https://e.kr',
    'http://a.b',
    'ftp://a.b',
    'mailto:a@b.kr',
    'a@b.kr',
    '@octo',
    '#1',
    'GH-1',
    'a/b#2',
    ':tada:',
    '/close',
    '!1',
    '%"x"',
    '&7',
    '~bug',
    '$56',
    '[vulnerability:1]',
    '*iteration:1',
  ],
  ...[
    '0a1b2c3',
    '0123456789abcdef0123456789abcdef01234567',
    '::error::',
    '##[error]',
    '##vso[x]',
    '{{',
    '%}',
  ],
  ...[
    '기획조정실',
    '점수',
    '2013. 9. 1.',
    'F1-04',
    '가'.repeat(80),
    '한글'.normalize('NFD'),
    '👩‍👩‍👧‍👦',
    '👍🏽',
    '1️⃣',
    '🇰🇷',
    '樂',
  ],
  ...['가\u0301\u0301', '\u0344'.repeat(20), '①', '…', 'ｱ', '\u3000', '\u00a0'],
];

const hostile = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 12 }).map((parts) => parts.join(''));
const anyText = fc.oneof(
  { arbitrary: hostile, weight: 4 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 30 }), weight: 1 },
  { arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }), weight: 1 },
);
const calmText = anyText.map((text) => inert(text));

const FORBIDDEN =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\u061c\ufeff\u2060\u3164\u00ad]/u;

describe('inert', () => {
  it('never lets through what a terminal obeys or a reader cannot see', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = inert(text);
        expect(shown).not.toMatch(FORBIDDEN);
        expect(new TextDecoder().decode(new TextEncoder().encode(shown))).toBe(shown);
        expect(shown.normalize('NFC')).toBe(shown);
        expect(inert(shown)).toBe(shown);
        expect(inert(text, { newlines: true }).replaceAll('\n', '')).not.toMatch(FORBIDDEN);
      }),
      RUNS,
    );
  });

  it('leaves no CI command at the start of any line', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 40 }), (text, cells) => {
        const lines = [
          inertLine(text),
          ...guardCommands(wrap(inert(text, { newlines: true }), cells).join('\n')).split('\n'),
        ];
        for (const line of lines) expect(line).not.toMatch(/^\s*::|##(?:vso)?\[/i);
      }),
      RUNS,
    );
  });
});

describe('jsonText', () => {
  it('shows nothing that a terminal obeys or a reader cannot see, and loses nothing', () => {
    fc.assert(
      fc.property(anyText, anyText, (key, text) => {
        const json = jsonText({ [`_${key}`]: [text] });
        expect(json.replaceAll('\n', '')).not.toMatch(FORBIDDEN);
        expect(json.replaceAll('\n', '')).not.toMatch(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/u);
        expect(JSON.parse(json)).toEqual({ [`_${key}`]: [text] });
      }),
      RUNS,
    );
  });

  it('leaves ordinary text as it is', () => {
    expect(jsonText({ 가: '총점 800점', b: 1 })).toBe('{\n  "가": "총점 800점",\n  "b": 1\n}\n');
    expect(jsonText('\u{e0041}\x9b\u2028')).toBe('"\\udb40\\udc41\\u009b\\u2028"\n');
  });
});

describe('graphemes', () => {
  it('are those of the segmenter, however long the text', () => {
    const pieces = fc.constantFrom(...FRAGMENTS, '🇰', '🇷🇰', '\u0301'.repeat(300));
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 20, maxLength: 100 }), (parts) => {
        const text = parts.join('');
        const expected = Array.from(new Intl.Segmenter('en').segment(text), ({ segment }) => segment);
        expect([...graphemes(text)]).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('make the same width as the whole text', () => {
    const pieces = fc.constantFrom(...FRAGMENTS, '🇰', '🇷🇰').map((piece) => inert(piece));
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 20, maxLength: 100 }), (parts) => {
        expect(cellWidth(parts.join(''))).toBe(stringWidth(parts.join('')));
      }),
      { numRuns: 300 },
    );
  });
});

describe('cells', () => {
  it('wrap loses nothing but spaces and keeps to the width', () => {
    fc.assert(
      fc.property(calmText, fc.integer({ min: 2, max: 40 }), (text, cells) => {
        const lines = wrap(text, cells);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines)
          expect(cellWidth(line)).toBeLessThanOrEqual(Math.max(cells, widestGrapheme(line)));
      }),
      RUNS,
    );
  });

  it('wrap keeps a word whole that fits a line', () => {
    fc.assert(
      fc.property(calmText, fc.integer({ min: 2, max: 40 }), (text, cells) => {
        const whole = text.split(' ').filter((word) => word !== '' && cellWidth(word) <= cells);
        const lines = wrap(text, cells).map((line) => ` ${line} `);
        for (const word of whole) expect(lines.some((line) => line.includes(` ${word} `))).toBe(true);
      }),
      RUNS,
    );
  });

  it('padding makes equal widths, after wrapping and truncating too', () => {
    fc.assert(
      fc.property(calmText, fc.integer({ min: 2, max: 40 }), (text, cells) => {
        for (const line of [truncate(text, cells), ...wrap(text, cells)]) {
          if (widestGrapheme(line) > cells) continue;
          expect(cellWidth(padEnd(line, cells))).toBe(cells);
          expect(cellWidth(padStart(line, cells))).toBe(cells);
        }
      }),
      RUNS,
    );
  });
});

describe('particles', () => {
  it('follow the word, which stays as it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const after = withParticle(text, '으로/로').slice(text.length);
        expect(withParticle(text, '으로/로').startsWith(text)).toBe(true);
        expect(['으로', '로', '(으)로']).toContain(after);
      }),
      RUNS,
    );
  });
});

describe('dates', () => {
  it('keep year, month and day', () => {
    const day = fc.tuple(
      fc.integer({ min: 1000, max: 9999 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
    );
    fc.assert(
      fc.property(day, ([year, month, date]) => {
        const iso = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
        expect(koreanDate(iso)).toBe(`${year}. ${month}. ${date}.`);
        expect(englishDate(iso)).toMatch(new RegExp(`^${date} [A-Z][a-z]+ ${year}$`));
      }),
      RUNS,
    );
  });
});

describe('markdown', () => {
  const parser = new MarkdownIt({ html: true, linkify: true });
  parser.linkify.set({ fuzzyEmail: true, fuzzyLink: false });

  /** Where a report puts text, with the tokens that the report itself makes. */
  const SURROUNDINGS = [
    ['', '', ['paragraph_open', 'inline', 'paragraph_close']],
    ['앞 줄\n', '', ['paragraph_open', 'inline', 'paragraph_close']],
    ['## ', '', ['heading_open', 'inline', 'heading_close']],
    ['> 앞 ', '', ['blockquote_open', 'paragraph_open', 'inline', 'paragraph_close', 'blockquote_close']],
    [
      '- 앞 ',
      '',
      [
        'bullet_list_open',
        'list_item_open',
        'paragraph_open',
        'inline',
        'paragraph_close',
        'list_item_close',
        'bullet_list_close',
      ],
    ],
    ['', '\n뒤 줄', ['paragraph_open', 'inline', 'paragraph_close']],
  ] as const;

  it('text has no node but text, wherever it stands, and shows the original', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...SURROUNDINGS), (text, [before, after, types]) => {
        fc.pre(folded(inert(text)) !== '');
        const tokens = parser.parse(before + markdownText(text) + after, {});
        expect(tokens.map((token) => token.type)).toEqual(types);
        const inline = tokens.find((token) => token.type === 'inline')?.children ?? [];
        for (const token of inline) expect(['text', 'softbreak']).toContain(token.type);
        const shown = folded(inline.map((token) => token.content || '\n').join(''));
        expect(shown).toBe(folded(before.replace(/^[#>-]+ /, '') + inert(text) + after));
      }),
      RUNS,
    );
  });

  it('text holds no link or reference once entities are decoded', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(markdownText(text)).not.toMatch(/^\/[a-z]/i);
        for (const markdown of [markdownText(text), markdownCell(text)]) {
          const shown = parser.parseInline(markdown, {})[0]?.children ?? [];
          for (const { content } of shown) {
            expect(content).not.toMatch(/@(?!\u200b)|#\d|\bGH-\d|:\/\/|www\.|:(?:tada|error):/i);
            expect(content).not.toMatch(
              /[!&$]\d|(?<!\d)%[\d"a-z]|(?<![\p{L}\p{N}])~["a-z\d]|\[[a-z_]+:|\*iteration:/iu,
            );
            expect(content).not.toMatch(/(?<!\w)(?=\w*[a-f])(?=\w*\d)[0-9a-f]{7,40}(?!\w)/i);
          }
        }
      }),
      RUNS,
    );
  });

  it('a table keeps its rows and columns, and cells show the original', () => {
    const row = fc.tuple(anyText, anyText, anyText);
    fc.assert(
      fc.property(row, row, fc.boolean(), (first, second, spaced) => {
        const side = spaced ? ' ' : '';
        const line = (cells: readonly string[]) =>
          `|${cells.map((cell) => `${side}${markdownCell(cell)}${side}`).join('|')}|`;
        const source = [line(first), '|---|---|---|', line(second), line(['끝', '', ''])].join('\n');
        const tokens = parser.parse(source, {});
        expect(tokens.filter((token) => token.type === 'tr_open')).toHaveLength(3);
        const cells = tokens.filter((token) => token.type === 'inline');
        expect(cells).toHaveLength(9);
        for (const [index, text] of [...first, ...second].entries()) {
          const nodes = cells[index]?.children ?? [];
          for (const node of nodes) expect(node.type === 'text' || node.content === '<br>').toBe(true);
          const shown = nodes.map((node) => (node.type === 'html_inline' ? '\n' : node.content)).join('');
          expect(folded(shown)).toBe(folded(inert(text, { newlines: true })));
        }
      }),
      RUNS,
    );
  });

  it('text in an HTML block stays text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = parser.parse(`<summary>${markdownText(text)}</summary>`, {});
        expect(tokens.map((token) => token.type)).toEqual(['html_block']);
        expect(tokens[0]?.content.match(/[<>]/g)).toHaveLength(4);
      }),
      RUNS,
    );
  });
});

function folded(text: string): string {
  return text.replaceAll('\u200b', '').replace(/\s+/g, ' ').trim();
}

function widestGrapheme(text: string): number {
  const segments = [...new Intl.Segmenter('en').segment(text)];
  return Math.max(0, ...segments.map(({ segment }) => cellWidth(segment)));
}
