/**
 * The code points a TrueType font has a glyph for, read from its `cmap` table (formats 4 and 12).
 * @throws when the file has no such table
 */
export function coveredCodePoints(font: Buffer): ReadonlySet<number> {
  const cmap = tableOffset(font, 'cmap');
  const covered = new Set<number>();
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index++) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4);
    const format = font.readUInt16BE(subtable);
    if (format === 12) readSegmentedCoverage(font, subtable, covered);
    else if (format === 4) readSegmentMapping(font, subtable, covered);
  }
  if (covered.size === 0) throw new Error('The font has no readable character map');
  return covered;
}

function tableOffset(font: Buffer, tag: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`The font has no ${tag} table`);
}

function readSegmentedCoverage(font: Buffer, at: number, covered: Set<number>): void {
  for (let group = 0; group < font.readUInt32BE(at + 12); group++) {
    const record = at + 16 + group * 12;
    const end = font.readUInt32BE(record + 4);
    for (let point = font.readUInt32BE(record); point <= end; point++) covered.add(point);
  }
}

function readSegmentMapping(font: Buffer, at: number, covered: Set<number>): void {
  const doubled = font.readUInt16BE(at + 6);
  const [ends, starts] = [at + 14, at + 16 + doubled];
  const [deltas, ranges] = [starts + doubled, starts + doubled * 2];
  for (let offset = 0; offset < doubled; offset += 2) {
    const [start, end] = [font.readUInt16BE(starts + offset), font.readUInt16BE(ends + offset)];
    const range = font.readUInt16BE(ranges + offset);
    for (let point = start; point <= end && point !== 0xffff; point++) {
      const delta = font.readUInt16BE(deltas + offset);
      const glyph =
        range === 0 ? point + delta : font.readUInt16BE(ranges + offset + range + (point - start) * 2);
      if ((glyph & 0xffff) !== 0) covered.add(point);
    }
  }
}
