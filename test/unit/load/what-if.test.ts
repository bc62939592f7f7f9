import { describe, expect, test } from 'vitest';
import { suppose } from '../../../src/load/what-if.ts';
import { readSetting } from '../../../src/load/what-if-setting.ts';
import { score } from '../../../src/scoring/score.ts';
import { type Parts, scoreOf } from '../../support/build.ts';

const parts: Parts = {
  framework: {
    points: 30,
    levels: ['indicator'],
    evidence: { required: true },
    indicators: [
      { id: 'X', title: 'X', points: 10, rule: { kind: 'yes-no' } },
      {
        id: 'Y',
        title: 'Y',
        points: 10,
        rule: { kind: 'linear', measure: { kind: 'ratio', unit: '%' }, zero: 0, full: 100 },
      },
      {
        id: 'Z',
        title: 'Z',
        points: 10,
        'answered-by': 'each',
        combine: 'mean',
        rule: { kind: 'checklist', parts: [{ id: 'a' }, { id: 'b' }] },
      },
    ],
  },
  sheets: {
    one: {
      X: { value: 'yes', evidence: [{ document: 'D-1', approved: '2014-08-01' }] },
      Y: { value: { numerator: 1, denominator: 2 } },
      Z: { value: ['a'] },
    },
    two: {},
  },
};

/** The total and the substantiated total with some answers supposed, or the codes of what is wrong with their places. */
function supposed(...settings: readonly string[]) {
  const { assessment } = scoreOf(parts);
  const { value, diagnostics } = suppose(
    assessment,
    settings.map((each) => readSetting(each)!),
  );
  if (value === undefined)
    return diagnostics.map(
      ({ code, file, place }) => `${file} ${place?.line}:${place?.column}-${place?.endColumn} ${code}`,
    );
  const { claimed, substantiated } = score(value.assessment);
  return [`${claimed.total}`, `${substantiated.total}`];
}

describe('a setting', () => {
  test.each<[argument: string, expected: object | undefined]>([
    ['F1-04=yes', { indicator: 'F1-04', text: 'yes', label: 'F1-04=…' }],
    ['F1-04.value=3', { indicator: 'F1-04', key: 'value', text: '3' }],
    ['F1-22@audit=no', { indicator: 'F1-22', department: 'audit', text: 'no' }],
    ['F1-22.numerator@audit=1', { indicator: 'F1-22', key: 'numerator', department: 'audit', text: '1' }],
    ['F1-22@audit.numerator=1', { indicator: 'F1-22', key: 'numerator', department: 'audit', text: '1' }],
    ['X={ a: b=c }', { indicator: 'X', text: '{ a: b=c }' }],
    ['X=', { indicator: 'X', text: '' }],
    ['X.a@d.b=1', undefined],
    ['examples/town', undefined],
    ['./a=b', undefined],
    ['=x', undefined],
    ['1=x', undefined],
  ])('%s', (argument, expected) => {
    const found = readSetting(argument);
    if (expected === undefined) expect(found).toBeUndefined();
    else expect(found).toMatchObject({ ...expected, argument });
  });
});

describe('supposed answers', () => {
  test('count in the place of what was answered', () => {
    expect(supposed('X=yes')).toEqual(['35/2', '10']);
    expect(supposed('X=no')).toEqual(['15/2', '0']);
  });

  test('keep their evidence: what had none is not substantiated', () => {
    expect(supposed('Y={ numerator: 2, denominator: 2 }')).toEqual(['45/2', '10']);
    expect(supposed('X=예')).toEqual(['35/2', '10']);
  });

  test('set one part of the present value, one after the other', () => {
    expect(supposed('Y.numerator=2')).toEqual(['45/2', '10']);
    expect(supposed('Y.numerator=1', 'Y.denominator=4')).toEqual(['15', '10']);
    expect(supposed('Z.b@one=yes')).toEqual(['20', '10']);
  });

  test('are those of one department or of all', () => {
    expect(supposed('Z@two=[a, b]')).toEqual(['45/2', '10']);
    expect(supposed('Z=[a, b]')).toEqual(['25', '10']);
  });

  test('may be a status', () => {
    expect(supposed('X=not-implemented')).toEqual(['15/2', '0']);
    expect(supposed('X.status=not-assessed')).toEqual(['15/2', '0']);
    expect(supposed('X=not-applicable')).toEqual(['45/4', '0']);
    expect(supposed('Z@two=not-applicable')).toEqual(['20', '10']);
  });

  test.each<[settings: readonly string[], expected: readonly string[]]>([
    [['X=perhaps'], ['X=… 1:3-10 answer/wrong-shape']],
    [['Q=1'], ['Q=… 1:1-2 answer/unknown-indicator']],
    [['X@two=yes'], ['X@two=… 1:1-6 answer/not-responsible']],
    [['X@three=yes'], ['X@three=… 1:1-8 department/unknown']],
    [['Y={ numerator: 1, denominator: 0 }'], ['Y=… 1:32-33 answer/zero-denominator']],
    [['Y.denominator=0'], ['Y.denominator=… 1:15-16 answer/zero-denominator']],
    [['Y={ a'], ['Y=… 1:3-4 yaml/unclosed']],
    [['X='], ['X=… 1:1-2 schema/empty']],
    [['X.status=done'], ['X.status=… 1:10-14 schema/not-accepted']],
    [['Y=1.50e3'], ['Y=… 1:3-9 yaml/number-form']],
    // every department is wrong in the same way, which is said once
    [['Z=[c]'], ['Z=… 1:4-5 answer/unknown-part']],
    [
      ['X=perhaps', 'Q=1'],
      ['X=… 1:3-10 answer/wrong-shape', 'Q=… 1:1-2 answer/unknown-indicator'],
    ],
  ])('are checked as a sheet is: %j', (settings, expected) => {
    expect(supposed(...settings)).toEqual(expected);
  });

  test('change nothing else', () => {
    const { assessment } = scoreOf(parts);
    const before = JSON.stringify([...assessment.assignments.keys()]);
    const { value } = suppose(assessment, [readSetting('X=no')!]);
    expect(assessment.assignments.get('X')!.answers[0]!.value).toBe('yes');
    expect(value!.assessment.assignments.get('Y')).toBe(assessment.assignments.get('Y'));
    expect(JSON.stringify([...value!.assessment.assignments.keys()])).toBe(before);
    expect(value!.suppositions.map(({ indicator }) => indicator.id)).toEqual(['X']);
  });
});

describe('an answer made up of several settings', () => {
  test('is checked once it is whole', () => {
    const parted = ['Y=unanswered', 'Y.numerator=96', 'Y.denominator=100'];
    expect(supposed(...parted)).toEqual(supposed('Y={numerator: 96, denominator: 100}'));
  });

  test('is still wrong where a part is missing or no number, at the setting that gives it', () => {
    expect(supposed('Y=unanswered', 'Y.numerator=96')).toEqual([expect.stringContaining('Y.numerator=…')]);
    expect(supposed('Y.numerator=x', 'Y.denominator=100')).toEqual([
      'Y.numerator=… 1:13-14 answer/not-a-number',
    ]);
  });
});
