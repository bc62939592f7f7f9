import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../src/load/framework.ts';
import { carryAssessment } from '../../src/load/rescore.ts';
import type { Framework } from '../../src/model/framework.ts';
import { diffFrameworks, isSameFramework } from '../../src/scoring/framework-diff.ts';
import { traceLineage } from '../../src/scoring/lineage.ts';
import { compareScores } from '../../src/scoring/rescore.ts';
import { score } from '../../src/scoring/score.ts';
import { memoryHost, type Plain, yamlText } from '../support/build.ts';
import { memoryRoot } from '../support/memory-files.ts';
import { numRuns } from './assessments.ts';

/** How an edition is made of one that stands before it; numbers are taken modulo what there is. */
interface Step {
  readonly base: number;
  /** Whether it keeps the id, and the version, of its base. */
  readonly keeps: 'both' | 'id' | 'nothing';
  readonly withdraw: readonly number[];
  /** Nodes that take the ids of each other, the first that of the second and so on. */
  readonly swap: readonly number[];
  readonly rename: readonly { readonly node: number; readonly id: number }[];
  /** Ids of new nodes, some of which name a withdrawn one as their former id. */
  readonly add: readonly { readonly id: number; readonly formerly: boolean }[];
}

/** An indicator through all editions: its id, and what it is, which no edition can change. */
type Node = readonly [id: string, token: string];

interface Edition {
  readonly file: Plain;
  readonly nodes: readonly Node[];
  /** The editions it stands on, itself the first. */
  readonly chain: readonly number[];
  readonly renames: boolean;
}

const ids = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
const index = fc.nat(7);
const step: fc.Arbitrary<Step> = fc.record({
  base: index,
  keeps: fc.constantFrom('both', 'id', 'id', 'nothing'),
  withdraw: fc.array(index, { maxLength: 2 }),
  swap: fc.array(index, { maxLength: 3 }),
  rename: fc.array(fc.record({ node: index, id: index }), { maxLength: 2 }),
  add: fc.array(fc.record({ id: index, formerly: fc.boolean() }), { maxLength: 2 }),
});
const histories = fc.array(step, { minLength: 1, maxLength: 4 }).map(historyOf);

describe('the lineage of frameworks, whatever their ids and versions', () => {
  it('from a framework to itself changes nothing', () => {
    law((editions) => {
      for (const one of load(editions)) {
        const same = [...one.indicators.keys()].map((id) => [id, id] as const);
        expect(traceLineage(one, one).forward).toEqual(new Map(same));
        expect(isSameFramework(diffFrameworks(one, one))).toBe(true);
      }
    });
  });

  it('from a framework to another state of its files that says the same changes nothing', () => {
    law((editions) => {
      const now = load(editions, '# a comment\n');
      load(editions).forEach((one, i) => {
        expect(isSameFramework(diffFrameworks(one, now[i]!))).toBe(true);
      });
    });
  });

  it('follows every node through the editions between one and what it stands on', () => {
    law((editions) => {
      const loaded = load(editions);
      everyPair(editions, (i, j) => {
        if (!isInLine(editions[i]!, editions[j]!) || editions.some(({ renames }) => renames)) return;
        const after = new Map(editions[j]!.nodes.map(([id, token]) => [token, id]));
        const expected = editions[i]!.nodes.flatMap(([id, token]) =>
          after.has(token) ? [[id, after.get(token)!] as const] : [],
        );
        expect(traceLineage(loaded[i]!, loaded[j]!).forward).toEqual(new Map(expected));
      });
    });
  });

  it('is the same backwards', () => {
    law((editions) => {
      const loaded = load(editions);
      everyPair(editions, (i, j) => {
        // beside each other the way back cannot know which of two came first, and whose former ids hold
        if (!isInLine(editions[i]!, editions[j]!) && editions.some(({ renames }) => renames)) return;
        const there = traceLineage(loaded[i]!, loaded[j]!);
        const again = traceLineage(loaded[j]!, loaded[i]!);
        expect(again.forward).toEqual(there.back);
        expect(again.back).toEqual(there.forward);
        expect([...again.before.keys()]).toEqual([...there.after.keys()]);
        expect([...again.after.keys()]).toEqual([...there.before.keys()]);
      });
    });
  });

  it('takes every answer over to the edition that it was given under, and scores it alike', () => {
    law((editions) => {
      const { nodes } = editions.at(-1)!;
      const name = `e${editions.length - 1}`;
      const answers = Object.fromEntries(nodes.map(([id], i) => [id, { value: i % 2 === 0 }]));
      const host = memoryHost({
        ...filesOf(editions, ''),
        'assessment.yaml': yamlText({
          kind: 'assessment',
          framework: `./${name}`,
          institution: { id: 'test', name: 'Test' },
          cycle: { id: '2014' },
          departments: [{ id: 'one', name: 'one', coordinates: true }],
        }),
        'departments/one.yaml': yamlText({ kind: 'department', department: 'one', answers }),
      });
      for (const given of [undefined, loadFramework(name, host).value!]) {
        const { value } = carryAssessment(memoryRoot, given, host, '2014-08-29');
        const carried = value ?? expect.fail('not loaded');
        const fates = carried.sheets.flatMap((sheet) => sheet.answers.map(({ fate }) => fate));
        expect(fates).toEqual(nodes.map(() => 'kept'));
        expect(carried.open).toEqual([]);
        const compared = compareScores(score(carried.before), score(carried.after), carried.lineage);
        expect(compared.claimed.difference.isZero).toBe(true);
      }
    });
  });
});

function law(check: (editions: readonly Edition[]) => void): void {
  fc.assert(fc.property(histories, check), { numRuns: numRuns * 2 });
}

function historyOf(steps: readonly Step[]): Edition[] {
  const start = ['A', 'B', 'C', 'D'];
  const file = {
    ...{ kind: 'framework', id: 'f', version: '1.0.0', title: 'T', points: start.length },
    ...{ levels: ['indicator'], indicators: start.map(indicator) },
  };
  const editions: Edition[] = [{ file, nodes: start.map((id) => [id, id]), chain: [0], renames: false }];
  for (const each of steps) editions.push(editionOf(each, editions));
  return editions;
}

function editionOf(asked: Step, editions: readonly Edition[]): Edition {
  const number = editions.length;
  const from = asked.base % number;
  const { file, nodes, chain } = editions[from]!;
  const withdrawn = new Set(
    asked.withdraw.slice(0, nodes.length - 1).map((at) => nodes[at % nodes.length]![0]),
  );
  const staying = nodes.filter(([id]) => !withdrawn.has(id));
  const now = new Map(staying.map(([id]) => [id, id]));
  const swapped = [...new Set(asked.swap.map((at) => staying[at % staying.length]![0]))];
  for (const [i, id] of swapped.entries()) now.set(id, swapped[(i + 1) % swapped.length]!);
  for (const { node, id } of asked.rename) {
    const taken = new Set(now.values());
    if (!taken.has(ids[id]!)) now.set(staying[node % staying.length]![0], ids[id]!);
  }
  const kept = staying.map(([id, token]): Node => [now.get(id)!, token]);
  const gone = [...withdrawn];
  const added = asked.add
    .filter(({ id }, i, all) => all.findIndex((other) => other.id === id) === i)
    .filter(({ id }) => !kept.some(([taken]) => taken === ids[id]))
    .map(({ id, formerly }) => {
      const former = formerly ? gone.pop() : undefined;
      return { ...indicator(ids[id]!), ...(former !== undefined && { formerly: former }) };
    });
  const renumber = Object.fromEntries([...now].filter(([id, next]) => id !== next));
  const id = asked.keeps === 'nothing' ? `f${number}` : String(file['id']);
  const changes = {
    ...(withdrawn.size > 0 && { withdraw: [...withdrawn] }),
    ...(Object.keys(renumber).length > 0 && { renumber }),
    ...(added.length > 0 && { add: [{ to: id, indicators: added }] }),
  };
  const all = [...kept, ...added.map((each): Node => [each.id, `${each.id} of ${number}`])];
  return {
    file: {
      ...{ kind: 'framework', id, title: 'T', extends: `../e${from}`, points: all.length },
      version: asked.keeps === 'both' ? file['version'] : `${number + 1}.0.0`,
      ...(Object.keys(changes).length > 0 && { changes }),
    },
    nodes: all,
    chain: [number, ...chain],
    renames: added.some((each) => 'formerly' in each),
  };
}

function indicator(id: string) {
  return { id, title: id, points: 1, rule: { kind: 'yes-no' } };
}

function filesOf(editions: readonly Edition[], head: string): Record<string, string> {
  return Object.fromEntries(
    editions.map(({ file }, i) => [`e${i}/framework.yaml`, `${head}${yamlText(file)}`]),
  );
}

function load(editions: readonly Edition[], head = ''): Framework[] {
  const host = memoryHost(filesOf(editions, head));
  return editions.map((_, i) => {
    const { value, diagnostics } = loadFramework(`e${i}`, host);
    return value ?? expect.fail(diagnostics.map(({ code }) => code).join());
  });
}

function isInLine(one: Edition, other: Edition): boolean {
  return one.chain.includes(other.chain[0]!) || other.chain.includes(one.chain[0]!);
}

function everyPair(editions: readonly Edition[], use: (i: number, j: number) => void): void {
  for (const i of editions.keys()) for (const j of editions.keys()) use(i, j);
}
