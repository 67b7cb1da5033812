import { describe, expect, test } from 'vitest';
import type { Archive } from '../../src/archive/types.ts';
import { searchRecords } from '../../src/views/search-records.ts';
import { archiveOf } from '../fixtures/archive-of.ts';

const record = (archive: Archive, url: string) =>
  searchRecords(archive).find((candidate) => candidate.url === url)!;

test('every public page that tells something has one record', () => {
  expect(searchRecords(archiveOf()).map(({ url, kind }) => `${kind} ${url}`)).toEqual([
    'bai-viet /bai-viet/hoi-nghi-tong-ket/',
    'don-vi /don-vi/an-phu/',
    'don-vi /don-vi/song-xanh/',
    'nam /nam/2023/',
    'nam /nam/2022/',
    'khen-thuong /khen-thuong/co-tinh/',
    'hoi-nghi /hoi-nghi/tong-ket-2022/',
    'van-ban /van-ban/qd-12-2022/',
    'trang /bao-ve-du-lieu-ca-nhan/',
    'trang /gioi-thieu/',
    'trang /lien-he/',
  ]);
});

test('drafts and scheduled posts are not found, not even in the preview', () => {
  const draft = '---\ntitle: Bản nháp\ndate: 2023-03-01\ndraft: true\n---\n\nChưa xong.\n';
  const future =
    '---\ntitle: Ngày mai\ndate: 2026-11-23\npublishAt: 2026-11-23T08:00\n---\n\nChưa đến giờ.\n';
  const records = searchRecords(
    archiveOf(
      { 'articles/2023/nhap.md': draft, 'articles/2026/mai.md': future },
      { preview: true },
    ),
  );
  expect(records.filter(({ url }) => /nhap|mai\//.test(url))).toEqual([]);
});

test('an article is found by both spellings of what its source has wrong, by its captions and its facets', () => {
  const archive = archiveOf({
    'articles/2023/hoi-nghi-tong-ket.md': `---
title: Hội nghị tổng kết năm 2022
date: 2023-02-12
units: [an-phu, song-xanh]
meeting: tong-ket-2022
tags: [giao ước]
photos:
  - caption: Cụm thi đua số 2 trao cờ
    captionNote: Đây là Cụm thi đua số 12.
editorNotes:
  - quote: Trị trấn Bình Minh
    issue: Nguồn viết nhầm.
    reading: Thị trấn Bình Minh.
---

Doanh thu hơn **20.000 tỷ đồng**.
`,
  });
  const found = record(archive, '/bai-viet/hoi-nghi-tong-ket/');
  for (const words of [
    'Doanh thu hơn 20.000 tỷ đồng.',
    'Cụm thi đua số 2 trao cờ',
    'Cụm thi đua số 12',
    'Trị trấn Bình Minh',
    'Thị trấn Bình Minh',
  ])
    expect(found.text).toContain(words);
  expect(found).toMatchObject({
    date: '2023-02-12',
    years: [2023, 2022],
    units: [
      { id: 'an-phu', label: 'An Phú' },
      { id: 'song-xanh', label: 'Sông Xanh' },
    ],
  });
  expect(found.names).toContain('giao ước');
  expect(found.states.map(({ id }) => id)).toEqual(['suy-ton', 'de-nghi']);
});

describe('a place', () => {
  const places = {
    'places/huyen-binh-minh.yaml':
      'name: Bình Minh\ntype: huyen\nto: 2025-06-30\nsuccessors:\n  - place: ' +
      'xa-binh-minh\n    share: mot-phan\n  - place: xa-dong-an\n    share: mot-phan\n',
    'places/xa-binh-minh.yaml': 'name: Bình Minh\ntype: xa\nfrom: 2025-07-01\n',
    'places/xa-dong-an.yaml': 'name: Đông An\ntype: xa\nfrom: 2025-07-01\n',
  };
  test('is found under old and new names, but never under a namesake of another level', () => {
    const { names } = record(archiveOf(places), '/hoi-nghi/tong-ket-2022/');
    expect(names).toEqual(['huyện Bình Minh', 'xã Đông An']);
  });
});

test('a unit is found by every name it ever had', () => {
  const archive = archiveOf({
    'units/an-phu.yaml':
      'name: Công ty CP An Phú\nshortName: An Phú\nlegalName: ' +
      'Công ty Cổ phần An Phú\naliases: [An Phú Group]\nnameAsStated: ' +
      '[Cty An Phú]\nformerNames:\n  - name: Xí nghiệp An Phú\n',
    'years/2022.yaml': undefined,
  });
  expect(record(archive, '/don-vi/an-phu/').names).toEqual([
    'An Phú',
    'Công ty Cổ phần An Phú',
    'Xí nghiệp An Phú',
    'An Phú Group',
    'Cty An Phú',
  ]);
});

test('a document is found by number, name and every form of its day', () => {
  const { title, names } = record(archiveOf(), '/van-ban/qd-12-2022/');
  expect(title).toBe('Quyết định số 12/QĐ-UBND ngày 11 tháng 02 năm 2022 của UBND tỉnh Ví Dụ');
  for (const name of ['12/QĐ-UBND', '12', '11-2-2022', '11/02/2022']) expect(names).toContain(name);
});

test('a proposal is worded as a proposal, its state first', () => {
  const text = record(archiveOf(), '/don-vi/an-phu/').text;
  expect(text).toContain(
    'Đề nghị tặng: Cờ thi đua của UBND tỉnh cho Công ty CP An Phú, thành tích năm 2022.',
  );
  for (const { text: all, summary } of searchRecords(archiveOf()).filter(
    ({ kind }) => kind !== 'bai-viet',
  ))
    expect(`${summary}\n${all}`).not.toMatch(/(?<!\p{L})(đạt|được tặng|nhận|vinh dự)(?!\p{L})/iu);
});

test('the record of a year says its facts as sentences', () => {
  expect(record(archiveOf(), '/nam/2022/').text.split('\n')).toEqual([
    'Trưởng cụm năm 2022: Công ty CP An Phú.',
    'Xếp hạng năm 2022: Công ty CP An Phú hạng nhất.',
    'Xếp hạng năm 2022: Công ty TNHH Sông Xanh hạng nhì.',
    'Đề nghị tặng: Cờ thi đua của UBND tỉnh cho Công ty CP An Phú, thành tích năm 2022. ' +
      'Quá trình: Cụm suy tôn – Hội nghị tổng kết công tác thi đua năm 2022, 11/02/2023; ' +
      'Đề nghị tặng – 11/02/2023.',
    'Tổng doanh thu năm 2022: hơn 20.000 tỷ đồng.',
    'An sinh xã hội năm 2022: cụm thi đua trao 50 bộ bàn ghế cho Trường Tiểu học Bình Minh, ' +
      'huyện Bình Minh (cũ), ngày 11/02/2023.',
    'Hội nghị tổng kết công tác thi đua năm 2022.',
  ]);
});
