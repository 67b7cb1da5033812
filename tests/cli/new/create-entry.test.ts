import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/collections/check-content.ts';
import { createEntry, type Asker } from '../../../src/cli/new/create-entry.ts';
import { NOW, WITH_ADDRESS, writeContent, type Files } from '../../fixtures/write-content.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Runs the command on the base archive with `files` over it. */
async function create(args: readonly string[], files: Files = {}, asker?: Asker) {
  const folder = writeContent(files);
  folders.push(folder);
  const before = list(folder);
  let said: string;
  let isRefused = false;
  try {
    said = await createEntry(args, { CONTENT_DIR: folder }, asker, NOW);
  } catch (error) {
    said = (error as Error).message;
    isRefused = true;
  }
  const written = list(folder).filter((file) => !before.includes(file));
  const [path] = written;
  return {
    said: said.replaceAll(relative(process.cwd(), folder), 'content'),
    isRefused,
    written,
    text: path ? readFileSync(join(folder, path), 'utf8') : undefined,
    folder,
  };
}

const list = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted();

/** Answers by the beginning of the question. */
const answering = (answers: Readonly<Record<string, string>>): Asker => ({
  question: async (words) =>
    Object.entries(answers).find(([start]) => words.startsWith(start))?.[1] ?? '',
});

describe('writes a file that the check accepts', () => {
  test.each<[string, readonly string[], string, string]>([
    [
      'an article',
      [
        '--kind',
        'bai-viet',
        '--title',
        'Đại hội thi đua: “Đổi mới” & sáng tạo',
        '--date',
        '2026-07-15',
        '--units',
        'an-phu, song-xanh',
        '--author',
        'Ban biên tập',
      ],
      'articles/2026/dai-hoi-thi-dua-doi-moi-sang-tao.md',
      '---\ntitle: "Đại hội thi đua: “Đổi mới” & sáng tạo"\ndate: 2026-07-15\nauthor: ' +
        'Ban biên tập\nunits:\n  - an-phu\n  - song-xanh\ndraft: ' +
        'true\n---\n\nViết nội dung bài ở đây.\n',
    ],
    [
      'a unit',
      [
        '--kind',
        'don-vi',
        '--title',
        'Công ty TNHH MTV Hoa Ban',
        '--order',
        '3',
        '--date',
        '2026',
        '--source',
        'Báo cáo năm 2026',
      ],
      'units/hoa-ban.yaml',
      'name: Công ty TNHH MTV Hoa Ban\nshortName: Hoa Ban\nlegalForm: TNHH MTV\norder: ' +
        '3\nmemberships:\n  - from: 2026\n    source:\n      title: Báo cáo năm 2026\n',
    ],
    [
      'a meeting',
      [
        '--kind',
        'hoi-nghi',
        '--title',
        'Hội nghị sơ kết sáu tháng',
        '--date',
        '2026-07-15',
        '--year',
        '2026',
        '--units',
        'an-phu',
      ],
      'meetings/so-ket-2026.yaml',
      'name: Hội nghị sơ kết sáu tháng\ntype: so-ket\nachievementYear: 2026\ndate: 2026-07-15\nhost: an-phu\n',
    ],
    [
      'a document',
      [
        '--kind',
        'van-ban',
        '--number',
        '12/QĐ-UBND',
        '--issuer',
        'UBND tỉnh',
        '--date',
        '2026-02-20',
      ],
      'documents/qd-12-qd-ubnd-2026-02-20.yaml',
      'docType: quyet-dinh\nnumber: "12"\nsymbol: QĐ-UBND\nissuer: UBND tỉnh\nissueDate: ' +
        '2026-02-20\nstatus: chi-duoc-nhac-den\n',
    ],
    [
      'a document without a number',
      [
        '--kind',
        'van-ban',
        '--title',
        'Quy chế hoạt động',
        '--issuer',
        'Cụm thi đua',
        '--date',
        '2026-03-01',
      ],
      'documents/quy-che-hoat-dong-2026-03-01.yaml',
      'docType: quy-che\nissuer: Cụm thi đua\nissueDate: 2026-03-01\ntitle: ' +
        'Quy chế hoạt động\nstatus: chi-duoc-nhac-den\n',
    ],
    [
      'an award',
      [
        '--kind',
        'danh-hieu',
        '--title',
        'Bằng khen của Chủ tịch UBND tỉnh',
        '--family',
        'Hình thức khen thưởng',
        '--level',
        'cấp tỉnh',
        '--authority',
        'Chủ tịch UBND tỉnh',
        '--form',
        'tap-the',
      ],
      'awards/bang-khen-cua-chu-tich-ubnd-tinh.yaml',
      'title: Bằng khen của Chủ tịch UBND tỉnh\nfamily: hinh-thuc-khen-thuong\nlevel: ' +
        'tinh\nforms:\n  - tap-the\nconferringAuthority: Chủ tịch UBND tỉnh\norder: 80\n',
    ],
    [
      'a place',
      [
        '--kind',
        'dia-danh',
        '--title',
        'Xã Khe Mây',
        '--parent',
        'huyen-binh-minh',
        '--date',
        '2025-07-01',
      ],
      'places/xa-khe-may.yaml',
      'name: Khe Mây\ntype: xa\nparent: huyen-binh-minh\nfrom: 2025-07-01\n',
    ],
    [
      'a year',
      ['--kind', 'nam', '--year', '2026', '--source', 'Báo cáo tổng kết năm 2026'],
      'years/2026.yaml',
      'source:\n  title: Báo cáo tổng kết năm 2026\n',
    ],
  ])('%s', async (_, args, path, text) => {
    const { written, text: found, said, folder } = await create(args, WITH_ADDRESS);
    expect([said.split('\n')[0], written, found]).toEqual([
      `Đã tạo content/${path} (mã: ${path
        .split('/')
        .at(-1)
        ?.replace(/\.\w+$/, '')}).`,
      [path],
      text,
    ]);
    expect(checkContent(folder, NOW).problems).toEqual([]);
  });

  test('says what it filled in and what comes next', async () => {
    expect((await create(['--kind', 'bai-viet', '--title', 'Thăm đơn vị bạn'])).said)
      .toBe(`Đã tạo content/articles/2026/tham-don-vi-ban.md (mã: tham-don-vi-ban).
Tự điền: --date 2026-11-22 (Ngày đăng (năm-tháng-ngày)).
Việc tiếp theo:
  1. Mở tệp, thay dòng “Viết nội dung bài ở đây.” bằng nội dung bài.
  2. Viết xong thì xóa dòng draft: true; còn dòng đó thì bài chưa lên trang.
  3. Chạy npm run check để kiểm tra.`);
  });
});

const KIND_LIST =
  'bai-viet (bài viết), don-vi (đơn vị), hoi-nghi (hội nghị), van-ban (văn bản), ' +
  'danh-hieu (danh hiệu), dia-danh (địa danh), nam (năm)';

test('letters that look like others begin rightly, in the address and in the file', async () => {
  const { written, text } = await create([
    '--kind',
    'bai-viet',
    '--title',
    'Ðại hội Ðảng h\u200bọp',
    '--date',
    '2026-07-15',
  ]);
  expect(written).toEqual(['articles/2026/dai-hoi-dang-hop.md']);
  expect(text).toContain('title: Đại hội Đảng họp\n');
});

describe('writes nothing', () => {
  test.each<[string, readonly string[], string]>([
    [
      'without a kind',
      [],
      `Thiếu --kind. Hãy chọn một trong: ${KIND_LIST}.\nVí dụ: ` +
        'npm run new -- --kind bai-viet --title "Hội nghị sơ kết sáu tháng đầu năm" --date ' +
        '2026-07-15',
    ],
    [
      'of an unknown kind',
      ['--kind', 'baiviet'],
      'Không có loại “baiviet”. Có phải là “bai-viet”?',
    ],
    [
      'of a kind that is far from all',
      ['--kind', 'zzz'],
      `Không có loại “zzz”. Hãy chọn một trong: ${KIND_LIST}.`,
    ],
    [
      'without a title',
      ['--kind', 'bai-viet'],
      'Thiếu --title (Tiêu đề bài viết).\nVí dụ: ' +
        'npm run new -- --kind bai-viet --title "Hội nghị sơ kết sáu tháng đầu năm" --date ' +
        '2026-07-15',
    ],
    [
      'with a flag of another kind',
      ['--kind', 'nam', '--units', 'an-phu'],
      'Loại nam không có --units. Các lựa chọn của loại này: --year, --source, --title, --date, --id.',
    ],
    [
      'with an unknown unit',
      ['--kind', 'bai-viet', '--title', 'A b c', '--units', 'an-phu,song-xan'],
      'Chưa ghi tệp, vì:\n  - Không có đơn vị nào mang mã “song-xan”.\n    → Có phải là “song-xanh”?',
    ],
    [
      'with a name in place of an id',
      ['--kind', 'bai-viet', '--title', 'A b c', '--units', 'Công ty CP An Phú'],
      'Chưa ghi tệp, vì:\n  - Không có đơn vị nào mang mã “Công ty CP An Phú”.\n    → Có phải là “an-phu”?',
    ],
    [
      'with a day that has two readings',
      ['--kind', 'bai-viet', '--title', 'A b c', '--date', '5/3/2026'],
      'Chưa ghi tệp, vì:\n  - Mục date (Ngày đăng) ghi “5/3/2026”: ' +
        'không rõ là ngày 05 tháng 3 năm 2026 hay ngày 03 tháng 5 năm 2026.\n    → Hãy viết ' +
        'năm-tháng-ngày: 2026-03-05 nếu là ngày 05 tháng 3 năm 2026; ' +
        '2026-05-03 nếu là ngày 03 tháng 5 năm 2026.',
    ],
    [
      'with a choice that is none',
      [
        '--kind',
        'danh-hieu',
        '--title',
        'Cờ',
        '--family',
        'danh-hieu',
        '--level',
        'tinh',
        '--authority',
        'UBND tỉnh',
      ],
      '--family ghi “danh-hieu”, không có trong danh sách. Có phải là “danh-hieu-thi-dua”?',
    ],
    [
      'for a document without number and title',
      ['--kind', 'van-ban', '--issuer', 'UBND tỉnh'],
      'Văn bản cần có số hoặc tên gọi: thiếu --number và --title.\nVí dụ: ' +
        'npm run new -- --kind van-ban --issuer "UBND tỉnh" --number 12 --symbol "QĐ-UBND" ' +
        '--type quyet-dinh',
    ],
    [
      'for a stay without its source',
      ['--kind', 'don-vi', '--title', 'Công ty CP Hoa Ban', '--date', '2026'],
      'Chưa ghi tệp, vì:\n  - Dữ kiện “Thời gian là thành viên” này không có nguồn.\n    → ' +
        'Hãy thêm source với article (mã bài viết), document (mã văn bản) ' +
        'hoặc title (tên nguồn khác); trong tệp năm có thể ghi source một lần ở đầu tệp.',
    ],
    [
      'with a missing paper',
      [
        '--kind',
        'van-ban',
        '--number',
        '1/KH-UBND',
        '--issuer',
        'UBND tỉnh',
        '--file',
        '2026/ke-hoach.pdf',
      ],
      'Chưa ghi tệp, vì:\n  - Không có tệp media/2026/ke-hoach.pdf.\n    → Hãy chép tệp vào ' +
        'thư mục media, hoặc xóa dòng này.',
    ],
    [
      'without a letter in the title',
      ['--kind', 'bai-viet', '--title', '!!!'],
      'Chưa đặt được tên tệp vì tiêu đề không có chữ cái hay chữ số nào. Hãy thêm --id, ví dụ --id hoi-nghi-so-ket.',
    ],
    [
      'over an article',
      ['--kind', 'bai-viet', '--title', 'Hội nghị tổng kết'],
      'Đã có tệp articles/2023/hoi-nghi-tong-ket.md, nên không ghi đè. Hãy mở tệp đó, ' +
        'hoặc thêm --id hoi-nghi-tong-ket-2 để tạo tệp khác.',
    ],
    [
      'over a year',
      ['--kind', 'nam', '--year', '2022', '--source', 'Báo cáo'],
      'Đã có tệp years/2022.yaml, nên không ghi đè. Hãy mở tệp đó và thêm vào.',
    ],
    [
      'for a year that is none',
      ['--kind', 'nam', '--year', '26', '--source', 'Báo cáo'],
      'Chưa ghi tệp, vì:\n  - Tên tệp “26.yaml” không phải là một năm.\n    → Hãy đặt tên ' +
        'tệp theo năm thành tích, ví dụ years/2022.yaml.',
    ],
  ])('%s', async (_, args, message) => {
    const { said, written, isRefused } = await create(args);
    expect([said, written, isRefused]).toEqual([message, [], true]);
  });

  test('over a faulty file of that name', async () => {
    const { said, written } = await create(['--kind', 'don-vi', '--title', 'Công ty CP An Phú'], {
      'units/an-phu.yaml': 'x',
    });
    expect([said, written]).toEqual([
      'Đã có tệp units/an-phu.yaml, nên không ghi đè. Hãy mở tệp đó, hoặc thêm --id an-phu-2 để tạo tệp khác.',
      [],
    ]);
  });
});

describe('asks at a terminal', () => {
  test('for what is missing, with what it would take', async () => {
    const { written, text } = await create(
      [],
      {},
      answering({ 'Tạo gì?': 'bài viết', 'Tiêu đề': 'Thăm đơn vị bạn', 'Mã các đơn vị': 'an-phu' }),
    );
    expect([written, text]).toEqual([
      ['articles/2026/tham-don-vi-ban.md'],
      '---\ntitle: Thăm đơn vị bạn\ndate: 2026-11-22\nunits:\n  - an-phu\ndraft: ' +
        'true\n---\n\nViết nội dung bài ở đây.\n',
    ]);
  });

  test.each([
    ['c', ['articles/2026/hoi-nghi-tong-ket-2.md']],
    ['k', []],
  ])('before taking another name: %s', async (answer, files) => {
    const { written } = await create(
      ['--kind', 'bai-viet', '--title', 'Hội nghị tổng kết', '--date', '2026-07-15'],
      {},
      answering({ 'Đã có tệp': answer }),
    );
    expect(written).toEqual(files);
  });
});
