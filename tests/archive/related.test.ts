import { describe, expect, test } from 'vitest';
import { neighbours, relatedArticles } from '../../src/archive/related.ts';
import { archiveOf, type Files } from '../fixtures/write-content.ts';

const article = (date: string, more = ''): string =>
  `---\ntitle: Bài ngày ${date}\ndate: ${date}\n${more}---\n\nNội dung.\n`;

/** `own` is about the meeting and An Phú; the names of the others say what they share with it. */
const archive = archiveOf({
  'articles/2023/hoi-nghi-tong-ket.md': article('2023-01-05', 'meeting: tong-ket-2022\n'),
  'articles/2023/own.md': article('2023-06-15', 'meeting: tong-ket-2022\nunits: [an-phu]\n'),
  'articles/2023/same-unit-near.md': article('2023-06-16', 'units: [an-phu, song-xanh]\n'),
  'articles/2022/same-unit-far.md': article('2022-03-01', 'units: [an-phu]\n'),
  'articles/2023/same-year.md': article('2023-06-14'),
  'articles/2023/same-year-far.md': article('2023-12-01', 'units: [song-xanh]\n'),
  'articles/2021/nothing.md': article('2021-06-15', 'units: [song-xanh]\n'),
  'years/2022.yaml': undefined,
});
const own = archive.index.articles.get('own')!;

describe('relatedArticles', () => {
  test('the meeting first, then units, then the year; nearest first', () => {
    expect(
      relatedArticles(archive, own, 10).map(({ article: { id }, reason }) => [id, reason]),
    ).toEqual([
      ['hoi-nghi-tong-ket', 'meeting'],
      ['same-unit-near', 'units'],
      ['same-unit-far', 'units'],
      ['same-year', 'year'],
      ['same-year-far', 'year'],
    ]);
  });

  test.each([
    [1, 1],
    [2, 2],
    [undefined, 5],
  ])('a limit of %s gives %i', (limit, count) => {
    expect(relatedArticles(archive, own, limit)).toHaveLength(count);
  });

  test('it never names the article itself, nor one twice', () => {
    for (const one of archive.articles) {
      const found = relatedArticles(archive, one, 10).map(({ article: { id } }) => id);
      expect(found).not.toContain(one.id);
      expect(new Set(found).size).toBe(found.length);
    }
  });

  test('an article alone has none', () => {
    expect(relatedArticles(archiveOf(), archiveOf().articles[0]!)).toEqual([]);
  });

  test('among many articles of a unit the nearest in time are found', () => {
    const files: Files = {};
    for (let month = 0; month < 60; month++) {
      const date = new Date(Date.UTC(2020, month, 15)).toISOString().slice(0, 10);
      files[`articles/x/bai-${String(month).padStart(2, '0')}.md`] = article(
        date,
        'units: [song-xanh]\n',
      );
    }
    const many = archiveOf(files);
    const middle = many.index.articles.get('bai-30')!;
    expect(
      relatedArticles(many, middle, 4)
        .map(({ article: { id } }) => id)
        .toSorted(),
    ).toEqual(['bai-28', 'bai-29', 'bai-31', 'bai-32']);
  });
});

test('neighbours: one older, one newer, none beyond the ends', () => {
  const order = archive.articles.map(({ id }) => id);
  expect(order).toEqual([
    'same-year-far',
    'same-unit-near',
    'own',
    'same-year',
    'hoi-nghi-tong-ket',
    'same-unit-far',
    'nothing',
  ]);
  for (const [at, one] of archive.articles.entries()) {
    const { older, newer } = neighbours(archive, one);
    expect([newer?.id, older?.id]).toEqual([order[at - 1], order[at + 1]]);
  }
});
