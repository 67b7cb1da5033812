import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/collections/check-content.ts';
import type { Problem } from '../../src/lib/problem.ts';
import { openEntryCache } from '../../src/reader/entry-cache.ts';
import { readContent, type Content } from '../../src/reader/read-content.ts';
import { baseContent, edit, NOW, writeContent, type Files } from '../fixtures/write-content.ts';

let work: string;
let content: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'da-doc-'));
  content = writeContent();
});
afterAll(() =>
  [work, content].forEach((folder) => rmSync(folder, { recursive: true, force: true })),
);

const put = (files: Files): void =>
  Object.entries(files).forEach(([path, text]) =>
    text === undefined ? rmSync(join(content, path)) : writeFileSync(join(content, path), text),
  );
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Everything a reading says, places included. */
function summary(read: Content): unknown {
  const entries = Object.values(read.entries)
    .flat()
    .map(({ file, id, data, body, bodyLine, locate, lineWith }) => {
      const paths = [[], ...Object.keys(data).map((key) => [key])];
      return {
        file,
        id,
        data,
        body,
        bodyLine,
        places: paths.map((path) => locate(path)),
        keys: Object.keys(data).map((key) => locate([], key)),
        lines: paths.map((path) => lineWith(path, 'x')),
      };
    });
  return {
    entries,
    site: read.site?.data,
    problems: read.problems,
    fileCount: read.fileCount,
    faultyIds: read.faultyIds,
  };
}

/**
 * Reads with the memory in `path`, asks that the answer be that of a reading without one, and
 * says how many files were remembered.
 */
function readWith(path: string, version = 'luật'): { remembered: number; content: Content } {
  const cache = openEntryCache(path, version);
  let remembered = 0;
  const read = readContent(content, {
    ...cache,
    recall: (file, found) => {
      const kept = cache.recall(file, found);
      if (kept) remembered += 1;
      return kept;
    },
  });
  expect(summary(read)).toStrictEqual(summary(readContent(content)));
  cache.save();
  return { remembered, content: read };
}

describe('a memory of files', () => {
  const count = Object.keys(baseContent()).length;

  test('says the same as the schemas, and is used', () => {
    const path = join(work, 'mot');
    expect(readWith(path).remembered).toBe(0);
    expect(readWith(path).remembered).toBe(count);
    expect(readWith(path).remembered).toBe(count);
  });

  test('follows a file that changes, breaks, is mended, goes and comes back', () => {
    const path = join(work, 'doi');
    const article = 'articles/2023/hoi-nghi-tong-ket.md';
    readWith(path);
    put(edit(article, 'Hội nghị tổng kết năm 2022', 'Hội nghị sơ kết năm 2022'));
    const changed = readWith(path);
    expect(changed.remembered).toBe(count - 1);
    expect(changed.content.entries.articles[0]?.data.title).toBe('Hội nghị sơ kết năm 2022');
    put(edit(article, 'date: 2023-02-12', 'date: 12-2-2023'));
    for (const _ of ['read', 'read again'])
      expect(readWith(path).content.problems.map(({ file, line }) => [file, line])).toEqual([
        [article, 3],
      ]);
    put({ [article]: undefined });
    expect(readWith(path).content.entries.articles).toEqual([]);
    put(baseContent());
    expect(readWith(path).remembered).toBe(count - 1);
    expect(readWith(path).content.entries.articles[0]?.data.title).toBe(
      'Hội nghị tổng kết năm 2022',
    );
  });

  test('forgets what the last reading did not use', () => {
    const path = join(work, 'quen');
    const big = Object.fromEntries(
      Array.from({ length: 50 }, (_, at) => [
        `pages/trang-${at}.md`,
        `---\ntitle: Trang ${at}\n---\n${'chữ '.repeat(20)}\n`,
      ]),
    );
    readWith(path);
    const small = statSync(path).size;
    put(big);
    readWith(path);
    expect(statSync(path).size).toBeGreaterThan(small * 2);
    put(Object.fromEntries(Object.keys(big).map((file) => [file, undefined])));
    readWith(path);
    expect(statSync(path).size).toBe(small);
  });

  test('is not written anew for one file of many', () => {
    const path = join(work, 'nhieu');
    const many = Object.fromEntries(
      Array.from({ length: 150 }, (_, at) => [
        `pages/trang-${at}.md`,
        `---\ntitle: Trang ${at}\n---\n`,
      ]),
    );
    put(many);
    readWith(path);
    const written = readFileSync(path);
    put({ 'pages/trang-1.md': '---\ntitle: Đổi\n---\n' });
    for (const _ of ['read', 'read again']) expect(readWith(path).remembered).toBe(count + 149);
    expect(readFileSync(path).equals(written)).toBe(true);
    put({ 'pages/trang-2.md': '---\ntitle: Đổi nữa\n---\n' });
    readWith(path);
    expect(readWith(path).remembered).toBe(count + 150);
    put(Object.fromEntries(Object.keys(many).map((file) => [file, undefined])));
  });

  test.each<[string, (written: Buffer) => Uint8Array]>([
    ['cut off', (written) => written.subarray(0, written.length / 2)],
    ['empty', () => new Uint8Array()],
    ['without its content', (written) => written.subarray(0, written.indexOf('\n') + 1)],
    [
      'with one letter changed',
      (written) => Buffer.from(written.toString('latin1').replace('an-phu', 'an-phi'), 'latin1'),
    ],
    ['of somebody else', () => bytes('{"entries":{}}')],
    ['longer than it was', (written) => Buffer.concat([written, bytes('x')])],
  ])('%s is no memory', (_, spoil) => {
    const path = join(work, 'hong');
    rmSync(path, { force: true });
    readWith(path);
    const written = readFileSync(path);
    const spoilt = spoil(written);
    expect(Buffer.from(spoilt).equals(written)).toBe(false);
    writeFileSync(path, spoilt);
    expect(readWith(path).remembered).toBe(0);
    expect(readWith(path).remembered).toBe(count);
  });

  test('of another version is no memory', () => {
    const path = join(work, 'luat');
    readWith(path, 'luật cũ');
    expect(readWith(path, 'luật mới').remembered).toBe(0);
    expect(readWith(path, 'luật mới').remembered).toBe(count);
  });

  test('that cannot be written is no error', () => {
    writeFileSync(join(work, 'tep'), '');
    expect(readWith(join(work, 'tep', 'duoi-tep')).remembered).toBe(0);
    mkdirSync(join(work, 'thu-muc', 'x'), { recursive: true });
    expect(readWith(join(work, 'thu-muc')).remembered).toBe(0);
    expect(readdirSync(work).filter((name) => name.startsWith('thu-muc.'))).toEqual([]);
  });

  test('two readings at once both write it whole', () => {
    const path = join(work, 'hai');
    const [one, other] = [openEntryCache(path, 'luật'), openEntryCache(path, 'luật')];
    readContent(content, one);
    readContent(content, other);
    one.save();
    expect(readWith(path).remembered).toBe(count);
    other.save();
    expect(readWith(path).remembered).toBe(count);
    expect(readdirSync(work).filter((name) => name.startsWith('hai.'))).toEqual([]);
  });

  test('memories of folders long gone are thrown away', () => {
    const folder = join(work, 'lau');
    mkdirSync(folder);
    for (const [name, days] of [
      ['cu', 31],
      ['moi', 29],
    ] as const) {
      writeFileSync(join(folder, name), '');
      utimesSync(join(folder, name), new Date(), Date.now() / 1000 - days * 86_400);
    }
    readWith(join(folder, 'nay'));
    expect(readdirSync(folder).toSorted()).toEqual(['moi', 'nay']);
  });

  test('an answer is remembered with the bytes it was given for', () => {
    const path = join(work, 'hoi');
    const answers: string[] = [];
    const ask = (text: string, name: string): string => {
      const cache = openEntryCache(path, 'luật');
      const kept = cache.recall('a.yaml', bytes(text)) ?? cache.keep('a.yaml', bytes(text), {});
      const answer = [1, 2]
        .map(() =>
          kept.recallOrFind(name, () => {
            answers.push(`${name} của ${text}`);
            return `${name} của ${text}`;
          }),
        )
        .join(' = ');
      cache.save();
      return answer;
    };
    expect([
      ask('một', 'dấu'),
      ask('một', 'dấu'),
      ask('một', 'số'),
      ask('hai', 'số'),
      ask('hai', 'số'),
    ]).toEqual([
      'dấu của một = dấu của một',
      'dấu của một = dấu của một',
      'số của một = số của một',
      'số của hai = số của hai',
      'số của hai = số của hai',
    ]);
    expect(answers).toEqual(['dấu của một', 'số của một', 'số của hai']);
  });
});

describe('a check with a memory', () => {
  const problemsOf = (memory: string): readonly Problem[] =>
    checkContent(content, NOW, { memory }).problems.filter(({ file }) => file !== 'site.yaml');

  test('repeats what it said of texts, and looks again at what another file decides', () => {
    const memory = join(work, 'kiem-tra', 'trang');
    put(edit('pages/gioi-thieu.md', 'gồm hai đơn vị', 'gồm  hai đơn vị của UNBD'));
    put(
      edit(
        'articles/2023/hoi-nghi-tong-ket.md',
        'tổ chức hội nghị.',
        'tổ chức hội nghị, điện thoại 0912 345 678.',
      ),
    );
    const first = problemsOf(memory);
    expect(first.map(({ file, line }) => [file, line])).toEqual([
      ['pages/gioi-thieu.md', 5],
      ['pages/gioi-thieu.md', 5],
      ['articles/2023/hoi-nghi-tong-ket.md', 11],
    ]);
    expect(problemsOf(memory)).toEqual(first);
    put(edit('site.yaml', 'publisher:\n', 'publisher:\n  phone: "0912345678"\n'));
    expect(problemsOf(memory)).toEqual(first.slice(0, 2));
    put({ ...baseContent(), 'units/song-xanh.yaml': undefined });
    const without = problemsOf(memory);
    expect(without.map(({ file }) => file)).toContain('years/2022.yaml');
    expect(without).toEqual(problemsOf(join(work, 'chua-doc-gi')));
    put(baseContent());
    expect(problemsOf(memory)).toEqual([]);
  });
});
