import { along, away, type Step } from './step.ts';
import { grades, indicator, membersIn, proven, record } from './world.ts';

/** The first half: answers, evidence, not-applicable, and the framework changed in place. */
export const earlier: readonly Step[] = [
  {
    // P1-1: 0 → 10. Q1-1: at least 5 earns 3, at least 10 all 9: + 6. B-1: 4/10 × 5 = 2 → 9/10 × 5 = 9/2, capped at 4: + 2 of the total.
    // 10 + 6 + 2 = 18
    title: 'answers improved',
    change({ sheets: { hall, works } }) {
      hall!['P1-1']!['value'] = true;
      works!['Q1-1']!['value'] = 12;
      hall!['B-1']!['value'] = 9;
    },
    earned: { 'P1-1': [10, 10], 'Q1-1': [9, 9], 'B-1': [0, '9/2'] },
    total: { answers: '18' },
    nodes: {
      ...along('P1-1', { answers: '10' }),
      ...along('Q1-1', { answers: '6' }),
      'B-1': { answers: '5/2' },
    },
    departments: { hall: { answers: '10' }, works: { answers: '6' } },
  },
  {
    // P2-1, the mean of three departments: 2/3 × 8 → 1/3 × 8. No department leads it.
    title: 'an answer worsened',
    change({ sheets: { care } }) {
      care!['P2-1']!['value'] = false;
    },
    earned: { 'P2-1': [8, '8/3'] },
    total: { answers: '-8/3' },
    nodes: along('P2-1', { answers: '-8/3' }),
  },
  {
    title: 'evidence added',
    change({ sheets: { hall } }) {
      hall!['P1-2'] = proven(50);
    },
    earned: { 'P1-2': [12, 6] },
    total: { 'evidence/records': ['0', '6'] },
    nodes: along('P1-2', { 'evidence/records': ['0', '6'] }),
    departments: { hall: { 'evidence/records': ['0', '6'] } },
  },
  {
    title: 'an evidence file removed',
    change({ evidence }) {
      delete evidence['evidence/days.txt'];
    },
    earned: { 'Q1-1': [9, 9, 0] },
    total: { 'evidence/files': ['0', '-9'] },
    nodes: along('Q1-1', { 'evidence/files': ['0', '-9'] }),
    departments: { works: { 'evidence/files': ['0', '-9'] } },
  },
  {
    title: 'evidence valid until an earlier day',
    change({ sheets: { hall } }) {
      record(hall!['P1-3'])['valid-until'] = '2024-06-30';
    },
    earned: { 'P1-3': [14, 7, 0] },
    total: { 'evidence/dates': ['0', '-7'] },
    nodes: along('P1-3', { 'evidence/dates': ['0', '-7'] }),
    departments: { hall: { 'evidence/dates': ['0', '-7'] } },
  },
  {
    title: 'an evidence file rewritten, so that its hash is broken',
    change({ evidence }) {
      evidence['evidence/cycle.txt'] = 'A letter of 2 March 2024\n';
    },
    earned: { 'P2-3': [10, 5, 0] },
    total: { 'evidence/files': ['0', '-5'] },
    nodes: along('P2-3', { 'evidence/files': ['0', '-5'] }),
    departments: { works: { 'evidence/files': ['0', '-5'] } },
  },
  {
    // claimed:       10 + 6 + 7 + 8/3 + 12/5 + 5 + 9 + 5 + 5 + 7/3 + 4 + 0 = 292/5 of 100; now (292/5 − 9) ÷ 91 × 100 = 380/7
    //                380/7 − 292/5 = −144/35
    // substantiated: 292/5 − 9 − 7 − 5 = 187/5 of 100; now (187/5 − 9) ÷ 91 × 100 = 2840/91; 2840/91 − 187/5 = −2817/455
    title: 'two claimed not to apply',
    change({ sheets: { works, care } }) {
      works!['Q1-3'] = away();
      care!['Q2-2'] = away();
    },
    earned: { 'Q1-3': [0, 0], 'Q2-2': [0, 0] },
    total: { applicability: ['-144/35', '-2817/455'] },
    nodes: {
      'Q1-3': { applicability: '-5' },
      Q1: { applicability: '-5' },
      'Q2-2': { applicability: '-4' },
      Q2: { applicability: '-4' },
      Q: { applicability: '-9' },
    },
    departments: { works: { applicability: '-5' }, care: { applicability: '-4' } },
  },
  {
    // claimed: 267/5 ÷ 95 × 100 − 380/7 = 1068/19 − 380/7 = 256/133; substantiated: 162/5 ÷ 95 × 100 − 2840/91 = 648/19 − 2840/91 = 5008/1729
    title: 'one of them withdrawn',
    change({ sheets: { care } }) {
      care!['Q2-2'] = proven(true);
    },
    earned: { 'Q2-2': [4, 4] },
    total: { applicability: ['256/133', '5008/1729'] },
    nodes: along('Q2-2', { applicability: '4' }),
    departments: { care: { applicability: '4' } },
  },
  {
    // P1-1: 10 → 8, P1-2: 6 → 7; −1 ÷ 95 × 100 = −20/19
    title: 'points of indicators changed',
    change(world) {
      indicator(world, 'P1-1')['points'] = 8;
      indicator(world, 'P1-2')['points'] = 14;
    },
    earned: { 'P1-1': [8, 8], 'P1-2': [14, 7] },
    total: { 'framework/points': '-20/19' },
    nodes: {
      'P1-1': { 'framework/points': '-2' },
      'P1-2': { 'framework/points': '1' },
      P1: { 'framework/points': '-1' },
      P: { 'framework/points': '-1' },
    },
    departments: { hall: { 'framework/points': '-1' } },
  },
  {
    // 7 × answer ÷ full: (30, 90) 7/3, (45, 90) 7/2, (30, 60) 7/2, (45, 60) 21/4. The answer: ½ (7/6 + 7/4) = 35/24, the rule likewise.
    // Of the total: 35/24 ÷ 95 × 100 = 175/114
    title: 'a rule changed, and an answer that fits both rules',
    change(world) {
      indicator(world, 'Q2-1')['rule'] = { kind: 'linear', zero: 0, full: 60 };
      world.sheets['care']!['Q2-1']!['value'] = 45;
    },
    earned: { 'Q2-1': [7, '21/4'] },
    total: { answers: '175/114', 'framework/rules': '175/114' },
    nodes: along('Q2-1', { answers: '35/24', 'framework/rules': '35/24' }),
    departments: { care: { answers: '35/24', 'framework/rules': '35/24' } },
  },
  {
    // 9 → 4, one change; −5 ÷ 95 × 100 = −100/19. Its evidence is still missing.
    title: 'a rule changed, so that the answer had to be given anew',
    change(world) {
      indicator(world, 'Q1-1')['rule'] = { kind: 'levels', levels: grades(9, 4, 0) };
      world.sheets['works']!['Q1-1']!['value'] = 'B';
    },
    earned: { 'Q1-1': [9, 4, 0] },
    total: { 'framework/rules': ['-100/19', '0'] },
    nodes: along('Q1-1', { 'framework/rules': ['-5', '0'] }),
    departments: { works: { 'framework/rules': ['-5', '0'] } },
  },
  {
    // Three points go from Q2-3, which earns nothing, to a new Q2-4, which earns all. With E earned before (claimed 3019/60, substantiated 2059/60):
    //   neither 100 E ÷ 95, points alone 100 E ÷ 92, the new one alone 100 (E + 3) ÷ 98, both 100 (E + 3) ÷ 95
    // points: ½ [(100 E/92 − 100 E/95) + (100 (E + 3)/95 − 100 (E + 3)/98)], added: the rest of 300/95 = 60/19
    title: 'an indicator added and answered',
    change(world) {
      indicator(world, 'Q2-3')['points'] = 2;
      membersIn(world, 'Q2').push({ id: 'Q2-4', title: 'Q2-4', points: 3, rule: { kind: 'yes-no' } });
      world.sheets['care']!['Q2-4'] = proven(true);
    },
    earned: { 'Q2-3': [2, 0], 'Q2-4': [3, 3] },
    total: {
      'framework/points': ['42155/24472', '203885/171304'],
      'framework/added': ['35125/24472', '337075/171304'],
    },
    nodes: along('Q2-4', { 'framework/added': '3' }),
    departments: { care: { 'framework/added': '3' } },
  },
  {
    // Q2-2 goes, and its four points go to Q2-3. With E before (claimed 3199/60, substantiated 2239/60):
    //   neither 100 E ÷ 95, points alone 100 E ÷ 99, gone alone 100 (E − 4) ÷ 91, both 100 (E − 4) ÷ 95
    // points: ½ [(100 E/99 − 100 E/95) + (100 (E − 4)/95 − 100 (E − 4)/91)], withdrawn: the rest of −400/95 = −80/19
    title: 'an indicator withdrawn',
    change(world) {
      indicator(world, 'Q2-3')['points'] = 6;
      const members = membersIn(world, 'Q2');
      members.splice(members.indexOf(indicator(world, 'Q2-2')), 1);
      delete world.sheets['care']!['Q2-2'];
    },
    earned: { 'Q2-3': [6, 0], 'Q2-2': null },
    total: {
      'framework/points': ['-1168100/513513', '-803300/513513'],
      'framework/withdrawn': ['-994060/513513', '-1358860/513513'],
    },
    nodes: along('Q2-2', { 'framework/withdrawn': '-4' }),
    departments: { care: { 'framework/withdrawn': '-4' } },
  },
];
