import { describe, expect, test } from 'vitest';
import {
  fromTcvn3,
  fromVni,
  readLegacyLine,
  recogniseLegacyEncoding,
} from '../../src/vietnamese/legacy-encodings.ts';
import { samples, vietnameseLetters } from './samples.ts';

/** The code page of TCVN 5712, set 3, by its numbers: letter and code, written independently of the product's table. */
const TCVN3_PAGE: Readonly<Record<string, number>> = {
  ...row('àảãáạ', 0xb5, 0xb6, 0xb7, 0xb8, 0xb9),
  ...row('ăằẳẵắặ', 0xa8, 0xbb, 0xbc, 0xbd, 0xbe, 0xc6),
  ...row('âầẩẫấậ', 0xa9, 0xc7, 0xc8, 0xc9, 0xca, 0xcb),
  ...row('đ', 0xae),
  ...row('èẻẽéẹ', 0xcc, 0xce, 0xcf, 0xd0, 0xd1),
  ...row('êềểễếệ', 0xaa, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6),
  ...row('ìỉĩíị', 0xd7, 0xd8, 0xdc, 0xdd, 0xde),
  ...row('òỏõóọ', 0xdf, 0xe1, 0xe2, 0xe3, 0xe4),
  ...row('ôồổỗốộ', 0xab, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9),
  ...row('ơờởỡớợ', 0xac, 0xea, 0xeb, 0xec, 0xed, 0xee),
  ...row('ùủũúụ', 0xef, 0xf1, 0xf2, 0xf3, 0xf4),
  ...row('ưừửữứự', 0xad, 0xf5, 0xf6, 0xf7, 0xf8, 0xf9),
  ...row('ỳỷỹýỵ', 0xfa, 0xfb, 0xfc, 0xfd, 0xfe),
  ...row('ĂÂÊÔƠƯĐ', 0xa1, 0xa2, 0xa3, 0xa4, 0xa5, 0xa6, 0xa7),
};

function row(letters: string, ...codes: readonly number[]): Record<string, number> {
  return Object.fromEntries([...letters].map((letter, at) => [letter, codes[at]!]));
}

/** As a .VnTime font is typed: capitals with tones have no code and become small letters. */
const toTcvn3 = (text: string): string =>
  [...text]
    .map((letter) => {
      const code = TCVN3_PAGE[letter] ?? TCVN3_PAGE[letter.toLowerCase()];
      return code === undefined ? letter : String.fromCharCode(code);
    })
    .join('');

/** The letters of VNI-Win that are not a vowel and a mark. */
const VNI_SINGLE: Readonly<Record<string, string>> = {
  đ: 'ñ',
  ơ: 'ô',
  ư: 'ö',
  í: 'í',
  ì: 'ì',
  ỉ: 'æ',
  ĩ: 'ó',
  ị: 'ò',
  ỵ: 'î',
};
const VNI_TONES = ['', '\u00f9', '\u00f8', '\u00fb', '\u00f5', '\u00ef'];
const VNI_BREVE = ['\u00ea', '\u00e9', '\u00e8', '\u00fa', '\u00fc', '\u00eb'];
const VNI_HAT = ['\u00e2', '\u00e1', '\u00e0', '\u00e5', '\u00e3', '\u00e4'];
const COMBINING = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];

function toVni(text: string): string {
  return [...text].map(vniLetter).join('');
}

function vniLetter(letter: string): string {
  const small = letter.toLowerCase();
  const cased = (typed: string) => (small === letter ? typed : typed.toUpperCase());
  if (VNI_SINGLE[small] !== undefined) return cased(VNI_SINGLE[small]);
  const marks = small.normalize('NFD');
  const tone = COMBINING.findLastIndex((mark) => mark !== '' && marks.includes(mark));
  const at = Math.max(tone, 0);
  const bare = marks[0]!;
  if (marks.includes('\u0306')) return cased(bare + VNI_BREVE[at]);
  if (marks.includes('\u0302')) return cased(bare + VNI_HAT[at]);
  if (marks.includes('\u031b')) return cased(VNI_SINGLE[bare === 'o' ? 'ơ' : 'ư']! + VNI_TONES[at]);
  return tone > 0 ? cased(bare + VNI_TONES[at]) : letter;
}

describe('the whole tables', () => {
  test('the page of TCVN3 has 74 letters and each comes back', () => {
    expect(Object.keys(TCVN3_PAGE)).toHaveLength(74);
    for (const [letter, code] of Object.entries(TCVN3_PAGE))
      expect(fromTcvn3(String.fromCharCode(code))).toBe(letter);
  });

  test('each of the 134 letters comes back from TCVN3, capitals with tones by a capital font', () => {
    for (const letter of vietnameseLetters) {
      const isKept = letter === letter.toLowerCase() || TCVN3_PAGE[letter] !== undefined;
      expect(fromTcvn3(toTcvn3(letter), !isKept)).toBe(letter);
    }
  });

  test('each of the 134 letters comes back from VNI, also with a small mark after a capital', () => {
    for (const letter of vietnameseLetters) {
      const typed = toVni(letter);
      expect(fromVni(typed)).toBe(letter);
      expect(fromVni(typed.slice(0, 1) + typed.slice(1).toLowerCase())).toBe(letter);
    }
  });

  test.each(samples.filter((text) => !/José|Muà/.test(text)))('a text comes back: %j', (text) => {
    const nfc = text.normalize('NFC');
    expect(fromVni(toVni(nfc))).toBe(nfc);
    expect(fromTcvn3(toTcvn3(nfc.toLowerCase()))).toBe(nfc.toLowerCase());
    expect(fromTcvn3(toTcvn3(nfc.toLowerCase()), true)).toBe(nfc.toUpperCase());
  });
});

test.each([
  ['HéI NGHÞ tæng kÕt', 'HỘI NGHỊ tổng kết'],
  ['Hå ChÝ Minh, Hµ Néi, Lª Vò', 'Hồ Chí Minh, Hà Nội, Lê Vũ'],
  ['UBND TØNH Hµ NéI', 'UBND TỈNH HÀ NỘI'],
  ['§¶ng bé ë HµNG GAI', 'Đảng bộ ở HÀNG GAI'],
  ['QuyÕt ®Þnh sè 12/Q§-UBND', 'Quyết định số 12/QĐ-UBND'],
  ['« t« ch¹y 5.000 ®', 'ô tô chạy 5.000 đ'],
  ['Tr­êng', 'Trường'],
])('capitals of TCVN3: %s → %s', (typed, meant) => {
  expect(fromTcvn3(typed)).toBe(meant);
});

describe('recogniseLegacyEncoding', () => {
  test.each([
    ['Héi nghÞ tæng kÕt c«ng t¸c thi ®ua', 'TCVN3', 'Hội nghị tổng kết công tác thi đua'],
    ['title: Héi nghÞ tæng kÕt', 'TCVN3', 'title: Hội nghị tổng kết'],
    [
      'S¸ng ngµy 15/7, c¸c ®¬n vÞ häp s¬ kÕt s¸u th¸ng ®Çu n¨m.',
      'TCVN3',
      'Sáng ngày 15/7, các đơn vị họp sơ kết sáu tháng đầu năm.',
    ],
    [
      '· C«ng ty cæ phÇn « t« Tr­êng H¶i, khu § nhµ m¸y',
      'TCVN3',
      '· Công ty cổ phần ô tô Trường Hải, khu Đ nhà máy',
    ],
    [
      'Coâng ty Coå phaàn Ví Duï toå chöùc hoäi nghò.',
      'VNI',
      'Công ty Cổ phần Ví Dụ tổ chức hội nghị.',
    ],
    ['COÂNG TY COÅ PHAÀN VÍ DUÏ', 'VNI', 'CÔNG TY CỔ PHẦN VÍ DỤ'],
    ['Hội nghị tæng kÕt c«ng t¸c', 'TCVN3', 'Hội nghị tổng kết công tác'],
    ['title: Héi nghÞ', 'TCVN3', 'title: Hội nghị'],
    ['name: C«ng ty An Phó', 'TCVN3', 'name: Công ty An Phú'],
    ['name: Hoäi nghò', 'VNI', 'name: Hội nghị'],
  ])('%s', (typed, encoding, text) => {
    expect(recogniseLegacyEncoding(typed)).toEqual({ encoding, text });
  });

  test.each([
    ...samples,
    'Château d’Yquem à Bordeaux, élève très naïve, où est le garçon, cœur, Noël, Citroën, Haïti',
    'Müller für Größe, Köln, Zürich, Österreich, Straße, schöne Grüße aus München, über Äpfel',
    'Antonín Dvořák, Škoda Plzeň, Jiří Novák, Růžena, Žižkov, dvě třídy',
    'El niño señor Muñoz, mañana, corazón, Núñez, acción, São João, coração, irmão',
    'Sigurður Þór Guðmundsson, Ísafjörður; Bjørn Ærø Ødegård; Åsa Björk',
    'Nhiệt độ 30°C, diện tích 5 m² – công suất ±5 %, giá £5 ¥6 ©2026 ®, ông Müller và bà Noël',
    'Ông Doãn Mậu Diệp, « Người tốt, việc tốt », ½ số vốn, µm',
    'Johannes Thingnes Bø, Tarjei Bø; Thaï; mô-men 5 N·m; cả¹ x¹ 10²; Nª Sª; 5 µm, Inc©, Samsung®',
    'Công ty TNHH Hyosung Đồng Nai; Nguyễn Văn Đậu; ngõ 12, phường Ô Chợ Dừa',
  ])('no false alarm: %j', (text) => {
    expect(recogniseLegacyEncoding(text)).toBeUndefined();
  });
});

test.each([
  ['units: [Ví Duï]', 'VNI', 'units: [Ví Dụ]'],
  ['  - Hå ChÝ Minh', 'TCVN3', '  - Hồ Chí Minh'],
  ['ông Müller', 'TCVN3', undefined],
  ['Hội nghị', 'VNI', undefined],
] as const)('a line of a text known to be in an encoding: %s', (line, encoding, text) => {
  expect(readLegacyLine(line, encoding)).toBe(text);
});
