import { dirname, join, resolve } from 'node:path';
import { checkGate } from '../checks/gate.ts';
import { locateAll } from '../diagnostics/issue.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Gate } from '../model/gate.ts';
import { loadDocument, type Result } from './document.ts';
import type { FileSystem } from './host.ts';
import { allNodes } from './members.ts';
import { checkSpelledAt, findSpelled } from './spellings.ts';

/** The name of the file that holds the conditions of `assess check`. */
export const gateFileName = 'assess.config.yaml';

/** Folders that are looked through upwards at the most. */
const mostSteps = 64;

/**
 * The configuration for an assessment in `folder`: the file named, else the nearest `assess.config.yaml` (or `.yml`) upwards, no further than the
 * folder that holds `.git`. Undefined where there is none. Whatever bears the name counts, even if it cannot be read.
 */
export function findGate(folder: string, files: FileSystem, explicit?: string): string | undefined {
  if (explicit !== undefined) return explicit;
  let current = resolve(files.cwd, folder);
  for (let step = 0; step < mostSteps; step++) {
    const found = findSpelled(gateFileName, current, files);
    if (found !== undefined) return found;
    const above = dirname(current);
    if (above === current || files.kindOf(join(current, '.git')) !== 'missing') return undefined;
    current = above;
  }
  return undefined;
}

/** Reads and checks a configuration against the assessment that it is for. */
export function loadGate(path: string, assessment: Assessment, files: FileSystem): Result<Gate> {
  const twice = checkSpelledAt(path, gateFileName, files);
  if (twice.length > 0) return { diagnostics: twice };
  const { value, diagnostics } = loadDocument('gate', path, dirname(path), files);
  if (!value) return { diagnostics };
  const { file, source } = value;
  const issues = checkGate(file, assessment, allNodes(assessment.framework));
  const all = [...diagnostics, ...locateAll(issues, source)];
  if (all.some(({ severity }) => severity === 'error')) return { diagnostics: all };
  const conditions = file.conditions.map((condition, i) => ({
    condition,
    origin: { locator: source, path: ['conditions', i] },
  }));
  return { value: { file: source.file, conditions }, diagnostics: all };
}
