import {
  globSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeDemo } from '../../src/demo/write-demo.ts';
import { INDEX_FOLDER } from '../../src/search/index-folder.ts';
import { NOW } from '../fixtures/write-content.ts';
import { copyProject, filesOf, type ProjectCopy } from './project-copy.ts';

const home = mkdtempSync(join(tmpdir(), 'dung-dan-'));
const content = join(home, 'noi-dung');
const [grown, clean] = [join(home, 'ra-dan'), join(home, 'ra-sach')];
let project: ProjectCopy;
let now = NOW;

beforeAll(async () => {
  project = copyProject();
  await writeDemo(content, { articles: 24, seed: 4 });
  // Code is compiled anew with each change of its page: one such article is enough, as long as it is asked for.
  for (const file of globSync('articles/*/*.mdx', { cwd: content })) rmSync(join(content, file));
  await project.build(content, grown, now);
}, 120_000);
afterAll(() => {
  project.remove();
  rmSync(home, { recursive: true, force: true });
});

/** The `n`-th content file of a kind, whatever edits there were before. */
const nth = (pattern: string, n: number): string => {
  const files = globSync(pattern, { cwd: content }).toSorted();
  return join(content, files[n % files.length]!);
};
/** Files that no other file of the content names, so that they may go. */
const unnamed = (pattern: string): readonly string[] => {
  const texts = globSync('**/*.{md,yaml}', { cwd: content }).map((file) =>
    readFileSync(join(content, file), 'utf8'),
  );
  return globSync(pattern, { cwd: content })
    .toSorted()
    .filter((file) => !texts.some((text) => text.includes(basename(file, '.md'))))
    .map((file) => join(content, file));
};
const change = (file: string, from: RegExp, to: string): void => {
  const before = readFileSync(file, 'utf8');
  expect(before).toMatch(from);
  writeFileSync(file, before.replace(from, to));
};
const inCache = (name: string): readonly string[] =>
  globSync(`*/${name}`, { cwd: project.caches }).map((file) => join(project.caches, file));

/** What an editor, an operator, a developer, a disk or the time may do between two builds. */
const EDITS: Readonly<Record<string, () => unknown>> = {
  'articles are altered, added, taken away and moved': () => {
    change(nth('articles/*/*.md', 3), /^title: .*$/m, 'title: "Tên khác: cờ thi đua năm ấy"');
    writeFileSync(nth('articles/*/*.md', 5), '\nThêm một dòng cuối.\n', { flag: 'a' });
    writeFileSync(
      join(content, 'articles/2024/bai-them.md'),
      '---\ntitle: Bài thêm\ndate: 2024-05-06\n---\n\nMột đoạn văn đủ dài để làm tóm tắt cho bài này.\n',
    );
    const [gone, moved] = unnamed('articles/*/*.md');
    rmSync(gone!);
    renameSync(moved!, moved!.replace(/\.md$/, '-moi.md'));
  },
  'a unit has another short name, a picture is another one': async () => {
    // Public on the day that passes below; Astro itself draws code and its pictures.
    const picture = basename(nth('media/mau/*.jpg', 0));
    writeFileSync(
      join(content, 'articles/2024/hen-gio.mdx'),
      `---\ntitle: Hẹn giờ\ndate: 2026-11-23\n---\n\n![Hình vẽ mẫu](../../media/mau/${picture})\n\n{1 + 1} dòng.\n`,
    );
    change(nth('units/*.yaml', 2), /^shortName: .*$/m, 'shortName: Tên Ngắn Mới');
    writeFileSync(
      nth('media/mau/*.jpg', 5),
      await sharp({ create: { width: 900, height: 600, channels: 3, background: '#246' } })
        .jpeg()
        .toBuffer(),
    );
  },
  'a day passes, and somebody has altered and removed pages of the site': () => {
    now += 86_400_000;
    writeFileSync(join(grown, globSync('bai-viet/*/index.html', { cwd: grown })[2]!), 'sửa tay');
    rmSync(join(grown, 'don-vi/index.html'));
    rmSync(join(grown, globSync('_astro/*.webp', { cwd: grown })[0]!));
    writeFileSync(join(grown, 'tep-la.html'), '<h1>lạ</h1>');
  },
  'an article that was code is gone, and what is remembered is cut off': () => {
    expect(readFileSync(join(grown, 'bai-viet/hen-gio/index.html'), 'utf8')).toMatch(
      /src="\/_astro\/[^"]+"/,
    );
    rmSync(join(content, 'articles/2024/hen-gio.mdx'));
    for (const file of inCache('trang-da-dung')) truncateSync(file, 5000);
    rmSync(inCache('lan-truoc.json')[0]!);
  },
  'the code of a component, a schema and the tagline change': () => {
    change(join(project.home, 'src/components/parts/Footer.astro'), /Cập nhật ngày/, 'Dựng ngày');
    change(join(project.home, 'src/schema/meeting.ts'), /Hội nghị tổng kết/, 'Hội nghị cuối năm');
    change(join(content, 'site.yaml'), /^tagline: .*$/m, 'tagline: Một câu khác');
  },
};

/** The files of the search are compared by their answers, in a test of their own. */
const isIndex = (path: string): boolean => path.startsWith(INDEX_FOLDER);
/** The list of files without those. */
const listed = (files: ReadonlyMap<string, string>): readonly string[] =>
  files
    .get('SHA256SUMS')!
    .split('\n')
    .filter((line) => !line.includes(`  ${INDEX_FOLDER}/`));

/**
 * Builds on, and once more from nothing but the compiled pages, which the code alone decides: the sites must be equal
 * to the last byte.
 */
async function expectSameAsClean(): Promise<void> {
  await project.build(content, grown, now);
  rmSync(clean, { recursive: true, force: true });
  for (const file of inCache('{trang-da-dung,lan-truoc.json}')) if (!isOfGrown(file)) rmSync(file);
  await project.build(content, clean, now);
  const [a, b] = [filesOf(grown, isIndex), filesOf(clean, isIndex)];
  expect([...a.keys()]).toEqual([...b.keys()]);
  const differing = [...a].filter(
    ([path, bytes]) => path !== 'SHA256SUMS' && b.get(path) !== bytes,
  );
  expect(differing.map(([path]) => path)).toEqual([]);
  expect(listed(a)).toEqual(listed(b));
}

/** Both builds have a cache of their own. */
let cacheOfGrown = '';
const isOfGrown = (file: string): boolean => file.includes(cacheOfGrown);
beforeAll(() => {
  [cacheOfGrown = ''] = globSync('*/trang-da-dung', { cwd: project.caches }).map((file) =>
    file.replace('/trang-da-dung', ''),
  );
});

test.each(Object.entries(EDITS))(
  '%s',
  async (_, edit) => {
    await edit();
    await expectSameAsClean();
  },
  180_000,
);

test('one line changes, and the folder of the site stays where it is', async () => {
  const { ino } = statSync(grown);
  writeFileSync(nth('articles/*/*.md', 7), '\nThêm một dòng nữa.\n', { flag: 'a' });
  await expectSameAsClean();
  expect(statSync(grown).ino).toBe(ino);
  expect(readdirSync(home).toSorted()).toEqual(['noi-dung', 'ra-dan', 'ra-sach']);
}, 120_000);

test('nothing changes, and nothing is done', async () => {
  await project.build(content, grown, now);
  expect(await project.build(content, grown, now)).toContain('Không có gì thay đổi');
}, 120_000);
