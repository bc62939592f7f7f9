import type { Assessment, Assignment } from '../model/assessment.ts';
import type { AssessmentFile } from '../model/files.ts';
import type { Framework } from '../model/framework.ts';
import type { Lineage } from '../scoring/lineage.ts';

type Assignments = ReadonlyMap<string, Assignment>;

/**
 * `assessment.yaml` for another framework: its version, and who is responsible and cooperating by the new ids. Wherever the nearest
 * group would now say otherwise, an indicator that stays keeps the departments that it has. An indicator for which nobody is
 * responsible goes to the first department, and is listed in `assumed`. `resolve` says who answers what under a file.
 */
export function carryRoles(
  file: AssessmentFile,
  before: Assessment,
  framework: Framework,
  lineage: Lineage,
  resolve: (file: AssessmentFile) => Assignments,
): { file: AssessmentFile; assumed: readonly string[] } {
  const responsible = { ...renamed(file.responsible, lineage) };
  const cooperating = { ...renamed(file.cooperating, lineage) };
  const resolved = resolve({ ...file, responsible, cooperating });
  const assumed: string[] = [];
  for (const [id, { answeredBy }] of framework.indicators) {
    const now = resolved.get(id)!;
    const former = lineage.back.get(id);
    const was = former === undefined ? undefined : before.assignments.get(former);
    if (was?.lead !== undefined && was.lead !== now.lead && answeredBy === 'lead') responsible[id] = was.lead;
    else if (answeredBy === 'lead' && now.lead === undefined) {
      responsible[id] = before.departments[0]!.id;
      assumed.push(id);
    }
    if (was && was.cooperating.length > 0 && !isSame(was.cooperating, now.cooperating))
      cooperating[id] = [...was.cooperating];
  }
  return {
    file: {
      ...file,
      version: framework.version,
      ...(file.responsible || hasAny(responsible) ? { responsible } : {}),
      ...(file.cooperating || hasAny(cooperating) ? { cooperating } : {}),
    },
    assumed,
  };
}

/** A table by ids of nodes, by their new ids; what is withdrawn is left out. */
function renamed<T>(table: Readonly<Record<string, T>> | undefined, { forward }: Lineage): Record<string, T> {
  return Object.fromEntries(
    Object.entries(table ?? {}).flatMap(([id, value]) => {
      const after = forward.get(id);
      return after === undefined ? [] : [[after, value] as const];
    }),
  );
}

function hasAny(table: object): boolean {
  return Object.keys(table).length > 0;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}
