import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { baseContent, check, edit, type Files, type Row } from '../fixtures/write-content.ts';

const ARTICLE = 'articles/2023/hoi-nghi-tong-ket.md';
const COMMENT = 'comments/hoi-nghi-tong-ket/mai.yaml';
const UNIT = 'units/an-phu.yaml';
const SITE = 'site.yaml';

const warning = (
  file: string,
  place: string | undefined,
  message: string,
  cure: string,
  fixedLine?: string,
): Row => {
  const [line, column] = place?.split(':').map(Number) ?? [];
  return {
    file,
    ...(line && column ? { line, column } : {}),
    severity: 'warning',
    message,
    cure,
    ...(fixedLine === undefined ? {} : { fixedLine }),
  };
};

const body = (text: string): Files =>
  edit(
    ARTICLE,
    'Doanh thu cả cụm đạt hơn 20.000 tỷ đồng.',
    `Doanh thu cả cụm đạt hơn 20.000 tỷ đồng.\n\n${text}`,
  );
const front = (text: string): Files => edit(ARTICLE, 'places: [huyen-binh-minh]', text);
const comment = (text: string): Files => edit(COMMENT, 'Chúc mừng các đơn vị.', text);
const photo = (alt: string, caption = 'Các đơn vị ký giao ước'): Files => ({
  ...front(`cover:\n  file: 2023/ky-giao-uoc.jpg\n  caption: ${caption}\n  alt: ${alt}`),
  'media/2023/ky-giao-uoc.jpg': 'x',
});

const DESCRIBE = 'Hãy viết ảnh cho thấy gì, như kể qua điện thoại.';
const REMOVE_PHONE = 'Hãy xóa số này, hoặc dẫn người đọc đến trang Liên hệ.';
const REMOVE_ADDRESS = 'Hãy xóa địa chỉ này, hoặc dẫn người đọc đến trang Liên hệ.';
const LONG =
  'Hội nghị tổng kết công tác thi đua, khen thưởng năm 2022 và xây dựng phương hướng, ' +
  'nhiệm vụ công tác năm 2023 của cụm';
const tone = (common: string, many: number, rare: string, few: number): string =>
  `Trong tệp này, cùng một chữ viết theo hai kiểu: “${common}” (${many} chỗ) và “${rare}” (${few} chỗ, chỗ đầu ở đây).`;

const CATALOGUE: readonly [
  section: string,
  cases: readonly [name: string, files: Files, rows: readonly Row[]][],
][] = [
  [
    'titles',
    [
      [
        'too long for a card',
        edit(ARTICLE, 'Hội nghị tổng kết năm 2022', LONG),
        [
          warning(
            ARTICLE,
            '2:8',
            `Tiêu đề dài ${LONG.length} ký tự; quá 110 ký tự thì không vừa thẻ bài viết.`,
            'Hãy rút gọn tiêu đề và chuyển phần chi tiết xuống summary (Tóm tắt).',
          ),
        ],
      ],
      [
        '110 characters are accepted',
        edit(ARTICLE, 'Hội nghị tổng kết năm 2022', LONG.slice(0, 110).replace(/ $/, 'x')),
        [],
      ],
    ],
  ],
  [
    'descriptions of pictures',
    [
      [
        'the word picture',
        photo('ảnh'),
        [warning(ARTICLE, '11:8', 'Mô tả ảnh “ảnh” không cho biết ảnh có gì.', DESCRIBE)],
      ],
      [
        'the word image with a number',
        photo('Image 2'),
        [warning(ARTICLE, '11:8', 'Mô tả ảnh “Image 2” không cho biết ảnh có gì.', DESCRIBE)],
      ],
      [
        'an illustration',
        photo('Hình minh họa'),
        [warning(ARTICLE, '11:8', 'Mô tả ảnh “Hình minh họa” không cho biết ảnh có gì.', DESCRIBE)],
      ],
      [
        'a file name',
        photo('IMG_2034.JPG'),
        [warning(ARTICLE, '11:8', 'Mô tả ảnh “IMG_2034.JPG” chỉ là tên tệp.', DESCRIBE)],
      ],
      [
        'the name of this file',
        photo('ky-giao-uoc'),
        [warning(ARTICLE, '11:8', 'Mô tả ảnh “ky-giao-uoc” chỉ là tên tệp.', DESCRIBE)],
      ],
      [
        'the caption again',
        photo('Các đơn vị ký giao ước.'),
        [
          warning(
            ARTICLE,
            '11:8',
            'Mô tả ảnh “Các đơn vị ký giao ước.” giống hệt chú thích, nên người nghe máy đọc phải nghe hai lần.',
            DESCRIBE,
          ),
        ],
      ],
      ['a real description', photo('Hai người ngồi ký bên bàn dài'), []],
      [
        'none in a text',
        { ...body('![](/media/2023/a.jpg)'), 'media/2023/a.jpg': 'x' },
        [
          warning(
            ARTICLE,
            '14:1',
            'Ảnh này chưa có mô tả cho người khiếm thị.',
            'Hãy viết mô tả vào giữa hai dấu [ ]: ảnh cho thấy gì.',
          ),
        ],
      ],
      [
        'a useless one in a text',
        { ...body('Xem: ![Ảnh 1](/media/2023/a.jpg "Ký giao ước")'), 'media/2023/a.jpg': 'x' },
        [warning(ARTICLE, '14:6', 'Mô tả ảnh “Ảnh 1” không cho biết ảnh có gì.', DESCRIBE)],
      ],
      [
        'a good one in a text',
        {
          ...body('![Hai người ngồi ký](/media/2023/a.jpg "Ký giao ước")'),
          'media/2023/a.jpg': 'x',
        },
        [],
      ],
    ],
  ],
  [
    'spelling',
    [
      [
        'two placements of the tone mark',
        body('Sở Hòa Bình và Hòa An; sau đó HOÀ BÌNH.'),
        [
          warning(
            ARTICLE,
            '14:31',
            tone('hòa', 2, 'hoà', 1),
            'Hãy viết một kiểu, ví dụ “HÒA”. Nếu là lời của nguồn thì đặt trong dấu “…”.',
            'Sở Hòa Bình và Hòa An; sau đó HÒA BÌNH.',
          ),
        ],
      ],
      [
        'in the front matter and in the text',
        {
          ...edit(
            ARTICLE,
            'năm 2022',
            'tỉnh Thuỷ',
            'Doanh thu cả cụm đạt hơn 20.000 tỷ đồng.',
            'Thủy sản, thủy lợi. Doanh thu cả cụm đạt hơn 20.000 tỷ đồng.',
          ),
        },
        [
          warning(
            ARTICLE,
            '2:8',
            tone('thủy', 2, 'thuỷ', 1),
            'Hãy viết một kiểu, ví dụ “Thủy”. Nếu là lời của nguồn thì đặt trong dấu “…”.',
            'title: Hội nghị tổng kết tỉnh Thủy',
          ),
        ],
      ],
      [
        'the words of a source stay as they are',
        body('Sở Hòa Bình. Nguồn viết “Hoà Bình” và "Hoà An".\n\n> Hoà thuận'),
        [],
      ],
      [
        'captions, quotations and other names stay as they are',
        { ...edit(UNIT, 'order: 1', 'order: 1\naliases:\n  - Công ty Hoà Phú\nnote: Xã Hòa An.') },
        [],
      ],
      [
        'one spelling each is no mix',
        { ...body('Xã Hoà An.'), ...edit(UNIT, 'order: 1', 'order: 1\nnote: Xã Hòa An.') },
        [],
      ],
      [
        'doubled spaces in a text',
        body('Hội nghị  thành công.'),
        [
          warning(
            ARTICLE,
            '14:9',
            'Có hai dấu cách liền nhau.',
            'Hãy xóa bớt, chỉ để một dấu cách.',
            'Hội nghị thành công.',
          ),
        ],
      ],
      [
        'doubled spaces in several places',
        body('Hội nghị  thành công,  mọi người  vui.'),
        [
          warning(
            ARTICLE,
            '14:9',
            'Có hai dấu cách liền nhau ở 3 chỗ, chỗ đầu ở đây.',
            'Hãy xóa bớt, chỉ để một dấu cách.',
          ),
        ],
      ],
      [
        'doubled spaces in a value',
        edit(UNIT, 'shortName: An Phú', 'shortName: An  Phú'),
        [
          warning(
            UNIT,
            '2:12',
            'Có hai dấu cách liền nhau.',
            'Hãy xóa bớt, chỉ để một dấu cách.',
            'shortName: An Phú',
          ),
        ],
      ],
      [
        'spaces that Markdown needs',
        body(
          '| Hạng  | Đơn vị |\n|---|---|\n| nhất  | An Phú |\n\n-   một ý\n1. ' +
            ' hai\n\n```\na  b\n```\n\nhết dòng  \nmới `c  d`',
        ),
        [],
      ],
      [
        'a mistyped abbreviation in a text',
        body('Đại diện UNBD tỉnh dự.'),
        [
          warning(
            ARTICLE,
            '14:10',
            '“UNBD” có lẽ gõ nhầm.',
            'Có phải là “UBND”?',
            'Đại diện UBND tỉnh dự.',
          ),
        ],
      ],
      [
        'a mistyped abbreviation in a value',
        edit('documents/qd-12-2022.yaml', 'issuer: UBND tỉnh', 'issuer: UBDN tỉnh'),
        [
          warning(
            'documents/qd-12-2022.yaml',
            '4:9',
            '“UBDN” có lẽ gõ nhầm.',
            'Có phải là “UBND”?',
            'issuer: UBND tỉnh Ví Dụ',
          ),
        ],
      ],
      ['abbreviations in use', body('HĐND, HĐQT, BHXH, TNCS và số 12/QĐ-UBND.'), []],
    ],
  ],
  [
    'private data',
    [
      [
        'a mobile number in a comment',
        comment('Gọi tôi 0912345678 nhé.'),
        [warning(COMMENT, '4:7', 'Số điện thoại “091…78” có thể là của cá nhân.', REMOVE_PHONE)],
      ],
      [
        'in groups',
        comment('Gọi tôi 0912 345 678 nhé.'),
        [warning(COMMENT, '4:7', 'Số điện thoại “091…78” có thể là của cá nhân.', REMOVE_PHONE)],
      ],
      [
        'with stops',
        body('Liên hệ 091.234.5678.'),
        [warning(ARTICLE, '14:9', 'Số điện thoại “091…78” có thể là của cá nhân.', REMOVE_PHONE)],
      ],
      [
        'with +84',
        body('Liên hệ (+84) 912 345 678.'),
        [warning(ARTICLE, '14:9', 'Số điện thoại “(+8…78” có thể là của cá nhân.', REMOVE_PHONE)],
      ],
      [
        'the number that the publisher gives',
        {
          ...body('Liên hệ 0912 345 678.'),
          ...edit(
            SITE,
            'name: Văn phòng Cụm thi đua Ví Dụ',
            'name: Văn phòng Cụm thi đua Ví Dụ\n  phone: "+84 912.345.678"',
          ),
        },
        [],
      ],
      [
        'an office number, amounts, dates and numbers of papers',
        body(
          'Tổng đài 0237 385 2246. Thu 20.000.000.000 đồng, 1.912.345.678 đồng; ' +
            'từ 08-11-2022 đến 09-11-2022, 10 đơn vị; mã 0312345678/GCN.',
        ),
        [],
      ],
      [
        'an identity number',
        body('Ông Mẫu, số CCCD 038099012345, dự họp.'),
        [
          warning(
            ARTICLE,
            '14:18',
            'Số giấy tờ tùy thân “038…45” không nên có trên trang công khai.',
            'Hãy xóa số này.',
          ),
        ],
      ],
      [
        'an old identity number in groups',
        comment('Chứng minh nhân dân số 171 234 567.'),
        [
          warning(
            COMMENT,
            '4:7',
            'Số giấy tờ tùy thân “171…67” không nên có trên trang công khai.',
            'Hãy xóa số này.',
          ),
        ],
      ],
      ['nine digits that are no identity number', body('Vốn 171 234 567 đồng.'), []],
      [
        'an address in a comment',
        comment('Viết cho tôi: "mai@vi-du.vn"'.replaceAll('"', '').replace(': ', ' ')),
        [
          warning(
            COMMENT,
            '4:7',
            'Địa chỉ thư điện tử “ma…@vi-du.vn” có thể là của cá nhân.',
            REMOVE_ADDRESS,
          ),
        ],
      ],
      [
        'an address in an article',
        body('Gửi về nguyen.van.mau@gmail.com.'),
        [
          warning(
            ARTICLE,
            '14:8',
            'Địa chỉ thư điện tử “ng…@gmail.com” có thể là của cá nhân.',
            REMOVE_ADDRESS,
          ),
        ],
      ],
      [
        'addresses of desks in an article',
        body('Gửi về vanthu@vi-du.vn hoặc so-nv@vi-du.gov.vn.'),
        [],
      ],
      [
        'the address that the publisher gives',
        {
          ...comment('Tôi đã gửi thư đến BBT@vi-du.vn'),
          ...edit(
            SITE,
            'name: Văn phòng Cụm thi đua Ví Dụ',
            'name: Văn phòng Cụm thi đua Ví Dụ\n  email: bbt@vi-du.vn',
          ),
        },
        [],
      ],
      [
        'contacts on a page of contacts',
        {
          'pages/lien-he.md':
            '---\ntitle: Liên hệ\n---\n\nGọi 0912 345 678, ban.thu.ky@vi-du.vn.\n',
        },
        [],
      ],
    ],
  ],
  [
    'files',
    [
      [
        'a picture that is too heavy',
        {
          ...photo('Hai người ngồi ký'),
          'media/2023/ky-giao-uoc.jpg': new Uint8Array(9 * 1024 * 1024),
        },
        [
          warning(
            ARTICLE,
            '9:9',
            'Ảnh media/2023/ky-giao-uoc.jpg nặng 9 MB, quá 8 MB.',
            'Hãy lưu lại ảnh ở dạng jpg, cạnh dài khoảng 2.400 điểm ảnh.',
          ),
        ],
      ],
      [
        'a heavy picture that nothing names',
        { 'media/2023/a.jpg': new Uint8Array(9 * 1024 * 1024) },
        [],
      ],
      [
        'an empty attachment named in a text',
        { ...body('[Kế hoạch](/media/2023/ke-hoach.pdf)'), 'media/2023/ke-hoach.pdf': '' },
        [
          warning(
            ARTICLE,
            '14:19',
            'Tệp media/2023/ke-hoach.pdf trống (0 byte).',
            'Hãy chép lại tệp.',
          ),
        ],
      ],
      [
        'a name that Windows refuses',
        { 'media/2023/so-ket: 6 thang.jpg': 'x' },
        [
          warning(
            'media/2023/so-ket: 6 thang.jpg',
            undefined,
            'Tên tệp có dấu :, máy Windows không nhận.',
            'Hãy đổi tên tệp, chỉ dùng chữ cái, chữ số, dấu chấm và gạch ngang.',
          ),
        ],
      ],
      [
        'a name that Windows keeps for itself',
        { 'units/con.yaml': baseContent()[UNIT]!.replace('order: 1', 'order: 3') },
        [
          warning(
            'units/con.yaml',
            undefined,
            'Tên “con.yaml” máy Windows không nhận.',
            'Hãy đổi tên, chỉ dùng chữ cái, chữ số, dấu chấm và gạch ngang.',
          ),
        ],
      ],
      [
        'two names that differ only in case',
        { 'media/2023/A.jpg': 'x', 'media/2023/a.jpg': 'x' },
        [
          warning(
            'media/2023/a.jpg',
            undefined,
            'Tên tệp này chỉ khác media/2023/A.jpg ở chữ hoa, chữ thường, nên máy Windows coi là một tệp.',
            'Hãy đổi tên một trong hai tệp.',
          ),
        ],
      ],
    ],
  ],
];

describe.each(CATALOGUE)('%s', (_, cases) => {
  test.each(cases)('%s', (_name, files, rows) => {
    expect(check(files)).toEqual(rows);
  });
});

test('attachments that a common host refuses are named with its limit', () => {
  const sizes = {
    'vua.pdf': 25 * MEGABYTE,
    'to.pdf': 25 * MEGABYTE + 1,
    'rat-to.pdf': 120 * MEGABYTE,
  };
  const names = Object.keys(sizes);
  const rows = check(
    front(
      `attachments:\n${names.map((name) => `  - file: 2023/${name}\n    title: Tệp\n`).join('')}`.trimEnd(),
    ),
    (folder) => {
      mkdirSync(join(folder, 'media/2023'), { recursive: true });
      for (const [name, size] of Object.entries(sizes)) {
        writeFileSync(join(folder, 'media/2023', name), '');
        truncateSync(join(folder, 'media/2023', name), size);
      }
    },
  );
  const cure =
    'Hãy nén hoặc chia tệp, hoặc để tệp ở nơi khác rồi ghi liên kết trong bài. ' +
    'Trang đặt ở máy chủ khác thì không cần sửa.';
  expect(rows).toEqual([
    warning(
      ARTICLE,
      '11:11',
      'Tệp media/2023/to.pdf nặng 25 MB; Cloudflare Pages không nhận tệp quá 25 MB.',
      cure,
    ),
    warning(
      ARTICLE,
      '13:11',
      'Tệp media/2023/rat-to.pdf nặng 120 MB; GitHub không nhận tệp quá 100 MB, ' +
        'Cloudflare Pages không nhận tệp quá 25 MB.',
      cure,
    ),
  ]);
});

const MEGABYTE = 1024 * 1024;
