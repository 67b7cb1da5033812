import { randomUUID } from 'node:crypto';
import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { z } from 'zod';
import { mendFile, type MendedLine } from '../reader/mend-file.ts';
import { firstDifference } from '../reader/repair-text.ts';
import { COLLECTIONS, SITE_FILE, siteSchema } from '../schema/collections.ts';

/**
 * Writes what is sure to be meant into the files themselves, and tells every line before and after. Nothing but
 * those lines changes; each file is replaced in one step.
 * @param files paths below the content folder; others than content files are passed over
 */
export function mendContent(contentDir: string, files: Iterable<string>): string {
  const told: string[] = [];
  let count = 0;
  let lines = 0;
  for (const file of [...new Set(files)].toSorted()) {
    const schema = schemaOf(file);
    const path = join(contentDir, file);
    const mended = schema && mendFile(file, readFileSync(path), schema);
    if (!mended) continue;
    replaceFile(path, mended.text);
    count += 1;
    lines += mended.lines.length;
    told.push(...mended.lines.flatMap((line) => tell(file, line)), '');
  }
  told.push(count === 0 ? 'Không có dòng nào để sửa.' : `Đã sửa ${lines} dòng trong ${count} tệp.`);
  return told.join('\n');
}

function schemaOf(file: string): z.ZodType | undefined {
  if (file === SITE_FILE) return siteSchema;
  const collection = Object.values(COLLECTIONS).find(({ folder }) => file.startsWith(`${folder}/`));
  return collection?.extensions.includes(extname(file).toLowerCase())
    ? collection.schema
    : undefined;
}

function tell(file: string, { line, before, after }: MendedLine): readonly string[] {
  const at = firstDifference(before, after);
  return [`${file}:${line}`, `  - ${around(before, at)}`, `  + ${around(after, at)}`];
}

/** A long line as it is shown: the piece where it changes. */
function around(line: string, at: number): string {
  const start = line.length > LONGEST_LINE ? Math.max(0, at - 30) : 0;
  const piece = line.slice(start, start + LONGEST_LINE);
  return `${start > 0 ? '…' : ''}${piece}${start + piece.length < line.length ? '…' : ''}`;
}

const LONGEST_LINE = 160;

/** Written apart and renamed, so that a reader finds the old file or the new one, whole; a link stays a link. */
function replaceFile(path: string, text: string): void {
  const target = realpathSync(path);
  const apart = join(dirname(target), `.${basename(target)}.${randomUUID()}`);
  try {
    writeFileSync(apart, text, { mode: statSync(target).mode });
    renameSync(apart, target);
  } catch (error) {
    rmSync(apart, { force: true });
    throw error;
  }
}
