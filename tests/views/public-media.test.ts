import { expect, test } from 'vitest';
import { publicMedia } from '../../src/views/public-media.ts';
import { archiveOf } from '../fixtures/archive-of.ts';

test('files that a text links to in any way are published, pictures that it only shows are not', () => {
  const body =
    'Xem [quyết định](/media/2023/a.pdf), <a href="/media/2023/b.pdf">báo cáo</a>, ' +
    '[ảnh lớn][to] và ![ảnh](/media/2023/d.jpg).\n\n[to]: /media/2023/c.jpg\n';
  const archive = archiveOf({
    'articles/2023/tai-ve.md': `---\ntitle: Tải về\ndate: 2023-02-11\n---\n${body}`,
  });
  expect(publicMedia(archive).filter((path) => path.startsWith('2023/'))).toEqual(
    expect.arrayContaining(['2023/a.pdf', '2023/b.pdf', '2023/c.jpg']),
  );
  expect(publicMedia(archive)).not.toContain('2023/d.jpg');
});

test('files that a browser would run under the address of the site are never published', () => {
  const body =
    '[hình](/media/2023/a.svg) [trang](/media/2023/a.html) [mã](/media/a.js) ' +
    '[tệp](/media/2023/a.xhtml) [bảng](/media/2023/a.XLSX)';
  expect(
    publicMedia(
      archiveOf({
        'articles/2023/tai-ve.md': `---\ntitle: Tải về\ndate: 2023-02-11\n---\n${body}\n`,
      }),
    ),
  ).toEqual(['2023/a.XLSX']);
});
