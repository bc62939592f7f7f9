/** Why a file could not be read. `unreadable` carries the system's reason, such as EACCES. */
export type FileProblem =
  | { readonly problem: 'missing' | 'directory' | 'not-regular' | 'too-large' | 'outside' }
  | { readonly problem: 'unreadable'; readonly reason: string };

/** What the program may do with files. Everything above `load` sees only values. Paths are absolute or relative to `cwd`. */
export interface FileSystem {
  readonly cwd: string;
  /** The folder of the frameworks that ship with the program. */
  readonly frameworks?: string;
  /** Reads a regular file whole, at most `limit` bytes, without following a link at its end, if its real path lies under `root`. */
  readFile(path: string, root: string, limit: number): { readonly bytes: Uint8Array } | FileProblem;
  /** The SHA-256 (hex) and size of a regular file under `root`. */
  hashFile(path: string, root: string): { readonly sha256: string; readonly size: number } | FileProblem;
  /** The names in a folder, in code-point order. */
  listFolder(path: string): { readonly names: readonly string[] } | FileProblem;
  /** What stands at a path. */
  kindOf(path: string): 'file' | 'folder' | 'other' | 'missing';
  /** Where a path leads, all links on it followed, as an absolute path; what does not stand there yet is kept as it is written. */
  realPath(path: string): string;
  /** Writes a file so that at no moment half of it stands there: temporary name, all bytes, rename. Throws the system's error. */
  writeFile(path: string, content: string | Uint8Array): void;
  /**
   * Makes a folder of files, by their paths in it with `/`, so that at no moment a part of it stands there: temporary name, all files, rename. A
   * folder that stands there is replaced whole; an empty one is filled. What throws while the files are taken, or the system's error, leaves all as it was.
   */
  writeFolder(path: string, files: Iterable<readonly [path: string, bytes: Uint8Array]>): void;
  /** Makes a folder and those above it. Throws the system's error. */
  makeFolder(path: string): void;
}

/** What git answered, whatever its exit status; or why there is no answer. */
export type GitAnswer =
  | { readonly status: number; readonly stdout: Uint8Array; readonly stderr: string }
  | { readonly problem: 'no-git' | 'timeout' | 'too-large' };

/** What a run of the program sees of the world; tests put their own in its place. */
export interface Host extends FileSystem {
  readonly frameworks: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Runs git in an existing folder, so that it only reads, and only what lies on this machine. `input` is its standard input. */
  runGit(args: readonly string[], folder: string, input?: Uint8Array): GitAnswer;
}

/** A stream that the program writes to. */
export interface Output {
  readonly isTerminal: boolean;
  /** Width in cells; undefined where there is no terminal. */
  readonly columns: number | undefined;
  write(text: string): void;
}
