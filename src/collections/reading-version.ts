import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_DIR } from './folders.ts';

/** The rooms whose code decides what is said of a file. */
export const ROOMS = ['vietnamese', 'lib', 'schema', 'markdown', 'reader', 'archive', 'checks'];
/** The packages that it leans on. */
export const PACKAGES = ['yaml', 'zod', 'satteri', 'hast-util-sanitize', 'hast-util-to-html'];

/** A sum over everything, besides the file itself, that decides what is said of one file: the code, its packages, and Node with its tables of letters. */
export function readingVersion(): string {
  const sum = createHash('sha256').update(JSON.stringify(process.versions));
  for (const room of ROOMS) {
    const folder = join(PROJECT_DIR, 'src', room);
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    for (const name of names.toSorted())
      sum.update(`\0${room}/${name}\0`).update(readFileSync(join(folder, name)));
  }
  for (const name of PACKAGES)
    sum.update(readFileSync(join(PROJECT_DIR, 'node_modules', name, 'package.json')));
  return sum.digest('hex');
}
