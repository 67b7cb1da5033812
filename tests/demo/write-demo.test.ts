import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/checks/build-archive.ts';
import { isConferred } from '../../src/archive/records.ts';
import type { Archive } from '../../src/archive/types.ts';
import { countWords } from '../../src/demo/texts/article-text.ts';
import { MARKER, writeDemo, type DemoOptions } from '../../src/demo/write-demo.ts';
import type { Problem } from '../../src/lib/problem.ts';
import { type Content, readContent } from '../../src/reader/read-content.ts';
import { AWARD_STATES } from '../../src/schema/award-states.ts';
import { findDoubledSpaces, findToneMixes, isNfc } from '../../src/vietnamese/spelling.ts';

const root = mkdtempSync(join(tmpdir(), 'demo-'));
afterAll(() => rmSync(root, { recursive: true }));

const SMALL: DemoOptions = { articles: 40, pictures: false };
let count = 0;

async function makeDemo(options: DemoOptions): Promise<{ directory: string; files: number }> {
  const directory = join(root, String((count += 1)));
  return { directory, ...(await writeDemo(directory, options)) };
}

function open(directory: string): {
  content: Content;
  archive: Archive;
  problems: readonly Problem[];
} {
  const content = readContent(directory);
  const { archive, problems } = buildArchive(content, {
    now: Date.parse('2026-01-15'),
    preview: false,
  });
  if (!archive) throw new Error('No archive.');
  return { content, archive, problems: [...content.problems, ...problems] };
}

/** One line per file, so that a difference names its file. */
const fingerprint = (directory: string): readonly string[] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .filter((name) => statSync(join(directory, name)).isFile())
    .map(
      (name) =>
        `${name} ${createHash('sha256')
          .update(readFileSync(join(directory, name)))
          .digest('hex')}`,
    );

const errorsOf = (problems: readonly Problem[]) =>
  problems.filter(({ severity }) => severity === 'error');

describe('the default demo', () => {
  let demo: Awaited<ReturnType<typeof makeDemo>>;
  let read: ReturnType<typeof open>;
  beforeAll(async () => {
    demo = await makeDemo({});
    read = open(demo.directory);
  }, 60_000);

  test('has no errors and only the two intended reminders', () => {
    expect(errorsOf(read.problems)).toEqual([]);
    expect(
      read.problems.map(({ file, message }) => [file.split('/')[0], message.slice(0, 8)]),
    ).toEqual(
      expect.arrayContaining([
        ['articles', 'Ảnh này '],
        ['years', 'Năm 2018'],
      ]),
    );
    expect(read.problems).toHaveLength(2);
  });

  test('counts what it wrote', () => {
    expect(demo.files).toBe(read.content.fileCount + read.content.media.size);
    expect(read.content.entries.articles).toHaveLength(300);
  });

  test('reaches every state of an award', () => {
    expect(new Set(read.archive.awardRecords.map(({ status }) => status))).toEqual(
      new Set(Object.keys(AWARD_STATES)),
    );
  });

  test('has ten members in every year and twelve in all', () => {
    expect(read.archive.units).toHaveLength(12);
    for (let year = 2009; year <= 2025; year += 1) {
      expect(
        read.archive.memberships.filter(
          ({ from = '', to }) =>
            from <= `${year}-12-31` && (to === undefined || to > `${year}-12-31`),
        ),
      ).toHaveLength(10);
    }
  });

  test('gives every title and every address once', () => {
    const titles = read.content.entries.articles.map(({ data }) => data.title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('links only to what exists', () => {
    const { archive, content } = read;
    const targets = new Set([
      ...archive.units.map(({ id }) => `/don-vi/${id}/`),
      ...archive.years.map((year) => `/nam/${year}/`),
      ...archive.articles.map(({ id }) => `/bai-viet/${id}/`),
      ...[...content.media.keys()].map((file) => `/media/${file}`),
    ]);
    const links = content.entries.articles.flatMap(({ body }) =>
      Array.from(body.matchAll(/\]\((\/[^)]*)\)/g), ([, href]) => href as string),
    );
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter((href) => !targets.has(href))).toEqual([]);
  });

  test('speaks of an honour only where one was conferred', () => {
    const { archive } = read;
    const conferred = new Set(
      archive.awardRecords.filter(isConferred).map(({ award, unit }) => `${award} ${unit}`),
    );
    const honours = archive.articles.filter(({ title, body }) =>
      /được tặng|đón nhận (?:Cờ|Bằng|Huân|Tập)|đạt (?:Cờ|Bằng|Huân|danh hiệu)/.test(
        `${title} ${body}`,
      ),
    );
    expect(honours.length).toBeGreaterThan(10);
    for (const { awards, units } of honours)
      expect(conferred).toContain(`${awards[0]} ${units[0]}`);
  });

  test('hides two drafts and two scheduled posts', () => {
    const { entries } = read.content;
    expect(entries.articles.filter(({ data }) => data.draft)).toHaveLength(2);
    expect(entries.articles.filter(({ data }) => data.publishAt)).toHaveLength(2);
    expect(read.archive.articles).toHaveLength(296);
  });

  test('has comments in threads, of which two are not approved', () => {
    expect(read.archive.comments).toHaveLength(25);
    expect(read.content.entries.comments).toHaveLength(27);
    expect(
      new Set(read.archive.comments.filter(({ parent }) => parent).map(({ article }) => article))
        .size,
    ).toBe(2);
  });

  test('writes clean Vietnamese of a readable length', () => {
    for (const { body, file } of read.content.entries.articles) {
      const words = countWords(body);
      expect(words, file).toBeGreaterThanOrEqual(150);
      expect(words, file).toBeLessThanOrEqual(800);
    }
    const text = read.content.entries.articles
      .map(({ data, body }) => `${data.title}\n${data.summary ?? ''}\n${body}`)
      .join('\n');
    expect(text).not.toMatch(/undefined|NaN/);
    expect(isNfc(text)).toBe(true);
    expect(findDoubledSpaces(text)).toEqual([]);
    expect(findToneMixes(text)).toEqual([]);
  });

  test('marks everything as a sample', () => {
    expect(read.archive.site.sample).toBe(true);
    expect(read.archive.pages.map(({ id, body }) => [id, body.includes('Dữ liệu mẫu')])).toEqual([
      ['bao-ve-du-lieu-ca-nhan', true],
      ['gioi-thieu', true],
      ['lien-he', true],
    ]);
    expect(read.archive.units.filter(({ name }) => !name.includes('Ví Dụ'))).toEqual([]);
  });

  test('is the same bytes again, pictures included', async () => {
    expect(fingerprint((await makeDemo({})).directory)).toEqual(fingerprint(demo.directory));
  }, 60_000);
});

test('a gift from before the cluster was founded has no news', async () => {
  const { directory } = await makeDemo({ seed: 5, pictures: false });
  const { content, problems } = open(directory);
  expect(errorsOf(problems)).toEqual([]);
  expect(content.entries.articles).toHaveLength(300);
  const earliest = content.entries.articles.map(({ data }) => data.date).toSorted()[0];
  expect(earliest! >= '2009-03-02').toBe(true);
}, 60_000);

describe('options', () => {
  test('another seed gives another archive', async () => {
    const [one, same, other] = [
      await makeDemo(SMALL),
      await makeDemo(SMALL),
      await makeDemo({ ...SMALL, seed: 2 }),
    ].map(({ directory }) => fingerprint(directory));
    expect(same).toEqual(one);
    expect(other).not.toEqual(one);
  });

  test.each<DemoOptions>([
    { articles: 23 },
    { articles: 40 },
    { articles: 40, seed: 7 },
    { articles: 600, seed: 3 },
    { articles: 30, firstYear: 2016, lastYear: 2024 },
    { articles: 12, firstYear: 2020, lastYear: 2022 },
    { articles: 8, firstYear: 2025, lastYear: 2025 },
  ])(
    '%o is respected and has no errors',
    async (options) => {
      const { directory } = await makeDemo({ ...options, pictures: false });
      const { content, problems } = open(directory);
      expect(content.entries.articles).toHaveLength(options.articles ?? 0);
      expect(errorsOf(problems)).toEqual([]);
      expect([...content.media.keys()].filter((file) => file.endsWith('.jpg'))).toEqual([]);
    },
    30_000,
  );

  test.each<[DemoOptions, string]>([
    [{ articles: 3 }, 'Dữ liệu mẫu 2009–2025 cần ít nhất 23 bài viết.'],
    [{ firstYear: 2001 }, 'Dữ liệu mẫu cần các năm từ 2009 đến 2098, năm đầu không sau năm cuối.'],
    [
      { firstYear: 2020, lastYear: 2019 },
      'Dữ liệu mẫu cần các năm từ 2009 đến 2098, năm đầu không sau năm cuối.',
    ],
  ])('%o is refused', async (options, message) => {
    await expect(writeDemo(join(root, 'refused'), options)).rejects.toThrow(message);
  });
});

describe('the target folder', () => {
  test('is emptied when it holds an earlier demo', async () => {
    const { directory } = await makeDemo(SMALL);
    const before = fingerprint(directory);
    writeFileSync(join(directory, 'articles', 'la.md'), 'x');
    await writeDemo(directory, SMALL);
    expect(fingerprint(directory)).toEqual(before);
    expect(readdirSync(directory)).toContain(MARKER);
  });

  test('is left alone when it holds anything else', async () => {
    const directory = join(root, 'real');
    mkdirSync(directory);
    writeFileSync(join(directory, 'site.yaml'), 'title: Thật\n');
    await expect(writeDemo(directory, SMALL)).rejects.toThrow(
      'có sẵn nội dung và không phải là dữ liệu mẫu',
    );
    expect(readdirSync(directory)).toEqual(['site.yaml']);
  });
});
