import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { attribute, siteFiles, sitePages } from '../../src/audit/built-site.ts';

/** Words that a sheet has for its own pages only; on other pages they are names without a look, or with that of site.css. */
const OWN_WORDS = new Set(['section', 'picture-whole', 'photo-caption']);

describe.each(['realSite', 'demoSite'] as const)('the style sheets of %s', (key) => {
  const site = inject(key);
  const pages = sitePages(site).filter(({ path }) => path !== '/quan-tri/');
  const sheets = new Map(
    siteFiles(site)
      .filter((file) => file.endsWith('.css') && !file.includes('_editor'))
      .map((file) => {
        const css = readFileSync(join(site, file), 'utf8').replace(/\{[^{}]*\}/g, '{}');
        return [file, new Set([...css.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name))];
      }),
  );
  const linked = (page: (typeof pages)[number]): readonly string[] =>
    page.elements
      .filter((element) => attribute(element, 'rel') === 'stylesheet')
      .map((element) => attribute(element, 'href') ?? '');

  test('an article has one, the frame and its own; other kinds of pages have one more', () => {
    const [common] = linked(pages.find(({ path }) => /^\/bai-viet\/[^/]*-/.test(path))!);
    expect(sheets.has(common ?? '')).toBe(true);
    for (const page of pages) {
      if (page.elements.some((element) => attribute(element, 'http-equiv') === 'refresh')) continue;
      const own = linked(page).filter((file) => file !== common);
      expect(linked(page), page.path).toContain(common);
      const isArticle = /^\/bai-viet\/[^/]+\/$/.test(page.path);
      // The search has a sheet of its own besides that of lists.
      const most = page.path === '/tim-kiem/' ? 2 : 1;
      expect(own.length, page.path).toBe(isArticle ? 0 : most);
    }
  });

  test('no class is left to a sheet that its page does not have', () => {
    const missing = pages.flatMap((page) => {
      const has = linked(page);
      const names = new Set(
        page.elements.flatMap((element) => (attribute(element, 'class') ?? '').split(/\s+/)),
      );
      return [...names]
        .filter((name) => !OWN_WORDS.has(name))
        .filter((name) => [...sheets.values()].some((known) => known.has(name)))
        .filter((name) => !has.some((file) => sheets.get(file)?.has(name)))
        .map((name) => `${name} (${page.path.split('/')[1]})`);
    });
    expect([...new Set(missing)]).toEqual([]);
  });
});
