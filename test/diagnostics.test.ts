import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../src/cli/run.ts';
import { type Code, catalogue, entryOf } from '../src/diagnostics/catalogue/index.ts';
import { readSource } from '../src/source/read-source.ts';
import { cellWidth } from '../src/text/cells.ts';
import { readCases } from './support/case-files.ts';
import { root, testHost } from './support/host.ts';
import { expectedOutcome } from './support/run-case.ts';

const codes = Object.keys(catalogue) as Code[];
const cases = readCases(join(root, 'test', 'cases')).map((each) => ({
  name: each.name,
  spec: each.spec,
  outcome: expectedOutcome(each),
}));
const byName = new Map(cases.map((each) => [each.name, each]));

/** Codes that no file can bring about by itself, with the reason; each is shown by a test of its own below. */
const withoutCase: Partial<Record<Code, string>> = {
  'file/unreadable': 'a permission, which does not hold for root and which git does not keep',
  'text/too-large': 'the loader has the same limit and says file/too-large before the text is looked at',
};

/** `path[:line:column] severity code`, as the program begins a diagnostic. */
const heading = /^\S+ (?:오류|경고|error|warning) (\S+)$/;
const exitOf = { error: 2, warning: 0 } as const;
/** A vector that expects nothing does not pass. */
const exitByCode: Partial<Record<Code, number>> = { 'vectors/no-expect': 1 };

describe('every diagnostic code', () => {
  const shown = codes.filter((code) => !(code in withoutCase));

  it.each(shown)('%s has its smallest wrong input', (code) => {
    for (const language of ['ko', 'en'] as const) {
      const name = `diagnostics/${code.replace('/', '--')}${language === 'en' ? '--en' : ''}`;
      const { spec, outcome } = byName.get(name) ?? expect.fail(`there is no case ${name}`);
      // test vectors are read by the command that runs them
      expect(spec.args[0], name).toBe(code.startsWith('vectors/') ? 'test' : 'validate');
      expect(spec.exit, name).toBe(exitByCode[code] ?? exitOf[catalogue[code].severity]);
      const lines = outcome.stdout.split('\n');
      const start = lines.findIndex((line) => heading.exec(line)?.[1] === code);
      expect(start, `${name} shows ${code}`).toBeGreaterThanOrEqual(0);
      const end = lines.indexOf('', start);
      const [message = '', ...rest] = lines.slice(start + 1, end);
      expect(message, name).toMatch(language === 'ko' ? /^ {2}.*[가-힣].*[.:)\w]/ : /^ {2}\S.*[a-z]/);
      expect(
        rest.some((line) => line.startsWith(language === 'ko' ? '  고치는 법: ' : '  help: ')),
        `${name} says how to mend it`,
      ).toBe(true);
    }
  });

  it.each(codes)('%s has its texts in both languages', (code) => {
    const entry = entryOf(code)!;
    expect(entry.why.ko).toMatch(/[가-힣].*[.]$/);
    expect(entry.why.en).toMatch(/^[A-Z].*[.]$/);
    expect(entry.why.en).not.toMatch(/[가-힣]/);
    for (const text of [entry.message, entry.help]) {
      expect(text.ko).toBeTypeOf('function');
      expect(text.en).toBeTypeOf('function');
    }
    expect(code).toMatch(/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('no output names a code that does not exist', () => {
    const printed = cases.flatMap(({ name, outcome }) =>
      `${outcome.stdout}\n${outcome.stderr}`.split('\n').flatMap((line) => {
        const code = heading.exec(line)?.[1];
        return code === undefined ? [] : [{ name, code }];
      }),
    );
    expect(printed.length).toBeGreaterThan(2 * shown.length - 1);
    expect(printed.filter(({ code }) => entryOf(code) === undefined)).toEqual([]);
  });

  it('the exceptions are codes, and have no case', () => {
    expect(Object.keys(withoutCase).filter((code) => entryOf(code) === undefined)).toEqual([]);
    expect(
      Object.keys(withoutCase).filter((code) => byName.has(`diagnostics/${code.replace('/', '--')}`)),
    ).toEqual([]);
  });
});

it('the caret stands under the marked cells', () => {
  let looked = 0;
  for (const { name, outcome } of cases) {
    const lines = outcome.stdout.split('\n');
    lines.forEach((line, i) => {
      const [, place, column] =
        /^(?: {2}(?:함께 볼 자리:|see also) )?(\S+:\d+):(\d+)(?: |$)/.exec(line) ?? [];
      if (place === undefined) return;
      const marked = lines.findIndex((each, j) => j > i && each.startsWith('  > '));
      const [, text = ''] = /^ {2}> +\d+ \| (.*)$/.exec(lines[marked] ?? '') ?? [];
      // where the line is cut or a character shown by its number, the unit tests of the frame say what is right
      if (marked < 0 || text.startsWith('...') || text.includes('<U+')) return;
      const carets = / \| ( *)\^/.exec(lines[marked + 1] ?? '');
      expect(carets?.[1]?.length, `${name}: ${line}`).toBe(
        cellWidth(text.padEnd(Number(column) - 1).slice(0, Number(column) - 1)),
      );
      looked++;
    });
  }
  expect(looked).toBeGreaterThan(150);
});

describe('what no case can hold', () => {
  const folder = join(root, 'examples', 'quick-start');

  it.each(['ko', 'en'])('file/unreadable ends with 3 in every command (%s)', async (language) => {
    for (const command of ['validate', 'score', 'gaps', 'report']) {
      const host = testHost(folder);
      const closed = join(folder, 'departments', 'operations.yaml');
      const exit = await run([command, '--lang', language], {
        ...host,
        readFile: (path, from, limit) =>
          path === closed || path === 'departments/operations.yaml'
            ? { problem: 'unreadable', reason: 'EACCES' }
            : host.readFile(path, from, limit),
      });
      expect(exit, command).toBe(3);
      const said = command === 'validate' ? host.out() : host.err();
      expect(said).toContain(
        language === 'ko'
          ? 'departments/operations.yaml 오류 file/unreadable\n  「departments/operations.yaml」을 읽을 수 없습니다(EACCES).\n  고치는 법: 읽기 권한을 확인하십시오.\n'
          : 'departments/operations.yaml error file/unreadable\n  "departments/operations.yaml" cannot be read (EACCES).\n  help: Check the permissions.\n',
      );
      expect(command === 'validate' ? host.err() : host.out()).toBe('');
    }
  });

  it('text/too-large is what the reader says of too many bytes', () => {
    const { document, diagnostics } = readSource('a.yaml', new Uint8Array(512 * 1024 + 1).fill(0x20));
    expect(document).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['text/too-large']);
    const { message, help } = catalogue['text/too-large'];
    const args = diagnostics[0]!.arguments as { bytes: number; limit: number };
    expect(message.ko(args)).toBe('파일이 너무 큽니다. 524289바이트인데 524288바이트까지만 읽습니다.');
    expect(message.en(args)).toBe('The file is too large: 524289 bytes, and at most 524288 are read.');
    expect([help.ko(args), help.en(args)]).toEqual([
      '파일을 부서나 항목별로 나누십시오.',
      'Split the file by department or by item.',
    ]);
  });
});
