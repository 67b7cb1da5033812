import { expect, test } from 'vitest';
import { isLeftOver } from '../../src/reader/left-overs.ts';
import { baseContent, check } from '../fixtures/write-content.ts';

const LEFT = [
  'hop.md~',
  'hop.md.bak',
  'hop.bak1',
  '._hop.md',
  '.DS_Store',
  '.hop.md.swp',
  '~$hop.docx',
  '.~lock.hop.docx#',
  '#hop.md#',
  'ehthumbs.db',
  'Thumbs.db',
  'desktop.ini',
  'hop.md.orig',
  'hop.md.tmp',
  'anh.jpg.crdownload',
  '~WRL0001.tmp',
];

test.each(LEFT)('%s is no content', (name) => {
  expect(isLeftOver(name, false)).toBe(true);
});

test.each([
  'hop.md',
  'hop (1).md',
  'hop.sync-conflict-20261122-101010-ABCDEFG.md',
  'bak.md',
  'tam.tmp.md',
  'thu~2.md',
])('%s is', (name) => {
  expect(isLeftOver(name, false)).toBe(false);
});

test('a folder is passed over by its name only, never by an ending', () => {
  expect([isLeftOver('2023.old', true), isLeftOver('__MACOSX', true)]).toEqual([false, true]);
});

test('beside every kind of file they are no fault', () => {
  const folders = ['', 'articles/2023/', 'units/', 'media/2023/'];
  const files = folders.flatMap((folder) => LEFT.map((name) => [folder + name, 'x']));
  expect(check({ ...baseContent(), ...Object.fromEntries(files) })).toEqual([]);
});

test('a copy of site.yaml is named as one', () => {
  expect(check({ 'site - Copy.yaml': 'title: Cũ\n' })).toEqual([
    {
      severity: 'error',
      file: 'site - Copy.yaml',
      message: 'Theo tên thì tệp này là bản sao của site.yaml.',
      cure: 'Hãy so với site.yaml, rồi xóa tệp này.',
    },
  ]);
});
