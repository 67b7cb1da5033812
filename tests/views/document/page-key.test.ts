import { expect, test } from 'vitest';
import { pageKey } from '../../../src/views/document/page-key.ts';
import { archiveOf } from '../../fixtures/archive-of.ts';

const archive = archiveOf();
const key = (...shown: unknown[]) => pageKey(archive, () => shown)();

test('whatever a page shows is in its key, also within maps and sets', () => {
  const pages = [
    [{ year: 2022 }],
    [{ year: 2023 }],
    [{ year: 2022, units: new Map([['hop-luc', 1]]) }],
    [{ year: 2022, units: new Map([['hop-luc', 2]]) }],
    [{ year: 2022, units: new Map() }],
    [{ year: 2022, units: new Set(['hop-luc']) }],
    ['{}', new Map([['a', new Set([1])]])],
    ['{}', new Map([['a', new Set([2])]])],
  ];
  expect(new Set(pages.map((shown) => key(...shown))).size).toBe(pages.length);
  expect(pages.map((shown) => key(...shown))).toEqual(pages.map((shown) => key(...shown)));
});

test('no view is made before the key is asked for', () => {
  pageKey(archive, () => expect.fail('asked'));
});
