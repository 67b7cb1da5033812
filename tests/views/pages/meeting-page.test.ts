import { describe, expect, test } from 'vitest';
import { meetingPage } from '../../../src/views/pages/meeting-page.ts';
import { meetingsPage } from '../../../src/views/pages/meetings-page.ts';
import { archiveOf } from '../../fixtures/archive-of.ts';

const meeting = (extra = '') => `name: Hội nghị tổng kết công tác thi đua năm 2022
shortName: Tổng kết năm 2022
type: tong-ket
achievementYear: 2022
planYear: 2030
date: 2023-02-11
place: huyen-binh-minh
host: an-phu
${extra}`;
const pageOf = (files: Record<string, string>) => {
  const archive = archiveOf(files);
  return meetingPage(archive, archive.index.meetings.get('tong-ket-2022')!);
};

describe('the page of a meeting', () => {
  test('tells the three years apart, and links only years that have a page', () => {
    const { entry } = pageOf({ 'meetings/tong-ket-2022.yaml': meeting() });
    expect(entry.reviewed).toEqual({ label: '2022', href: '/nam/2022/' });
    expect(entry.date).toEqual({ iso: '2023-02-11', text: '11/02/2023', inferred: undefined });
    expect(entry.planned).toEqual({ label: '2030', href: undefined });
  });

  test.each([
    ['tong-ket', 'Tổng kết năm'],
    ['so-ket', 'Sơ kết năm'],
    ['giao-ban', 'Năm thi đua'],
    ['ky-giao-uoc', 'Năm thi đua'],
  ])('a meeting of type %s says what it was to its year: %s', (type, words) => {
    const file = meeting().replace('type: tong-ket', `type: ${type}`);
    expect(pageOf({ 'meetings/tong-ket-2022.yaml': file }).entry.reviewedAs).toBe(words);
  });

  test('quotes the day of the source only where the day shown does not say it', () => {
    const stated = (words: string, extra = '') =>
      pageOf({ 'meetings/tong-ket-2022.yaml': meeting(`dateAsStated: ${words}\n${extra}`) })
        .dateAsStated;
    expect(stated('ngày 11-2-2023')).toBeUndefined();
    expect(stated('11/2/2023')).toBeUndefined();
    expect(stated('sáng 11-2')).toBe('sáng 11-2');
    expect(stated('Ngày 11-2', 'dateInferred: Nguồn không ghi năm.\n')).toBe('Ngày 11-2');
  });

  test('marks an inferred year', () => {
    expect(
      pageOf({ 'meetings/tong-ket-2022.yaml': meeting('dateInferred: Nguồn không ghi năm.\n') })
        .entry.date,
    ).toEqual({ iso: '2023-02-11', text: '11/02/2023', inferred: 'Nguồn không ghi năm.' });
  });

  test('names the place as it was called, and says once what became of it', () => {
    const note = 'Từ 01/07/2025 không còn cấp huyện.';
    expect(pageOf({}).entry.place).toEqual({ name: 'huyện Bình Minh', now: 'cũ', note });
    expect(pageOf({}).placeNotes).toEqual([note]);
  });

  test('shows what was settled there, each award step with its own state and the present one', () => {
    const page = pageOf({});
    expect(page.rankings.map((ranking) => [ranking.rankWord, ranking.unit.label])).toEqual([
      ['nhất', 'An Phú'],
    ]);
    expect(
      page.awards.map(({ state, now, unit, year, fact }) => ({
        state,
        now,
        unit: unit.label,
        year,
        source: fact.href,
      })),
    ).toEqual([
      {
        state: 'suy-ton',
        now: 'de-nghi',
        unit: 'An Phú',
        year: { label: '2022', href: '/nam/2022/' },
        source: '/bai-viet/hoi-nghi-tong-ket/',
      },
    ]);
    expect(page.articles.map((card) => card.href)).toEqual(['/bai-viet/hoi-nghi-tong-ket/']);
  });
});

describe('the timeline of meetings', () => {
  test('groups by the year in which they were held, newest first, unknown days last', () => {
    const archive = archiveOf({
      'meetings/so-ket.yaml': 'name: Sơ kết 6 tháng\ntype: so-ket\ndate: 2024-07-01\n',
      'meetings/khong-ngay.yaml': 'name: Giao ban\ntype: giao-ban\n',
    });
    expect(
      meetingsPage(archive).groups.map((group) => [
        group.year?.label,
        group.meetings.map((entry) => entry.link.label),
      ]),
    ).toEqual([
      ['2024', ['Sơ kết 6 tháng']],
      ['2023', ['Hội nghị tổng kết công tác thi đua năm 2022']],
      [undefined, ['Giao ban']],
    ]);
  });

  test('is plain data', () => {
    const page = meetingsPage(archiveOf());
    expect(JSON.parse(JSON.stringify(page))).toMatchObject({ total: 1 });
  });
});
