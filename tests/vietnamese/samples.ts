/** Sentences for the loops over properties: names, numbers, capitals, both tone placements, odd spaces. */
export const samples: readonly string[] = [
  '',
  'Cụm thi đua số 17 triển khai nhiệm vụ năm 2023',
  'CÔNG TY CỔ PHẦN XĂNG DẦU – DẦU KHÍ THANH HOÁ',
  'Quyết định số 598/QĐ-UBND ngày 11 tháng 02 năm 2022 của Chủ tịch Uỷ ban nhân dân tỉnh',
  'Ông Nguyễn Quý Hoà  khoẻ,\tbà Lê Thuỳ Trang\u00a0cũng khỏe.\n\nĐoạn hai…',
  '“Người tốt, việc tốt” – hơn 20.000 tỷ đồng (tăng 20,5%)',
  'Ẵm Ẩn Ổn Ngưỡng Ợ Ự ĐẪN ĐẦU',
  'Muà xuân, ngừơi dân đựơc mời; cuả qúy gìa',
  'José ở São Paulo ăn phở với Citroën của Zoë',
  'plain ASCII only, 11-2-2022',
];

export const nfd = (text: string): string => text.normalize('NFD');

/** The letters of Vietnamese beyond ASCII: twelve vowels with six tones, and đ, in both cases. */
export const vietnameseLetters: readonly string[] = [...'aăâeêioôơuưy']
  .flatMap((vowel) =>
    ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'].map((tone) => vowel + tone),
  )
  .concat('đ')
  .flatMap((letter) => [letter, letter.toUpperCase()])
  .map((letter) => letter.normalize('NFC'))
  .filter((letter) => letter > '\u007f');
