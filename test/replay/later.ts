import { along, type Expected, type Step } from './step.ts';
import { indicator, type Loose, proven, record } from './world.ts';

/** The second half: an edition, its way of scoring, figures from outside, departments, names, and several at once. */
export const later: readonly Step[] = [
  {
    title: 'indicators renumbered',
    change(world) {
      for (const [old, young] of [
        ['P2-3', 'P2-7'],
        ['Q2-3', 'Q2-9'],
      ] as const)
        Object.assign(indicator(world, old), { id: young, formerly: old });
      rename(world.sheets['works']!, 'P2-3', 'P2-7');
      rename(world.sheets['care']!, 'Q2-3', 'Q2-9');
      rename(world.assessment['responsible'] as Loose, 'P2-3', 'P2-7');
    },
    earned: { 'P2-3': null, 'P2-7': [10, 5, 0], 'Q2-3': null, 'Q2-9': [6, 0] },
  },
  {
    // P2-2: 2/5 × 6 = 12/5 → 8/5; P2-7: 5 → 6, not substantiated. 1/5 ÷ 95 × 100 = 4/19, −4/5 ÷ 95 × 100 = −16/19
    title: 'an edition that extends the framework, with other points',
    change(world) {
      world.edition = {
        kind: 'framework',
        id: 'town-2025',
        version: '1.0.0',
        title: 'Town 2025',
        extends: '../framework',
        changes: { renumber: { 'P1-3': 'P1-4' }, set: { 'P2-2': { points: 4 }, 'P2-7': { points: 12 } } },
      };
      world.assessment['framework'] = '../edition';
      rename(world.sheets['hall']!, 'P1-3', 'P1-4');
    },
    earned: { 'P1-3': null, 'P1-4': [14, 7, 0], 'P2-2': [4, '8/5'], 'P2-7': [12, 6, 0] },
    total: { 'framework/points': ['4/19', '-16/19'] },
    nodes: {
      'P2-2': { 'framework/points': '-4/5' },
      'P2-7': { 'framework/points': ['1', '0'] },
      P2: { 'framework/points': ['1/5', '-4/5'] },
      P: { 'framework/points': ['1/5', '-4/5'] },
    },
    departments: { works: { 'framework/points': ['1', '0'] } },
  },
  {
    title: 'the bar lowered',
    change({ edition }) {
      edition!['verdict'] = { bar: 50, floors: [{ group: 'P', 'at-least': '50%' }], must: ['P1-1'] };
    },
  },
  {
    // Q1-3 does not apply and now earns its 5 points, of 100 that count again.
    // claimed: 2971/60 + 5 − 2971/60 ÷ 95 × 100 = 3271/60 − 2971/57 = 2729/1140; substantiated: 2251/60 − 1951/57 = 3749/1140
    title: 'what does not apply counts in full',
    change({ edition }) {
      edition!['scoring'] = { caps: { bonus: 4, deduction: 5 }, 'not-applicable': { 'treat-as': 'full' } };
    },
    earned: { 'Q1-3': [5, 5] },
    total: { 'framework/scoring': ['2729/1140', '3749/1140'] },
    nodes: along('Q1-3', { 'framework/scoring': '5' }),
    departments: { works: { 'framework/scoring': '5' } },
  },
  {
    // P2-1: 8/3 → 2.7, + 1/30; Q2-1: 21/4 → 5.3, + 1/20; together 1/12. All others have one decimal or none.
    title: 'rounding added',
    change({ edition }) {
      (edition!['scoring'] as Loose)['round'] = { at: 'indicator', decimals: 1, mode: 'half-up' };
    },
    earned: { 'P2-1': [8, '27/10'], 'Q2-1': [7, '53/10'] },
    total: { rounding: '1/12' },
    nodes: { ...along('P2-1', { rounding: '1/30' }), ...along('Q2-1', { rounding: '1/20' }) },
    departments: { care: { rounding: '1/20' } },
  },
  {
    // Q1-2: 30/60 × 10 = 5 → 30/45 × 10 = 20/3, + 5/3, which is rounded to 6.7, + 1/30
    title: 'a reference figure changed',
    change({ assessment }) {
      assessment['references'] = { mean: { value: 45, source: 'A yearbook' } };
    },
    earned: { 'Q1-2': [10, '67/10'] },
    total: { references: '5/3', rounding: '1/30' },
    nodes: along('Q1-2', { references: '5/3', rounding: '1/30' }),
    departments: { works: { references: '5/3', rounding: '1/30' } },
  },
  {
    title: 'responsibility moved',
    change({ assessment, sheets: { hall, care } }) {
      (assessment['responsible'] as Loose)['P1-2'] = 'care';
      care!['P1-2'] = hall!['P1-2']!;
      delete hall!['P1-2'];
    },
    departments: { hall: { responsibility: '-7' }, care: { responsibility: '7' } },
  },
  {
    // Works led P2-7 6 (not proven), Q1-1 4 (not proven), Q1-2 20/3, rounded up by 1/30, and Q1-3 5
    title: 'a department with another id',
    change(world) {
      world.sheets['site'] = world.sheets['works']!;
      delete world.sheets['works'];
      world.assessment = JSON.parse(
        JSON.stringify(world.assessment).replaceAll('"works"', '"site"'),
      ) as Loose;
    },
    departments: {
      works: { responsibility: ['-65/3', '-35/3'], rounding: '-1/30' },
      site: { responsibility: ['65/3', '35/3'], rounding: '1/30' },
    },
  },
  {
    title: 'comments, notes and names',
    change(world) {
      world.comment = '# Checked on 2 January\n\n';
      world.sheets['site']!['Q1-1'] = { note: 'Soon', ...world.sheets['site']!['Q1-1'] };
      for (const each of world.assessment['departments'] as Loose[])
        each['name'] = `Office of ${each['name']}`;
    },
    same: true,
  },
  {
    title: 'the folder with a Hangul name',
    change(world) {
      world.folder = '진단';
    },
    same: true,
  },
  {
    title: "the framework's folder with another name",
    change(world) {
      world.standard = '기준';
      world.edition!['extends'] = '../기준';
    },
    same: true,
  },
  {
    // P2-7, points × parts of four: (12, 2) 6, (12, 3) 9, (14, 2) 7, (14, 3) 21/2. Answer: ½ (3 + 7/2) = 13/4, points: ½ (1 + 3/2) = 5/4.
    //   Its evidence counts again with the answer: 0, 9, 0, 21/2. Answer: ½ (9 + 21/2) = 39/4, points: ½ (0 + 3/2) = 3/4.
    // P1-1: 8 → 6. Q1-3, which did not apply: 5 → 0. P1-4 is valid again: + 7. The file of Q1-1 is back: + 4.
    title: 'several at once',
    change({ edition, evidence, sheets: { hall, site } }) {
      const { set } = edition!['changes'] as { set: Loose };
      Object.assign(set, { 'P1-1': { points: 6 }, P1: { points: 34 } });
      Object.assign(set, { 'P2-7': { points: 14 }, P2: { points: 26 } });
      evidence['evidence/days.txt'] = 'Days\n';
      delete record(hall!['P1-4'])['valid-until'];
      delete record(site!['P2-7'])['sha256'];
      site!['P2-7']!['value'] = ['plan', 'do', 'check'];
      site!['Q1-3'] = proven(false);
    },
    earned: { 'P1-1': [6, 6], 'P2-7': [14, '21/2'], 'Q1-3': [5, 0], 'P1-4': [14, 7], 'Q1-1': [9, 4] },
    total: {
      answers: ['13/4', '39/4'],
      applicability: '-5',
      'evidence/dates': ['0', '7'],
      'evidence/files': ['0', '4'],
      'framework/points': ['-3/4', '-5/4'],
    },
    nodes: {
      'P1-1': { 'framework/points': '-2' },
      'P1-4': { 'evidence/dates': ['0', '7'] },
      P1: { 'evidence/dates': ['0', '7'], 'framework/points': '-2' },
      'P2-7': { answers: ['13/4', '39/4'], 'framework/points': ['5/4', '3/4'] },
      P2: { answers: ['13/4', '39/4'], 'framework/points': ['5/4', '3/4'] },
      P: {
        answers: ['13/4', '39/4'],
        'evidence/dates': ['0', '7'],
        'framework/points': ['-3/4', '-5/4'],
      },
      'Q1-1': { 'evidence/files': ['0', '4'] },
      'Q1-3': { applicability: '-5' },
      Q1: { applicability: '-5', 'evidence/files': ['0', '4'] },
      Q: { applicability: '-5', 'evidence/files': ['0', '4'] },
    },
    departments: {
      hall: { 'evidence/dates': ['0', '7'], 'framework/points': '-2' },
      site: {
        answers: ['13/4', '39/4'],
        applicability: '-5',
        'evidence/files': ['0', '4'],
        'framework/points': ['5/4', '3/4'],
      },
    },
  },
];

/**
 * From the first commit to the last. All 100 points count in both, and in every state between, so what indicators gain adds up:
 *
 * P1-1 0 → 6: no/yes × 10/6 points: answers ½ (10 + 6) = 8, framework ½ (0 − 4) = −2
 * P1-2 6 → 7: framework + 1; substantiated, none/proven × 12/14 points: evidence ½ (6 + 7) = 13/2, framework ½ (0 + 1) = 1/2
 * P2-1 16/3 → 2.7: answers −8/3, rounding + 1/30
 * P2-2 12/5 → 8/5: framework −4/5
 * P2-7 5 → 21/2: 2/3 parts × 10/14 points: 5, 15/2, 7, 21/2: answers ½ (5/2 + 7/2) = 3, framework ½ (2 + 3) = 5/2
 * Q1-1 3 → 4, answered anew: framework + 1
 * Q1-2 5 → 6.7: references + 5/3, rounding + 1/30
 * Q1-3 5 → 0: answers −5
 * Q2-1 7/3 → 5.3: answers 35/24, framework 35/24, rounding + 1/20
 * Q2-2 4 → gone: framework −4; Q2-4 new: framework + 3; B-1 2 → 9/2, capped at 4: answers + 2
 *
 * answers: 8 − 8/3 + 3 − 5 + 35/24 + 2 = 163/24; framework: −2 + 1 − 4/5 + 5/2 + 1 + 35/24 − 4 + 3 = 259/120, substantiated 1/2 less
 */
export const firstToLast: Expected = {
  total: {
    answers: '163/24',
    'evidence/records': ['0', '13/2'],
    references: '5/3',
    framework: ['259/120', '199/120'],
    rounding: '7/60',
  },
  nodes: {
    'P1-1': { answers: '8', framework: '-2' },
    'P1-2': { 'evidence/records': ['0', '13/2'], framework: ['1', '1/2'] },
    P1: { answers: '8', 'evidence/records': ['0', '13/2'], framework: ['-1', '-3/2'] },
    'P2-1': { answers: '-8/3', rounding: '1/30' },
    'P2-2': { framework: '-4/5' },
    'P2-7': { answers: '3', framework: '5/2' },
    P2: { answers: '1/3', framework: '17/10', rounding: '1/30' },
    P: { answers: '25/3', 'evidence/records': ['0', '13/2'], framework: ['7/10', '1/5'], rounding: '1/30' },
    'Q1-1': { framework: '1' },
    'Q1-2': { references: '5/3', rounding: '1/30' },
    'Q1-3': { answers: '-5' },
    Q1: { answers: '-5', references: '5/3', framework: '1', rounding: '1/30' },
    'Q2-1': { answers: '35/24', framework: '35/24', rounding: '1/20' },
    'Q2-2': { framework: '-4' },
    'Q2-4': { framework: '3' },
    Q2: { answers: '35/24', framework: '11/24', rounding: '1/20' },
    Q: { answers: '-85/24', references: '5/3', framework: '35/24', rounding: '1/12' },
    'B-1': { answers: '5/2' },
  },
};

function rename(table: Loose, from: string, to: string): void {
  table[to] = table[from];
  delete table[from];
}
