import { open } from 'node:fs/promises';
import { HEAD_LENGTH, pictureKind, type PictureKind } from './picture-kind.ts';

/** The first bytes of a file, enough to know its kind; throws as `open` does. */
export async function readHead(path: string): Promise<Uint8Array> {
  await using file = await open(path);
  const { buffer, bytesRead } = await file.read(new Uint8Array(HEAD_LENGTH), 0, HEAD_LENGTH, 0);
  return buffer.subarray(0, bytesRead);
}

/** The kind of a picture file by its first bytes, whatever its name says; `undefined` when it is none. */
export const kindOfFile = async (path: string): Promise<PictureKind | undefined> =>
  pictureKind(await readHead(path));
