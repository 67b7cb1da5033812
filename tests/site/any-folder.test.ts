import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WITHOUT_EDITOR } from '../fixtures/write-content.ts';
import { runBuild, startBuild } from './build-once.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thu-muc bất kỳ-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('any content folder, any output folder', () => {
  test('a folder with one two-line article builds', () => {
    const [content, out] = [join(folder, 'nho'), join(folder, 'ra ngoài', 'dist')];
    mkdirSync(join(content, 'articles'), { recursive: true });
    writeFileSync(
      join(content, 'articles', 'Đại hội.md'),
      '---\ntitle: Đại hội thi đua\ndate: 2024-05-02\n---\n',
    );
    const { status, output } = runBuild(content, out);
    expect(output).toContain('Đã dựng 1 bài viết');
    expect(status).toBe(0);
    expect(readFileSync(join(out, 'bai-viet/dai-hoi/index.html'), 'utf8')).toContain(
      'Đại hội thi đua',
    );
    for (const page of [
      'index.html',
      'lien-he/index.html',
      'bao-ve-du-lieu-ca-nhan/index.html',
      'gioi-thieu/index.html',
      'tim-kiem/index.html',
      '404.html',
    ])
      expect(existsSync(join(out, page)), page).toBe(true);
  });

  test('faults are all listed with place and cure, the exit code says so, and the old site stays', () => {
    const [content, out] = [join(folder, 'loi'), join(folder, 'cu')];
    mkdirSync(join(content, 'articles'), { recursive: true });
    mkdirSync(join(content, 'units'));
    mkdirSync(out);
    writeFileSync(join(out, 'index.html'), 'trang cũ');
    writeFileSync(
      join(content, 'units', 'hop-luc.yaml'),
      'name: Công ty Hợp Lực\nshortName: Hợp Lực\n',
    );
    writeFileSync(join(content, 'articles', 'mot.md'), '---\ntitle: Một\ndate: 11-2-2022\n---\n');
    writeFileSync(
      join(content, 'articles', 'hai.md'),
      '---\ntitle: Hai\ndate: 2022-02-11\nunits: [hop-lực-x]\n---\n',
    );
    const { status, output } = runBuild(content, out);
    expect(status).toBe(1);
    expect(output).toContain('articles/mot.md:3:7');
    expect(output).toContain('2022-02-11 nếu là ngày 11 tháng 02 năm 2022');
    expect(output).toContain('articles/hai.md:4:9');
    expect(output).toContain('Có phải là “hop-luc”?');
    expect(output).not.toMatch(/^\s+at /m);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('trang cũ');
    expect(readdirSync(folder).filter((name) => name.startsWith('cu.'))).toEqual([]);
  });

  test('two builds side by side do not disturb each other', async () => {
    const builds = ['Sông Xanh', 'Núi Cao'].map((name, at) => {
      const [content, out] = [join(folder, `song-song-${at}`), join(folder, `ra-${at}`)];
      mkdirSync(join(content, 'articles'), { recursive: true });
      writeFileSync(
        join(content, 'site.yaml'),
        `title: ${name}\npublisher:\n  name: Văn phòng\n${WITHOUT_EDITOR}`,
      );
      writeFileSync(
        join(content, 'articles', 'bai.md'),
        `---\ntitle: Bài của ${name}\ndate: 2024-05-02\n---\n`,
      );
      return { name, out, done: startBuild(content, out) };
    });
    for (const { name, out, done } of builds) {
      expect((await done).output).toContain('Đã dựng 1 bài viết');
      expect(readFileSync(join(out, 'bai-viet/bai/index.html'), 'utf8')).toContain(
        `Bài của ${name}`,
      );
    }
  });

  test('a content folder that does not exist is named', () => {
    const { status, output } = runBuild(join(folder, 'không có'), join(folder, 'x'));
    expect(status).toBe(1);
    expect(output).toContain('Không có thư mục nội dung này.');
  });
});
