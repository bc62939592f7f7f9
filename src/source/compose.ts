import { Composer, type CST, type ParsedNode, type YAMLError } from 'yaml';

/** A composed document: its root, absent in an empty one, and everything that the library found wrong. */
export interface Composed {
  readonly root: ParsedNode | undefined;
  readonly errors: readonly YAMLError[];
}

/**
 * Composes a sound, bounded syntax tree of at most one document. Keys are not compared here (the library
 * compares each with each), and warnings count as errors: they stand for a second way to read the file.
 */
export function compose(tree: readonly CST.Token[]): Composed {
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    stringKeys: true,
    strict: true,
    uniqueKeys: false,
    // Both are slow or unsafe otherwise: pretty errors search from the start for each, "silent" skips checks.
    prettyErrors: false,
    logLevel: 'error',
  });
  return withoutStacks(() => {
    const [document] = composer.compose(tree);
    const { errors, warnings } = document ?? composer.streamInfo();
    return { root: document?.contents ?? undefined, errors: [...errors, ...warnings] };
  });
}

/** The library makes an `Error` for each mistake; with their stacks a file of nothing but mistakes takes a second. */
function withoutStacks<T>(work: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = limit;
  }
}
