import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkContent } from '../collections/check-content.ts';
import type { Reading } from '../collections/reading.ts';
import { dropDoubtfulPictures } from '../publish/picture-cache.ts';
import { discard } from '../publish/working-folder.ts';
import type { CompileJob } from './compile-apart.ts';
import { compilePages } from './compile-pages.ts';
import { PAGES } from './program-files.ts';
import { clearPrograms, COMPILING, isWhole, listOf, programPlace, WHOLE } from './program-place.ts';

/** Compiles the pages into their place. Two builds may do so at once: who is second leaves what the first has made. */
export async function compileProgram(job: CompileJob): Promise<void> {
  const { contentDir, cacheDir, code, mark } = job;
  const place = programPlace(job, code);
  const { folder, programs, hasCode } = place;
  const staging = join(programs, COMPILING + mark);
  const workspace = join(staging, 'astro');
  clearPrograms(place);
  if (hasCode) await dropDoubtfulPictures(cacheDir, 'assets', () => true);
  try {
    mkdirSync(join(staging, dirname(PAGES)), { recursive: true });
    // Articles that are code keep what Astro remembers of them.
    const root = hasCode ? cacheDir : workspace;
    await compilePages(staging, root, contentDir, hasCode ? readingOf(job) : undefined);
    discard(workspace);
    writeFileSync(join(staging, WHOLE), listOf(staging));
    if (hasCode || !isWhole(folder)) discard(folder);
    move(staging, folder);
  } finally {
    discard(staging);
  }
}

function readingOf({ contentDir, now }: CompileJob): Reading {
  const { content, ...found } = checkContent(contentDir, now);
  // Whoever asks for a compilation has read the folder.
  if (!content) throw new Error('There is no content.');
  return { ...found, content, now };
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!isWhole(to)) throw error;
  }
}
