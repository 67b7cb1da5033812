import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { init } from 'es-module-lexer';
import { beforeAll, expect, test } from 'vitest';
import { fileOfUrl, isNative, SOURCE } from '../../src/integration/is-native.ts';

beforeAll(() => init);

const astro = (file: string): string =>
  join(dirname(fileURLToPath(import.meta.resolve('astro/package.json'))), 'dist', file);

/** What a file of ours imports when it runs, as it is written. */
const importsOf = (file: string): readonly string[] =>
  Array.from(
    readFileSync(file, 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .matchAll(/^(?:import|export) (?!type )[^;]*?from '([^']+)'|\bimport\('([^']+)'\)/gm),
    ([, early, late]) => (early ?? late)!,
  );

test('what is native of the project imports nothing that Vite makes', () => {
  const files = globSync('**/*.ts', { cwd: SOURCE }).map((file) => join(SOURCE, file));
  expect(files.length).toBeGreaterThan(300);
  const tied = files.filter(isNative).flatMap((file) =>
    importsOf(file)
      .filter((name) =>
        name.startsWith('.')
          ? !isNative(join(dirname(file), name))
          : /^(?:virtual:|astro:)|\?/.test(name),
      )
      .map((name) => `${relative(SOURCE, file)} → ${name}`),
  );
  expect(tied).toEqual([]);
  const meta = files.filter((file) =>
    /\bimport\.meta\.(?!url\b|dirname\b|filename\b|resolve\b)/.test(
      readFileSync(file, 'utf8').replaceAll(/'import\.meta[^']*'/g, ''),
    ),
  );
  expect(meta).not.toEqual([]);
  expect(meta.filter(isNative)).toEqual([]);
});

test.for([
  ['collections/check-content.ts', true],
  ['archive/archive.ts', false],
  ['pages/feed.xml.ts', false],
  ['layouts/Page.astro', false],
] as const)('of the project, %s is native: %s', ([file, expected]) => {
  expect(isNative(join(SOURCE, file))).toBe(expected);
});

test.for([
  ['runtime/server/escape.js', true],
  ['runtime/server/index.js', true],
  // It looks at `import.meta.env`.
  ['content/runtime.js', false],
  // It imports `virtual:astro:…`, or what does so.
  ['core/app/entrypoints/index.js', false],
  ['gone.js', false],
] as const)('of Astro, %s is native: %s', ([file, expected]) => {
  expect(isNative(astro(file))).toBe(expected);
});

test('what lies elsewhere is left to Vite', () => {
  expect(isNative('/tmp/x.ts')).toBe(false);
  expect(isNative(join(dirname(SOURCE), 'tests/bench/site.ts'))).toBe(false);
});

test('the file of a module is found by its address', () => {
  const file = join(SOURCE, 'lib/compare.ts');
  const path = file.replaceAll('\\', '/');
  expect(fileOfUrl(path)).toBe(file);
  expect(fileOfUrl(`/@fs${path.startsWith('/') ? '' : '/'}${path}`)).toBe(file);
  expect(fileOfUrl(pathToFileURL(file).href)).toBe(file);
  expect(fileOfUrl(`/@fs${path}?raw`)).toBeUndefined();
  expect(fileOfUrl('\0virtual:astro:manifest')).toBeUndefined();
  expect(fileOfUrl('node:fs')).toBeUndefined();
});
