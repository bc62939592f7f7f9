const first = 'version https://git-lfs.github.com/spec/v1\n';
const longest = 1024;

/** The file that a Git LFS pointer names, by its SHA-256 (hex) and size; undefined where the bytes are no pointer. */
export function lfsTarget(bytes: Uint8Array): { readonly sha256: string; readonly size: number } | undefined {
  if (bytes.length > longest) return undefined;
  const text = new TextDecoder().decode(bytes);
  if (!text.startsWith(first) || !text.endsWith('\n')) return undefined;
  const lines = text.slice(first.length, -1).split('\n');
  const values = new Map(lines.map((line) => [line.split(' ', 1)[0]!, line.slice(line.indexOf(' ') + 1)]));
  const sha256 = /^sha256:([0-9a-f]{64})$/.exec(values.get('oid') ?? '')?.[1];
  const size = /^(?:0|[1-9]\d{0,14})$/.exec(values.get('size') ?? '')?.[0];
  // a key that stands twice leaves open which is meant
  if (sha256 === undefined || size === undefined || values.size !== lines.length) return undefined;
  return { sha256, size: Number(size) };
}
