import { type Zippable, zipSync } from 'fflate';

/** What is compressed already only costs time. */
const compressed = /\.(?:zip|docx|xlsx|pptx|hwpx|odt|ods|jpe?g|png|gif|webp|mp[34]|7z|gz)$/i;

/** Unix, for only of its archives does every unzip believe that the names are UTF-8; and what a file may do there: be read by all. */
const unix = { os: 3, attrs: (0o100644 << 16) >>> 0 };

/**
 * Packs files into a ZIP archive, in their order. The same files give the same bytes: every entry has the first date that the format knows, and the
 * same attributes. Paths have `/`; Hangul is marked as UTF-8.
 */
export function zipOf(files: Iterable<readonly [path: string, bytes: Uint8Array]>): Uint8Array {
  const entries: Zippable = {};
  for (const [path, bytes] of files) entries[path] = [bytes, { level: compressed.test(path) ? 0 : 6 }];
  // the format holds local time and no zone: this date is the same wherever it is made
  return zipSync(entries, { mtime: new Date(1980, 0, 1), ...unix });
}
