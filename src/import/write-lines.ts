import { closeSync, openSync, renameSync, writeSync } from 'node:fs';

/** Characters that are gathered before they are written. */
const CHUNK = 1 << 16;

/** Writes pieces of text one after the other into a file that is there whole or not at all, never holding all of it. */
export function writeLines(path: string, pieces: Iterable<string>): void {
  const file = openSync(`${path}.tmp`, 'w');
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < CHUNK) continue;
    writeSync(file, waiting);
    waiting = '';
  }
  writeSync(file, waiting);
  closeSync(file);
  renameSync(`${path}.tmp`, path);
}
