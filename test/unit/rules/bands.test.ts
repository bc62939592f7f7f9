import { describe, expect, it } from 'vitest';
import { earned, ruleFaults } from '../../support/build.ts';
import { figure } from '../../support/figure.ts';

const bands = (...list: object[]) => ({ kind: 'bands', bands: list });
const below = figure('9.9999999999');
const above = figure('10.0000000001');

describe('bands: where a figure falls', () => {
  const rising = bands({ 'at-least': 10, award: '100%' }, { 'at-least': 5, award: '50%' });
  const strictlyRising = bands({ 'more-than': 5, award: '50%' }, { 'more-than': 10, award: '100%' });
  const falling = bands({ 'at-most': 10, award: '100%' }, { 'at-most': 20, award: '40%' });
  const strictlyFalling = bands({ below: 10, award: '100%' }, { below: 20, award: '40%' });
  const twoSided = bands(
    { 'at-least': 0, below: 5, award: '20%' },
    { 'at-least': 5, 'at-most': 10, award: '60%' },
    { 'more-than': 10, award: '100%' },
  );
  const otherwise = bands({ 'more-than': 3, 'at-most': 10, award: '100%' }, { award: '30%' });
  const openBelow = bands(
    { 'at-most': 5, award: '10%' },
    { 'more-than': 5, below: 10, award: '50%' },
    { 'at-least': 10, award: '90%' },
  );
  const mixed = bands({ 'at-least': 10, award: '50%' }, { 'more-than': 10, award: '100%' });
  const mixedFalling = bands({ 'at-most': 10, award: '50%' }, { below: 10, award: '100%' });
  const single = bands({ 'at-least': 10, award: 3 });
  const edges = bands({ 'more-than': 3, below: 10, award: '100%' }, { award: '30%' });

  it.each([
    [rising, figure('4.9999999999'), '0'],
    [rising, 5, '50'],
    [rising, below, '50'],
    [rising, 10, '100'],
    [rising, 1000, '100'],
    [rising, -5, '0'],
    [strictlyRising, 5, '0'],
    [strictlyRising, figure('5.0000000001'), '50'],
    [strictlyRising, 10, '50'],
    [strictlyRising, above, '100'],
    [falling, 20, '40'],
    [falling, figure('20.0000000001'), '0'],
    [falling, above, '40'],
    [falling, 10, '100'],
    [falling, -100, '100'],
    [strictlyFalling, 20, '0'],
    [strictlyFalling, 10, '40'],
    [strictlyFalling, below, '100'],
    [twoSided, figure('-0.1'), '0'],
    [twoSided, 0, '20'],
    [twoSided, figure('4.9999999999'), '20'],
    [twoSided, 5, '60'],
    [twoSided, 10, '60'],
    [twoSided, above, '100'],
    [otherwise, 3, '30'],
    [otherwise, figure('3.0000000001'), '100'],
    [otherwise, 10, '100'],
    [otherwise, above, '30'],
    [edges, 10, '30'],
    [edges, below, '100'],
    [openBelow, -50, '10'],
    [openBelow, 5, '10'],
    [openBelow, figure('5.0000000001'), '50'],
    [openBelow, below, '50'],
    [openBelow, 10, '90'],
    [mixed, below, '0'],
    [mixed, 10, '50'],
    [mixed, above, '100'],
    [mixedFalling, above, '0'],
    [mixedFalling, 10, '50'],
    [mixedFalling, below, '100'],
    [single, below, '0'],
    [single, 10, '3'],
  ])('%j: %s earns %s of 100', (rule, value, expected) => {
    expect(earned(rule, value)).toBe(expected);
  });

  it('the order in which bands are written does not matter', () => {
    const list = [
      { 'at-least': 1, award: '10%' },
      { 'at-least': 2, award: '20%' },
      { 'at-least': 3, award: '30%' },
    ];
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
      [1, 0, 2],
    ]) {
      const rule = bands(...order.map((i) => list[i]!));
      expect([0, 1, 2, 3, 4].map((value) => earned(rule, value))).toEqual(['0', '10', '20', '30', '30']);
    }
  });

  it('a band without bounds takes what no other takes, wherever it stands', () => {
    const first = bands({ award: '30%' }, { 'at-least': 10, award: '100%' });
    expect([earned(first, 9), earned(first, 10)]).toEqual(['30', '100']);
    expect(earned(bands({ award: '30%' }), 7)).toBe('30');
  });

  it('a band without bounds fills a hole', () => {
    const rule = bands(
      { below: 5, 'at-least': 0, award: '100%' },
      { 'at-least': 10, award: '50%' },
      { award: '20%' },
    );
    expect([0, 5, 9, 10, -1].map((value) => earned(rule, value))).toEqual(['100', '20', '20', '50', '20']);
  });
});

describe('bands: what is refused', () => {
  it.each([
    // a figure on the bound belongs to one band only
    [
      [
        { 'at-least': 0, 'at-most': 5, award: 1 },
        { 'at-least': 5, award: 2 },
      ],
      'rule/band-overlap',
    ],
    [
      [
        { 'at-least': 0, 'at-most': 6, award: 1 },
        { 'at-least': 5, award: 2 },
      ],
      'rule/band-overlap',
    ],
    [
      [
        { 'at-least': 0, below: 6, award: 1 },
        { 'more-than': 5, award: 2 },
      ],
      'rule/band-overlap',
    ],
    [
      [
        { 'at-least': 5, award: 1 },
        { 'at-least': 5, award: 2 },
      ],
      'rule/band-overlap',
    ],
    [
      [
        { 'at-most': 5, award: 1 },
        { 'at-most': 5, award: 2 },
      ],
      'rule/band-overlap',
    ],
    [[{ award: 1 }, { award: 2 }], 'rule/band-overlap'],
    [
      [
        { 'at-least': 5, award: 1 },
        { below: 7, award: 2 },
      ],
      'rule/band-overlap',
    ],
    // and to one band at least, between the lowest and the highest
    [
      [
        { 'at-least': 0, below: 5, award: 1 },
        { 'more-than': 5, award: 2 },
      ],
      'rule/band-hole',
    ],
    [
      [
        { 'at-least': 0, below: 4, award: 1 },
        { 'at-least': 5, award: 2 },
      ],
      'rule/band-hole',
    ],
    [
      [
        { 'at-least': 5, below: 4, award: 1 },
        { 'at-least': 9, award: 2 },
      ],
      'rule/band-empty',
    ],
    [
      [
        { 'at-least': 5, below: 5, award: 1 },
        { 'at-least': 9, award: 2 },
      ],
      'rule/band-empty',
    ],
    [[{ 'more-than': 5, 'at-most': 5, award: 1 }], 'rule/band-empty'],
    [[{ 'at-least': 5, 'more-than': 4, award: 1 }], 'rule/band-double-bound'],
    [[{ below: 5, 'at-most': 4, award: 1 }], 'rule/band-double-bound'],
    [[{ 'at-least': 5, award: 101 }], 'rule/award-above-points'],
    [[{ 'at-least': 5, award: '101%' }], 'rule/award-above-points'],
    [[{ award: 101 }], 'rule/award-above-points'],
  ])('%j: %s', (list, code) => {
    expect(ruleFaults(bands(...list))).toEqual([code]);
  });

  it.each([
    [
      [
        { 'at-least': 5, 'at-most': 5, award: 4 },
        { 'more-than': 5, award: 2 },
      ],
      '4',
    ],
    [
      [
        { 'at-least': 0, 'at-most': 5, award: 1 },
        { 'more-than': 5, award: 4 },
      ],
      '1',
    ],
    [
      [
        { 'at-least': 0, below: 5, award: 1 },
        { 'at-least': 5, award: 4 },
      ],
      '4',
    ],
    [[{ 'at-least': 0, below: 4, award: 1 }, { 'at-least': 5, award: 4 }, { award: 0 }], '4'],
  ])('%j is right, and 5 earns %s', (list, expected) => {
    expect(earned(bands(...list), 5)).toBe(expected);
  });

  it('each fault of a rule is told', () => {
    const list = [
      { 'at-least': 0, below: 3, award: 1 },
      { 'at-least': 4, below: 8, award: 1 },
      { 'at-least': 7, award: 1 },
    ];
    expect(ruleFaults(bands(...list))).toEqual(['rule/band-hole', 'rule/band-overlap']);
  });

  it('a figure that is none is refused', () => {
    expect(earned(bands({ 'at-least': 0, award: 1 }), 'yes')).toEqual(['answer/wrong-shape']);
    expect(earned(bands({ 'at-least': 0, award: 1 }), '7')).toEqual(['answer/wrong-shape']);
  });
});
