import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

const inflate = promisify(inflateRaw);
/** Bytes that an office document may grow to when it is unpacked, and the parts it may have. */
const LARGEST_UNPACKED = 100 * 1024 * 1024;
const MOST_PARTS = 2000;
const END = 0x06054b50;
const PART = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

/**
 * Would this ZIP (an office document is one) grow beyond reason when somebody opens it? It is really unpacked, part by
 * part and never beyond the limit, since what a bomb says of its own sizes is not true. Broken, encrypted or 64-bit: yes.
 *
 * @param bytes the whole file
 */
export async function isZipBomb(bytes: Buffer): Promise<boolean> {
  const parts = partsOf(bytes);
  if (!parts) return true;
  let left = LARGEST_UNPACKED;
  for (const { method, packed } of parts) {
    const size = await unpackedSize(method, packed, left);
    if (size === null) return true;
    left -= size;
  }
  return false;
}

interface Part {
  readonly method: number;
  readonly packed: Buffer;
}

async function unpackedSize(method: number, packed: Buffer, most: number): Promise<number | null> {
  if (method === 0) return packed.length <= most ? packed.length : null;
  if (method !== 8 || most === 0) return null;
  try {
    return (await inflate(packed, { maxOutputLength: most })).length;
  } catch {
    return null;
  }
}

/** The parts that the directory at the end names; null when it cannot be followed, or parts lie over one another. */
function partsOf(bytes: Buffer): Part[] | null {
  const end = endOf(bytes);
  if (end === null) return null;
  const count = bytes.readUInt16LE(end + 10);
  if (count === 0 || count > MOST_PARTS) return null;
  let at = bytes.readUInt32LE(end + 16);
  const parts: Part[] = [];
  const starts = new Set<number>();
  let total = 0;
  for (let place = 0; place < count; place += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== PART) return null;
    const isEncrypted = (bytes.readUInt16LE(at + 8) & 1) === 1;
    const size = bytes.readUInt32LE(at + 20);
    const local = bytes.readUInt32LE(at + 42);
    if (isEncrypted || starts.has(local)) return null;
    if (local + 30 > end || bytes.readUInt32LE(local) !== LOCAL) return null;
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    starts.add(local);
    total += size;
    if (from + size > end || total > bytes.length) return null;
    parts.push({ method: bytes.readUInt16LE(at + 10), packed: bytes.subarray(from, from + size) });
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

function endOf(bytes: Buffer): number | null {
  const first = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= first; at -= 1)
    if (bytes.readUInt32LE(at) === END) return at;
  return null;
}
