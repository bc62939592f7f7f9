import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintFramework } from '../../../src/checks/lint.ts';
import { loadFramework } from '../../../src/load/framework.ts';
import { allNodes } from '../../../src/load/members.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import type { Framework } from '../../../src/model/framework.ts';
import { buildScore, memoryHost, type Plain, yamlText } from '../../support/build.ts';
import { root, testHost } from '../../support/host.ts';

const guidance = 'What counts.';
const head = { kind: 'framework', id: 'test', version: '1.0.0', title: 'Test' };

/** A framework of these files, which must be without errors. */
function load(files: Readonly<Record<string, Plain>>, folder = 'framework'): Framework {
  const texts = Object.entries(files).map(([path, file]) => [path, yamlText({ ...head, ...file })]);
  const { value, diagnostics } = loadFramework(folder, memoryHost(Object.fromEntries(texts)));
  if (value === undefined) throw new Error(diagnostics.map(({ code }) => code).join(', '));
  return value;
}

function lintOf(framework: Framework): Diagnostic[] {
  return lintFramework(framework, allNodes(framework));
}

function lint(framework: Plain): Diagnostic[] {
  return lintOf(load({ 'framework/framework.yaml': framework }));
}

/** The codes, with the indicators that they are about where they name some. */
function told(found: readonly Diagnostic[]): string[] {
  return found.map(({ code, arguments: { ids } }) =>
    ids === undefined ? code : `${code} ${(ids as readonly string[]).join(' ')}`,
  );
}

/** Indicators of ten points each, with guidance. */
function indicators(...rules: readonly Plain[]): Plain {
  return {
    points: 10 * rules.length,
    levels: ['indicator'],
    indicators: rules.map((rule, i) => ({ id: `X${i + 1}`, title: 'X', points: 10, guidance, rule })),
  };
}

const yesNo = { kind: 'yes-no' };
const flat = (award: string) => ({ kind: 'levels', levels: [{ id: 'A', award }] });

describe('rules', () => {
  it('sound rules are not remarked upon', () => {
    const rules = [
      yesNo,
      { kind: 'checklist', parts: [{ id: 'a' }, { id: 'b', title: 'B' }] },
      { kind: 'bands', bands: [{ 'at-least': 5, award: '100%' }] },
      { kind: 'linear', zero: 0, full: 1, measure: { kind: 'streak' } },
      { kind: 'per-unit', each: '100%', measure: { kind: 'streak' } },
      { kind: 'per-unit', each: 3 },
    ];
    expect(told(lint(indicators(...rules)))).toEqual([]);
  });

  it.each([
    [flat('100%'), ['lint/cannot-lose X1']],
    [flat('0%'), ['lint/cannot-win X1']],
    [flat('99.99%'), ['lint/full-unreachable X1']],
    [{ kind: 'per-unit', each: '10%', 'at-most': '0%' }, ['lint/cannot-win X1']],
    [{ kind: 'linear', zero: 1, full: 9, base: '100%' }, ['lint/cannot-lose X1']],
    [{ kind: 'linear', zero: -1, full: 9, measure: { kind: 'streak' } }, ['lint/unreachable-band X1']],
    [
      { kind: 'linear', zero: 9, full: -1, measure: { kind: 'streak' } },
      ['lint/unreachable-band X1', 'lint/full-unreachable X1'],
    ],
    [
      {
        kind: 'bands',
        bands: [{ 'at-least': 0, award: '100%' }, { below: 0, award: '0%' }, { award: '50%' }],
      },
      ['lint/unreachable-band X1'],
    ],
  ])('%j', (rule, expected) => {
    expect(told(lint(indicators(rule, yesNo)))).toEqual(expected);
  });

  it('full-unreachable says the exact share', () => {
    const [found] = lint(indicators({ kind: 'per-unit', each: 1, 'at-most': '33.3%' }));
    expect(found!.arguments).toEqual({ ids: ['X1'], share: '33.3%' });
    expect(found!.severity).toBe('warning');
  });

  it('what is worth no points has nothing to win or lose, but its bands are looked at', () => {
    const streaks = { kind: 'bands', measure: { kind: 'streak' }, bands: [{ below: 0, award: '0%' }] };
    const framework = indicators(yesNo);
    const more = [flat('100%'), flat('0%'), streaks].map((rule, i) => ({
      id: `Z${i}`,
      title: 'Z',
      points: 0,
      guidance,
      rule,
    }));
    const all = { ...framework, indicators: [...(framework['indicators'] as Plain[]), ...more] };
    expect(told(lint(all))).toEqual(['lint/unreachable-band Z2']);
  });

  it('a deduction is won by losing nothing, and need not be lost whole', () => {
    const beside = (effect: string, award: string) => ({
      ...indicators(yesNo),
      indicators: [
        { id: 'X1', title: 'X', points: 10, guidance, rule: yesNo },
        { id: 'D', title: 'D', points: 2, guidance, effect, rule: flat(award) },
      ],
    });
    expect(told(lint(beside('deduction', '0%')))).toEqual(['lint/cannot-lose D']);
    expect(told(lint(beside('deduction', '100%')))).toEqual(['lint/cannot-win D']);
    expect(told(lint(beside('deduction', '50%')))).toEqual([]);
    expect(told(lint(beside('bonus', '100%')))).toEqual(['lint/cannot-lose D']);
    expect(told(lint(beside('bonus', '0%')))).toEqual(['lint/cannot-win D']);
    expect(told(lint(beside('bonus', '50%')))).toEqual(['lint/full-unreachable D']);
  });

  it('what comes of a named scale is said once, with all who use it', () => {
    const scales = { top: { kind: 'bands', bands: [{ 'at-least': 1, award: '80%' }, { award: '0%' }] } };
    const named = { kind: 'scale', scale: 'top' };
    const counted = { ...named, measure: { kind: 'streak' } };
    const found = lint({ scales, ...indicators(named, counted, yesNo, named) });
    expect(told(found)).toEqual(['lint/full-unreachable X1 X2 X4']);
    expect(found[0]!.place?.excerpt.map(({ text }) => text)).toContain('      scale: top');
  });
});

describe('texts', () => {
  const names = (count: number) => Array.from({ length: count }, (_, i) => `X${i + 1}`);

  it('guidance and evidence: one diagnostic each, with all who lack it', () => {
    const bare = names(12).map((id) => ({ id, title: 'X', points: 1, rule: yesNo }));
    const framework = { points: 12, levels: ['indicator'], indicators: bare };
    expect(told(lint(framework))).toEqual([`lint/no-guidance ${names(12).join(' ')}`]);
    const required = lint({ ...framework, evidence: { required: true } });
    expect(told(required)).toEqual([
      `lint/no-guidance ${names(12).join(' ')}`,
      `lint/no-evidence ${names(12).join(' ')}`,
    ]);
    expect(required.map(({ place }) => place?.excerpt[1]?.text)).toEqual(['  - id: X1', '  - id: X1']);
  });

  it('evidence: points or none, named scale or not, but not a deduction', () => {
    const found = lint({
      points: 10,
      levels: ['indicator'],
      evidence: { required: true },
      scales: { yn: yesNo },
      indicators: [
        { id: 'A', title: 'A', points: 10, guidance, evidence: ['Plan'], rule: yesNo },
        { id: 'Z', title: 'Z', points: 0, guidance, rule: yesNo },
        { id: 'N', title: 'N', points: 0, guidance, rule: { kind: 'scale', scale: 'yn' } },
        { id: 'B', title: 'B', points: 1, guidance, effect: 'bonus', rule: yesNo },
        { id: 'D', title: 'D', points: 1, guidance, effect: 'deduction', rule: yesNo },
      ],
    });
    expect(told(found)).toEqual(['lint/no-evidence Z N B']);
  });

  it('a language that the framework has and some title or guidance lacks', () => {
    const both = { ko: '제목', en: 'Title' };
    const framework = (title: unknown) => ({
      title,
      points: 10,
      levels: ['area', 'indicator'],
      groups: [
        {
          id: 'G',
          title: 'Area',
          points: 10,
          indicators: [
            { id: 'A', title: both, points: 4, guidance: both, rule: yesNo },
            { id: 'B', title: '계획', points: 3, guidance, rule: yesNo },
            { id: 'C', title: both, points: 1, guidance: { ko: '한국어' }, rule: yesNo },
            { id: 'D', title: '24/7', points: 1, guidance: both, rule: yesNo },
            { id: 'E', title: { en: 'E' }, points: 1, guidance: { ko: '가' }, rule: yesNo },
          ],
        },
      ],
    });
    expect(told(lint(framework(both)))).toEqual(['lint/title-missing G B E', 'lint/title-missing B C E']);
    expect(lint(framework(both)).map(({ arguments: args }) => args['language'])).toEqual(['ko', 'en']);
    for (const title of ['Title', '제목', { ko: '제목' }, { en: 'Title' }])
      expect(told(lint(framework(title)))).toEqual([]);
  });

  it('a scale that nobody uses; one that an edition takes over is no concern of the edition', () => {
    const scales = { used: yesNo, unused: yesNo };
    const base = { scales, ...indicators({ kind: 'scale', scale: 'used' }) };
    const files = {
      'framework/framework.yaml': base,
      'next/framework.yaml': { id: 'next', extends: '../framework', scales: { mine: yesNo } },
    };
    expect(lintOf(load(files)).map(({ arguments: args }) => args)).toEqual([{ scale: 'unused' }]);
    expect(lintOf(load(files, 'next')).map(({ arguments: args }) => args)).toEqual([{ scale: 'mine' }]);
  });
});

describe('where it is said', () => {
  it('the shipped framework and the example have nothing odd', () => {
    const at = (folder: string) => told(lintOf(loadFramework(join(root, folder), testHost(root)).value!));
    expect(at('indicators/minwon-2014')).toEqual([]);
    expect(at('examples/quick-start/framework')).toEqual([]);
  });

  it('not when an assessment is loaded', () => {
    const { codes } = buildScore({ framework: indicators(flat('100%'), flat('0%')), sheets: { one: {} } });
    expect(codes).toEqual([]);
  });

  it('of one file at most a hundred', () => {
    const found = lint(indicators(...Array.from({ length: 130 }, () => flat('50%'))));
    expect(found).toHaveLength(101);
    expect(found.at(-1)).toMatchObject({ code: 'yaml/too-many', arguments: { count: 30 } });
  });
});
