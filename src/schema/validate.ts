import type { ErrorObject } from 'ajv';
import { type Issue, issue, mostPerFile } from '../diagnostics/issue.ts';
import { choice, type Titles, withoutUnit } from '../diagnostics/suggest.ts';
import type { DataPath } from '../model/diagnostic.ts';
import { badForm } from './bad-form.ts';
import { notBlank } from './files/common.ts';
import { validators } from './generated/validators.js';
import type { FileKind } from './kinds.ts';

/** What people call the values that a key may have. */
const enumTitles: Titles = new Map([
  ['unanswered', ['미작성']],
  ['not-implemented', ['미시행']],
  ['not-assessed', ['미평가']],
  ['not-applicable', ['해당없음']],
  ['new', ['신규']],
  ['renewal', ['재인증']],
]);

/** What validation needs of a document: its plain data, and the source text of a scalar for messages. */
export interface Validated {
  readonly data: unknown;
  sourceText(path: DataPath): string | undefined;
  /** Its path as it is shown, where it has one. */
  readonly file?: string;
}

/** What a file's schema says against it: the first issues, at paths of its data, and how many there are beyond them. */
export function validate(kind: FileKind, document: Validated): { issues: Issue[]; more: number } {
  const validator = validators[kind];
  if (validator(document.data)) return { issues: [], more: 0 };
  const errors = withoutEchoes(validator.errors ?? []);
  return {
    issues: errors.slice(0, mostPerFile).map((error) => toIssue(error, kind, document)),
    more: Math.max(0, errors.length - mostPerFile),
  };
}

/** "One of these keys must be there" reports each branch and then itself, of which only the latter is worth saying; and nothing where there is no mapping. */
function withoutEchoes(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const places = new Map<string, ErrorObject[]>();
  for (const error of errors) {
    const beside = places.get(error.instancePath);
    if (beside) beside.push(error);
    else places.set(error.instancePath, [error]);
  }
  return errors.filter((error) => !isEcho(error, places.get(error.instancePath)!));
}

function isEcho(error: ErrorObject, beside: readonly ErrorObject[]): boolean {
  const isChoice = ({ keyword }: ErrorObject) => keyword === 'anyOf' || keyword === 'oneOf';
  if (isChoice(error)) return beside.some(({ keyword }) => keyword === 'type');
  const choices = beside.length > mostPerFile ? [] : beside.filter(isChoice);
  return choices.some(({ schemaPath }) => error.schemaPath.startsWith(`${schemaPath}/`));
}

function toIssue(error: ErrorObject, kind: FileKind, document: Validated): Issue {
  const path = toPath(error.instancePath, document.data);
  const value = valueAt(document.data, path);
  const params = error.params as Record<string, unknown>;
  const text = document.sourceText(path) ?? '';
  switch (error.keyword) {
    case 'required':
      return issue('schema/missing-key', { key: String(params['missingProperty']) }, path, { at: 'key' });
    case 'additionalProperties': {
      const key = String(params['additionalProperty']);
      const accepted = Object.keys((parentOf(error)['properties'] as object | undefined) ?? {});
      return issue('schema/unknown-key', choice({ key }, key, accepted), [...path, key], { at: 'key' });
    }
    case 'type': {
      const expected = [params['type']].flat().map(String);
      if (value === null && expected.length > 1)
        return issue('schema/empty', isAnswerValue(kind, path) ? { what: 'answer' } : {}, path);
      const bare = expected.includes('number') ? withoutUnit(value) : undefined;
      return issue('schema/wrong-type', { expected, found: typeName(value), text, ...bare }, path);
    }
    case 'enum':
    case 'const': {
      const accepted = [params['allowedValues'] ?? params['allowedValue']].flat().map(String);
      const given = shownOf(value, text);
      return issue(
        'schema/not-accepted',
        choice({ value: given }, given, accepted, () => enumTitles),
        path,
      );
    }
    case 'discriminator':
      return discriminatorIssue(error, path, value, params);
    case 'pattern':
      if (params['pattern'] === notBlank) return issue('schema/empty', {}, path);
      return badForm(error, path, String(value), shownOf(value, text), kind, document);
    case 'minimum':
    case 'maximum':
      return issue(
        'schema/out-of-range',
        {
          value: text,
          limit: String(params['limit']),
          bound: error.keyword === 'minimum' ? 'least' : 'most',
        },
        path,
      );
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return issue('schema/empty', {}, path);
    case 'maxLength':
    case 'maxItems':
    case 'maxProperties':
      return issue('schema/too-long', { limit: Number(params['limit']) }, path);
    case 'anyOf':
    case 'oneOf': {
      const keys = branchKeys(error);
      if (!params['passingSchemas']) return issue('schema/needs-one-of', { keys }, path, { at: 'key' });
      const isUnanswered = keys.includes('status') && valueAt(value, ['status']) === 'unanswered';
      return isUnanswered
        ? issue('schema/only-one-of', { keys, status: 'unanswered' }, [...path, 'status'])
        : issue('schema/only-one-of', { keys }, path, { at: 'key' });
    }
    default:
      return issue('schema/not-accepted', { value: text, accepted: [], suggestions: [] }, path);
  }
}

/** A value in a message, which puts it into quotes: a text as it reads, anything else as it is written. */
function shownOf(value: unknown, written: string): string {
  return typeof value === 'string' || written === '' ? String(value) : written;
}

function isAnswerValue(kind: FileKind, path: DataPath): boolean {
  return kind === 'department' && path.length === 3 && path[2] === 'value';
}

/** An unknown `kind`, of a rule or a measure. */
function discriminatorIssue(
  error: ErrorObject,
  path: DataPath,
  value: unknown,
  params: Record<string, unknown>,
): Issue {
  const tag = String(params['tag']);
  const branches =
    (parentOf(error)['oneOf'] as { properties: Record<string, { const: string }> }[] | undefined) ?? [];
  const accepted = branches.map((branch) => branch.properties[tag]!.const);
  const given = (value as Record<string, unknown> | null)?.[tag];
  if (given === undefined) return issue('schema/missing-key', { key: tag }, path, { at: 'key' });
  return issue('schema/not-accepted', choice({ value: String(given) }, String(given), accepted), [
    ...path,
    tag,
  ]);
}

/** The keys that the branches of an `anyOf` or `oneOf` ask for. */
function branchKeys(error: ErrorObject): string[] {
  const branches = parentOf(error)[error.keyword] as { required: string[] }[];
  return branches.flatMap((branch) => branch.required);
}

/** The schema in which the failed keyword stands; its path would not do, as it begins anew behind a `$ref`. */
function parentOf(error: ErrorObject): Record<string, unknown> {
  return (error.parentSchema as Record<string, unknown> | undefined) ?? {};
}

/** A JSON pointer as a path; a step that leads into a list is an index. */
function toPath(pointer: string, data: unknown): DataPath {
  let node = data;
  return pointer
    .split('/')
    .slice(1)
    .map((step) => {
      const key = Array.isArray(node) ? Number(step) : unescapeStep(step);
      node = (node as Record<string | number, unknown>)[key];
      return key;
    });
}

function valueAt(data: unknown, path: DataPath): unknown {
  return path.reduce<unknown>((node, step) => (node as Record<string | number, unknown>)[step], data);
}

function unescapeStep(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
