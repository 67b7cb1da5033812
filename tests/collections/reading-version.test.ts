import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { readingVersion, PACKAGES, ROOMS } from '../../src/collections/reading-version.ts';

/** What a file of `src/` uses when it runs, however far away: files below `src/`, and packages. */
function usedBy(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  const source = readFileSync(join(import.meta.dirname, '../../src', file), 'utf8');
  for (const { 1: specifier = '' } of source.matchAll(
    /^(?:import|export)\b(?! type)[^;]*?\bfrom '([^']+)'/gm,
  )) {
    if (specifier.startsWith('.')) usedBy(posix.join(posix.dirname(file), specifier), found);
    else if (!specifier.startsWith('node:')) found.add(specifier);
  }
  return found;
}

test('the version of reading covers all code that reads one file or checks it by itself', () => {
  const used = [...usedBy('reader/read-content.ts'), ...usedBy('checks/check-archive.ts')];
  expect(used).toContain('schema/article.ts');
  expect(used).toContain('vietnamese/spelling.ts');
  expect(used).toContain('yaml');
  expect(
    used.filter((name) =>
      name.endsWith('.ts')
        ? !ROOMS.includes(name.slice(0, name.indexOf('/')))
        : !PACKAGES.includes(name),
    ),
  ).toEqual([]);
});

test('the version is the same until something changes', () => {
  expect(readingVersion()).toMatch(/^[0-9a-f]{64}$/);
  expect(readingVersion()).toBe(readingVersion());
});
