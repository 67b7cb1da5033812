import type { AstroConfig } from 'astro';
import type { DataStore, Loader } from 'astro/loaders';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  contentFolder,
  contentProblems,
  mediaFolder,
  siteFile,
} from '../../src/collections/content-loader.ts';
import type { Reading } from '../../src/collections/reading.ts';
import { COLLECTIONS } from '../../src/schema/collections.ts';
import type { Files } from '../fixtures/write-content.ts';
import { readingOf } from './reading-of.ts';

type Stored = Parameters<DataStore['set']>[0];

afterEach(() => {
  vi.unstubAllEnvs();
});

/** As the pages are compiled for a build or for the preview. */
const compileFor = (command: 'build' | 'preview'): void => {
  vi.stubEnv('PREVIEW', command === 'preview' ? 'true' : '');
  vi.stubEnv('CONTENT_FROM_ROOT', '../../noi-dung/');
};

/** An integration that has read the content. */
const reader = (reading: Reading) => ({
  name: 'reader',
  hooks: { 'content:read': async () => reading },
});

/** Runs a loader over a store, as Astro would; returns the store. */
async function load(
  loader: Loader,
  files: Files,
  entries = new Map<string, Stored>(),
): Promise<ReadonlyMap<string, Stored>> {
  const store = {
    keys: () => [...entries.keys()],
    get: (id: string) => entries.get(id),
    set: (entry: Stored) => entries.set(entry.id, entry),
    delete: (id: string) => entries.delete(id),
    clear: () => entries.clear(),
  };
  const config = { integrations: [reader(readingOf(files))] } as unknown as AstroConfig;
  await loader.load({ store, config } as unknown as Parameters<Loader['load']>[0]);
  return entries;
}

const ARTICLE = 'articles/2023/hoi-nghi-tong-ket.md';
const CODE = { 'articles/2023/ma.mdx': '---\ntitle: Mã\ndate: 2023-03-01\n---\n\n{1 + 1}\n' };

describe('a collection', () => {
  test('has the entries of its folder, under the schema that judged them, with text and path', async () => {
    compileFor('build');
    const loader = contentFolder('articles');
    expect(loader.schema).toBe(COLLECTIONS.articles.schema);
    const entries = await load(loader, CODE);
    expect([...entries.keys()].toSorted()).toEqual(['hoi-nghi-tong-ket', 'ma']);
    expect(entries.get('hoi-nghi-tong-ket')).toMatchObject({
      data: { title: 'Hội nghị tổng kết năm 2022', units: ['an-phu', 'song-xanh'] },
      body: expect.stringContaining('Ngày 11-2') as string,
      filePath: `../../noi-dung/${ARTICLE}`,
      deferredRender: false,
    });
    expect(entries.get('ma')?.deferredRender).toBe(true);
    expect([...entries.values()].filter(({ digest }) => digest !== undefined)).toEqual([]);
  });

  test('that is empty is known to be', async () => {
    compileFor('build');
    const deleted: string[] = [];
    const entries = new Map<string, Stored>();
    entries.delete = (id) => deleted.push(id) > 0 && Map.prototype.delete.call(entries, id);
    await load(mediaFolder(), {}, entries);
    expect([entries.size, deleted]).toEqual([0, ['-']]);
  });

  test('keeps nothing that an earlier program stored', async () => {
    compileFor('build');
    const stored = new Map([['cu', { id: 'cu', data: {} }]]);
    expect([...(await load(contentFolder('units'), {}, stored)).keys()]).toEqual([
      'an-phu',
      'song-xanh',
    ]);
  });
});

test('media are known by their path, with their size', async () => {
  compileFor('build');
  const entries = await load(mediaFolder(), { 'media/2023/thư.pdf': '%PDF' });
  expect([...entries.values()]).toEqual([{ id: '2023/thư.pdf', data: { size: 4 } }]);
});

describe('for the preview, whose pages are given their entries', () => {
  test('only code is stored', async () => {
    compileFor('preview');
    expect([...(await load(contentFolder('articles'), CODE)).keys()]).toEqual(['ma']);
    expect((await load(siteFile(), {})).size).toBe(0);
  });

  test('the store changes with each reading, so that pages are drawn anew', async () => {
    compileFor('preview');
    const loader = contentProblems();
    const stored = async () => JSON.stringify([...(await load(loader, {}))]);
    expect(await stored()).not.toBe(await stored());
  });

  test('and for a build it does not', async () => {
    compileFor('build');
    expect((await load(contentProblems(), {})).size).toBe(0);
  });
});
