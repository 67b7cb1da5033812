import { expect, test } from 'vitest';
import { readPage } from '../../src/publish/read-page.ts';
import { SharedFacts } from '../../src/publish/shared-facts.ts';

const page = (body: string) => `<!doctype html><title>Trang</title><h1 id="dau">A</h1>${body}`;

test('equal links of several pages are one object, and what differs is not', () => {
  const shared = new SharedFacts();
  const [own, typed] = ['<a href="/nam/2022/">2022</a>', '<p class="prose">'];
  const first = readPage(page(`${own}<img src="/nam/2022/">`), shared);
  const second = readPage(page(`${own}${own}${typed}${own}</p>`), shared);
  expect(first.links).toEqual([
    { url: '/nam/2022/', kind: 'link', isInText: false },
    { url: '/nam/2022/', kind: 'file', isInText: false },
  ]);
  expect(second.links).toEqual([
    { url: '/nam/2022/', kind: 'link', isInText: false },
    { url: '/nam/2022/', kind: 'link', isInText: true },
  ]);
  expect(second.links[0]).toBe(first.links[0]);
  expect(second.links[1]).not.toBe(first.links[0]);
  expect(readPage(page(own))).toEqual({ ...first, links: first.links.slice(0, 1) });
});
