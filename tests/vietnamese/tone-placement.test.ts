import { describe, expect, test } from 'vitest';
import { isAscii, normalizeTonePlacement } from '../../src/vietnamese/tone-placement.ts';
import { nfd, samples } from './samples.ts';

describe('normalizeTonePlacement', () => {
  test.each([
    ['Thanh Hoá', 'Thanh Hóa'],
    ['HOÀ BÌNH', 'HÒA BÌNH'],
    ['UỶ BAN, Uỷ ban, ủy', 'ỦY BAN, Ủy ban, ủy'],
    ['qúa Qúy QÚỲ', 'quá Quý QÚỲ'],
    ['gìa gía gịêng gíup gì gìn giữ', 'già giá giệng giúp gì gìn giữ'],
    ['hòan thùyên ngòai xòai', 'hoàn thuyền ngoài xoài'],
    ['cuả muà kiả nưã', 'của mùa kỉa nữa'],
    ['ngừơi đựơc tíên ngươì triêụ', 'người được tiến người triệu'],
    ['khuỷu ngoẻo khuya thuở huệ loà xoà', 'khuỷu ngoẻo khuya thuở huệ lòa xòa'],
    ['hoạt quýt Quỳnh quốc toàn khoắng', 'hoạt quýt Quỳnh quốc toàn khoắng'],
    ['“Hoá”, (hoà) hoá-chất', '“Hóa”, (hòa) hóa-chất'],
  ])('%s → %s', (text, expected) => {
    expect(normalizeTonePlacement(text)).toBe(expected);
    expect(normalizeTonePlacement(expected)).toBe(expected);
  });

  test.each([
    'José',
    'Río de Janeiro',
    'Sofía',
    'Théophile',
    'Citroën',
    'María',
    'São Paulo',
    'Luís',
    'Noël',
  ])('leaves the foreign word %s alone', (word) => expect(normalizeTonePlacement(word)).toBe(word));

  test('both placements of every open oa, oe, uy meet, in every case and with every tone', () => {
    const marks = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
    for (const onset of ['', 'h', 'l', 'th', 'ng', 'x', 'đ']) {
      for (const [first, second] of ['oa', 'oe', 'uy']) {
        for (const mark of marks) {
          const modern = (onset + first + mark + second).normalize('NFC');
          const other = (onset + first + second + mark).normalize('NFC');
          expect(normalizeTonePlacement(other)).toBe(modern);
          expect(normalizeTonePlacement(modern)).toBe(modern);
          expect(normalizeTonePlacement(other.toUpperCase())).toBe(modern.toUpperCase());
        }
      }
    }
  });

  test.each(samples)('moves marks only; from NFD it gives the same: %j', (text) => {
    const placed = normalizeTonePlacement(text);
    expect(placed).toHaveLength(text.length);
    expect(placed.normalize('NFD').replace(/[\u0300-\u036f]/g, '')).toBe(
      nfd(text).replace(/[\u0300-\u036f]/g, ''),
    );
    expect(normalizeTonePlacement(nfd(text))).toBe(placed);
  });

  test('a text with nothing to move comes back unchanged', () => {
    const text = 'Tỉnh Thanh Hóa, thủy sản, quý III';
    expect(normalizeTonePlacement(text)).toBe(text);
  });
});

test.each([
  ['', true],
  ['abc \u007f', true],
  ['\u0080', false],
  ['á', false],
  ['a\u0301', false],
])('isAscii %j: %s', (text, expected) => {
  expect(isAscii(text)).toBe(expected);
});
