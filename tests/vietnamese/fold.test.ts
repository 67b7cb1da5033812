import { describe, expect, test } from 'vitest';
import { foldMarks, foldTone, foldWithMap, toNfc } from '../../src/vietnamese/fold.ts';
import { nfd, samples, vietnameseLetters } from './samples.ts';

describe('foldTone', () => {
  test.each([
    ['Hoà', 'hòa'],
    ['hòa', 'hòa'],
    ['THUỶ', 'thủy'],
    ['thủy', 'thủy'],
    ['Quý', 'quý'],
    ['qúy', 'quý'],
    ['khoẻ', 'khỏe'],
    ['Thanh Hoá', 'thanh hóa'],
    ['Đường', 'đường'],
    ['598/QĐ-UBND', '598/qđ-ubnd'],
    ['plain ASCII', 'plain ascii'],
    ['', ''],
  ])('%s → %s', (text, folded) => {
    expect(foldTone(text)).toBe(folded);
    expect(foldTone(nfd(text))).toBe(folded);
    expect(foldTone(text.toUpperCase())).toBe(folded);
  });

  test.each([
    ['má', 'mà'],
    ['ma', 'má'],
    ['hoa', 'hòa'],
    ['hóa', 'hòa'],
    ['kỹ', 'kĩ'],
    ['dương', 'đương'],
    ['cân', 'căn'],
  ])('%s and %s stay different words', (a, b) => {
    expect(foldTone(a)).not.toBe(foldTone(b));
  });

  test.each(samples)('keeps white space one to one and is idempotent: %j', (text) => {
    const folded = foldTone(text);
    expect(folded.match(/\s/g)).toEqual(text.match(/\s/g));
    expect(foldTone(folded)).toBe(folded);
    expect(foldTone(nfd(text))).toBe(folded);
  });
});

describe('foldMarks', () => {
  test.each([
    ['Đường Thuỷ', 'duong thuy'],
    ['Cụm thi đua số 17', 'cum thi dua so 17'],
    ['598/QĐ-UBND', '598/qd-ubnd'],
    ['“20.000 tỷ đồng” – 5 ₫', '“20.000 ty dong” – 5 ₫'],
    ['Citroën Þór', 'citroen þor'],
    ['😀 Đỗ 漢', '😀 do 漢'],
    ['ASCII Only', 'ascii only'],
    ['', ''],
  ])('%s → %s', (text, folded) => {
    expect(foldMarks(text)).toBe(folded);
    expect(foldMarks(nfd(text))).toBe(folded);
  });

  test('each of the 134 Vietnamese letters beyond ASCII becomes one plain letter, from NFC and NFD', () => {
    expect(vietnameseLetters).toHaveLength(134);
    for (const letter of vietnameseLetters) {
      expect(foldMarks(letter)).toMatch(/^[adeiouy]$/);
      expect(foldMarks(nfd(letter))).toBe(foldMarks(letter));
      expect(foldTone(nfd(letter))).toBe(letter.toLowerCase());
      expect(foldMarks(letter.toUpperCase())).toBe(foldMarks(letter.toLowerCase()));
    }
  });

  test.each(samples)('forgets tone placement and is idempotent: %j', (text) => {
    expect(foldMarks(foldTone(text))).toBe(foldMarks(text));
    expect(foldMarks(foldMarks(text))).toBe(foldMarks(text));
    expect(foldMarks(nfd(text))).toBe(foldMarks(text));
  });

  test('a text longer than the inner buffer is whole', () => {
    const text = 'Đường thủy nội địa. '.repeat(1000);
    expect(foldMarks(text)).toBe('duong thuy noi dia. '.repeat(1000));
    expect(foldMarks(nfd(text))).toBe('duong thuy noi dia. '.repeat(1000));
  });
});

describe('other forms of the same letters', () => {
  test.each([
    ['CO₂', 'co2', 'co2'],
    ['m² và m³', 'm2 và m3', 'm2 va m3'],
    ['㎡', 'm2', 'm2'],
    ['½ ngày', '1/2 ngày', '1/2 ngay'],
    ['ﬁ ﬂ ﬃ', 'fi fl ffi', 'fi fl ffi'],
    ['ＦＵＬＬ １２３', 'full 123', 'full 123'],
    ['Quý Ⅲ', 'quý iii', 'quy iii'],
    ['№ 12', 'no 12', 'no 12'],
    ['Ðại hội ðơn vị', 'đại hội đơn vị', 'dai hoi don vi'],
    ['Trƣờng', 'trường', 'truong'],
    ['hộі nghị', 'hội nghị', 'hoi nghi'],
    ['𝗛𝗼̣̂𝗶', 'hội', 'hoi'],
    ['İstanbul, Kılıç', 'i̇stanbul, kiliç', 'istanbul, kilic'],
    ['h\u200bội\u00ad', 'hội', 'hoi'],
    ['Москва 東京 👨‍👩‍👧', 'москва 東京 👨‍👩‍👧', 'москва 東京 👨👩👧'],
  ])('%s → %s, %s', (text, tones, marks) => {
    expect(foldTone(text)).toBe(tones);
    expect(foldMarks(text)).toBe(marks);
    expect(foldTone(tones)).toBe(tones);
    expect(foldMarks(tones)).toBe(marks);
    expect(foldWithMap(text).folded).toBe(marks);
    expect(foldWithMap(text).map).toHaveLength(marks.length + 1);
  });
});

describe('foldWithMap', () => {
  test('finds the whole sign where one became several letters', () => {
    const text = 'Lượng CO₂ trên 5 ㎡ ﬁnal';
    const { folded, map } = foldWithMap(text);
    const cut = (word: string) => {
      const from = folded.indexOf(word);
      return text.slice(map[from], map[from + word.length]);
    };
    expect(['co2', 'm2', 'final'].map(cut)).toEqual(['CO₂', '㎡', 'ﬁnal']);
  });

  test('points back at the characters of the text, marks included', () => {
    const text = nfd('Tỉnh Thanh Hoá – 😀 Đỗ');
    const { folded, map } = foldWithMap(text);
    const cut = (word: string) => {
      const from = folded.indexOf(word);
      return text.slice(map[from], map[from + word.length]).normalize('NFC');
    };
    expect(['tinh', 'hoa', 'do'].map(cut)).toEqual(['Tỉnh', 'Hoá', 'Đỗ']);
  });

  test.each([...samples, ...samples.map(nfd)])(
    'agrees with foldMarks; its map rises and stays in range: %j',
    (text) => {
      const { folded, map } = foldWithMap(text);
      expect(folded).toBe(foldMarks(text));
      expect(map).toHaveLength(folded.length + 1);
      expect(map.at(-1)).toBe(text.length);
      for (let i = 0; i < folded.length; i += 1) {
        expect(map[i]!).toBeLessThanOrEqual(map[i + 1]!);
        expect(map[i]!).toBeLessThan(text.length);
        expect(foldMarks(text.slice(map[i], map[i]! + 1))).toBe(folded[i]);
      }
    },
  );
});

test('toNfc composes', () => {
  expect(toNfc('a\u0301')).toBe('á');
  expect(toNfc('ạ\u0302')).toBe('ậ');
});
