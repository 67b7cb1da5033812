import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildArchive } from '../checks/build-archive.ts';
import type { Archive } from '../archive/types.ts';
import type { Problem } from '../lib/problem.ts';
import { sha256 } from '../lib/sha256.ts';
import { openEntryCache, type EntryCache } from '../reader/entry-cache.ts';
import { readContent, type Content, type KnownFiles } from '../reader/read-content.ts';
import { checkAddress } from '../checks/check-address.ts';
import { checkPages } from '../checks/check-pages.ts';
import { rememberOpenings } from '../checks/remember-openings.ts';
import { readingVersion } from './reading-version.ts';
import { PROJECT_DIR } from './folders.ts';

/** What is known of a content folder after reading all of it. */
export interface CheckedContent {
  readonly content: Content | undefined;
  readonly archive: Archive | undefined;
  readonly problems: readonly Problem[];
}

/** How a content folder is read. */
export interface CheckOptions {
  /** The file in which is remembered what was said of files without faults. */
  readonly memory?: string;
  /** Drafts and scheduled posts are in the archive, and a faulty `site.yaml` leaves one without a name. */
  readonly preview?: boolean;
}

/** The file that holds what is remembered of a content folder. */
export const memoryOf = (contentDir: string): string =>
  join(PROJECT_DIR, '.cache', 'da-doc', sha256(contentDir, 'hex').slice(0, 16));

/**
 * Reads a content folder and finds every fault in it: the one recipe of check, build, preview and collections. What
 * was said of a file without faults is remembered by its bytes until the file, the code or its packages change.
 * @param now epoch milliseconds that decide what is published
 */
export function checkContent(
  contentDir: string,
  now: number,
  { memory = memoryOf(contentDir), preview = false }: CheckOptions = {},
): CheckedContent {
  if (!existsSync(contentDir) || !statSync(contentDir).isDirectory()) {
    const problem: Problem = {
      severity: 'error',
      file: contentDir,
      message: 'Không có thư mục nội dung này.',
      cure: 'Hãy kiểm tra lại CONTENT_DIR, hoặc bỏ trống để dùng thư mục content.',
    };
    return { content: undefined, archive: undefined, problems: [problem] };
  }
  const { cache, known, isNew } = openMemories(contentDir, memory, preview);
  const content = readContent(contentDir, cache, known);
  const { archive, problems } = buildArchive(content, { now, preview });
  const all = [
    ...content.problems,
    ...problems,
    ...(preview ? [] : checkAddress(content)),
    ...(archive ? checkPages(archive, content) : []),
  ];
  rememberOpenings(content);
  // What a preview learns later is little, and found again by whoever reads next.
  if (isNew) cache.save();
  return { content, archive, problems: all };
}

/** What helps to read a folder sooner than the first time. */
interface Memories {
  readonly cache: EntryCache;
  readonly known: KnownFiles | undefined;
  /** Nothing was read with them yet. */
  readonly isNew: boolean;
}

/** Of the folder that a preview reads again and again; gone when Vite loads changed code. */
let previewed: { readonly of: string; readonly memories: Omit<Memories, 'isNew'> } | undefined;

function openMemories(contentDir: string, memory: string, preview: boolean): Memories {
  if (!preview) return { cache: openMemory(memory), known: undefined, isNew: true };
  if (previewed?.of === contentDir) return { ...previewed.memories, isNew: false };
  const memories = { cache: openMemory(memory), known: new Map() };
  previewed = { of: contentDir, memories };
  return { ...memories, isNew: true };
}

/** The entries alone, for a command that adds one. It asks less than a check, so what it used is not written down. */
export const recallContent = (contentDir: string): Content =>
  readContent(contentDir, openMemory(memoryOf(contentDir)));

const openMemory = (memory: string): EntryCache => openEntryCache(memory, readingVersion());
