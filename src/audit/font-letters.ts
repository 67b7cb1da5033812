import { brotliDecompressSync } from 'node:zlib';

const CMAP = 0;
/** The tables whose length in the file differs from the one in the font, because they are stored in another form. */
const GLYF = 10;
const LOCA = 11;

/**
 * The code points that a WOFF2 font has a letter for.
 * @throws when the bytes are no WOFF2 font
 */
export function lettersOf(woff2: Buffer): ReadonlySet<number> {
  if (woff2.toString('latin1', 0, 4) !== 'wOF2') throw new Error('not a WOFF2 font');
  const tableCount = woff2.readUInt16BE(12);
  const packedLength = woff2.readUInt32BE(20);
  let at = 48;
  const readNumber = (): number => {
    let value = 0;
    for (let count = 0; count < 5; count += 1) {
      const byte = woff2.readUInt8(at++);
      value = value * 128 + (byte & 127);
      if (byte < 128) break;
    }
    return value;
  };
  let offset = 0;
  let start = -1;
  for (let table = 0; table < tableCount; table += 1) {
    const flags = woff2.readUInt8(at++);
    const tag = flags & 63;
    const version = flags >> 6;
    if (tag === 63) at += 4;
    let length = readNumber();
    const isTransformed = tag === GLYF || tag === LOCA ? version !== 3 : version !== 0;
    if (isTransformed) length = readNumber();
    if (tag === CMAP) start = offset;
    offset += length;
  }
  if (start < 0) throw new Error('the font has no cmap');
  return readCmap(brotliDecompressSync(woff2.subarray(at, at + packedLength)).subarray(start));
}

/** Subtables 4 (the basic plane) and 12 (all planes) say everything that browsers ask. */
function readCmap(cmap: Buffer): ReadonlySet<number> {
  const letters = new Set<number>();
  for (let record = 0; record < cmap.readUInt16BE(2); record += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + record * 8 + 4));
    const format = table.readUInt16BE(0);
    if (format === 4) readSegments(table, letters);
    if (format === 12) readGroups(table, letters);
  }
  return letters;
}

function readSegments(table: Buffer, letters: Set<number>): void {
  const size = table.readUInt16BE(6);
  for (let segment = 0; segment < size; segment += 2) {
    const [end, start] = [
      table.readUInt16BE(14 + segment),
      table.readUInt16BE(16 + size + segment),
    ];
    const rangeAt = 16 + size * 3 + segment;
    const [delta, range] = [table.readUInt16BE(rangeAt - size), table.readUInt16BE(rangeAt)];
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph =
        range === 0 ? code + delta : table.readUInt16BE(rangeAt + range + (code - start) * 2);
      if ((glyph & 0xffff) !== 0) letters.add(code);
    }
  }
}

function readGroups(table: Buffer, letters: Set<number>): void {
  for (let group = 0; group < table.readUInt32BE(12); group += 1) {
    const at = 16 + group * 12;
    for (let code = table.readUInt32BE(at); code <= table.readUInt32BE(at + 4); code += 1)
      letters.add(code);
  }
}
