import { expect, test } from 'vitest';
import { giveContent } from '../../src/collections/given-content.ts';
import { edit, type Files } from '../fixtures/write-content.ts';
import { readingOf } from './reading-of.ts';

const ARTICLE = 'articles/2023/hoi-nghi-tong-ket.md';
const CODE = { 'articles/2023/ma.mdx': '---\ntitle: Mã\ndate: 2023-03-01\n---\n\n{1 + 1}\n' };
const DRAFT = { 'articles/2023/nhap.md': '---\ntitle: Nháp\ndate: 2023-03-01\ndraft: true\n---\n' };
const WAITING = {
  'comments/hoi-nghi-tong-ket/an.yaml':
    'article: hoi-nghi-tong-ket\nauthor: An\ndate: 2023-02-14\nbody: Xin hỏi.\napproved: false\n',
};

/** What the pages of a build or of the preview find in a collection, by id. */
function given(files: Files, collection: string, isPreview: boolean) {
  giveContent(readingOf(files), '../../noi-dung/', { isPreview });
  return globalThis.givenStore!.get(collection)!;
}
const idsIn = (...args: Parameters<typeof given>) => [...given(...args).keys()].toSorted();

test('the pages find every entry, with its text and its path from their root', () => {
  const article = given({}, 'articles', false).get('hoi-nghi-tong-ket');
  expect(article).toMatchObject({
    data: { title: 'Hội nghị tổng kết năm 2022', units: ['an-phu', 'song-xanh'] },
    body: expect.stringContaining('Ngày 11-2') as string,
    filePath: `../../noi-dung/${ARTICLE}`,
  });
  expect(given({ 'media/2023/thư.pdf': '%PDF' }, 'media', false).get('2023/thư.pdf')).toMatchObject(
    {
      data: { size: 4 },
    },
  );
});

test.each([
  [false, ['hoi-nghi-tong-ket'], ['hoi-nghi-tong-ket/mai']],
  [true, ['hoi-nghi-tong-ket', 'nhap'], ['hoi-nghi-tong-ket/an', 'hoi-nghi-tong-ket/mai']],
])('in a preview (%s) there are %j and %j', (isPreview, articles, comments) => {
  const files = { ...DRAFT, ...WAITING };
  expect(idsIn(files, 'articles', isPreview)).toEqual(articles);
  expect(idsIn(files, 'comments', isPreview)).toEqual(comments);
});

test('a preview keeps what a file was while it is faulty, unless it is code, and nothing that is gone', () => {
  given({ ...CODE, ...DRAFT }, 'articles', true);
  const faulty = {
    ...edit(ARTICLE, 'title: Hội nghị', 'title: "Hội nghị'),
    'articles/2023/ma.mdx': '---\ntitle: "Mã\n---\n',
  };
  // Twice: what was kept once is kept until the file is mended.
  for (let times = 0; times < 2; times++)
    expect(Array.from(given(faulty, 'articles', true).values(), ({ data }) => data.title)).toEqual([
      'Hội nghị tổng kết năm 2022',
    ]);
});

test('a preview keeps the site while its file is faulty', () => {
  for (const files of [{}, { 'site.yaml': 'title: "Cụm\n' }])
    expect(given(files, 'site', true).get('site')?.data['title']).toBe('Cụm thi đua Ví Dụ');
});

test('what is at fault is an entry in a preview only', () => {
  const files = edit('years/2022.yaml', 'unit: song-xanh', 'unit: song-xan');
  const report = given(files, 'problems', true).get('report')?.data['report'];
  expect(report).toContain('years/2022.yaml:12:11');
  expect(report).toContain('Có phải là “song-xanh”?');
  expect(given({}, 'problems', true).size).toBe(0);
  expect(given(files, 'problems', false).size).toBe(0);
});
