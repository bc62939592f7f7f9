import { describe, expect, test } from 'vitest';
import { parseDecimal, parsePercent } from '../../src/exact/decimal.ts';
import { machineDecimal, showDecimal, showDistinct, showPercent } from '../../src/exact/display.ts';
import { parseFraction, type Rational } from '../../src/exact/rational.ts';
import { type RoundingMode, round } from '../../src/exact/round.ts';
import { pointsOf } from '../../src/rules/amount.ts';
import { fileKinds } from '../../src/schema/kinds.ts';
import { definitions, schemaOf } from '../../src/schema/schemas.ts';
import type { NodeScore, TreeScore } from '../../src/scoring/aggregate.ts';
import type { Score } from '../../src/scoring/score.ts';
import { type Built, scoreFiles } from '../support/build.ts';
import { type Block, codesOf, type Part, partsOf, type Table } from './pages.ts';

// every example of the pages is loaded, every row of their tables is computed: by the real loader and the real scorer

const pages = ['docs/authoring.md', 'docs/scoring.md'] as const;
const on = '2026-08-29';

/** What the blocks above a table have set up. */
interface Example {
  rule?: Block;
  indicator?: Block;
  framework?: string;
  /** A variant of the framework: the part that a table looks at until the next block. */
  part?: string;
  assessment?: string;
  /** The warning that the last sheet is meant to draw. */
  warns?: string;
  /** The framework that this one extends, by its folder. */
  base?: { readonly folder: string; readonly text: string };
  readonly files: Map<string, string>;
  readonly sheets: Map<string, string>;
}

interface Check {
  readonly page: string;
  readonly part: Part;
  readonly name: string;
  run(): void;
}

const checks = pages.flatMap(checksOf);

describe.each(pages)('%s', (page) => {
  const own = checks.filter((check) => check.page === page);
  test.each(own.map((check) => [check.name, check] as const))('%s', (_name, check) => {
    check.run();
  });

  test('has no table and no YAML that nothing checks', () => {
    const checked = new Set(own.map(({ part }) => part.line));
    const parts = partsOf(page).filter((part) => part.type === 'table' || part.language === 'yaml');
    expect(parts.filter(({ line }) => !checked.has(line)).map(({ line }) => `${page}:${line}`)).toEqual([]);
    expect(parts.length).toBe(own.length);
    expect(parts.length).toBeGreaterThan(40);
  });
});

test('each rule has its table', () => {
  for (const page of pages) {
    const parts = partsOf(page);
    const bare = parts.filter((part, i) => {
      const next = parts[i + 1];
      const isRule = part.type === 'block' && (part.kind === 'rule' || part.kind === 'indicator');
      return isRule && !(next?.type === 'table' && next.header.at(-1) === 'points');
    });
    expect(bare).toEqual([]);
  }
});

test('together the pages show every scale, measure and way to combine', () => {
  const shown = checks.map(({ part }) => (part.type === 'block' ? part.text : '')).join('\n');
  for (const name of ['rule', 'measure']) {
    for (const kind of kindsOf(name)) expect(shown).toMatch(new RegExp(`kind: ${kind}\\b`));
  }
  for (const how of ['all', 'any', 'sum']) expect(shown).toContain(`combine: ${how}`);
});

function checksOf(page: string): Check[] {
  const frameworks = new Map<string, string>();
  let example: Example = { files: new Map(), sheets: new Map() };
  return partsOf(page).flatMap((part): Check[] => {
    if (part.type === 'block') {
      if (part.language !== 'yaml') return [];
      example = follow(example, part, frameworks);
    }
    const now = { ...example, files: new Map(example.files), sheets: new Map(example.sheets) };
    const run = part.type === 'block' ? blockCheck(part, now) : tableCheck(part, now);
    const what = part.type === 'block' ? part.kind : part.about || part.header.join(' | ');
    return run ? [{ page, part, name: `line ${part.line}: ${what}`, run }] : [];
  });
}

/** The example as it stands after one more block. A framework begins a new one; answers go on from where they are. */
function follow(example: Example, block: Block, frameworks: Map<string, string>): Example {
  const fresh = { files: new Map<string, string>(), sheets: new Map<string, string>() };
  const { rule: _rule, indicator: _indicator, part: _part, ...rest } = example;
  switch (block.kind) {
    case 'rule':
      return { ...fresh, rule: block };
    case 'indicator':
      return { ...fresh, indicator: block };
    case 'framework':
      frameworks.set(/^id: (.*)$/m.exec(block.text)![1]!, block.text);
      return { ...fresh, framework: block.text, ...baseOf(block.text, frameworks) };
    case 'framework-part': {
      const base = block.settings['base'];
      return base === undefined
        ? { ...rest, part: block.text }
        : { ...fresh, framework: frameworks.get(base)!, part: block.text };
    }
    case 'indicators':
      example.files.set(`framework/${block.settings['file']}`, block.text);
      return example;
    case 'assessment': {
      const name = block.settings['framework'];
      return name === undefined
        ? { ...rest, assessment: block.text }
        : { ...fresh, framework: frameworks.get(name)!, assessment: block.text };
    }
    case 'department':
      example.sheets.set(/^department: (.*)$/m.exec(block.text)![1]!, block.text);
      return { ...example, ...(block.settings['warns'] && { warns: block.settings['warns'] }) };
    default:
      throw new Error(`line ${block.line}: what is a block of "${block.kind}"?`);
  }
}

function baseOf(text: string, frameworks: ReadonlyMap<string, string>): Pick<Example, 'base'> {
  const folder = /^extends: \.\.\/(.*)$/m.exec(text)?.[1];
  return folder === undefined ? {} : { base: { folder, text: frameworks.get(folder)! } };
}

function blockCheck(block: Block, example: Example): (() => void) | undefined {
  if (block.kind === 'rule') return () => expectSound(scoreRule(block, undefined));
  if (block.kind === 'indicator') return () => expectSound(scoreEach(block, ['a', 'b'], []));
  // a framework whose indicators follow in a file is looked at with that file
  if (block.kind === 'framework' && /indicators: \w+\.yaml/.test(block.text)) return () => undefined;
  return () => scoreExample(example);
}

function tableCheck(table: Table, example: Example): (() => void) | undefined {
  const header = table.header.join(' | ');
  if (table.about.startsWith('keys: ')) return () => checkKeys(table);
  if (table.about.startsWith('kinds: ')) return () => checkKinds(table);
  if (header === 'answer | share | points') return () => checkAnswers(table, example);
  if (header.endsWith('| share | points')) return () => checkDepartments(table, example);
  if (table.header[0] === 'node') return () => checkNodes(table, example);
  if (table.header[0] === 'gap') return () => checkGaps(table, example);
  if (table.header[0] === 'condition') return () => checkVerdict(table, example);
  if (header === 'value | decimals | mode | rounded') return () => checkRounding(table);
  if (header === 'exact | shown') return () => checkShown(table);
  if (header === 'exact | beside | shown | shown beside') return () => checkBeside(table);
  if (header === 'share | percent | json') return () => checkPercent(table);
  return undefined;
}

/** A table of keys lists those of the schema, and says of each whether it is required. */
function checkKeys({ about, rows }: Table): void {
  const { properties, required } = keysAt(about.slice('keys: '.length));
  const listed = rows.flatMap(({ cells }) => codesOf(cells[0]!));
  expect(new Set(listed)).toEqual(new Set(properties));
  expect(listed).toHaveLength(properties.length);
  const said = rows.filter(({ cells }) => cells[1] === 'required').flatMap(({ cells }) => codesOf(cells[0]!));
  if (required !== undefined) expect(new Set(said)).toEqual(new Set(required));
}

function checkKinds({ about, rows }: Table): void {
  expect(rows.map(({ cells }) => codesOf(cells[0]!)[0])).toEqual(kindsOf(about.slice('kinds: '.length)));
}

function checkAnswers({ rows }: Table, { rule }: Example): void {
  for (const { line, cells } of rows) {
    const [answer, share, points] = cells as [string, string, string];
    const { score, codes } = scoreRule(rule!, codesOf(answer)[0]!);
    if (share === 'error') {
      expect({ line, codes }).toEqual({ line, codes: codesOf(points) });
      continue;
    }
    expect({ line, codes }).toEqual({ line, codes: [] });
    expectIndicator(line, score!, share, points);
  }
}

function checkDepartments({ header, rows }: Table, { indicator }: Example): void {
  const departments = header.slice(0, -2);
  for (const { line, cells } of rows) {
    const [share, points] = cells.slice(-2) as [string, string];
    const { score, codes } = scoreEach(indicator!, departments, cells.slice(0, -2));
    expect({ line, codes }).toEqual({ line, codes: [] });
    expectIndicator(line, score!, share, points);
  }
}

function checkNodes({ header, rows }: Table, example: Example): void {
  const score = scoreExample(example);
  for (const { line, cells } of rows) {
    const id = codesOf(cells[0]!)[0] ?? cells[0]!;
    header.slice(1).forEach((column, i) => {
      const found = ofNode(column, id, score);
      expect({ line, [column]: found?.toString() }).toEqual({ line, [column]: exactOr(cells[i + 1]!) });
    });
  }
}

function ofNode(
  column: string,
  id: string,
  { claimed, substantiated, assessment }: Score,
): Rational | string {
  const apart: Record<string, [Rational, Rational | undefined]> = {
    base: [claimed.base, assessment.framework.points],
    bonus: [claimed.bonus, capOf('bonus', assessment.framework)],
    deduction: [claimed.deduction, capOf('deduction', assessment.framework)],
  };
  const [counted, most] = apart[id] ?? [];
  if (counted !== undefined) return column === 'points' ? most! : counted;
  if (id === 'total') {
    const whole: Record<string, Rational> = {
      points: assessment.framework.points,
      applicable: claimed.applicable,
      score: claimed.total,
      substantiated: substantiated.total,
    };
    return whole[column]!;
  }
  const [own, proven] = [nodeOf(id, claimed), nodeOf(id, substantiated)];
  const parts: Record<string, Rational | string> = {
    points: own.node.points,
    applicable: own.applicable,
    score: own.notApplicable && own.applicable.isZero ? 'n/a' : own.score,
    substantiated: proven.score,
  };
  return parts[column]!;
}

function capOf(effect: 'bonus' | 'deduction', { caps, points }: Score['assessment']['framework']) {
  return caps[effect] === undefined ? undefined : pointsOf(caps[effect], points);
}

function checkGaps({ rows }: Table, example: Example): void {
  const { gaps } = scoreExample(example);
  const found = gaps.map(({ indicator, state, lost, impact }) => [
    indicator.id,
    state,
    `${lost}`,
    `${impact}`,
  ]);
  const listed = rows.map(({ cells: [id, state, lost, impact] }) => [
    codesOf(id!)[0],
    state,
    exactOr(lost!),
    exactOr(impact!),
  ]);
  expect(found).toEqual(listed);
}

function checkVerdict({ rows }: Table, example: Example): void {
  const { verdict, claimed } = scoreExample(example);
  const { bar, distance, band, conditions } = verdict.claimed;
  const yes = (passed: boolean) => (passed ? 'yes' : 'no');
  const found = [
    ['bar', 'total', `${bar}`, `${claimed.total}`, yes(!distance!.isNegative)],
    ...conditions.map((each) => [
      each.kind,
      each.id ?? '',
      `${each.expected}`,
      `${each.actual}`,
      yes(each.passed),
    ]),
    ['band', 'total', band!.id, `${claimed.total}`, ''],
  ];
  const listed = rows.map(({ cells: [kind, of, expected, actual, passed] }) => [
    kind,
    codesOf(of!)[0] ?? of,
    codesOf(expected!)[0] ?? exactOr(expected!),
    exactOr(actual!),
    passed,
  ]);
  expect(found).toEqual(listed);
  expect(verdict.claimed.passed).toBe(rows.every(({ cells }) => cells.at(-1) !== 'no'));
}

function checkRounding({ rows }: Table): void {
  for (const { line, cells } of rows) {
    const [value, decimals, mode, rounded] = cells as [string, string, string, string];
    const found = round(exact(value), Number(decimals), codesOf(mode)[0] as RoundingMode);
    expect({ line, rounded: `${found}` }).toEqual({ line, rounded: exactOr(rounded) });
  }
}

function checkShown({ rows }: Table): void {
  const shown = rows.map(({ line, cells }) => ({ line, shown: showDecimal(exact(cells[0]!)) }));
  expect(shown).toEqual(rows.map(({ line, cells }) => ({ line, shown: cells[1] })));
}

function checkBeside({ rows }: Table): void {
  const shown = rows.map(({ cells }) => showDistinct([exact(cells[0]!), exact(cells[1]!)]));
  expect(shown).toEqual(rows.map(({ cells }) => cells.slice(2)));
}

function checkPercent({ rows }: Table): void {
  const shown = rows.map(({ cells }) => [showPercent(exact(cells[0]!)), machineDecimal(exact(cells[0]!))]);
  expect(shown).toEqual(rows.map(({ cells }) => cells.slice(1)));
}

function expectSound({ score, codes }: Built, warnings: readonly string[] = []): Score {
  expect(codes).toEqual(warnings);
  return score!;
}

function expectIndicator(line: number, { claimed, assessment }: Score, share: string, points: string): void {
  const [id] = assessment.framework.indicators.keys();
  const { indicator, score } = nodeOf(id!, claimed);
  const found = { line, share: `${indicator!.share}`, points: `${score}` };
  expect(found).toEqual({ line, share: exactOr(share), points: exactOr(points) });
}

function nodeOf(id: string, tree: TreeScore): NodeScore {
  const found = tree.nodes.get(id);
  if (found === undefined) throw new Error(`there is no ${id}`);
  return found;
}

/** A single indicator with the rule of a block, answered by one department. */
function scoreRule({ settings, text }: Block, answer: string | undefined): Built {
  const { points, ...references } = settings;
  const figures = Object.entries(references).map(
    ([id, value]) => `  ${id}: { value: ${value}, source: us }\n`,
  );
  return scoreFiles(
    {
      'framework/framework.yaml': frameworkOf(
        points!,
        `id: X\ntitle: X\npoints: ${points}\nrule:\n${indented(text, 2)}`,
      ),
      'assessment.yaml':
        assessmentOf(['team']) + (figures.length > 0 ? `references:\n${figures.join('')}` : ''),
      'departments/team.yaml': `kind: department\ndepartment: team\nanswers: ${
        answer === undefined ? '{}' : `{ X: { value: ${answer} } }`
      }\n`,
    },
    on,
  );
}

/** A single indicator as in a block, answered by several departments. */
function scoreEach({ text }: Block, departments: readonly string[], cells: readonly string[]): Built {
  const id = /^id: (.*)$/m.exec(text)![1]!;
  const points = /^points: (.*)$/m.exec(text)![1]!;
  const sheets = cells.flatMap((cell, i): [string, string][] => {
    const department = departments[i]!;
    if (cell === '—') return [];
    const [value] = codesOf(cell);
    const answer = value === undefined ? '{ status: not-applicable, reason: none }' : `{ value: ${value} }`;
    const sheet = `kind: department\ndepartment: ${department}\nanswers: { ${id}: ${answer} }\n`;
    return [[`departments/${department}.yaml`, sheet]];
  });
  return scoreFiles(
    {
      'framework/framework.yaml': frameworkOf(points, text),
      'assessment.yaml': assessmentOf(departments),
      ...Object.fromEntries(sheets),
    },
    on,
  );
}

/** An example of several files; without an `assessment.yaml` of its own it has one department, `team`. */
function scoreExample({ framework, base, part, assessment, warns, files, sheets }: Example): Score {
  const own = assessment?.replace(/^framework: .*$/m, 'framework: ./framework');
  const built = scoreFiles(
    {
      'framework/framework.yaml': framework! + (part ?? ''),
      ...(base ? { [`${base.folder}/framework.yaml`]: base.text } : {}),
      'assessment.yaml': own ?? assessmentOf(['team']),
      ...Object.fromEntries(files),
      ...Object.fromEntries([...sheets].map(([id, text]) => [`departments/${id}.yaml`, text])),
    },
    on,
  );
  return expectSound(built, warns === undefined ? [] : [warns]);
}

function frameworkOf(points: string, indicator: string): string {
  return `kind: framework\nid: X0\nversion: 1.0.0\ntitle: X\npoints: ${points}\nlevels: [indicator]\nindicators:\n  -\n${indented(indicator, 4)}`;
}

function assessmentOf(departments: readonly string[]): string {
  const list = departments.map(
    (id, i) => `  - { id: ${id}, name: ${id}${i === 0 ? ', coordinates: true' : ''} }\n`,
  );
  return `kind: assessment\nframework: ./framework\ninstitution: { id: x, name: X }\ncycle: { id: "2026" }\ndepartments:\n${list.join('')}`;
}

function indented(text: string, spaces: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(spaces));
}

/** A value as the page writes it: a decimal, a fraction or a percentage. */
function exact(text: string): Rational {
  const found = parseDecimal(text) ?? parsePercent(text) ?? parseFraction(text);
  if (found === undefined) throw new Error(`${text} is no value`);
  return found;
}

function exactOr(text: string): string {
  return text === 'n/a' ? text : exact(text).toString();
}

type Schema = { readonly [keyword: string]: unknown };

/** The keys of a file or a definition, or of what stands at a key of it. A `rule.bands` is that kind of rule. */
function keysAt(path: string): { properties: string[]; required?: string[] } {
  const [start = '', ...steps] = path.split('.');
  const roots: Record<string, Schema> = Object.fromEntries(fileKinds.map((kind) => [kind, schemaOf(kind)]));
  let schema: Schema = roots[start] ?? definitions[start]!;
  if (start === 'measure') {
    const forms = schema['oneOf'] as readonly Schema[];
    return { properties: [...new Set(forms.flatMap((form) => Object.keys(form['properties'] as object)))] };
  }
  for (const step of steps) {
    const forms = schema['oneOf'] as readonly Schema[] | undefined;
    const form = schema['discriminator'] ? forms?.find((each) => kindOf(each) === step) : undefined;
    const inner = form ?? ((schema['properties'] as Record<string, Schema>)[step] as Schema);
    schema = (inner['items'] as Schema | undefined) ?? inner;
  }
  return {
    properties: Object.keys(schema['properties'] as object),
    required: [...(schema['required'] as string[])],
  };
}

function kindsOf(definition: string): string[] {
  return (definitions[definition]!['oneOf'] as readonly Schema[]).map(kindOf);
}

function kindOf(form: Schema): string {
  return (form['properties'] as { kind: { const: string } }).kind.const;
}
