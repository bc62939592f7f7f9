/** A step into a file's data: a key of a mapping or an index of a sequence. */
export type PathStep = string | number;

/** The way from a file's root to a value in it, such as `['groups', 0, 'points']`. */
export type DataPath = readonly PathStep[];

/** One line of a file as it is quoted in a code frame. */
export interface ExcerptLine {
  readonly line: number;
  readonly text: string;
}

/** A place in a file. Lines and columns count from 1; columns count UTF-16 code units, as editors do. */
export interface Place {
  /** Path relative to the working directory, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Column after the last marked unit on `line`; at least `column + 1`. */
  readonly endColumn: number;
  /** The marked line with at most one line before and after it; empty when the text is unknown. */
  readonly excerpt: readonly ExcerptLine[];
}

/** How bad a diagnostic is: an error stops scoring, a warning does not. */
export type Severity = 'error' | 'warning';

/** What a diagnostic's message is filled with: names, figures as text, lists of accepted values. */
export type DiagnosticArguments = Readonly<Record<string, string | number | readonly string[]>>;

/** Something wrong in a file, as data; its wording lives in the catalogue under its code. */
export interface Diagnostic {
  /** `area/kebab-name`; permanent. */
  readonly code: string;
  readonly severity: Severity;
  readonly arguments: DiagnosticArguments;
  /** The file as a whole when `place` is absent. */
  readonly file: string;
  readonly place?: Place;
  /** A second place that explains the first, such as the earlier definition of a duplicate. */
  readonly related?: Place;
}
