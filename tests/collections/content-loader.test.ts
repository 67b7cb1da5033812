import type { AstroConfig } from 'astro';
import type { DataStore, Loader } from 'astro/loaders';
import { rmSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { checkContent } from '../../src/collections/check-content.ts';
import {
  contentFolder,
  contentProblems,
  mediaFolder,
  siteFile,
} from '../../src/collections/content-loader.ts';
import type { Reading } from '../../src/collections/content-source.ts';
import { COLLECTIONS } from '../../src/schema/collections.ts';
import { edit, NOW, writeContent, type Files } from '../fixtures/write-content.ts';

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

function readingOf(files: Files): Reading {
  const folder = writeContent(files);
  try {
    const { content, ...rest } = checkContent(folder, NOW, {
      memory: `${folder}/.da-doc`,
      preview: true,
    });
    return { ...rest, content: content!, now: NOW };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

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
  };
  const config = { integrations: [reader(readingOf(files))] } as unknown as AstroConfig;
  await loader.load({ store, config } as unknown as Parameters<Loader['load']>[0]);
  return entries;
}

const ARTICLE = 'articles/2023/hoi-nghi-tong-ket.md';
const DRAFT = { 'articles/2023/nhap.md': '---\ntitle: Nháp\ndate: 2023-03-01\ndraft: true\n---\n' };
const CODE = { 'articles/2023/ma.mdx': '---\ntitle: Mã\ndate: 2023-03-01\n---\n\n{1 + 1}\n' };
const WAITING = {
  'comments/hoi-nghi-tong-ket/an.yaml':
    'article: hoi-nghi-tong-ket\nauthor: An\ndate: 2023-02-14\nbody: Xin hỏi.\napproved: false\n',
};

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

  test.each([
    ['build', ['hoi-nghi-tong-ket'], ['hoi-nghi-tong-ket/mai']],
    ['preview', ['hoi-nghi-tong-ket', 'nhap'], ['hoi-nghi-tong-ket/an', 'hoi-nghi-tong-ket/mai']],
  ] as const)('for a %s has %j and %j', async (command, articles, comments) => {
    compileFor(command);
    const files = { ...DRAFT, ...WAITING };
    const idsOf = async (loader: Loader) => [...(await load(loader, files)).keys()].toSorted();
    expect(await idsOf(contentFolder('articles'))).toEqual(articles);
    expect(await idsOf(contentFolder('comments'))).toEqual(comments);
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

  test('keeps what a file was while it is faulty, unless it is code, and nothing that is gone', async () => {
    compileFor('preview');
    const loader = contentFolder('articles');
    const entries = new Map<string, Stored>();
    await load(loader, { ...CODE, ...DRAFT }, entries);
    await load(
      loader,
      {
        ...edit(ARTICLE, 'title: Hội nghị', 'title: "Hội nghị'),
        'articles/2023/ma.mdx': '---\ntitle: "Mã\n---\n',
      },
      entries,
    );
    expect(Array.from(entries.values(), ({ data }) => data.title)).toEqual([
      'Hội nghị tổng kết năm 2022',
    ]);
  });
});

test('the site is one entry, kept while its file is faulty', async () => {
  compileFor('preview');
  const loader = siteFile();
  const entries = new Map<string, Stored>();
  for (const files of [{}, { 'site.yaml': 'title: "Cụm\n' }]) {
    await load(loader, files, entries);
    expect(entries.get('site')?.data.title).toBe('Cụm thi đua Ví Dụ');
  }
});

test('media are known by their path, with their size', async () => {
  compileFor('build');
  const entries = await load(mediaFolder(), { 'media/2023/thư.pdf': '%PDF' });
  expect([...entries.values()]).toEqual([{ id: '2023/thư.pdf', data: { size: 4 } }]);
});

describe('the report of faults', () => {
  const files = edit('years/2022.yaml', 'unit: song-xanh', 'unit: song-xan');

  test('is an entry in the preview', async () => {
    compileFor('preview');
    const { report } = (await load(contentProblems(), files)).get('report')?.data ?? {};
    expect(report).toContain('years/2022.yaml:12:11');
    expect(report).toContain('Có phải là “song-xanh”?');
    expect((await load(contentProblems(), {})).size).toBe(0);
  });

  test('is none in a build', async () => {
    compileFor('build');
    expect((await load(contentProblems(), files)).size).toBe(0);
  });
});
