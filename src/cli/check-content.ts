import { existsSync, statSync } from 'node:fs';
import { buildArchive } from '../archive/build-archive.ts';
import type { Archive } from '../archive/types.ts';
import type { Problem } from '../lib/problem.ts';
import { readContent, type Content } from '../reader/read-content.ts';
import { checkPages } from '../views/check-pages.ts';

/** What is known of a content folder after reading all of it. */
export interface CheckedContent {
  readonly content: Content | undefined;
  readonly archive: Archive | undefined;
  readonly problems: readonly Problem[];
}

/** Reads a content folder and finds every fault in it. */
export function checkContent(contentDir: string, now: number): CheckedContent {
  if (!existsSync(contentDir) || !statSync(contentDir).isDirectory()) {
    const problem: Problem = { severity: 'error', file: contentDir, message: 'Không có thư mục nội dung này.', cure: 'Hãy kiểm tra lại CONTENT_DIR, hoặc bỏ trống để dùng thư mục content.' };
    return { content: undefined, archive: undefined, problems: [problem] };
  }
  const content = readContent(contentDir);
  const { archive, problems } = buildArchive(content, { now, preview: false });
  return { content, archive, problems: [...content.problems, ...problems, ...(archive ? checkPages(archive, content.media) : [])] };
}
