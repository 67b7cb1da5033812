import { open, type FileHandle } from 'node:fs/promises';

/** How much of the end of a file is looked at: cameras put notes of their own behind a picture. */
const TAIL = 65_536;

/**
 * Whether a picture plainly reaches its end: by the mark that closes it, or the length it gives itself. A file that an
 * interrupted copy cut off does not, although its measures can be read. A few reads, so that thousands can be asked;
 * `false` is only a suspicion.
 */
export async function reachesEnd(absolute: string): Promise<boolean> {
  await using file = await open(absolute);
  const { size } = await file.stat();
  const head = await bytesAt(file, 0, 12);
  const kind = head.toString('latin1', 0, 4);
  if (head[0] === 0xff) {
    const scan = await endOfMarks(file, size);
    return (await bytesAt(file, Math.max(scan, size - TAIL), TAIL)).includes(
      Buffer.from([0xff, 0xd9]),
    );
  }
  if (kind === 'RIFF') return head.readUInt32LE(4) + 8 <= size;
  if (kind === 'GIF8') return (await bytesAt(file, size - 1, 1))[0] === 0x3b;
  if (head[0] === 0x89)
    return (await bytesAt(file, Math.max(0, size - TAIL), TAIL)).includes('IEND', 0, 'latin1');
  return await boxesFit(file, size);
}

/** Where the pixels of a JPEG begin; before them may lie a small picture with an end of its own. */
async function endOfMarks(file: FileHandle, size: number): Promise<number> {
  let at = 2;
  while (at + 4 <= size) {
    const mark = await bytesAt(file, at, 4);
    if (mark[0] !== 0xff) return size;
    const length = mark[1] === 0xff ? -1 : mark.readUInt16BE(2);
    at += 2 + length;
    if (mark[1] === 0xda) return at;
  }
  return size;
}

/** The boxes of an AVIF follow each other to the end; a length of 0 reaches it, 1 stands for a longer number. */
async function boxesFit(file: FileHandle, size: number): Promise<boolean> {
  let at = 0;
  while (at + 8 <= size) {
    const length = (await bytesAt(file, at, 4)).readUInt32BE(0);
    if (length === 0) return true;
    if (length < 8) return false;
    at += length;
  }
  return at === size;
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
