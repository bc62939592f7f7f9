/** What a commit's tree holds at a path. */
export interface TreeEntry {
  /** From the repository's top, with `/`. */
  readonly path: string;
  /** `other` is a symbolic link or a submodule. */
  readonly kind: 'file' | 'other';
  readonly oid: string;
  /** In bytes; undefined where the object is not in this repository. */
  readonly size: number | undefined;
}

/** The files of one commit, by path. */
export class CommitTree {
  private readonly entries = new Map<string, TreeEntry>();
  /** The names in each folder, by the folder's path. */
  private readonly folders = new Map<string, string[]>([['', []]]);
  private composed: ReadonlyMap<string, string> | undefined;

  constructor(entries: Iterable<TreeEntry>) {
    for (const entry of entries) {
      // no checkout would write such a path
      if (entry.path.split('/').some((step) => step === '' || step === '.' || step === '..')) continue;
      if (this.entries.has(entry.path)) continue;
      this.entries.set(entry.path, entry);
      this.addName(entry.path);
    }
    for (const names of this.folders.values()) names.sort();
  }

  /** What stands at a path, `''` being the top. A path that is not there as written is taken in its composed form (NFC). */
  at(path: string): TreeEntry | 'folder' | 'missing' {
    const known = this.known(path);
    if (known === undefined) return this.belowOther(path) ?? 'missing';
    return this.entries.get(known) ?? 'folder';
  }

  /** The names in a folder, in code-point order; none where there is no folder. */
  names(folder: string): readonly string[] {
    return this.folders.get(this.known(folder) ?? folder) ?? [];
  }

  /** The regular files that lie in the same folder as a file, which comes first. */
  filesBeside(entry: TreeEntry): readonly TreeEntry[] {
    const folder = folderOf(entry.path);
    const others = this.names(folder)
      .map((name) => this.entries.get(folder === '' ? name : `${folder}/${name}`))
      .filter((each) => each !== undefined && each !== entry && each.kind === 'file');
    return [entry, ...(others as TreeEntry[])];
  }

  /** The paths of the regular files of that name, in code-point order. */
  pathsNamed(name: string): readonly string[] {
    return [...this.entries.values()]
      .filter(({ path, kind }) => kind === 'file' && (path === name || path.endsWith(`/${name}`)))
      .map(({ path }) => path)
      .sort();
  }

  private addName(path: string): void {
    const folder = folderOf(path);
    const names = this.folders.get(folder);
    const name = path.slice(folder === '' ? 0 : folder.length + 1);
    if (names) {
      names.push(name);
      return;
    }
    this.folders.set(folder, [name]);
    this.addName(folder);
  }

  private known(path: string): string | undefined {
    const has = (each: string) => this.entries.has(each) || this.folders.has(each);
    if (has(path)) return path;
    this.composed ??= composedPaths([...this.entries.keys(), ...this.folders.keys()]);
    return this.composed.get(path.normalize('NFC'));
  }

  /** A link is not followed, and a submodule is another repository: what lies below them is not known. */
  private belowOther(path: string): TreeEntry | undefined {
    for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) {
      const entry = this.entries.get(this.known(folder) ?? folder);
      if (entry?.kind === 'other') return entry;
    }
    return undefined;
  }
}

/** Each path by its composed form; the path that is composed already comes before one that is not. */
function composedPaths(paths: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const path of paths) {
    const form = path.normalize('NFC');
    if (form === path || !found.has(form)) found.set(form, path);
  }
  return found;
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** mode, type, object, size (absent without `-l`; `-` for a submodule, `BAD` for what is not here), path */
const record = /^(\d{6}) [a-z]+ ([0-9a-f]+)(?: +(\d+|-|BAD))?\t(.+)$/s;

/** The entries of `git ls-tree -r -z`, with or without `-l`; `sizes`, by object, stand in where it is without. */
export function parseTree(listed: Uint8Array, sizes?: ReadonlyMap<string, number>): TreeEntry[] {
  const entries: TreeEntry[] = [];
  for (const text of recordsOf(listed)) {
    const [, mode, oid, size, path] = record.exec(text) ?? [];
    if (mode === undefined || oid === undefined || path === undefined) continue;
    entries.push({
      path,
      kind: mode.startsWith('100') ? 'file' : 'other',
      oid,
      size: size !== undefined && /^\d/.test(size) ? Number(size) : sizes?.get(oid),
    });
  }
  return entries;
}

/** The texts that end with a NUL byte; one at a time, since all together may be longer than a string can be. */
function* recordsOf(listed: Uint8Array): Generator<string> {
  const decoder = new TextDecoder();
  for (let start = 0; start < listed.length; ) {
    const end = listed.indexOf(0, start);
    if (end < 0) return;
    yield decoder.decode(listed.subarray(start, end));
    start = end + 1;
  }
}
