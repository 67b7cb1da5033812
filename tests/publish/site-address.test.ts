import { describe, expect, test } from 'vitest';
import {
  addressIn,
  followAddresses,
  isElsewhere,
  plainParts,
} from '../../src/publish/site-address.ts';

const ORIGIN = 'https://vi-du.vn';
const FILES = ['index.html', 'nam/2022/index.html', 'chuyện/index.html', 'media/a.pdf'];
const FROM = ['index.html', 'nam/2022/index.html', 'chuyện/index.html', 'feed.xml'];
const URLS = [
  ...['/', '/nam/2022/', '/nam/2022/#dau', '#dau', '#', '#một', '../', 'media/a.pdf', '?q=1', ''],
  ...['https://vi-du.vn', 'https://vi-du.vn/nam/2022/', 'https://vi-du.vn:443/nam/2022/'],
  ...['http://vi-du.vn/nam/2022/', 'HTTPS://VI-DU.VN/nam/2022/', 'https://a@vi-du.vn/nam/2022/'],
  ...['https://vi-du.vn?q', 'https://vi-du.vn#dau', 'https://vi-du.vn.evil.com/nam/2022/'],
  ...[
    'https://khac.vn',
    'https://khac.vn/nam/2022/',
    'https://www.vi-du.vn/',
    '//vi-du.vn/nam/2022/',
  ],
  ...['https://xn--a.vn/', 'https://127.1/', 'https://0x7f.0.0.1/', 'https:/vi-du.vn/', 'https://'],
  ...['/nam/./2022/', '/nam/../nam/2022/', '/chuy%E1%BB%87n/', 'mailto:a@b.vn', '#a%20b'],
];

describe('what is plain is what a browser reads', () => {
  test.each(FROM)('in %s', (from) => {
    for (const url of URLS) {
      const read = addressIn(url, from, ORIGIN);
      if (isElsewhere(url, ORIGIN)) expect([url, read?.origin]).not.toEqual([url, ORIGIN]);
      if (isElsewhere(url, ORIGIN)) expect([url, read]).not.toEqual([url, null]);
      const plain = plainParts(url, from, ORIGIN);
      if (plain)
        expect([url, plain.path, plain.fragment]).toEqual([
          url,
          read?.pathname,
          read?.hash.slice(1),
        ]);
    }
  });
});

test('an address leads to the file that a browser would get', () => {
  const follow = followAddresses(new Set(FILES), ORIGIN);
  expect(follow('#dau', 'nam/2022/index.html')).toBe('nam/2022/index.html');
  expect(follow('#dau', 'chuyện/index.html')).toBe('chuyện/index.html');
  expect(follow('#dau', 'index.html')).toBe('index.html');
  expect(follow('https://vi-du.vn:443/nam/2022/', 'index.html')).toBe('nam/2022/index.html');
  expect(follow('https://vi-du.vn', 'nam/2022/index.html')).toBe('index.html');
  expect(follow('https://vi-du.vn.evil.com/nam/2022/', 'index.html')).toBeUndefined();
  expect(follow('https://khac.vn/nam/2022/', 'index.html')).toBeUndefined();
});

test('most addresses of a page are plain', () => {
  expect(isElsewhere('https://www.facebook.com/sharer/sharer.php?u=a', ORIGIN)).toBe(true);
  expect(plainParts('#noi-dung', 'nam/2022/index.html', ORIGIN)).toEqual({
    path: '/nam/2022/',
    fragment: 'noi-dung',
  });
});
