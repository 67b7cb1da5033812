import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { baseContent, edit, writeContent } from '../fixtures/write-content.ts';
import { forgetPreviews, startPreview, type Preview } from './start-preview.ts';

const article = (title: string, more = ''): string =>
  `---\ntitle: ${title}\ndate: 2023-03-01\n${more}---\n\nNội dung của bài.\n`;

vi.setConfig({ testTimeout: 120_000 });

let content: string;
let previews: Preview[];
beforeAll(async () => {
  content = writeContent({
    'articles/2023/con-nhap.md': article('Bài còn nháp', 'draft: true\n'),
    'articles/2023/hen-gio.md': article('Bài hẹn giờ', 'publishAt: 2099-01-01T07:00\n'),
  });
  // Two at once on one folder: neither may disturb the other.
  previews = await Promise.all([startPreview(content), startPreview(content)]);
}, 120_000);
afterAll(async () => {
  await Promise.all(previews.map(({ stop }) => stop()));
  forgetPreviews(content);
  rmSync(content, { recursive: true, force: true });
});

const put = (files: Record<string, string>): void =>
  Object.entries(files).forEach(([path, text]) => writeFileSync(join(content, path), text));

const STACK_TRACE = /^\s+at .*[:(]\d+/m;

describe('the live preview', () => {
  test('shows drafts and scheduled posts, and marks them', async () => {
    const [preview] = previews;
    const home = await preview!.until('/', ({ status }) => status === 200);
    expect(home.html).toContain('Bài còn nháp');
    expect(home.html).toContain('Bài hẹn giờ');
    expect(home.panel).toBe('');
    for (const [id, mark] of [
      ['con-nhap', 'Bản nháp'],
      ['hen-gio', 'Chưa đến giờ đăng'],
    ]) {
      const { html } = await preview!.until(`/bai-viet/${id}/`, ({ status }) => status === 200);
      // Above the title: further down other articles have marks of their own.
      expect(html.slice(html.indexOf('<main'), html.indexOf('</h1>'))).toContain(`>${mark}<`);
    }
  });

  test('says when its own code has changed, which it does not load again', async () => {
    const [preview] = previews;
    const now = new Date();
    utimesSync(join(import.meta.dirname, '../../src/lib/compare.ts'), now, now);
    await vi.waitFor(
      () => expect(preview!.output()).toContain('hãy dừng (Ctrl+C) rồi chạy lại npm run dev'),
      10_000,
    );
  });

  test.each<[string, Record<string, string>, string, string]>([
    [
      'an unknown unit',
      edit('years/2022.yaml', 'unit: song-xanh', 'unit: song-xan'),
      'years/2022.yaml:12:11',
      'Có phải là “song-xanh”?',
    ],
    [
      'broken YAML',
      edit('units/song-xanh.yaml', 'shortName: Sông Xanh', 'shortName: "Sông Xanh'),
      'units/song-xanh.yaml:2:12',
      'Dấu ngoặc kép mở ra mà không đóng lại.',
    ],
    [
      'a broken site.yaml',
      { 'site.yaml': 'title: "Cụm\n' },
      'site.yaml:1:8',
      'Dấu ngoặc kép mở ra mà không đóng lại.',
    ],
  ])(
    '%s is named on every page, which is still served, and goes when it is mended',
    async (_, files, place, words) => {
      put(files);
      for (const preview of previews) {
        const page = await preview.until('/', ({ panel }) => panel.includes(place));
        expect(page.status).toBe(200);
        expect(page.panel).toContain(words);
        expect(page.html).toContain('Cụm thi đua Ví Dụ');
        expect(page.html).not.toMatch(STACK_TRACE);
      }
      put(baseContent());
      for (const preview of previews) {
        expect((await preview.until('/', ({ panel }) => panel === '')).html).toContain(
          'Cụm thi đua Ví Dụ',
        );
        expect(preview.output()).not.toMatch(STACK_TRACE);
      }
    },
  );

  test('a site.yaml that is broken when the preview starts leaves a site without a name, until it is mended', async () => {
    put({ 'site.yaml': 'title: "Cụm\n' });
    const preview = await startPreview(content);
    try {
      for (const path of ['/', '/bai-viet/con-nhap/', '/nam/2022/', '/tim-kiem/']) {
        const page = await preview.until(path, ({ panel }) => panel.includes('site.yaml:1:8'));
        expect(page.status, path).toBe(200);
        expect(page.html, path).toContain('Trang tin chưa đặt tên');
      }
      for (const path of ['/quan-tri/']) await preview.until(path, ({ status }) => status === 200);
      put(baseContent());
      await preview.until(
        '/',
        ({ html, panel }) => panel === '' && html.includes('Cụm thi đua Ví Dụ'),
      );
      expect(preview.output()).not.toMatch(STACK_TRACE);
    } finally {
      put(baseContent());
      await preview.stop();
    }
  });

  test('an article whose code cannot be read is served as if it were Markdown, and named', async () => {
    const [preview] = previews;
    const path = join(content, 'articles/2023/ma.mdx');
    writeFileSync(path, article('Bài có mã').replace('Nội dung', 'Nội dung <3'));
    const page = await preview!.until('/bai-viet/ma/', ({ panel }) =>
      panel.includes('articles/2023/ma.mdx:6:10'),
    );
    expect(page.status).toBe(200);
    expect(page.panel).toContain('Dấu &lt; ở đây không mở một thẻ nào.');
    writeFileSync(path, article('Bài có mã'));
    await preview!.until(
      '/bai-viet/ma/',
      ({ panel, html }) => panel === '' && html.includes('Nội dung của bài.'),
    );
    rmSync(path);
  });

  test('an article that comes, changes and goes has a page as long as it is there', async () => {
    const [preview] = previews;
    const path = join(content, 'articles/2023/moi.md');
    writeFileSync(path, article('Bài mới viết'));
    await preview!.until(
      '/bai-viet/moi/',
      ({ status, html }) => status === 200 && html.includes('Bài mới viết'),
    );
    writeFileSync(path, article('Bài đã đổi tên'));
    await preview!.until('/bai-viet/moi/', ({ html }) => html.includes('Bài đã đổi tên'));
    await preview!.until('/', ({ html }) => html.includes('Bài đã đổi tên'));
    rmSync(path);
    await preview!.until('/bai-viet/moi/', ({ status }) => status === 404);
  });
});
