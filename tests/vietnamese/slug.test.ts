import { expect, test } from 'vitest';
import { toSlug } from '../../src/vietnamese/slug.ts';
import { nfd, samples, vietnameseLetters } from './samples.ts';

test.each([
  [
    'Cụm thi đua số 17 triển khai nhiệm vụ năm 2023',
    'cum-thi-dua-so-17-trien-khai-nhiem-vu-nam-2023',
  ],
  ['Xăng dầu Thanh Hóa', 'xang-dau-thanh-hoa'],
  ['Xăng dầu – Dầu khí Thanh Hoá', 'xang-dau-dau-khi-thanh-hoa'],
  ['Hợp Lực', 'hop-luc'],
  ['  Thương mại… G8! ', 'thuong-mai-g8'],
  ['598/QĐ-UBND', '598-qd-ubnd'],
  ['ĐƯỜNG ĐẾN', 'duong-den'],
  ['Ðại hội Ðảng', 'dai-hoi-dang'],
  ['Trƣờng ﬁnal, 5 m²', 'truong-final-5-m2'],
  ['ngân\u00adsách h\u200bội', 'ngan-sach-hoi'],
  ['…', ''],
  ['', ''],
])('%j → %j', (text, slug) => {
  expect(toSlug(text)).toBe(slug);
  expect(toSlug(nfd(text))).toBe(slug);
});

test.each(samples)('is stable and clean: %j', (text) => {
  const slug = toSlug(text);
  expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
  expect(toSlug(slug)).toBe(slug);
});

test('no Vietnamese letter is lost', () => {
  for (const letter of vietnameseLetters) expect(toSlug(letter)).toHaveLength(1);
});
