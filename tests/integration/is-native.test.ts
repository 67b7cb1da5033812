import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { init } from 'es-module-lexer';
import { beforeAll, expect, test } from 'vitest';
import { fileOfUrl, isNative, SOURCE } from '../../src/integration/is-native.ts';

beforeAll(() => init);

const astro = (file: string): string =>
  join(dirname(fileURLToPath(import.meta.resolve('astro/package.json'))), 'dist', file);

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
