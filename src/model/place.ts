import type { DataPath, Place } from './diagnostic.ts';

/** Something that knows where its data stand in a file, such as a source document. */
export interface Locator {
  /** The file's path relative to the working directory, with `/`. */
  readonly file: string;
  /** The place of the key or of the value at a path. */
  place(path: DataPath, at?: 'key' | 'value'): Place;
}

/** Where a part of the model comes from; its place is worked out only when somebody asks. */
export interface Origin {
  readonly locator: Locator;
  readonly path: DataPath;
}
