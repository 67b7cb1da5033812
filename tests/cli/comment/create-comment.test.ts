import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/collections/check-content.ts';
import { createComment } from '../../../src/cli/comment/create-comment.ts';
import { NOW, WITH_ADDRESS, writeContent, type Files } from '../../fixtures/write-content.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Runs the command; `mail` is what `--file` names. */
async function create(args: readonly string[], mail?: string | Uint8Array, files: Files = {}) {
  const folder = writeContent(files);
  folders.push(folder);
  const file = join(folder, '.thu');
  if (mail !== undefined) writeFileSync(file, mail);
  const comments = join(folder, 'comments/hoi-nghi-tong-ket');
  const before = readdirSync(comments);
  let said: string;
  try {
    said = await createComment(
      [...args, ...(mail === undefined ? [] : ['--file', file])],
      { CONTENT_DIR: folder },
      NOW,
    );
  } catch (error) {
    said = (error as Error).message;
  }
  const [name] = existsSync(comments)
    ? readdirSync(comments).filter((entry) => !before.includes(entry))
    : [];
  return {
    said: said.replaceAll(relative(process.cwd(), folder), 'content').replaceAll(file, '.thu'),
    name,
    text: name ? readFileSync(join(comments, name), 'utf8') : undefined,
    folder,
  };
}

const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
const base64 = (text: string): string =>
  Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\n');
const quotedPrintable = (text: string): string =>
  [...Buffer.from(text)]
    .map((byte) =>
      byte > 126 || byte === 61
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
    .join('')
    .replace(/([^\n]{70}(?![0-9A-F]))(?=[^\n])/g, '$1=\n');
const MINH = `=?UTF-8?B?${Buffer.from('Bạn đọc Minh').toString('base64')}?=`;
const SUBJECT = `=?UTF-8?B?${Buffer.from('Ý kiến về bài “Hội nghị tổng kết năm 2022” – Cụm thi đua Ví Dụ').toString('base64')}?=`;
const head = (more: string): string =>
  'Received: from [203.0.113.9] by mx.vi-du.vn; Thu, 16 Jul 2026 20:00:00 +0000\nFrom: ' +
  `${MINH} <minh@vi-du.vn>\nTo: lienhe@vi-du.vn\nDate: Thu, ` +
  `16 Jul 2026 20:15:00 +0000\nSubject: ${SUBJECT}\nMIME-Version: 1.0\n${more}\n`;
const yaml = (body: string, approved = false): string =>
  `article: hoi-nghi-tong-ket\nauthor: Bạn đọc Minh\ndate: 2026-07-17\nbody: ${body}\napproved: ${approved}\n`;
const THANKS = 'Bài viết rõ ràng, xin cảm ơn.';

test('a typed comment', async () => {
  const typed = [
    '--article',
    'hoi-nghi-tong-ket',
    '--author',
    'Bạn đọc Minh',
    '--date',
    '2026-07-17',
    '--body',
    THANKS,
    '--approve',
  ];
  const { said, name, text, folder } = await create(typed, undefined, WITH_ADDRESS);
  expect([name, text]).toEqual(['2026-07-17-ban-doc-minh.yaml', yaml(THANKS, true)]);
  expect(said).toBe(`Đã ghi content/comments/hoi-nghi-tong-ket/2026-07-17-ban-doc-minh.yaml
  Bài: hoi-nghi-tong-ket; người gửi: Bạn đọc Minh; ngày: 2026-07-17.
Bình luận đã duyệt và sẽ hiện ở lần dựng trang sau.`);
  expect(checkContent(folder, NOW).problems).toEqual([]);
});

describe('a mail', () => {
  const text = 'Content-Type: text/plain; charset=utf-8\n';
  test.each<[string, string, string]>([
    [
      'in base64',
      head(`${text}Content-Transfer-Encoding: base64\n`) + base64(THANKS),
      yaml(THANKS),
    ],
    [
      'in quoted-printable',
      head(`${text}Content-Transfer-Encoding: quoted-printable\n`) +
        quotedPrintable(`${THANKS}\n\nMong có thêm ảnh của phần ký giao ước.`),
      yaml(`|-\n  ${THANKS}\n\n  Mong có thêm ảnh của phần ký giao ước.`),
    ],
    [
      'as HTML only',
      `${head('Content-Type: text/html; charset=utf-8\n')}<html><style>p{}</style><p>Bài ` +
        'viết <b>rõ ràng</b>,&nbsp;xin c&#7843;m ơn.</p><script>alert(1)</script></html>',
      yaml(THANKS),
    ],
    [
      'with both forms',
      `${head('Content-Type: multipart/alternative; boundary=x\n')}--x\n${text}\n${THANKS}\n--x\nContent-Type: text/html\n\n<p>khác</p>\n--x--\n`,
      yaml(THANKS),
    ],
    [
      'with the letter it answers',
      `${head(text)}${THANKS}\n\nVào Th 5, 16 thg 7, ` +
        '2026 lúc 08:00 Ban biên tập <bbt@vi-du.vn> đã viết:\n> Xin mời góp ý.\n> Trân trọng.\n',
      yaml(THANKS),
    ],
    ['with a signature', `${head(text)}${THANKS}\n-- \nMinh\n0912 345 678\n`, yaml(THANKS)],
    [
      'with letters that only look right',
      `${head(text)}Cảm ơn Ðảng ủy h\u200bọp.\n`,
      yaml('Cảm ơn Đảng ủy họp.'),
    ],
    ['from a telephone', `${head(text)}${THANKS}\n\nGửi từ iPhone của tôi\n`, yaml(THANKS)],
    [
      'from a Vietnamese Outlook',
      `${head(text)}${THANKS}\n\nTrân trọng,\nNguyễn Văn Minh\nĐT: ` +
        '0912 345 678\n\n________________________________\nTừ: ' +
        'Ban biên tập <bbt@vi-du.vn>\nĐã gửi: Thứ Hai, 23 tháng 11 2026 10:00\nĐến: ' +
        'minh@vi-du.vn\nChủ đề: Re: bài\n\nNội dung cũ của Ban biên tập.\n',
      yaml(THANKS),
    ],
    [
      'from an English Outlook, without the line',
      `${head(text)}${THANKS}\n\nBest regards,\nMinh\n\nFrom: ` +
        'Ban biên tập <bbt@vi-du.vn>\nSent: Monday, November 23, 2026 10:00 AM\nTo: ' +
        'minh@vi-du.vn\nSubject: Re: bài\n\nNội dung cũ.\n',
      yaml(THANKS),
    ],
    [
      'from Outlook as HTML only',
      `${head('Content-Type: text/html; charset=utf-8\n')}<html><body><p>${THANKS}</p><p>Trân trọng,<br>Minh</p><hr><div><b>Từ:</b> Ban biên tập<br><b>Đã gửi:</b> 23/11/2026<br><b>Đến:</b> minh@vi-du.vn<br><b>Chủ đề:</b> Bài</div><p>Nội dung cũ.</p></body></html>`,
      yaml(THANKS),
    ],
    [
      'from Gmail as HTML only, with the letter in a blockquote',
      `${head('Content-Type: text/html; charset=utf-8\n')}<div>${THANKS}</div><br><div ` +
        'class="gmail_quote"><div>Vào Th 5, 16 thg 7, ' +
        '2026 lúc 08:00 Ban biên tập &lt;bbt@vi-du.vn&gt; ' +
        'đã viết:<br></div><blockquote class="gmail_quote"><p>Xin mời góp ý.</p><blockquote>Cũ ' +
        'hơn.</blockquote></blockquote></div>',
      yaml(THANKS),
    ],
    [
      'from a telephone, above the signature of the office',
      `${head(text)}${THANKS}\n\nKính thư\nNguyễn Văn Minh\nPhòng Tổ chức\n\nĐã gửi từ Outlook cho Android\n`,
      yaml(THANKS),
    ],
    [
      'from Zalo',
      `${head(text)}${THANKS}\n\nThư này được gửi từ Zalo. Tải Zalo tại https://zalo.me/pc\n`,
      yaml(THANKS),
    ],
    [
      'that ends with thanks keeps them',
      `${head(text)}Bài rõ ràng.\n\nTrân trọng cảm ơn.\n`,
      yaml('|-\n  Bài rõ ràng.\n\n  Trân trọng cảm ơn.'),
    ],
    [
      'that speaks of respect and goes on is no signature',
      `${head(text)}Trân trọng,\n${'Đây là một câu dài của bạn đọc, nói về phong trào thi đua và những việc mà cụm đã làm trong năm qua. '.repeat(2).trim()}\n`,
      yaml(
        `|-\n  Trân trọng,\n  ${'Đây là một câu dài của bạn đọc, nói về phong trào thi đua và những việc mà cụm đã làm trong năm qua. '.repeat(2).trim()}`,
      ),
    ],
    [
      'that is nothing but a forwarded letter is kept for whoever reads it',
      `${head(text)}Từ: A\nĐã gửi: hôm qua\nĐến: B\nChủ đề: C\n\nÝ kiến.\n`,
      yaml('|-\n  Từ: A\n  Đã gửi: hôm qua\n  Đến: B\n  Chủ đề: C\n\n  Ý kiến.'),
    ],
    [
      'that answers line by line keeps the lines',
      `${head(text)}> Có ảnh không?\nCó.\n> Ở đâu?\nỞ phòng họp.\n`,
      yaml('|-\n  > Có ảnh không?\n  Có.\n  > Ở đâu?\n  Ở phòng họp.'),
    ],
  ])('%s', async (_, mail, expected) => {
    for (const form of [mail, crlf(mail)]) expect((await create([], form)).text).toBe(expected);
  });

  test('says what was left out, and keeps none of it', async () => {
    const mail = `${head('Content-Type: multipart/mixed; boundary=x\n')}--x\n${text}\n${THANKS}\n-- \nMinh, 0912 345 678\n--x\nContent-Type: image/png; name=a.png\nContent-Disposition: attachment; filename=a.png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--x--\n`;
    const { said, text: written } = await create([], mail);
    expect(said).toBe(`Đã ghi content/comments/hoi-nghi-tong-ket/2026-07-17-ban-doc-minh.yaml
  Bài: hoi-nghi-tong-ket; người gửi: Bạn đọc Minh; ngày: 2026-07-17.
Đã bỏ, không lưu: địa chỉ thư điện tử, địa chỉ IP, 1 tệp đính kèm, chữ ký cuối thư.
Phần đã cắt khỏi thư, chỉ hiện ở đây (nếu là lời của bạn đọc thì chép lại vào tệp):
  [chữ ký cuối thư]
  | --
  | Minh, 0912 345 678
Bình luận chưa duyệt nên chưa hiện. Đọc lại, rồi sửa dòng approved thành true trong tệp, hoặc lần sau thêm --approve.`);
    expect(written).not.toMatch(/@|203\.0|0912/);
  });

  test('saved as .msg, or another kind of file, is told how to be saved', async () => {
    const outlook = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect((await create([], outlook)).said).toMatch(
      /^Tệp này là thư \.msg của Outlook .*\.eml; Outlook cũ thì chọn Tệp → Lưu thành…/,
    );
    expect((await create([], '%PDF-1.7')).said).toBe(
      'Tệp này không phải là thư. Hãy lưu thư thành tệp .eml, hoặc chép lời bình luận vào một tệp chữ (.txt).',
    );
  });

  test('that the form of the site prepared', async () => {
    const own = `From: minh@vi-du.vn\nDate: Fri, 17 Jul 2026 02:00:00 +0700\nSubject: Khac\n${text}\n${THANKS}\n\nBạn đọc Minh\nminh@vi-du.vn\n\nhttps://vi-du.vn/bai-viet/hoi-nghi-tong-ket/\n`;
    const { said, text: written } = await create([], own);
    expect([written, said.split('\n')[2]]).toEqual([
      yaml(THANKS),
      'Đã bỏ, không lưu: địa chỉ thư điện tử, địa chỉ trang.',
    ]);
  });
});

describe('a form post', () => {
  const fields = {
    comment: 'Bài viết <b>rõ ràng</b>, xin cảm ơn.',
    author: 'Bạn đọc Minh',
    email: 'minh@vi-du.vn',
    url: 'https://minh.vn',
    author_IP: '203.0.113.9',
    comment_post_ID: 'hoi-nghi-tong-ket',
    comment_parent: '0',
  };
  test.each<[string, string]>([
    ['urlencoded', new URLSearchParams(fields).toString()],
    ['as JSON', JSON.stringify(fields)],
    [
      'as lines',
      Object.entries(fields)
        .filter(([key]) => key !== 'author_IP')
        .map(([key, value]) => `${key}=${value}`)
        .join('\r\n'),
    ],
  ])('%s', async (_, post) => {
    const { text, said } = await create(['--date', '2026-07-17'], post);
    expect(text).toBe(yaml(THANKS));
    expect(said).toMatch(
      /^Đã bỏ, không lưu: địa chỉ thư điện tử, trang web của người gửi, (địa chỉ IP, )?mã HTML\.$/m,
    );
  });

  test('that answers a comment', async () => {
    expect((await create([], JSON.stringify({ ...fields, comment_parent: 'mai' }))).text).toContain(
      'parent: hoi-nghi-tong-ket/mai\n',
    );
    expect((await create([], JSON.stringify({ ...fields, comment_parent: '57' }))).said).toContain(
      'số của bình luận được trả lời (57), vì không có ở đây',
    );
  });
});

const EXAMPLE =
  'Ví dụ: npm run comment -- --article hoi-nghi-so-ket --author "Bạn đọc Minh" --body "Bài viết rõ ràng." --approve';
const typed = (body: string, ...more: string[]): string[] => [
  '--article',
  'hoi-nghi-tong-ket',
  '--author',
  'Bạn đọc Minh',
  '--date',
  '2026-07-17',
  '--body',
  body,
  ...more,
];

describe('writes nothing', () => {
  test.each<[string, readonly string[], string]>([
    [
      'without anything',
      [],
      'Thiếu --article (mã bài viết), --author (tên người gửi, như người đó muốn hiện), ' +
        `--body hoặc --file (nội dung).\n${EXAMPLE}`,
    ],
    [
      'for an unknown article',
      ['--article', 'hoi-nghi-tong-kt', '--author', 'A', '--body', 'B'],
      'Không có bài viết nào mang mã “hoi-nghi-tong-kt”. Có phải là “hoi-nghi-tong-ket”?',
    ],
    [
      'for an article far from all',
      ['--article', 'xyz', '--author', 'A', '--body', 'B'],
      'Không có bài viết nào mang mã “xyz”. Mã bài là tên tệp trong thư mục articles, không có đuôi.',
    ],
    [
      'with body and file',
      ['--body', 'B', '--file', 'x'],
      'Hãy ghi --body hoặc --file, không ghi cả hai.',
    ],
    [
      'without the file',
      ['--file', '/khong/co'],
      'Không mở được tệp /khong/co. Hãy kiểm tra lại đường dẫn sau --file.',
    ],
    [
      'with a wrong day',
      ['--article', 'hoi-nghi-tong-ket', '--author', 'A', '--body', 'B', '--date', '30/2/2026'],
      'Chưa ghi bình luận, vì:\n  - Mục date (Ngày gửi) ghi “30/2/2026”, ' +
        'không phải là ngày có thật.\n    → Hãy viết năm-tháng-ngày, ví dụ 2023-02-11.',
    ],
    [
      'in answer to a comment that is not there',
      typed('B', '--parent', 'mia'),
      'Chưa ghi bình luận, vì:\n  - Không có bình luận nào mang mã ' +
        '“hoi-nghi-tong-ket/mia”.\n    → Có phải là “hoi-nghi-tong-ket/mai”?',
    ],
    [
      'twice',
      ['--article', 'hoi-nghi-tong-ket', '--author', 'Mai', '--body', 'Chúc mừng các đơn vị.'],
      'Bình luận này đã có trong comments/hoi-nghi-tong-ket/mai.yaml, nên không ghi lần nữa.',
    ],
  ])('%s', async (_, args, message) => {
    const { said, name } = await create(args);
    expect([said, name]).toEqual([message, undefined]);
  });
});

test('what looks private is not approved, whatever was asked', async () => {
  const { said, text } = await create(typed('Gọi tôi 0912 345 678.', '--approve'));
  expect(text).toBe(yaml('Gọi tôi 0912 345 678.'));
  expect(said.split('\n').slice(2)).toEqual([
    'Nhắc: Số điện thoại “091…78” có thể là của cá nhân.',
    '  → Hãy xóa số này, hoặc dẫn người đọc đến trang Liên hệ.',
    'Chưa duyệt vì lời nhắc trên. Đọc lại, rồi sửa dòng approved thành true trong tệp.',
  ]);
});

test('a second comment of the day gets a name of its own', async () => {
  const files = { 'comments/hoi-nghi-tong-ket/2026-07-17-ban-doc-minh.yaml': yaml('Ý khác.') };
  expect((await create(typed('Ý nữa.'), undefined, files)).name).toBe(
    '2026-07-17-ban-doc-minh-2.yaml',
  );
});

test('a sign that is no HTML stays', async () => {
  expect((await create(typed('Năm 2021 < năm 2022 & 2 > 1'))).text).toBe(
    yaml('Năm 2021 < năm 2022 & 2 > 1'),
  );
});
