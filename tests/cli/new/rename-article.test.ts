import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/collections/check-content.ts';
import { renameArticle } from '../../../src/cli/new/rename-article.ts';
import {
  baseContent,
  edit,
  NOW,
  WITH_ADDRESS,
  writeContent,
  type Files,
} from '../../fixtures/write-content.ts';

const OLD = 'articles/2023/hoi-nghi-tong-ket.md';
const NEW = 'articles/2023/tong-ket-2022.md';
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function rename(from: string, to: string, files: Files = {}) {
  const folder = writeContent({ ...WITH_ADDRESS, ...files });
  folders.push(folder);
  let said: string;
  try {
    said = renameArticle(from, to, { CONTENT_DIR: folder });
  } catch (error) {
    said = (error as Error).message;
  }
  const read = (file: string) =>
    existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : undefined;
  return { said, read, folder };
}

test('the file, its old address and every reference, and nothing else', () => {
  const { said, read, folder } = rename('hoi-nghi-tong-ket', 'tong-ket-2022');
  expect(said)
    .toBe(`Đã đổi tên ${OLD} thành tong-ket-2022.md; địa chỉ cũ /bai-viet/hoi-nghi-tong-ket/ dẫn đến /bai-viet/tong-ket-2022/.
Đã sửa mã bài trong: years/2022.yaml, comments/hoi-nghi-tong-ket/mai.yaml.
Việc tiếp theo: chạy npm run check; liên kết trong bài khác còn ghi địa chỉ cũ thì máy nhắc, kèm dòng viết lại.`);
  expect(read(OLD)).toBeUndefined();
  expect(read(NEW)).toBe(
    baseContent()[OLD]!.replace('---\n\n', 'aliases:\n  - /bai-viet/hoi-nghi-tong-ket/\n---\n\n'),
  );
  expect(read('years/2022.yaml')).toBe(
    baseContent()['years/2022.yaml']!.replace('hoi-nghi-tong-ket', 'tong-ket-2022'),
  );
  expect(checkContent(folder, NOW).problems).toEqual([]);
});

test.each([
  ['aliases:\n  - /cu/', 'aliases:\n  - /bai-viet/hoi-nghi-tong-ket/\n  - /cu/'],
  ['aliases: [/cu/]', 'aliases: [/bai-viet/hoi-nghi-tong-ket/, /cu/]'],
  ['aliases: []', 'aliases: [/bai-viet/hoi-nghi-tong-ket/]'],
])('%j becomes %j', (before, after) => {
  const files = edit(OLD, 'units:', `${before}\nunits:`);
  expect(rename('hoi-nghi-tong-ket', 'tong-ket-2022', files).read(NEW)).toContain(
    `${after}\nunits:`,
  );
});

test('old addresses of a former site lead straight to the new name', () => {
  const redirects = `redirects:
  - from: /?p=1
    to: /bai-viet/hoi-nghi-tong-ket/
  - to: "/bai-viet/hoi-nghi-tong-ket/" 
    from: /2023/02/hop/
  - from: /?p=2
    to: /bai-viet/hoi-nghi-tong-ket-nam/
`;
  const { read, said, folder } = rename('hoi-nghi-tong-ket', 'tong-ket-2022', {
    'redirects.yaml': redirects,
  });
  expect(said).toContain('redirects.yaml');
  expect(read('redirects.yaml')).toBe(
    redirects.replaceAll('/bai-viet/hoi-nghi-tong-ket/', '/bai-viet/tong-ket-2022/'),
  );
  expect(
    checkContent(folder, NOW)
      .problems.map(({ message }) => message)
      .join(),
  ).not.toContain('cũng là một địa chỉ cũ');
});

describe('nothing is written', () => {
  test.each([
    [
      'hoi-nghi-tong-kt',
      'x',
      'Không có bài viết nào mang mã “hoi-nghi-tong-kt” (hoặc tệp đó còn lỗi). Ý bạn là “hoi-nghi-tong-ket”?',
    ],
    [
      'hoi-nghi-tong-ket',
      'Tổng kết',
      'Tên mới “Tổng kết” chưa đúng dạng: chỉ dùng chữ thường không dấu, chữ số và gạch ngang, ví dụ tong-ket.',
    ],
    [
      'hoi-nghi-tong-ket',
      'hoi-nghi-tong-ket',
      'Đã có bài mang mã “hoi-nghi-tong-ket”, nên không đổi tên.',
    ],
  ])('%s → %s', (from, to, message) => {
    const { said, read } = rename(from, to);
    expect([said, read(OLD)]).toEqual([message, baseContent()[OLD]]);
  });
});
