import { AstroError } from 'astro/errors';
import { formatProblems, hasErrors, type Problem } from '../lib/problem.ts';
import { readContent } from '../reader/read-content.ts';
import { buildArchive } from './build-archive.ts';
import type { Archive } from './types.ts';

/** What the pages are built from, and in the preview also what is wrong with the content. */
export interface Door {
  readonly archive: Archive;
  readonly problems: readonly Problem[];
}

let current: { version: number; door: Door } | undefined;
let lastGood: Archive | undefined;

/**
 * The only door to the content. A build reads it once and stops at faults; the preview reads it again after
 * each change and, while a file is faulty, goes on with what can be read and shows the problems.
 */
export function openArchive(): Door {
  const version = globalThis.contentVersion ?? 0;
  if (current?.version !== version) current = { version, door: load() };
  return current.door;
}

function load(): Door {
  const preview = import.meta.env.DEV;
  const content = readContent(import.meta.env.CONTENT_DIR as string);
  const { archive, problems } = buildArchive(content, { now: Number(import.meta.env.BUILD_NOW), preview });
  const all = [...content.problems, ...problems];
  if (preview && (archive ?? lastGood)) {
    lastGood = archive ?? lastGood;
    return { archive: lastGood as Archive, problems: all };
  }
  if (hasErrors(all) || !archive) throw new AstroError('Nội dung có lỗi.', formatProblems(all));
  return { archive, problems: all };
}
