import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type EvidenceFolder, takeInventory } from '../../src/scoring/evidence-inventory.ts';
import { statusOf } from '../../src/scoring/status.ts';
import { scoreOf, text } from '../support/build.ts';
import { assessments, numRuns } from './assessments.ts';

const folder: EvidenceFolder = { unused: [], isCut: false, pointers: new Set() };

it('gaps, status and evidence verify name the same indicators for want of evidence', {
  timeout: 300_000,
}, () => {
  fc.assert(
    fc.property(assessments(), (parts) => {
      const score = scoreOf(parts);
      const { framework } = score.assessment;
      const isWeighted = framework.aggregate === 'weighted';
      const { unproven } = takeInventory(score, folder, 30);
      const listed = [...new Set(unproven.map(({ indicator }) => indicator))];
      const inTree = listed.filter(({ effect }) => effect === undefined).map(({ id }) => id);
      const atRisk = score.gaps.filter((gap) => !gap.atRisk.isZero);
      expect([...inTree].sort()).toEqual(atRisk.map(({ indicator }) => indicator.id).sort());
      for (const { indicator, atRisk: points } of unproven) {
        const gap = atRisk.find((each) => each.indicator === indicator);
        if (gap) expect(text(points)).toBe(text(isWeighted ? gap.impactAtRisk : gap.atRisk));
      }
      const status = statusOf(score, new Set());
      expect(status.unproven).toBe(listed.length);
      for (const { department, unproven: count } of status.departments)
        expect(count).toBe(unproven.filter((each) => each.department.id === department.id).length);
    }),
    { numRuns: numRuns * 4 },
  );
});
