import { describe, expect, test } from 'vitest';
import {
  findLookAlikes,
  readMixedScripts,
  withoutLookAlikes,
} from '../../src/vietnamese/look-alikes.ts';
import { nfd, samples } from './samples.ts';

test.each([
  ['Ðại hội Ðảng bộ; ðơn vị', 'eth', 'Đại hội Đảng bộ; đơn vị'],
  ['598/QÐ-UBND, HÐND, TÐKT', 'eth', '598/QĐ-UBND, HĐND, TĐKT'],
  ['Ɖại hội, Ðắk Lắk, Ðăk Nông', 'eth', 'Đại hội, Đắk Lắk, Đăk Nông'],
  ['Trƣờng, ngƣời, Ƣu tiên, thƣ', 'oi', 'Trường, người, Ưu tiên, thư'],
  ['nǎm', 'caron', 'năm'],
  ['Ðǎng, Ðƣờng', 'eth', 'Đăng, Đường'],
  ['Trı̀nh', 'dotless', 'Trình'],
  ['hội nghị với о Cyrillic: cоông', 'script', 'hội nghị với о Cyrillic: coông'],
  ['tіtle: Hội', 'script', 'title: Hội'],
  ['ΤHANH ΗÓA', 'script', 'THANH HÓA'],
  ['d\u0336ường, D\u0335ội', 'stroke', 'đường, Đội'],
  ['ＦＵＬＬ ｗｉｄｔｈ　１２３', 'full-width', 'FULL width 123'],
  ['Ghi chú：nội dung，thêm', 'full-width', 'Ghi chú: nội dung, thêm'],
  ['lúc ７：３０', 'full-width', 'lúc 7:30'],
  ['𝗛𝗼̣̂𝗶 𝗻𝗴𝗵𝗶̣ 𝟐𝟎𝟐𝟔', 'styled', 'Hội nghị 2026'],
])('%s', (line, kind, meant) => {
  const found = findLookAlikes(line);
  expect(new Set(found.map((one) => one.kind)).has(kind as never)).toBe(true);
  expect(withoutLookAlikes(line)).toBe(meant);
  for (const { start, end, typed } of found) expect(line.slice(start, end)).toBe(typed);
});

describe('no false alarm', () => {
  test.each([
    ...samples,
    ...samples.map(nfd),
    'Sigurður Guðmundsson, Davíð, Suðurland, Þórður',
    'Москва, СССР, Αθήνα, Россия – Việt Nam',
    'ΔT = 5 °C, kΩ, μm, α và β, 5 µm, biến 𝑥',
    'İstanbul, Diyarbakır, Kılıç',
    'Tiếng Nhật: ２０２６年７月、東京',
    't\u0336e\u0336x\u0336t\u0336 d\u0336a\u0336',
    'CO₂, m², ½, ﬁnal, №, Ⅲ',
  ])('%j', (line) => {
    expect(findLookAlikes(line)).toEqual([]);
  });
});

test.each([
  ['hộі', 'hội'],
  ['Москва', 'Москва'],
  ['CО2 và ΔT', 'CO2 và ΔT'],
])('mixed scripts keep their length: %s → %s', (text, read) => {
  expect(readMixedScripts(text)).toBe(read);
  expect(read).toHaveLength(text.length);
});
