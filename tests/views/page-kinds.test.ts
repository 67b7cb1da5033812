import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  PAGE_KINDS,
  pagesOfKind,
  publicPages,
  RESERVED_PAGE_IDS,
} from '../../src/views/page-kinds.ts';
import { searchRecords } from '../../src/views/search-records.ts';
import { archiveOf } from '../fixtures/archive-of.ts';
import { registerArchive } from './register-archive.ts';

/** Every file below `src/pages/` that is a page of readers, as its address, e.g. `/nam/[year]/`. */
const routes = readdirSync(join(import.meta.dirname, '../../src/pages'), { recursive: true })
  .map((file) => `/${String(file).replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.astro') && !/\/_|\/404\.astro$/.test(file))
  .map((file) => file.replace(/\/index\.astro$/, '/').replace(/\.astro$/, '/'));

test('the table knows every page of the site, and no other', () => {
  const archive = registerArchive();
  const paths = PAGE_KINDS.flatMap((kind) => pagesOfKind(kind, archive)).map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  const fits = (path: string, route: string): boolean =>
    new RegExp(`^${route.replace(/\[\w+\]/g, '[^/]+')}$`).test(path);
  expect(paths.filter((path) => !routes.some((route) => fits(path, route)))).toEqual([]);
  // A route of many pages may have none in this archive, one without a name has its page always.
  const fixed = routes.filter((route) => !route.includes('['));
  expect(fixed.filter((route) => !paths.includes(route))).toEqual([]);
  const sections = new Set(PAGE_KINDS.map(({ index }) => index?.split('/')[1]));
  expect(
    routes.filter((route) => !sections.has(route.split('/')[1]) && route !== '/[page]/'),
  ).toEqual([]);
});

test('the search knows a page for each thing, and nothing else', () => {
  const archive = registerArchive();
  const things = PAGE_KINDS.flatMap((kind) => kind.things?.(archive) ?? []).map(({ path }) => path);
  expect(things.length).toBeGreaterThan(10);
  expect(
    searchRecords(archive)
      .map(({ url }) => url)
      .toSorted(),
  ).toEqual(things.toSorted());
});

test('a page of pages/ cannot take the place of a page of the site', () => {
  const fixed = routes.map((route) => route.split('/')[1]!).filter((part) => !/^$|^\[/.test(part));
  expect(fixed.filter((part) => !RESERVED_PAGE_IDS.includes(part))).toEqual([]);
  const archive = archiveOf({ 'pages/hoi-nghi.md': '---\ntitle: Hội nghị\n---\n\nNội dung.\n' });
  expect(publicPages(archive).map(({ id }) => id)).not.toContain('hoi-nghi');
});
