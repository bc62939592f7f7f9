import { resolve } from 'node:path';
import type { Host } from '../../load/host.ts';
import { withFiles } from '../../load/overlay.ts';
import { loadVectors, type VectorFile, type VectorSuite } from '../../load/vectors.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Vector } from '../../model/vectors.ts';
import { locationOf } from '../../report/location.ts';
import { expectEntry, valueYaml } from '../../report/vector-expect.ts';
import type { WrittenReport } from '../../report/vector-run.ts';
import { runVector, type VectorResult } from '../../scoring/vectors.ts';
import { applyEdits, type Edit, Writer } from '../../source/edit.ts';
import { writeFile } from '../outputs.ts';

/** A suite as it is after writing, and what was written. */
export interface Written {
  readonly suite: VectorSuite;
  readonly diagnostics: readonly Diagnostic[];
  readonly written: readonly WrittenReport[];
}

/**
 * Writes what comes out into the vectors that expect nothing and, with `update`, corrects what came out otherwise. The files are read
 * again as they will be, and only then written: all else in them stays as it is.
 */
export function writeExpected(path: string, suite: VectorSuite, update: boolean, host: Host): Written {
  const plans = suite.files.map((file) => planFile(file, suite, update));
  const texts = new Map(
    plans.flatMap(({ file, text }) => (text === undefined ? [] : [[file.path, text] as const])),
  );
  const planned = new Map([...texts].map(([file, text]) => [resolve(host.cwd, file), text]));
  const { value, diagnostics } = loadVectors(path, withFiles(host, planned));
  if (value === undefined) throw new Error(`what was to be written cannot be read: ${diagnostics[0]?.code}`);
  for (const [file, text] of texts) writeFile(file, text, host);
  const lines = new Map(plans.flatMap((plan) => [...plan.lines]));
  const written = value.files
    .flatMap(({ vectors }) => vectors)
    .flatMap((vector): WrittenReport[] => {
      const own = lines.get(vector.id);
      return own === undefined ? [] : [{ vector: vector.id, location: placeOf(vector), lines: own }];
    });
  return { suite: value, diagnostics, written };
}

interface Plan {
  readonly file: VectorFile;
  /** The file's new text; undefined where it stays as it is. */
  readonly text?: string;
  /** What is written into each vector, by its id. */
  readonly lines: ReadonlyMap<string, readonly string[]>;
}

function planFile(file: VectorFile, { framework }: VectorSuite, update: boolean): Plan {
  const writer = new Writer(file.source.text);
  const edits: Edit[] = [];
  const lines = new Map<string, readonly string[]>();
  for (const result of file.vectors.map(runVector)) {
    const { id, expected, origin } = result.vector;
    if (expected === undefined) {
      const entry = expectEntry(result.outturn, framework);
      const isThere = hasEmpty(file, result);
      edits.push(
        isThere ? writer.replace([...origin.path, 'expect'], entry.flow) : writer.append(origin.path, entry),
      );
      lines.set(id, ['expect:', ...entry.block.map((line) => `  ${line}`)]);
    } else if (update) {
      const found = corrections(result, writer);
      edits.push(...found.map(({ edit }) => edit));
      if (found.length > 0)
        lines.set(
          id,
          found.map(({ line }) => line),
        );
    }
  }
  if (edits.length === 0) return { file, lines };
  return { file, text: applyEdits(file.bytes, file.source.text, edits), lines };
}

/** Whether a vector has an `expect` with nothing in it. */
function hasEmpty({ source }: VectorFile, { vector: { origin } }: VectorResult): boolean {
  const [key, index] = origin.path as [string, number];
  const entry = (source.values as Record<string, readonly object[]>)[key]![index]!;
  return 'expect' in entry;
}

/** What did not come out at all cannot be written: that key must be removed by hand. */
function corrections({ vector, differences }: VectorResult, writer: Writer): { edit: Edit; line: string }[] {
  return differences.flatMap(({ path, expected, actual }) => {
    const text = valueYaml(actual);
    if (text === undefined) return [];
    const edit = writer.replace([...vector.origin.path, 'expect', ...path], text);
    return [{ edit, line: `${path.join('.')}: ${valueYaml(expected)} → ${text}` }];
  });
}

function placeOf({ origin }: Vector) {
  return locationOf({ locator: origin.locator, path: [...origin.path, 'expect'] });
}
