import { AstroError } from 'astro/errors';
import { formatProblems, hasErrors } from '../lib/problem.ts';
import { readContent, type Content } from '../reader/read-content.ts';
import { checkPages } from '../views/check-pages.ts';
import { buildArchive } from './build-archive.ts';
import type { Archive } from './types.ts';

/** What the pages are built from. */
export interface Door {
  readonly archive: Archive;
  /** Size in bytes of a file below `media/`. */
  readonly mediaSize: (path: string) => number | undefined;
  /** What is wrong with the content, in the preview only. */
  readonly report: string | undefined;
}

let current: { version: number; door: Door } | undefined;
let lastSite: Content['site'];

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
  const preview = import.meta.env.PREVIEW;
  const read = readContent(import.meta.env.CONTENT_DIR);
  // While site.yaml is faulty, the preview keeps the name and the choices that it had.
  const content = preview && read.faultyIds.has('site') ? { ...read, site: lastSite } : read;
  lastSite = content.site;
  const { archive, problems } = buildArchive(content, {
    now: Number(import.meta.env.BUILD_NOW) || Date.now(),
    preview,
  });
  const all = [
    ...content.problems,
    ...problems,
    ...(archive ? checkPages(archive, content.media) : []),
  ];
  const mediaSize = (path: string) => content.media.get(path);
  if (!archive || (!preview && hasErrors(all)))
    throw new AstroError('Nội dung có lỗi.', formatProblems(all));
  return {
    archive,
    mediaSize,
    report: preview && all.length > 0 ? formatProblems(all) : undefined,
  };
}
