import { createReadStream, createWriteStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';

/** Texts; pictures, fonts and the search index are packed already. */
const PACKABLE = /\.(html|css|js|mjs|json|xml|csv|txt|svg)$/;

/**
 * Writes a `.gz` and a `.br` beside every text of a built site, for servers that send ready files (`gzip_static`).
 * @returns how many texts were packed
 */
export async function compressSite(folder: string): Promise<number> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && PACKABLE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  let next = 0;
  // The packing runs in Node's own threads; more than a few at once would only fill the memory.
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (let file = files[next++]; file !== undefined; file = files[next++]) {
        await pipeline(
          createReadStream(file),
          createGzip({ level: 9 }),
          createWriteStream(`${file}.gz`),
        );
        await pipeline(
          createReadStream(file),
          createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
          createWriteStream(`${file}.br`),
        );
      }
    }),
  );
  return files.length;
}
