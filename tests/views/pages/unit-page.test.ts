import { expect, test } from 'vitest';
import { unitPage } from '../../../src/views/pages/unit-page.ts';
import { WITH_ADDRESS } from '../../fixtures/write-content.ts';
import { registerArchive } from '../register-archive.ts';

const archive = registerArchive();
const page = (id: string, from = archive) => unitPage(from, from.index.units.get(id)!);

test('a unit that left keeps its page, its names and its end', () => {
  const left = page('song-xanh-mien-bac');
  expect(left.standing).toBe('Đã rời cụm: 30/06/2022');
  expect(left.profile.formerNames).toEqual([
    {
      name: 'Xí nghiệp Sông Xanh',
      period: 'Từ 2001 đến 30/06/2009',
      document: {
        label: 'Quyết định số 12/QĐ-UBND ngày 11 tháng 02 năm 2022 của UBND tỉnh Ví Dụ',
        href: '/van-ban/qd-12-2022/',
      },
    },
  ]);
  expect(left.profile.addresses).toEqual([
    {
      text: 'Số 1',
      place: {
        name: 'huyện Bình Minh',
        now: 'cũ',
        note: 'Từ 01/07/2025 không còn cấp huyện.',
      },
      period: undefined,
    },
  ]);
  expect(left.profile.predecessors).toEqual([{ label: 'Sông Xanh', href: '/don-vi/song-xanh/' }]);
  expect(page('song-xanh').profile.successors).toEqual([
    { label: 'Sông Xanh Miền Bắc', href: '/don-vi/song-xanh-mien-bac/' },
  ]);
});

test('units with look-alike names share no fact and no article', () => {
  const one = page('song-xanh');
  const other = page('song-xanh-mien-bac');
  expect(one.rankings.map(({ year }) => year)).toEqual([2022]);
  expect(other.rankings.map(({ year }) => year)).toEqual([2021]);
  expect([one.articles.total, other.articles.total]).toEqual([1, 0]);
  expect(other.profile.note).toBe('Không phải là Công ty TNHH Sông Xanh.');
});

test('honours and proposals have their own groups, and the record says what was noted of it', () => {
  const { awards } = page('an-phu');
  expect(
    awards.map(({ id, families }) => [
      id,
      families.flatMap(({ records }) =>
        records.map(({ year, conferred, own }) => [year, conferred, own.note]),
      ),
    ]),
  ).toEqual([
    ['quyet-dinh', [[2023, true, 'Ghi chú của cả mục.']]],
    ['de-nghi', [[2022, false, undefined]]],
  ]);
});

test('the page begins with what the unit achieved; proposals are not among the honours', () => {
  expect(page('an-phu').figures).toEqual([
    { label: 'Thứ hạng gần nhất, năm 2023', value: 'Hạng nhì', href: '#xep-hang' },
    { label: 'Khen thưởng đã có quyết định', value: '1', href: '#khen-thuong' },
    { label: 'Đề nghị chưa rõ kết quả', value: '1', href: '#khen-thuong' },
  ]);
  expect(page('an-phu').laws).toEqual(['Luật mới, Điều 26 (từ 01/01/2024)']);
});

test('its feed is linked where the site knows its own address, and so has one', () => {
  expect(page('an-phu').feed).toBeUndefined();
  expect(page('an-phu', registerArchive(WITH_ADDRESS)).feed?.xml).toBe('/don-vi/an-phu/feed.xml');
});

test('what is unknown is one line', () => {
  expect(page('an-phu').missing).toEqual(['số liệu', 'an sinh xã hội']);
  expect(page('song-xanh-mien-bac').missing).toEqual([
    'giữ vai trò Trưởng cụm, Phó trưởng cụm',
    'số liệu',
    'an sinh xã hội',
    'bài viết',
  ]);
  expect(page('song-xanh-mien-bac').profile).toMatchObject({
    legalName: undefined,
    legalForm: undefined,
    sector: undefined,
    website: undefined,
  });
});

test('a stay without dates claims no time', () => {
  const undated = registerArchive({
    'units/moi.yaml':
      'name: Công ty Mới\nshortName: Mới\nmemberships:\n  - source:\n      document: qd-12-2022\n',
  });
  expect(page('moi', undated).memberships[0]?.period).toBe('chưa rõ thời gian');
});

test('the newest ten articles, and a way to all of them', () => {
  const many = registerArchive(
    Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [
        `articles/2024/bai-${at}.md`,
        `---\ntitle: Bài ${at}\ndate: 2024-01-${String(at + 1).padStart(2, '0')}\nunits: [an-phu]\n---\n\nNội dung.\n`,
      ]),
    ),
  );
  const { articles } = page('an-phu', many);
  expect([articles.total, articles.newest.length, articles.newest[0]?.title, articles.all]).toEqual(
    [13, 10, 'Bài 11', '/tim-kiem/?don-vi=an-phu&loai=bai-viet'],
  );
});

test('figures of three years are drawn, the same figures stand in a table', () => {
  const figures = (value: number) =>
    'source:\n  title: Báo cáo\nmetrics:\n  - indicator: Doanh thu\n    subject: ' +
    `song-xanh\n    value: ${value}\n    unit: tỷ đồng\n`;
  const { charts, metrics } = page(
    'song-xanh',
    registerArchive({
      'years/2024.yaml': figures(5),
      'years/2025.yaml': figures(6),
      'years/2026.yaml': figures(7),
    }),
  );
  expect(metrics.map(({ year, quantity }) => [year, quantity])).toEqual([
    [2026, '7 tỷ đồng'],
    [2025, '6 tỷ đồng'],
    [2024, '5 tỷ đồng'],
  ]);
  expect(charts[0]?.points.map(({ quantity }) => quantity)).toEqual([
    '5 tỷ đồng',
    '6 tỷ đồng',
    '7 tỷ đồng',
  ]);
});
