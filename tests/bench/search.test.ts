import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

/** Eighty synthetic reports, so that the measurement itself stays alive where no large corpus is at hand. */
const CORPUS = join(import.meta.dirname, '../fixtures/search/corpus.jsonl');
const work = mkdtempSync(join(tmpdir(), 'do-tim-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** `title exact site-search` → MRR@10, from the printed table. */
function bench(...options: string[]): ReadonlyMap<string, number> {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'search.ts'), '--corpus', CORPUS, ...options],
    { encoding: 'utf8', env: { ...process.env, VITEST: '' } },
  );
  expect(status, stderr).toBe(0);
  return new Map(
    [...stdout.matchAll(/^(title|body|short|word) (\w+) +(\S+).*? (\d\.\d{3}) \[/gm)].map(
      ([, set, variant, engine, value]) => [`${set} ${variant} ${engine}`, Number(value)],
    ),
  );
}

test('measures every variant of every set; no way of typing costs what it must not', () => {
  const figures = bench('--node', '--count', '60', '--seed', '3');
  expect([...figures.keys()]).toHaveLength(16);
  const of = (name: string): number => figures.get(`${name} site-search`) ?? 0;
  // The reports share many sentences, so several answer a query equally well; what counts is the
  // loss against typing it exactly.
  const losses = {
    'title nfd': 0,
    'title upper': 0,
    'title strip': 0.02,
    'title half': 0.02,
    'title keepd': 0.02,
    'title typo': 0.06,
    'title typo_strip': 0.08,
    'body strip': 0.05,
    'body typo': 0.08,
    'body typo_strip': 0.1,
  };
  expect(
    Object.entries(losses)
      .filter(([name, loss]) => of(name) < of(`${name.split(' ')[0]} exact`) - loss)
      .map(([name]) => [name, of(name)]),
  ).toEqual([]);
  expect(
    Object.entries({
      'title exact': 0.85,
      'short exact': 0.97,
      'short tone': 0.97,
      'word exact': 0.97,
      'word strip': 0.97,
    })
      .filter(([name, goal]) => of(name) < goal)
      .map(([name]) => [name, of(name)]),
  ).toEqual([]);
}, 120_000);

test('asks given queries in a browser, beside Pagefind', () => {
  const file = join(work, 'cau-hoi.jsonl');
  writeFileSync(
    file,
    ['hoi nghi so ket', 'khong-co-tu-nay']
      .map((text) => JSON.stringify({ set: 'title', variant: 'own', text, id: 'mau-1' }))
      .join('\n'),
  );
  const figures = bench('--bare', '--queries', file);
  expect([...figures.keys()].toSorted()).toEqual(['title own Pagefind', 'title own site-search']);
}, 120_000);
