import { expect, test } from 'vitest';
import { hasInvisibleSigns, withoutInvisibleSigns } from '../../src/vietnamese/invisible-signs.ts';

test.each([
  ['h\u200bội nghị', 'hội nghị'],
  ['ngân\u00adsách', 'ngân sách'],
  ['Kế\u200b hoạch\u200bphòng\u200b chống', 'Kế hoạch phòng chống'],
  ['Công\u200dty Mộc\u200c Miên', 'Công ty Mộc Miên'],
  ['doanh\u00adnghiệp', 'doanh nghiệp'],
  ['thi\u00adện', 'thiện'],
  ['\ufeffnăm\u2060 2026\u200e', 'năm 2026'],
  ['\u202aHội nghị\u202c', 'Hội nghị'],
  ['\u2066Hội nghị\u2069', 'Hội nghị'],
  ['da\u200bte: 2026-\u200b07-15', 'date: 2026-07-15'],
  ['https://vi-du.vn/họp\u200bmặt', 'https://vi-du.vn/họpmặt'],
  ['598\u200b/QĐ\u00ad-UBND', '598/QĐ-UBND'],
])('%j → %j', (text, read) => {
  expect(hasInvisibleSigns(text)).toBe(true);
  expect(withoutInvisibleSigns(text)).toBe(read);
});

test.each([
  'Cả nhà 👨‍👩‍👧 vui, 👩🏽‍🔬 và 🏳️‍🌈, ❤️',
  'Tên Ả Rập: \u200fمحمد\u200f',
  'फ़ैज़\u200dक',
  'Hội nghị tổng kết – năm\u00a02026',
  '',
])('stays: %j', (text) => {
  expect(withoutInvisibleSigns(text)).toBe(text);
});
