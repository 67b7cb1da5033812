import { describe, expect, test } from 'vitest';
import { pageAddresses, siteAddresses } from '../../src/views/site-addresses.ts';
import {
  archiveOf,
  check,
  contentOf,
  WITH_ADDRESS,
  type Files,
} from '../fixtures/write-content.ts';

const article = (name: string, front: string): Files => ({
  [`articles/2026/${name}.md`]: `---\ntitle: ${name}\ndate: 2026-07-15\n${front}\n---\nNội dung của ${name}.\n`,
});
const redirects = (...pairs: readonly [string, string][]): Files => ({
  'redirects.yaml': `redirects:\n${pairs.map(([from, to]) => `  - from: "${from}"\n    to: ${to}\n`).join('')}`,
});
const moved = (files: Files) => {
  const all = { ...WITH_ADDRESS, ...files };
  return Object.fromEntries(siteAddresses(archiveOf(all), contentOf(all)).moved);
};
const said = (files: Files) =>
  check({ ...WITH_ADDRESS, ...files }).map(({ file, line, message, cure }) => [
    `${file}:${line}`,
    message,
    cure,
  ]);
const HOP = '/bai-viet/hoi-nghi-tong-ket/';

test('aliases and redirects are one list, whatever way an address is spelled', () => {
  const files = {
    ...article('ten-moi', 'aliases: [/bai-viet/ten-cu/, /tin/họp.html]'),
    'pages/lien-he.md': '---\ntitle: Liên hệ\naliases: [/contact]\n---\nLiên hệ.\n',
    ...redirects(
      ['/?p=123', HOP],
      ['/tin/h%E1%BB%8Dp-c%E1%BB%A5m/', `${HOP}#noi-dung`],
      ['/ngoai', 'https://bao.vn/a'],
    ),
  };
  expect(said(files)).toEqual([]);
  expect(moved(files)).toEqual({
    '/bai-viet/ten-cu': '/bai-viet/ten-moi/',
    '/tin/họp.html': '/bai-viet/ten-moi/',
    '/contact': '/lien-he/',
    '?p=123': HOP,
    '/tin/họp-cụm': `${HOP}#noi-dung`,
    '/ngoai': 'https://bao.vn/a',
  });
});

describe('what cannot be kept is named, and left out', () => {
  test.each<[string, Files, unknown[], Record<string, string>]>([
    [
      'an unknown target',
      redirects(['/a', '/bai-viet/hoi-nghi-tong-kt/']),
      [
        'redirects.yaml:2',
        'Địa chỉ mới “/bai-viet/hoi-nghi-tong-kt/” của “/a” không dẫn đến trang nào.',
        `Có phải là “${HOP}”?`,
      ],
      {},
    ],
    [
      'the address of a page',
      article('x', 'aliases: [/don-vi/]'),
      [
        'articles/2026/x.md:4',
        'Địa chỉ cũ “/don-vi/” đang là địa chỉ của một trang có thật, nên không chuyển đi được.',
        'Hãy xóa dòng này; trang đã đổi tên thì ghi địa chỉ trước khi đổi.',
      ],
      {},
    ],
    [
      'an address twice',
      { ...article('x', 'aliases: [/cu/]'), ...redirects(['/cu', HOP]) },
      [
        'redirects.yaml:2',
        'Địa chỉ cũ “/cu” được ghi hai lần: đã ghi ở articles/2026/x.md:4, dẫn đến “/bai-viet/x/”.',
        'Hãy giữ chỗ đúng và xóa chỗ kia.',
      ],
      { '/cu': '/bai-viet/x/' },
    ],
    [
      'a chain, which is shortened',
      redirects(['/a', '/b'], ['/b', HOP]),
      [
        'redirects.yaml:2',
        'Địa chỉ cũ “/a” chuyển đến “/b”, cũng là một địa chỉ cũ.',
        `Hãy ghi thẳng địa chỉ hiện nay: ${HOP}.`,
      ],
      { '/a': HOP, '/b': HOP },
    ],
    [
      'a target that waits',
      { ...article('x', 'publishAt: 2027-01-01'), ...redirects(['/a', '/bai-viet/x/']) },
      [
        'redirects.yaml:2',
        'Địa chỉ mới “/bai-viet/x/” chưa có trên trang công khai (hẹn giờ đến ngày 01/01/2027).',
        'Chuyển hướng này có hiệu lực khi trang đó được đăng.',
      ],
      {},
    ],
  ])('%s', (_, files, row, kept) => {
    expect(said(files)).toEqual([row]);
    expect(moved(files)).toEqual(kept);
  });

  test('a circle', () => {
    const files = redirects(['/a', '/b'], ['/b', '/a']);
    expect(said(files).map(([, message]) => message)).toEqual([
      'Địa chỉ cũ “/a” chuyển đến “/b” rồi quay vòng, không dẫn đến trang nào.',
      'Địa chỉ cũ “/b” chuyển đến “/a” rồi quay vòng, không dẫn đến trang nào.',
    ]);
    expect(moved(files)).toEqual({});
  });

  test('the aliases of a draft wait with it', () => {
    const files = article('x', 'draft: true\naliases: [/cu/]');
    expect([said(files), moved(files)]).toEqual([[], {}]);
  });
});

test.each(['ten-cu', 'https://vi-du.vn/cu/', '/', '//vi-du.vn/', '/a#b'])(
  '%s is no old address',
  (from) => {
    expect(said(article('x', `aliases: ["${from}"]`))[0]?.[1]).toBe(
      `Mục aliases (Địa chỉ cũ) ghi “${from}”, chưa đúng dạng.`,
    );
  },
);

test('every page of the archive is an address', () => {
  expect(pageAddresses(archiveOf())).toContain(HOP);
});
