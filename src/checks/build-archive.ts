import type { BuildOptions, ContentInput } from '../archive/content-input.ts';
import { joinArchive } from '../archive/join-archive.ts';
import type { Archive } from '../archive/types.ts';
import type { Problem } from '../lib/problem.ts';
import { checkArchive } from './check-archive.ts';
import { checkReferences } from './check-references.ts';

/**
 * Joins all entries into one archive and finds the faults that no single file can show. Pure. Only the preview has an
 * archive while `site.yaml` is faulty: one without a name.
 */
export function buildArchive(
  content: ContentInput,
  options: BuildOptions,
): { archive: Archive | undefined; problems: readonly Problem[] } {
  const problems: Problem[] = [...checkReferences(content)];
  const isSiteFaulty = !content.site && content.faultyIds?.has('site') === true;
  if (isSiteFaulty && !options.preview) return { archive: undefined, problems };
  if (!content.site && !isSiteFaulty) {
    problems.push({
      severity: 'warning',
      file: 'site.yaml',
      message: 'Chưa có tệp site.yaml, nên trang chưa có tên.',
      cure: 'Hãy tạo tệp site.yaml với ít nhất title và publisher: name.',
    });
  }
  const archive = joinArchive(content, options);
  // What a faulty site.yaml says is not known, so nothing can be measured by it.
  if (!isSiteFaulty) problems.push(...checkArchive(archive, content));
  return { archive, problems };
}
