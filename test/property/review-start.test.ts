import { relative } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviewStages } from '../../src/checks/life-cycle.ts';
import { run } from '../../src/cli/run.ts';
import type { Host } from '../../src/load/host.ts';
import { filesOf, memoryHost, type Parts, scoreFiles, text } from '../support/build.ts';
import { memoryRoot } from '../support/memory-files.ts';
import { numRuns, on } from './assessments.ts';
import { reviewedAssessments } from './reviews.ts';

/** The files of an assessment, with those that `assess review start` adds. */
async function started(
  parts: Parts,
  args: readonly string[],
): Promise<Readonly<Record<string, string | Uint8Array>>> {
  const files = filesOf(parts);
  const made: Record<string, string | Uint8Array> = {};
  const host: Host = {
    ...memoryHost(files),
    writeFile: (path, content) => {
      made[relative(memoryRoot, `${memoryRoot}/${path}`)] = content;
    },
    makeFolder: () => undefined,
  };
  const code = await run(['review', 'start', '.', '--reviewer', '심사자', '--on', on, ...args], host);
  expect(code).toBe(0);
  return { ...files, ...made };
}

describe('a review that was started', { timeout: 300_000 }, () => {
  it('loads, and changes no reviewed score before the reviewer writes', async () => {
    await fc.assert(
      fc.asyncProperty(
        reviewedAssessments(),
        fc.boolean(),
        fc.constantFrom(...reviewStages),
        fc.constantFrom('2014-08-19', '2014-08-20', on),
        async (drawn, isFirst, stage, date) => {
          const parts = isFirst ? { ...drawn.parts, files: {} } : drawn.parts;
          const before = scoreFiles(filesOf(parts), on);
          const files = await started(parts, ['--stage', stage, '--date', date]);
          expect(Object.keys(files)).toContain(`reviews/${date}-${stage}.yaml`);
          const after = scoreFiles(files, on);
          expect(after.codes).toEqual(before.codes);
          const expected = before.score!.reviewed;
          for (const [id, { score, notApplicable }] of after.score!.reviewed?.nodes ?? []) {
            const was = expected!.nodes.get(id)!;
            expect([id, text(score), notApplicable]).toEqual([id, text(was.score), was.notApplicable]);
          }
          expect(after.score!.reviewed?.total.toString()).toBe(expected?.total.toString());
        },
      ),
      { numRuns },
    );
  });

  it('confirms every claim where what it proposes is taken as it is, and its locks hold', async () => {
    await fc.assert(
      fc.asyncProperty(reviewedAssessments({ verdict: true }), async ({ parts: drawn }) => {
        const parts = { ...drawn, files: {} };
        const path = `reviews/${on}-committee.yaml`;
        const files = await started(parts, ['--stage', 'committee']);
        const filled = String(files[path])
          .replace(/^ {4}# (?=award|answer| )/gm, '    ')
          .replace(/^ {4}# reason:$/gm, '    reason: 사유\n    lock: true');
        const { score, codes } = scoreFiles({ ...files, [path]: filled }, on);
        const before = scoreFiles(filesOf(parts), on);
        expect(codes).toEqual(before.codes);
        expect(text(score!.reviewed!.total)).toBe(text(before.score!.claimed.total));
        expect(score!.verdict.reviewed!.passed).toBe(before.score!.verdict.claimed.passed);
      }),
      { numRuns },
    );
  });
});
