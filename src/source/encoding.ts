/** The encodings that a file is likely to be in when it is not UTF-8, by their `iconv` names. */
export type ForeignEncoding = 'CP949' | 'UTF-16LE' | 'UTF-16BE' | 'UTF-32LE' | 'UTF-32BE';

/** How many bytes the zero-byte patterns are looked for in: a whole file tells no more than its beginning. */
const sampleSize = 4096;

/**
 * The two- and four-byte Unicode encoding that `bytes` begin like, by byte order mark or by where zero bytes
 * stand; undefined when there is no such pattern. Must be asked before UTF-8: ASCII as UTF-16 is valid UTF-8.
 */
export function wideEncodingOf(bytes: Uint8Array): ForeignEncoding | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'UTF-32LE' : 'UTF-16LE';
  if (a === 0xfe && b === 0xff) return 'UTF-16BE';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'UTF-32BE';
  return encodingByZeros(bytes.subarray(0, sampleSize));
}

/**
 * Whether every byte above ASCII is part of a CP949 pair (lead 81–FE; trail 41–5A, 61–7A or 81–FE).
 * Meant for bytes that are known not to be UTF-8. Decided by ranges, because the `euc-kr` decoder of Node
 * lacks the syllables that CP949 adds to EUC-KR.
 */
export function looksLikeCp949(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i]!;
    if (lead < 0x80) continue;
    if (lead === 0x80 || lead === 0xff || !isCp949Trail(bytes[++i] ?? 0)) return false;
  }
  return true;
}

/** The index of the first byte that does not belong to well-formed UTF-8, or −1. */
export function firstBrokenByte(bytes: Uint8Array): number {
  let i = 0;
  while (i < bytes.length) {
    const length = sequenceLength(bytes, i);
    if (length === 0) return i;
    i += length;
  }
  return -1;
}

function encodingByZeros(sample: Uint8Array): ForeignEncoding | undefined {
  if (sample.length < 4) return undefined;
  const zeros: [number, number, number, number] = [0, 0, 0, 0];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[(i % 4) as 0 | 1 | 2 | 3]++;
  const [z0, z1, z2, z3] = zeros;
  const quads = Math.floor(sample.length / 4);
  // Characters below U+10000 leave the two high bytes of four at zero.
  if (sample.length >= 8 && z2 >= quads * 0.9 && z3 >= quads * 0.9) return 'UTF-32LE';
  if (sample.length >= 8 && z0 >= quads * 0.9 && z1 >= quads * 0.9) return 'UTF-32BE';
  // Korean text has few zero bytes even in UTF-16, but its blanks, colons and line ends all stand on one side.
  const [even, odd] = [z0 + z2, z1 + z3];
  const enough = Math.max(2, sample.length * 0.02);
  if (odd >= enough && even * 10 <= odd) return 'UTF-16LE';
  if (even >= enough && odd * 10 <= even) return 'UTF-16BE';
  return undefined;
}

function isCp949Trail(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x81 && byte <= 0xfe);
}

/** Bytes of the well-formed UTF-8 sequence at `i`, or 0 (Unicode 15, table 3-7). */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const first = bytes[i]!;
  if (first < 0x80) return 1;
  const second = bytes[i + 1] ?? 0;
  if (first >= 0xc2 && first <= 0xdf) return isContinuation(second) ? 2 : 0;
  if (first >= 0xe0 && first <= 0xef) {
    const low = first === 0xe0 ? 0xa0 : 0x80;
    const high = first === 0xed ? 0x9f : 0xbf;
    return second >= low && second <= high && isContinuation(bytes[i + 2]) ? 3 : 0;
  }
  if (first >= 0xf0 && first <= 0xf4) {
    const low = first === 0xf0 ? 0x90 : 0x80;
    const high = first === 0xf4 ? 0x8f : 0xbf;
    const inRange = second >= low && second <= high;
    return inRange && isContinuation(bytes[i + 2]) && isContinuation(bytes[i + 3]) ? 4 : 0;
  }
  return 0;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte <= 0xbf;
}
