import { expect, test } from 'vitest';
import { yearPage } from '../../../src/views/pages/year-page.ts';
import { registerArchive } from '../register-archive.ts';

const archive = registerArchive();

test('results of a year are apart from what happened in it', () => {
  const page = yearPage(archive, 2022);
  expect(page.results.reviews.map(({ link, date }) => [link.label, date?.text])).toEqual([
    ['Hội nghị tổng kết công tác thi đua năm 2022', '11/02/2023'],
  ]);
  expect(page.events.meetings).toEqual([]);
  expect(page.events.documents.map(({ link, date }) => [link.label, date?.text])).toEqual([
    ['Quyết định số 12/QĐ-UBND', '11/02/2022'],
  ]);
  expect(yearPage(archive, 2023).events.meetings.map(({ date }) => date?.text)).toEqual([
    '11/02/2023',
  ]);
  expect(yearPage(archive, 2023).results.reviews).toEqual([]);
});

test('ranks, roles, figures and gifts of the year, each with its key and source', () => {
  const { results } = yearPage(archive, 2022);
  expect(
    results.rankings.map(({ rank, unit, fact }) => [rank, unit.label, fact.key, fact.href]),
  ).toEqual([
    [1, 'An Phú', '2022-xep-hang-an-phu', '/bai-viet/hoi-nghi-tong-ket/'],
    [2, 'Sông Xanh', '2022-xep-hang-song-xanh', '/bai-viet/hoi-nghi-tong-ket/'],
  ]);
  expect(results.rankedAt).toBeUndefined();
  expect(results.awards.map(({ id }) => id)).toEqual(['de-nghi']);
  expect(results.awards[0]?.families[0]?.records[0]?.own.key).toBe('2022-co-tinh-an-phu');
  expect(results.metrics[0]).toMatchObject({
    quantity: 'hơn 20.000 tỷ đồng',
    fact: { key: '2022-so-lieu-cum' },
  });
  expect(results.charityTotal).toEqual({ gifts: 1, valued: 0, value: undefined });
  expect(results.missing).toEqual([]);
});

test('the page begins with the results in one strip, each leading to its record', () => {
  expect(yearPage(archive, 2022).figures).toEqual([
    { label: 'Hạng nhất', value: 'An Phú', href: '#du-kien-2022-xep-hang-an-phu' },
    { label: 'Hạng nhì', value: 'Sông Xanh', href: '#du-kien-2022-xep-hang-song-xanh' },
    { label: 'Đề nghị chưa rõ kết quả', value: '1', href: '#du-kien-2022-co-tinh-an-phu' },
    {
      label: 'Đợt trao quà an sinh',
      value: '1',
      href: `#du-kien-${yearPage(archive, 2022).results.charity[0]?.fact.key}`,
    },
    { label: 'Tổng doanh thu', value: 'hơn 20.000 tỷ đồng', href: '#du-kien-2022-so-lieu-cum' },
  ]);
  expect(yearPage(archive, 2023).results.laws).toEqual(['Luật mới, Điều 26 (từ 01/01/2024)']);
  expect(yearPage(archive, 2022).results.laws).toEqual([]);
});

test('what became of the places of the year is said once', () => {
  expect(yearPage(archive, 2022).placeNotes).toEqual(['Từ 01/07/2025 không còn cấp huyện.']);
});

test('a chart reaches back from the year of the page and never beyond it', () => {
  expect(
    yearPage(archive, 2023).results.charts.map(({ indicator, period, bars }) => [
      indicator,
      period,
      bars.map(({ current }) => current),
    ]),
  ).toEqual([['tổng doanh thu', '2021–2023', [false, false, true]]]);
  expect(yearPage(archive, 2022).results.charts).toEqual([]);
});

test('what is unknown is one line for the results and one for the events', () => {
  const page = yearPage(archive, 2021);
  expect(page.results.missing).toEqual([
    'Trưởng cụm, Phó trưởng cụm',
    'an sinh xã hội',
    'hội nghị tổng kết',
  ]);
  expect(page.events.missing).toEqual(['hội nghị', 'văn bản', 'bài viết', 'hình ảnh']);
});

test('years are paged through in order', () => {
  expect(yearPage(archive, 2022)).toMatchObject({
    older: { label: '2021', href: '/nam/2021/' },
    newer: { label: '2023', href: '/nam/2023/' },
  });
  expect(yearPage(archive, 2021).older).toBeUndefined();
});

test('the report lists its sources once, as a reader of the printed page needs them', () => {
  expect(yearPage(archive, 2023).sources.map(({ number, label }) => [number, label])).toEqual([
    [1, 'Hội nghị tổng kết năm 2022'],
  ]);
  expect(yearPage(archive, 2021).sources).toEqual([
    { number: 1, label: 'Báo cáo năm 2021', href: undefined },
  ]);
});
