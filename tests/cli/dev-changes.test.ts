import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { writeContent } from '../fixtures/write-content.ts';
import { forgetPreviews, startPreview, type Preview } from './start-preview.ts';

vi.setConfig({ testTimeout: 120_000 });

const article = (title: string): string =>
  `---\ntitle: ${title}\ndate: 2023-03-01\n---\n\nNội dung của bài.\n`;

const contents = ['bai-a', 'bai-b'].map((id) =>
  writeContent({ [`articles/2023/${id}.md`]: article(`Tên của ${id}`) }),
) as [string, string];
const [content] = contents;
let previews: readonly Preview[];
beforeAll(async () => {
  previews = await Promise.all(contents.map(startPreview));
}, 180_000);
afterAll(async () => {
  await Promise.all(previews.map(({ stop }) => stop()));
  for (const folder of contents) {
    forgetPreviews(folder);
    rmSync(folder, { recursive: true, force: true });
  }
});

const fileOf = (id: string): string => join(content, `articles/2023/${id}.md`);

test('two previews of two folders show each its own', async () => {
  for (const [at, [own, other]] of [
    ['bai-a', 'bai-b'],
    ['bai-b', 'bai-a'],
  ].entries()) {
    const { html } = await previews[at]!.until('/', ({ status }) => status === 200);
    expect(html).toContain(`Tên của ${own}`);
    expect(html).not.toContain(`Tên của ${other}`);
    await previews[at]!.until(`/bai-viet/${own}/`, ({ status }) => status === 200);
    await previews[at]!.until(`/bai-viet/${other}/`, ({ status }) => status === 404);
  }
});

describe('a change is seen', () => {
  test('an article that gets another name has another address', async () => {
    writeFileSync(fileOf('moi'), article('Bài mới'));
    await previews[0]!.until('/bai-viet/moi/', ({ status }) => status === 200);
    renameSync(fileOf('moi'), fileOf('khac'));
    await previews[0]!.until('/bai-viet/khac/', ({ status }) => status === 200);
    await previews[0]!.until('/bai-viet/moi/', ({ status }) => status === 404);
    rmSync(fileOf('khac'));
    await previews[0]!.until('/bai-viet/khac/', ({ status }) => status === 404);
  });

  test('a faulty article stays as it was until it is mended', async () => {
    writeFileSync(fileOf('bai-a'), article('Tên: lại sai'));
    await previews[0]!.until('/', ({ panel }) => panel.includes('articles/2023/bai-a.md:2:8'));
    const { html, panel } = await previews[0]!.until(
      '/bai-viet/bai-a/',
      ({ status }) => status === 200,
    );
    expect(html).toContain('Tên của bai-a');
    expect(panel).toContain('articles/2023/bai-a.md:2:8');
    writeFileSync(fileOf('bai-a'), article('Tên đã đúng'));
    await previews[0]!.until(
      '/bai-viet/bai-a/',
      (page) => page.html.includes('Tên đã đúng') && page.panel === '',
    );
  });

  test('an article that is code is drawn from its file; a faulty one has no page', async () => {
    const path = join(content, 'articles/2023/ma.mdx');
    const code = (title: string) => article(title).replace('Nội dung', '{1 + 1} nội dung');
    writeFileSync(path, code('Bài có mã'));
    await previews[0]!.until('/bai-viet/ma/', ({ html }) => html.includes('2 nội dung'));
    writeFileSync(path, code('Bài: có mã'));
    await previews[0]!.until('/bai-viet/ma/', ({ status }) => status === 404);
    rmSync(path);
    await previews[0]!.until('/', ({ panel }) => panel === '');
  });

  test('of forty that come one upon another none is lost', async () => {
    const lost: number[] = [];
    for (let round = 0; round < 40; round++) {
      const id = `nhanh-${round % 3}`;
      const title = `Lần sửa thứ ${round} hết`;
      const isGone = round % 4 === 3;
      if (isGone) rmSync(fileOf(id), { force: true });
      else writeFileSync(fileOf(id), article(title));
      await previews[0]!
        .until(
          `/bai-viet/${id}/`,
          ({ status, html }) => (isGone ? status === 404 : html.includes(title)),
          15,
        )
        .catch(() => lost.push(round));
    }
    expect(lost).toEqual([]);
  }, 300_000);
});
