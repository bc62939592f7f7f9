import { describe, expect, it } from 'vitest';
import { lintFramework } from '../../../src/checks/lint.ts';
import { rangesOf } from '../../../src/checks/lint-totals.ts';
import { loadFramework } from '../../../src/load/framework.ts';
import { allNodes } from '../../../src/load/members.ts';
import type { Framework } from '../../../src/model/framework.ts';
import { memoryHost, type Plain, scoreOf, yamlText } from '../../support/build.ts';
import { figure } from '../../support/figure.ts';

const guidance = 'What counts.';

function load(framework: Plain): Framework {
  const text = yamlText({ kind: 'framework', id: 'test', version: '1.0.0', title: 'Test', ...framework });
  const { value, diagnostics } = loadFramework('framework', memoryHost({ 'framework/framework.yaml': text }));
  if (value === undefined) throw new Error(diagnostics.map(({ code }) => code).join(', '));
  return value;
}

/** What is said about the verdict, with its figures. */
function told(framework: Plain): string[] {
  const value = load(framework);
  return lintFramework(value, allNodes(value))
    .filter(({ code }) => !['lint/full-unreachable', 'lint/cannot-win', 'lint/cannot-lose'].includes(code))
    .map(({ code, arguments: args }) => `${code} ${Object.values(args).join(' ')}`);
}

/** An indicator whose answers W (the worst) and B (the best) earn so much. */
function leaf(id: string, points: unknown, worst: unknown, best: unknown, more: Plain = {}): Plain {
  const levels = [
    { id: 'W', award: worst },
    { id: 'M', award: worst },
    { id: 'B', award: best },
  ];
  return { id, title: id, points, guidance, rule: { kind: 'levels', levels }, ...more };
}

const group = (id: string, points: unknown, ...list: readonly Plain[]): Plain => ({
  id,
  title: id,
  points,
  indicators: list,
});

/** From 20 to 90 of 100. */
const middling = (verdict: Plain): Plain => ({
  points: 100,
  levels: ['area', 'indicator'],
  verdict,
  groups: [
    group('F', 60, leaf('F1', 40, '25%', '100%'), leaf('F2', 20, '0%', '50%')),
    group('R', 40, leaf('R1', 40, '25%', '100%')),
  ],
});

describe('the verdict', () => {
  it.each([
    [{ bar: 90 }, []],
    [{ bar: figure('90.01') }, ['lint/bar-unreachable 90.01 90']],
    [{ bar: '95%' }, ['lint/bar-unreachable 95 90']],
    [{ bar: figure('20.01') }, []],
    [{ bar: 20 }, ['lint/bar-trivial 20 20']],
    [{ bar: 0 }, ['lint/bar-trivial 0 20']],
    [{}, []],
  ])('bar: %j', (verdict, expected) => {
    expect(told(middling(verdict))).toEqual(expected);
  });

  it.each([
    [[90, 20], ['lint/unreachable-band below B2 20 20']],
    [[91, 21], ['lint/unreachable-band above B0 91 90']],
    [
      [90, 20, 19],
      ['lint/unreachable-band below B2 20 20', 'lint/unreachable-band below B3 19 20'],
    ],
    [['90%', figure('20.01')], []],
  ])('bands from %j and 0', (starts, expected) => {
    const bands = [...starts, 0].map((start, i) => ({ id: `B${i}`, 'at-least': start }));
    expect(told(middling({ bands }))).toEqual(expected);
  });

  it.each([
    [{ group: 'F', 'at-least': 50 }, []],
    [{ group: 'F', 'at-least': 51 }, ['lint/floor-unreachable F 51 50']],
    [{ group: 'F2', 'at-least': '51%' }, ['lint/floor-unreachable F2 10.2 10']],
    [{ group: 'F', 'at-least': 10 }, ['lint/floor-trivial F 10 10']],
    [{ group: 'F', 'at-least': 11 }, []],
    [{ group: 'F2', 'at-least': '0%' }, ['lint/floor-trivial F2 0 0']],
  ])('floors: %j', (floor, expected) => {
    expect(told(middling({ floors: [floor] }))).toEqual(expected);
  });

  it('a floor on what is worth no points never passes', () => {
    const floors = [{ group: 'Z', 'at-least': 0 }];
    const indicators = [leaf('A', 10, '0%', '100%'), leaf('Z', 0, '0%', '100%')];
    expect(told({ points: 10, levels: ['indicator'], verdict: { floors }, indicators })).toEqual([
      'lint/floor-unreachable Z 0 0',
    ]);
  });

  it('must-haves', () => {
    expect(told(middling({ must: ['F1', 'F2', 'R1'] }))).toEqual(['lint/must-unreachable F2 20 10']);
  });

  it('each is said where it stands', () => {
    const value = load(
      middling({
        bar: 99,
        bands: [
          { id: 'S', 'at-least': 95 },
          { id: 'A', 'at-least': 0 },
        ],
        floors: [{ group: 'F', 'at-least': 60 }],
        must: ['F2'],
      }),
    );
    const marked = lintFramework(value, allNodes(value)).map(({ code, place }) => [
      code,
      place!.excerpt.find(({ line }) => line === place!.line)!.text.trim(),
    ]);
    expect(marked.slice(1)).toEqual([
      ['lint/bar-unreachable', 'bar: 99'],
      ['lint/unreachable-band', '- id: S'],
      ['lint/floor-unreachable', '- group: F'],
      ['lint/must-unreachable', '- F2'],
    ]);
  });
});

/** Every indicator's answer in one word, all of them applicable. */
function scored(framework: Plain, answer: (deduction: boolean) => string): string {
  const value = load(framework);
  const answers = [...value.indicators.values()].map(({ id, effect }) => [
    id,
    { value: answer(effect === 'deduction') },
  ]);
  return scoreOf({ framework, sheets: { one: Object.fromEntries(answers) } }).claimed.total.toString();
}

describe('the best and the worst total are what the scorer makes of the best and the worst answers', () => {
  const nested = [
    group('G', 3, leaf('G1', 1, '10%', '90%'), leaf('G2', 2, '0%', '100%')),
    group('H', 4, leaf('H1', 7, '33.3%', '66.6%'), leaf('H2', 5, '5%', '95%')),
  ];
  const weighted: Plain = {
    points: 50,
    levels: ['area', 'indicator'],
    scoring: { aggregate: 'weighted' },
    groups: nested,
  };
  const round = (at: string, decimals = 0) => ({
    ...weighted,
    scoring: { aggregate: 'weighted', round: { at, decimals, mode: 'half-up' } },
  });
  const adjusted = (scoring: Plain, caps?: Plain): Plain => ({
    points: 100,
    levels: ['area', 'indicator'],
    scoring,
    groups: [
      {
        ...group(
          'F',
          60,
          leaf('F1', 60, '20%', '100%'),
          leaf('FB', 5, '20%', '80%', { effect: 'bonus' }),
          leaf('FD', 8, '25%', '75%', { effect: 'deduction' }),
        ),
        ...(caps && { caps }),
      },
      group('R', 40, leaf('R1', 40, '0%', '90%'), leaf('RB', 6, '0%', '50%', { effect: 'bonus' })),
    ],
  });

  it.each<[string, Plain, string, string]>([
    ['points', middling({}), '20', '90'],
    // G: 3 × (0.1 + 0) ÷ 3 = 1/10 and 3 × 2.9 ÷ 3 = 29/10
    // H: 4 × (7 × 0.333 + 5 × 0.05) ÷ 12 = 2581/3000 and 4 × (7 × 0.666 + 5 × 0.95) ÷ 12 = 9412/3000
    ['weights', weighted, '2881/420', '4528/105'],
    // 50 × (0 + 4 × 2 ÷ 12) ÷ 7 and 50 × (3 + 4 × 10 ÷ 12) ÷ 7
    ['rounded at the leaves', round('indicator'), '100/21', '950/21'],
    ['rounded at the groups', round('area', 1), '50/7', '300/7'],
    ['rounded at the end', round('total', 2), '343/50', '1078/25'],
    // 12 + 1 − 6 and 96 + 4 + 3 − 2, held to the full mark
    ['bonus and deduction', adjusted({ aggregate: 'points' }), '7', '100'],
    ['above the full mark', adjusted({ 'above-full': 'allowed' }), '7', '101'],
    ['caps of a group', adjusted({ 'above-full': 'allowed' }, { bonus: 2, deduction: 1 }), '12', '100'],
    ['caps of all', adjusted({ 'above-full': 'allowed', caps: { bonus: 3, deduction: '5%' } }), '8', '97'],
    ['rounded bonuses', adjusted({ round: { at: 'indicator', decimals: 0, mode: 'down' } }), '7', '100'],
  ])('%s', (_name, framework, worst, best) => {
    const { total } = rangesOf(load(framework));
    const found = [`${total.worst}`, `${total.best}`];
    expect(found).toEqual([
      scored(framework, (deduction) => (deduction ? 'B' : 'W')),
      scored(framework, (deduction) => (deduction ? 'W' : 'B')),
    ]);
    expect(found).toEqual([worst, best]);
  });
});
