import { describe, expect, test } from 'vitest';
import { check, edit, type Files } from '../fixtures/write-content.ts';

const COMMENT = 'comments/hoi-nghi-tong-ket/mai.yaml';
const article = (front: string): Files => ({
  'articles/2026/bai.md': `---\ntitle: Bài\n${front}\n---\nNội dung.\n`,
});
const BOTH = 'Hãy xem lại hai ngày này.';
const ONE = 'Hãy xem lại ngày này.';
const TODAY = '(hôm nay là 22/11/2026)';

/** What is said, with its line. Today is 22 November 2026. */
const said = (files: Files): (string | undefined)[][] =>
  check(files).map(({ line, severity, message, cure }) => [`${severity} ${line}`, message, cure]);

describe('an article of a day to come', () => {
  test('waits for it, and its editor is told', () => {
    expect(said(article('date: 2027-03-01'))).toEqual([
      [
        'warning 3',
        'Ngày đăng ở tương lai (01/03/2027), nên bài chưa có trên trang và chờ đến ngày này.',
        'Nếu gõ nhầm thì sửa date; muốn hẹn giờ thì thêm publishAt, ví dụ publishAt: 2027-03-01T07:00.',
      ],
    ]);
  });
  test.each([
    'date: 2026-11-22',
    'date: 2027-03-01\ndraft: true',
    'date: 2027-03-01\npublishAt: 2027-03-01T07:00',
    'date: 2020-01-01\npublishAt: 2027-03-01',
    'date: 2027-03-01\npublishAt: 2027-03-01\nupdated: 2027-03-01',
  ])('%j is no fault', (front) => {
    expect(said(article(front))).toEqual([]);
  });
  test('that was to come out before its day', () => {
    expect(said(article('date: 2027-03-01\npublishAt: 2026-11-20T07:00'))).toEqual([
      [
        'warning 4',
        'Bài hẹn giờ đăng lúc 07:00 ngày 20/11/2026 (publishAt), trước ngày đăng ghi trên bài là 01/03/2027 (date).',
        BOTH,
      ],
    ]);
  });
});

describe('the order of days', () => {
  test.each<[string, Files, readonly string[]]>([
    [
      'updated before it was published',
      article('date: 2026-07-15\nupdated: 2025-07-15'),
      ['warning 4', 'Ngày cập nhật 15/07/2025 trước ngày đăng bài là 15/07/2026.', BOTH],
    ],
    [
      'updated on a day to come',
      article('date: 2026-07-15\nupdated: 2026-12-15'),
      ['warning 4', `Ngày cập nhật 15/12/2026 ở tương lai ${TODAY}.`, ONE],
    ],
    [
      'corrected before it was published',
      article('date: 2026-07-15\ncorrections:\n  - date: 2025-07-16\n    text: Sửa số.'),
      ['warning 5', 'Ngày hiệu đính 16/07/2025 trước ngày đăng bài là 15/07/2026.', BOTH],
    ],
    [
      'a note before the article',
      article('date: 2026-07-15\neditorNotes:\n  - quote: A\n    issue: B\n    date: 2025-07-16'),
      ['warning 7', 'Ngày ghi chú 16/07/2025 trước ngày đăng bài là 15/07/2026.', BOTH],
    ],
    [
      'a comment before the article',
      edit(COMMENT, 'date: 2023-02-13', 'date: 2022-02-13'),
      [
        'warning 3',
        'Bình luận gửi ngày 13/02/2022, trước ngày đăng bài “hoi-nghi-tong-ket” là 12/02/2023.',
        BOTH,
      ],
    ],
    [
      'a comment of the future',
      edit(COMMENT, 'date: 2023-02-13', 'date: 2026-11-23'),
      ['warning 3', `Ngày gửi bình luận 23/11/2026 ở tương lai ${TODAY}.`, ONE],
    ],
    [
      'a meeting of a year that had not begun',
      edit('meetings/tong-ket-2022.yaml', 'achievementYear: 2022', 'achievementYear: 2032'),
      [
        'warning 3',
        'Hội nghị họp ngày 11/02/2023 mà tổng kết năm 2032, năm chưa đến vào ngày họp.',
        'Hãy xem lại date và achievementYear.',
      ],
    ],
    [
      'a meeting of the far future',
      {
        'meetings/so-ket.yaml': 'name: Hội nghị sơ kết\ntype: so-ket\ndate: 2062-07-15\n',
      },
      ['warning 3', `Ngày tổ chức hội nghị 15/07/2062 ở tương lai ${TODAY}.`, ONE],
    ],
    [
      'a paper of tomorrow',
      {
        'documents/kh.yaml':
          'docType: ke-hoach\ntitle: Kế hoạch\nissuer: UBND tỉnh\nissueDate: 2026-11-23\nstatus: chi-duoc-nhac-den\n',
      },
      ['warning 4', `Ngày ban hành văn bản 23/11/2026 ở tương lai ${TODAY}.`, ONE],
    ],
    [
      'a gift of next year',
      edit('years/2022.yaml', '    place: huyen-binh-minh\n    date: 2023-02-11', '    date: 2028'),
      ['warning 31', `Ngày trao quà 2028 ở tương lai ${TODAY}.`, ONE],
    ],
    [
      'a year with two digits changed',
      article('date: 1206-07-15'),
      ['warning 3', 'Mục date ghi 15/07/1206: năm 1206 không thể đúng.', 'Hãy xem lại năm.'],
    ],
    [
      'a year with digits in the wrong place',
      article('date: 2202-07-15'),
      ['warning 3', 'Mục date ghi 15/07/2202: năm 2202 không thể đúng.', 'Hãy xem lại năm.'],
    ],
  ])('%s', (_, files, row) => {
    expect(said(files)).toEqual([row]);
  });

  test('meetings and validities to come are no faults', () => {
    expect(
      said({
        'meetings/so-ket.yaml': 'name: Hội nghị sơ kết\ntype: so-ket\ndate: 2027-07-15\n',
        ...edit('places/huyen-binh-minh.yaml', 'to: 2025-06-30', 'to: 2040-06-30'),
      }),
    ).toEqual([]);
  });

  test('a decision after the ceremony', () => {
    const steps = edit(
      'years/2022.yaml',
      '      - status: de-nghi\n        date: 2023-02-11\n',
      '      - status: da-quyet-dinh\n        document: qd-13\n      - status: da-trao\n        date: 2023-03-10\n',
    );
    const paper =
      'docType: quyet-dinh\nnumber: "13"\nsymbol: QĐ-UBND\nissuer: UBND tỉnh\nissueDate: ' +
      '2023-05-20\nstatus: chi-duoc-nhac-den\n';
    expect(said({ ...steps, 'documents/qd-13.yaml': paper }).map(([, message]) => message)).toEqual(
      ['Bước “da-trao” (10/03/2023) có ngày trước bước “da-quyet-dinh” (20/05/2023).'],
    );
  });
});
