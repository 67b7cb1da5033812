import { expect, test } from 'vitest';
import { checkAddress, NEEDS_ADDRESS } from '../../src/checks/check-address.ts';
import { publicOrigin } from '../../src/views/urls.ts';
import { contentOf, edit } from '../fixtures/write-content.ts';

const said = (url: string | undefined) =>
  checkAddress(
    contentOf(url === undefined ? {} : edit('site.yaml', 'publisher:', `url: ${url}\npublisher:`)),
  ).map(({ severity, line, message, cure }) => [severity, line, message, cure]);

test('an address of the internet is right', () => {
  expect(said('https://vi-du.vn/')).toEqual([]);
  expect(publicOrigin({ url: 'https://vi-du.vn/' })).toBe('https://vi-du.vn');
});

test('a site without an address is told what it has not', () => {
  expect(said(undefined)).toEqual([
    [
      'warning',
      undefined,
      `Chưa có url, địa chỉ công khai của trang, nên trang không có: ${NEEDS_ADDRESS}.`,
      'Hãy thêm vào site.yaml dòng url với địa chỉ công khai của trang, ví dụ url: https://vi-du.vn/.',
    ],
  ]);
});

test('an address of the building machine is none', () => {
  expect(said('http://localhost:4321')).toEqual([
    [
      'warning',
      2,
      'Mục url ghi “http://localhost:4321”, là địa chỉ của chính máy này, ' +
        `nên trang coi như chưa có url và không có: ${NEEDS_ADDRESS}.`,
      'Hãy ghi địa chỉ mà bạn đọc gõ vào trình duyệt, ví dụ url: https://vi-du.vn/.',
    ],
  ]);
  expect(publicOrigin({ url: 'http://127.0.0.1:8080/' })).toBeUndefined();
});

test.each([
  [
    'http://192.168.1.5',
    'Mục url ghi “http://192.168.1.5”, địa chỉ chỉ mở được trong mạng nội bộ.',
  ],
  [
    'http://203.0.113.7',
    'Mục url ghi “http://203.0.113.7”, là số của một máy chứ không phải tên miền; ' +
      'đổi máy chủ thì mọi liên kết đã chia sẻ đều hỏng.',
  ],
])('%s is used, and named', (url, message) => {
  expect(said(url)).toMatchObject([['warning', 2, message, expect.any(String)]]);
  expect(publicOrigin({ url })).toBe(url);
});
