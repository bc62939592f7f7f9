import type { ErrorObject } from 'ajv';
import { type Issue, issue } from '../diagnostics/issue.ts';
import { dateMeant, suggest, timeMeant, titlesOf, withoutUnit } from '../diagnostics/suggest.ts';
import type { DataPath } from '../model/diagnostic.ts';
import type { FileKind } from './kinds.ts';

/** What the likely meaning of a text may be looked up in. */
interface Document {
  readonly data: unknown;
  /** Its path as it is shown, where it has one. */
  readonly file?: string;
}

/** The issue for a text that does not match the pattern of its schema. `given` is the text as a message shows it. */
export function badForm(
  error: ErrorObject,
  path: DataPath,
  value: string,
  given: string,
  kind: FileKind,
  document: Document,
): Issue {
  const form = formOf(error);
  const meant: Readonly<Record<string, () => string | undefined>> = {
    id: () => idMeant(value, path, kind, document),
    date: () => dateMeant(value),
    time: () => timeMeant(value),
  };
  const suggestion = Object.hasOwn(meant, form) ? meant[form]!() : undefined;
  const isAmount = form === 'amount';
  const bare = isAmount ? withoutUnit(value) : undefined;
  const isQuoted = isAmount && /^\d+(\.\d+)?$/.test(value);
  return issue(
    'schema/bad-form',
    {
      value: given,
      form,
      ...(suggestion && { suggestion }),
      ...bare,
      ...(isQuoted && { unquoted: value }),
    },
    path,
  );
}

/** The id that a title was written for: a department's in its assessment, or the one that a sheet's file is named after. */
function idMeant(
  value: string,
  path: DataPath,
  kind: FileKind,
  { data, file }: Document,
): string | undefined {
  if (kind === 'department' && path[0] === 'department' && file !== undefined) {
    return /(?:^|[/\\])([A-Za-z][A-Za-z0-9_-]{0,63})\.ya?ml$/i.exec(file)?.[1];
  }
  if (kind !== 'assessment' || (path[0] !== 'responsible' && path[0] !== 'cooperating')) return undefined;
  const departments = departmentsOf(data);
  const ids = departments.map(({ id }) => id);
  return suggest(value, ids, 1, titlesOf(departments))[0]?.replace(/\(.*$/s, '');
}

/** The departments of an assessment's data as far as they are right. */
function departmentsOf(data: unknown): { id: string; title?: string | { ko?: string; en?: string } }[] {
  const listed = (data as { departments?: unknown } | null)?.departments;
  if (!Array.isArray(listed)) return [];
  return listed.flatMap((each: { id?: unknown; name?: unknown } | null) =>
    typeof each?.id === 'string' && (typeof each.name === 'string' || isTexts(each.name))
      ? [{ id: each.id, title: each.name }]
      : [],
  );
}

function isTexts(name: unknown): name is { ko?: string; en?: string } {
  return (
    typeof name === 'object' &&
    name !== null &&
    Object.values(name).every((text: unknown) => typeof text === 'string')
  );
}

/** The name of the form that a pattern stands for: that of its definition, else of its property or list. */
function formOf(error: ErrorObject): string {
  const steps = error.schemaPath.split('/').slice(0, -1);
  return steps.findLast((step) => step !== 'items') ?? '';
}
