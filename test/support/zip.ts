import { crc32, deflateRawSync } from 'node:zlib';

interface ZipPart {
  readonly name: string;
  readonly bytes: Buffer;
  /** Stored as it is. */
  readonly plain?: boolean;
  /** The unpacked size that its headers tell, when it is not the true one. */
  readonly claims?: number;
}

/** A ZIP file of these parts; `overlapping`: each entry of the directory points at the first part. */
export function aZip(parts: readonly ZipPart[], { overlapping = false } = {}): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, plain = false, claims = bytes.length } of parts) {
    const packed = plain ? bytes : deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(plain ? 0 : 8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claims, 18);
    fields.writeUInt16LE(name.length, 22);
    const title = Buffer.from(name, 'latin1');
    bodies.push(Buffer.from('PK\x03\x04', 'latin1'), fields, title, packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(overlapping ? 0 : at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, place, title);
    at += 30 + title.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, listed, end]);
}
