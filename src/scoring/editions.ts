import type { Edition, TreeNode } from '../model/framework.ts';

/** How many editions back from each of two frameworks an edition lies that both come from; 0 is the framework itself. */
export interface Meeting {
  readonly before: number;
  readonly after: number;
}

/**
 * The nearest edition that two frameworks both come from, by what they extend; undefined where they have none. Editions are told by id and
 * version, or by what their files say, for an edition may keep its base's id. Where no version fits, the id alone tells: the base was
 * brought up to date since.
 */
export function meetingOf(before: Edition, after: Edition): Meeting | undefined {
  const found = meetings(before, after);
  const base = found.find((met) => met.is === 'copy' && (met.before === 0 || met.after === 0));
  const nearest = base ?? found.find(({ is }) => is !== 'namesake');
  // of namesakes the oldest of all, which are those of one time
  return nearest ?? (isNamedAlike(before, after) ? undefined : found.at(-1));
}

/** The id that a node had so many editions back; undefined where it was not there yet. */
export function idAt({ id, formerly }: TreeNode, back: number): string | undefined {
  if (back === 0) return id;
  const former = formerly[back - 1];
  // an id of no framework is what the file says itself, and stands behind all that was taken over
  return former?.framework === undefined ? undefined : former.id;
}

/** Whether two editions say the same, bear one name and version, or the name alone. */
type Met = Meeting & { readonly is: 'copy' | 'edition' | 'namesake' };

/** All pairs of editions that are one, or bear one id, the nearest first. */
function meetings(before: Edition, after: Edition): Met[] {
  const [old, young] = [chainOf(before), chainOf(after)];
  const alike = isNamedAlike(before, after);
  return old
    .flatMap((left, i) =>
      young.flatMap((right, j): Met[] => {
        const at = { before: i, after: j };
        if (left.sha256 === right.sha256) return [{ ...at, is: 'copy' }];
        // two states of one edition: what else bears its name is told by its content alone
        const isOwnName = alike && isNamedAlike(left, before);
        if (isNamedAlike(left, right) && !isOwnName) return [{ ...at, is: 'edition' }];
        return left.id === right.id && i + j > 0 ? [{ ...at, is: 'namesake' }] : [];
      }),
    )
    .sort((a, b) => a.before + a.after - b.before - b.after);
}

function chainOf(edition: Edition): Edition[] {
  return [edition, ...(edition.base ? chainOf(edition.base) : [])];
}

function isNamedAlike(a: Edition, b: Edition): boolean {
  return a.id === b.id && a.version === b.version;
}
