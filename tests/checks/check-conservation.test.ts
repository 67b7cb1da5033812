import { describe, expect, test } from 'vitest';
import { check, edit, type Files, type Row } from '../fixtures/write-content.ts';

const ARTICLE = 'articles/2023/hoi-nghi-tong-ket.md';
const LAST = 'Doanh thu cả cụm đạt hơn 20.000 tỷ đồng.';
/** The line of the file on which a text begins that is put below the last paragraph. */
const LINE = 14;

const body = (text: string): Files => edit(ARTICLE, LAST, `${LAST}\n\n${text}`);

const STANDS = 'sẽ hiện nguyên trên trang';
const PAIR =
  'Hãy viết đủ cặp, liền với chữ ở trong: **chữ đậm**. Muốn hiện đúng dấu này thì viết \\ trước nó.';

type Told = readonly [place: string, message: string, cure: string, fixedLine?: string];

const rows = (told: readonly Told[]): readonly Row[] =>
  told.map(([place, message, cure, fixedLine]) => {
    const [line = 0, column = 0] = place.split(':').map(Number);
    return {
      file: ARTICLE,
      line: LINE + line - 1,
      column,
      severity: 'warning',
      message,
      cure,
      ...(fixedLine === undefined ? {} : { fixedLine }),
    };
  });

describe('a mark that does nothing is named, with the line as it was meant', () => {
  test.each<[text: string, ...told: Told[]]>([
    [
      '#Tiêu đề không cách',
      [
        '1:1',
        `Sau dấu # ở đầu dòng thiếu dấu cách, nên dòng này không thành đầu mục và dấu # ${STANDS}.`,
        'Hãy thêm dấu cách; nếu là thẻ chủ đề thì viết \\#.',
        '## Tiêu đề không cách',
      ],
    ],
    [
      '####### Sâu',
      [
        '1:1',
        `Đầu mục có nhiều nhất sáu dấu #, nên “#######” ${STANDS}.`,
        'Hãy bớt dấu #.',
        '###### Sâu',
      ],
    ],
    [
      '-ý một\n-ý hai',
      ...(['một', 'hai'] as const).map((word, at): Told => [
        `${at + 1}:1`,
        'Sau dấu - ở đầu dòng thiếu dấu cách, nên dòng này không thành một ý của danh sách.',
        'Hãy thêm dấu cách; nếu muốn giữ nguyên như đã gõ thì viết \\-.',
        `- ý ${word}`,
      ]),
    ],
    [
      '1.Việc một',
      [
        '1:1',
        'Sau “1.” ở đầu dòng thiếu dấu cách, nên dòng này không thành một mục của danh sách.',
        'Hãy thêm dấu cách.',
        '1. Việc một',
      ],
    ],
    [
      '| Hạng | Đơn vị |\n| 1 | A |',
      [
        '1:1',
        `Bảng này thiếu dòng kẻ, nên các dấu | ${STANDS}.`,
        'Hãy thêm một dòng kẻ ngay dưới dòng này: |---|---|',
      ],
    ],
    [
      'Xem [trang bạn] (https://vi-du.vn/a).',
      [
        '1:15',
        `Giữa dấu ] và dấu ( có dấu cách, nên đây không thành liên kết và các dấu ngoặc ${STANDS}.`,
        'Hãy xóa dấu cách đó.',
        'Xem [trang bạn](https://vi-du.vn/a).',
      ],
    ],
    [
      'Xem [trang bạn](https://vi-du.vn/a',
      [
        '1:15',
        `Liên kết này thiếu một dấu ngoặc, nên ${STANDS} như đã gõ.`,
        'Hãy viết đủ bốn dấu: [chữ](địa chỉ).',
      ],
    ],
    ['Chữ **đậm không đóng.', ['1:5', `Dấu ** ở đây không có dấu đi cùng, nên ${STANDS}.`, PAIR]],
    [
      'Chữ _nghiêng không đóng.',
      [
        '1:5',
        `Dấu _ ở đây không có dấu đi cùng, nên ${STANDS}.`,
        'Hãy viết đủ cặp, liền với chữ ở trong: _chữ nghiêng_. Muốn hiện đúng dấu này thì viết \\ trước nó.',
      ],
    ],
    [
      '```\nmã',
      [
        '1:1',
        `Dấu \`\`\` mở một khối mà không có dòng đóng, nên ${STANDS}.`,
        'Hãy thêm một dòng ``` sau dòng cuối của khối, hoặc xóa dấu này.',
      ],
    ],
    [
      '[^1]: Chú thích không ai gọi.',
      [
        '1:1',
        `Không chỗ nào trong bài gọi chú thích [^1], nên dòng này ${STANDS} như đã gõ.`,
        'Hãy ghi [^1] ngay sau chữ cần chú thích, hoặc xóa “[^1]:”.',
      ],
    ],
    [
      'Câu văn[^2].',
      [
        '1:8',
        `Chú thích [^2] không có nội dung, nên “[^2]” ${STANDS}.`,
        'Hãy thêm một dòng riêng ở cuối bài: [^2]: nội dung.',
      ],
    ],
    [
      '<div>**đậm**</div>',
      [
        '1:8',
        '“đậm” sẽ hiện thành “**đậm**” trên trang.',
        'Trong một khối HTML, hãy dùng thẻ <strong>, <em> thay cho dấu * và _; ngoài ra, hãy xóa dấu thừa.',
      ],
    ],
  ])('%j', (text, ...told) => expect(check(body(text))).toEqual(rows(told)));
});

test.each([
  '#ThiĐua #Cụm17',
  '-5 °C, 1.5 lần, 30.000 đồng',
  '[Nguồn]: TTXVN',
  '[1]: https://vi-du.vn/bao-cao',
  'Số liệu (*) tạm tính; 5*6*7; *Ghi chú: tạm tính.',
  'H`Mông, a_b_c, 1_000_000, ______',
  '[Ảnh] (Văn phòng cung cấp), [xem (https://vi-du.vn/)]',
  'A | B là một cách viết.',
  '**Ghi chú:**chữ, **“đậm”**, ***cả hai***, **đậm và *nghiêng***, *nghiêng và **đậm***',
  'Chữ \\*\\*không đậm và \\[^3\\].',
  '`**` và `[^9]`',
  'C:\\Users\\_a_\\*b',
])('no false alarm for %j', (text) => expect(check(body(text))).toEqual([]));

describe('an address with spaces', () => {
  const text = body(
    '[Kế hoạch năm](/media/2026/Kế hoạch năm 2026.pdf) và ![Lễ ký giao ước](/media/2026/Lễ ký.jpg "Ảnh: Văn phòng")',
  );

  test('leads to its file', () =>
    expect(
      check({
        ...text,
        'media/2026/Kế hoạch năm 2026.pdf': 'x',
        'media/2026/Lễ ký.jpg': 'x',
      }).filter(({ severity, message }) => severity === 'error' || /không/i.test(message)),
    ).toEqual([]));

  test('of a missing file is named', () =>
    expect(check(text).map(({ severity, message }) => [severity, message])).toEqual([
      ['error', 'Không có tệp media/2026/Kế hoạch năm 2026.pdf.'],
      ['error', 'Không có tệp media/2026/Lễ ký.jpg.'],
    ]));
});
