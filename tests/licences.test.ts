import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<
    string,
    {
      version?: string;
      license?: string;
      dependencies?: Record<string, string>;
      devDependencies?: Record<string, string>;
    }
  >;
};
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

/**
 * Licences that allow what this project does; LGPL and MPL only as they are: libraries that are
 * linked and left unchanged.
 */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
]);

test('every package in the lock file has a licence that is allowed here', () => {
  const others = packages.filter(([, { license = '' }]) =>
    license
      .replace(/[()]/g, '')
      .split(/ AND | OR /)
      .some((one) => !ALLOWED.has(one)),
  );
  expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});

test('the README names the licence of every package that the project asks for itself', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const own = lock.packages[''] ?? {};
  const missing = Object.keys({ ...own.dependencies, ...own.devDependencies }).filter((name) => {
    const license = lock.packages[`node_modules/${name}`]?.license;
    return !readme
      .split('\n')
      .some((line) => line.startsWith(`| ${license} |`) && line.includes(`\`${name}\``));
  });
  expect(missing).toEqual([]);
});

test('versions are pinned exactly', () => {
  const own = lock.packages[''] ?? {};
  const loose = Object.entries({ ...own.dependencies, ...own.devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
});
