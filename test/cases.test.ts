import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCases } from './support/case-files.ts';
import { root } from './support/host.ts';
import { expectedOutcome, runCase, updateCase } from './support/run-case.ts';

const cases = readCases(join(root, 'test', 'cases'));
const update = process.env['UPDATE_CASES'] === '1';

describe('cases', () => {
  it.each(cases.map((each) => [each.name, each] as const))('%s', async (_, each) => {
    const outcome = await runCase(each);
    if (update) updateCase(each, outcome);
    expect(outcome).toEqual(expectedOutcome(each));
  });

  it('no output holds what a program should never print', () => {
    for (const each of cases) {
      const { stdout, stderr } = expectedOutcome(each);
      expect(`${stdout}${stderr}`, each.name).not.toMatch(/\bundefined\b|\[object |\bNaN\b|\u001b(?!\[\d+m)/);
    }
  });
});
