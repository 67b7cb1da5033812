import { createReadStream } from 'node:fs';
import { constants, createGunzip } from 'node:zlib';

/** How far into a file its XML declaration may reach, in bytes. */
const DECLARATION = 400;

/**
 * The text of an export file, piece by piece: unpacked when it is gzip, decoded by its byte order mark or by the
 * encoding that its first line declares (UTF-8 otherwise).
 * @throws when the file cannot be read or its packing is broken; of a packed file that is cut off comes what there is
 */
export async function* openExport(path: string): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const bytes of unpacked(path)) {
    decoder ??= new TextDecoder(encodingOf(bytes));
    yield decoder.decode(bytes, { stream: true });
  }
  const rest = decoder?.decode();
  if (rest) yield rest;
}

async function* unpacked(path: string): AsyncGenerator<Buffer> {
  const head = await firstBytes(path);
  const isPacked = head[0] === 0x1f && head[1] === 0x8b;
  const file = createReadStream(path, { highWaterMark: 1 << 16 });
  yield* isPacked ? file.pipe(createGunzip({ finishFlush: constants.Z_SYNC_FLUSH })) : file;
}

async function firstBytes(path: string): Promise<Buffer> {
  for await (const chunk of createReadStream(path, { end: 1 })) return chunk as Buffer;
  return Buffer.alloc(0);
}

/** The encoding of a file by its first bytes; a name that nobody knows counts as UTF-8. */
function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const declared = /^\s*<\?xml[^>]*\bencoding=["']([\w.:-]+)["']/.exec(
    bytes
      .subarray(0, DECLARATION)
      .toString('latin1')
      .replace(/^\xef\xbb\xbf/, ''),
  )?.[1];
  try {
    return new TextDecoder(declared ?? 'utf-8').encoding;
  } catch {
    return 'utf-8';
  }
}
