import { createHash } from 'node:crypto';
import { type Plain, yamlText } from '../support/build.ts';
import type { ScratchRepository } from '../support/scratch-repository.ts';

/** Data that a step of the history may change. */
export type Loose = { [key: string]: unknown };

/** All that is in the repository at one time: an assessment, its framework, and where they lie. */
export interface World {
  /** The folders of the assessment and of its framework. */
  folder: string;
  standard: string;
  framework: Loose;
  /** The edition that the assessment follows, from the time that there is one. */
  edition?: Loose;
  assessment: Loose;
  /** The answers of each department by indicator. */
  sheets: Record<string, Record<string, Loose>>;
  /** Evidence by path in the assessment's folder. */
  evidence: Record<string, string>;
  /** A comment above every sheet. */
  comment: string;
}

const letter = 'A letter of 1 March 2024\n';

/** The beginning: a framework of 2 areas, 4 items and 12 indicators, a bonus, a deduction, and three departments that have answered. */
export function firstWorld(): World {
  return {
    folder: 'assessment',
    standard: 'framework',
    framework: firstFramework(),
    assessment: {
      kind: 'assessment',
      framework: '../framework',
      institution: { id: 'town', name: 'Town' },
      cycle: { id: '2024', window: { from: '2024-01-01', to: '2024-12-31' } },
      departments: [
        { id: 'hall', name: 'Hall', coordinates: true },
        { id: 'works', name: 'Works' },
        { id: 'care', name: 'Care' },
      ],
      responsible: { 'P2-3': 'works', Q1: 'works', Q2: 'care', 'B-1': 'hall', 'D-1': 'hall' },
      references: { mean: { value: 60, source: 'A yearbook' } },
    },
    sheets: {
      hall: {
        'P1-1': proven(false),
        'P1-2': { value: 50 },
        'P1-3': proven('B', { 'valid-until': '2025-06-30' }),
        'P2-1': proven(true),
        'P2-2': proven({ numerator: 3, denominator: 4 }),
        'B-1': proven(4),
        'D-1': proven(1),
      },
      works: {
        'P2-1': proven(false),
        'P2-2': proven({ numerator: 4, denominator: 10 }),
        'P2-3': proven(['plan', 'do'], {
          file: 'evidence/cycle.txt',
          sha256: createHash('sha256').update(letter).digest('hex'),
        }),
        'Q1-1': proven(7, { file: 'evidence/days.txt' }),
        'Q1-2': proven(30),
        'Q1-3': proven(true),
      },
      care: {
        'P2-1': proven(true),
        'P2-2': proven({ numerator: 1, denominator: 6 }),
        'Q2-1': proven(30),
        'Q2-2': proven(true),
        'Q2-3': proven(false),
      },
    },
    evidence: { 'evidence/cycle.txt': letter, 'evidence/days.txt': 'Days\n' },
    comment: '',
  };
}

/** An answer with evidence that counts. */
export function proven(value: unknown, more: Plain = {}): Loose {
  return { value, evidence: [{ document: 'Town-1', approved: '2024-03-01', ...more }] };
}

/** The first evidence record of an answer. */
export function record(answer: Loose | undefined): Loose {
  return (answer!['evidence'] as Loose[])[0]!;
}

/** An indicator of the framework, to be changed in place. */
export function indicator({ framework }: World, id: string): Loose {
  const found = membersOf(framework).find((each) => each['id'] === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

/** The list in which an item's indicators stand. */
export function membersIn({ framework }: World, item: string): Loose[] {
  return membersOf(framework).find((each) => each['id'] === item)!['indicators'] as Loose[];
}

/** Writes everything anew and commits it. */
export function commitWorld(world: World, message: string, repository: ScratchRepository): string {
  repository.git('rm', '-r', '-q', '--ignore-unmatch', '.');
  for (const [path, text] of Object.entries(filesOf(world))) repository.write(path, text);
  return repository.commit(message);
}

function filesOf({ folder, standard, framework, edition, assessment, sheets, evidence, comment }: World) {
  const departments = Object.entries(sheets).map(([department, answers]) => [
    `${folder}/departments/${department}.yaml`,
    `${comment}${yamlText({ kind: 'department', department, answers })}`,
  ]);
  return {
    [`${standard}/framework.yaml`]: yamlText(framework),
    ...(edition && { 'edition/framework.yaml': yamlText(edition) }),
    [`${folder}/assessment.yaml`]: yamlText(assessment),
    ...Object.fromEntries(departments),
    ...Object.fromEntries(Object.entries(evidence).map(([path, text]) => [`${folder}/${path}`, text])),
  } as Record<string, string>;
}

function membersOf(node: Loose): Loose[] {
  const members = [...((node['groups'] ?? []) as Loose[]), ...((node['indicators'] ?? []) as Loose[])];
  return members.flatMap((each) => [each, ...membersOf(each)]);
}

function firstFramework(): Loose {
  const leaf = (id: string, points: number, rule: Plain, more: Plain = {}): Loose => ({
    id,
    title: id,
    points,
    rule,
    ...more,
  });
  const item = (id: string, points: number, ...indicators: Loose[]) => ({
    id,
    title: id,
    points,
    indicators,
  });
  const yesNo = { kind: 'yes-no' };
  return {
    kind: 'framework',
    id: 'town',
    version: '1.0.0',
    title: 'Town',
    points: 100,
    levels: ['area', 'item', 'indicator'],
    evidence: { required: true },
    scoring: { caps: { bonus: 4, deduction: 5 } },
    verdict: { bar: 70, floors: [{ group: 'P', 'at-least': '50%' }], must: ['P1-1'] },
    groups: [
      {
        id: 'P',
        title: 'P',
        points: 60,
        groups: [
          item(
            'P1',
            36,
            leaf('P1-1', 10, yesNo),
            leaf('P1-2', 12, { kind: 'linear', zero: 0, full: 100 }),
            leaf('P1-3', 14, { kind: 'levels', levels: grades('100%', '50%', '0%') }),
          ),
          item(
            'P2',
            24,
            leaf('P2-1', 8, yesNo, { 'answered-by': 'each' }),
            leaf(
              'P2-2',
              6,
              { kind: 'linear', zero: 0, full: 100, measure: { kind: 'ratio', unit: '%' } },
              { 'answered-by': 'each', combine: 'sum' },
            ),
            leaf('P2-3', 10, {
              kind: 'checklist',
              parts: ['plan', 'do', 'check', 'act'].map((id) => ({ id, title: id })),
            }),
          ),
        ],
      },
      {
        id: 'Q',
        title: 'Q',
        points: 40,
        groups: [
          item(
            'Q1',
            24,
            leaf('Q1-1', 9, {
              kind: 'bands',
              bands: [
                { 'at-least': 10, award: '100%' },
                { 'at-least': 5, award: 3 },
              ],
            }),
            leaf('Q1-2', 10, {
              kind: 'linear',
              zero: 0,
              full: 100,
              measure: { kind: 'against', reference: 'mean', as: 'percent' },
            }),
            leaf('Q1-3', 5, yesNo),
          ),
          item(
            'Q2',
            16,
            leaf('Q2-1', 7, { kind: 'linear', zero: 0, full: 90 }),
            leaf('Q2-2', 4, yesNo),
            leaf('Q2-3', 5, yesNo),
            leaf('B-1', 5, { kind: 'linear', zero: 0, full: 10 }, { effect: 'bonus' }),
            leaf('D-1', 6, { kind: 'per-unit', each: 2 }, { effect: 'deduction' }),
          ),
        ],
      },
    ],
  };
}

/** Grades A, B, C with their awards. */
export function grades(...awards: unknown[]): Loose[] {
  return awards.map((award, i) => ({ id: 'ABC'[i]!, title: 'ABC'[i]!, award }));
}
