import { join } from 'node:path';
import type { Assessment } from '../model/assessment.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { baselineFileName, loadBaseline } from './baseline.ts';
import { findGate, loadGate } from './gate.ts';
import type { FileSystem } from './host.ts';
import { loadWaivers } from './waivers.ts';

/** What is wrong in the files that only `assess check` uses: the gate that it would find, the waivers, a baseline of the usual name. */
export function checkFilesBeside(folder: string, assessment: Assessment, files: FileSystem): Diagnostic[] {
  const gate = findGate(folder, files);
  const baseline = join(folder, baselineFileName);
  return [
    ...(gate === undefined ? [] : loadGate(gate, assessment, files).diagnostics),
    ...loadWaivers(folder, assessment, files).diagnostics,
    ...(files.kindOf(baseline) === 'missing' ? [] : loadBaseline(baseline, assessment, files).diagnostics),
  ];
}
