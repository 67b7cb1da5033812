import { spawnSync } from 'node:child_process';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeDemo } from '../../src/demo/write-demo.ts';
import { copyCode } from '../build/project-copy.ts';
import { edit, NOW, writeContent, type Files } from '../fixtures/write-content.ts';

const ROOT = join(import.meta.dirname, '../..');
const STACK_TRACE = /^\s+at .*[:(]\d+/m;

/** A copy of the project, whose code can be changed and whose working files disturb nobody. */
let project: string;
const contents: string[] = [];
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'du-an-'));
  copyCode(project);
  mkdirSync(join(project, 'node_modules'));
  for (const name of readdirSync(join(ROOT, 'node_modules')))
    if (name === '.bin' || !name.startsWith('.'))
      symlinkSync(join(ROOT, 'node_modules', name), join(project, 'node_modules', name));
});
afterAll(() => {
  for (const folder of [project, ...contents]) rmSync(folder, { recursive: true, force: true });
});

function contentWith(files: Files): string {
  const content = writeContent(files);
  contents.push(content);
  return content;
}

/** Runs a program in the copy of the project, as a developer would who does not know its commands. */
function run(content: string, ...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: project,
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      VITEST: '',
      ASTRO_TELEMETRY_DISABLED: '1',
      CONTENT_DIR: content,
      BUILD_NOW: String(NOW),
    },
  });
  return { status, output: `${stdout}${stderr}` };
}
const astro = (content: string, ...args: string[]) =>
  run(content, 'node_modules/astro/bin/astro.mjs', ...args);

describe('Astro without the commands of the project', () => {
  const faulty = () =>
    contentWith({
      ...edit('years/2022.yaml', 'unit: song-xanh', 'unit: song-xan'),
      ...edit('units/an-phu.yaml', 'from: 2022-02-11', 'from: 11-2-2022'),
      'media/2023/hong.jpg': 'Đây không phải là ảnh.',
    });

  test('builds the pages, and leaves out what is kept back', () => {
    const { status, output } = astro(
      contentWith({
        'articles/2023/nhap.md': '---\ntitle: Bài nháp\ndate: 2023-03-01\ndraft: true\n---\n',
      }),
      'build',
    );
    expect(output).not.toMatch(STACK_TRACE);
    expect(status, output).toBe(0);
    const page = join(project, 'dist/bai-viet/hoi-nghi-tong-ket/index.html');
    expect(readFileSync(page, 'utf8').replaceAll('\u00a0', ' ')).toContain(
      '<h1>Hội nghị tổng kết năm 2022</h1>',
    );
    expect(existsSync(join(project, 'dist/bai-viet/nhap'))).toBe(false);
    const store = readFileSync(join(project, 'node_modules/.astro/data-store.json'), 'utf8');
    expect(store).toContain('Hội nghị tổng kết năm 2022');
    expect(store).not.toContain('Bài nháp');
  });

  test('names every fault with place and cure, and leaves the last output as it was', () => {
    mkdirSync(join(project, 'dist'), { recursive: true });
    writeFileSync(join(project, 'dist/index.html'), 'trang cũ');
    const { status, output } = astro(faulty(), 'build');
    expect(status).toBe(1);
    expect(output).toContain('units/an-phu.yaml:6:11');
    expect(output).toContain('2022-02-11 nếu là ngày 11 tháng 02 năm 2022');
    expect(output).toContain('years/2022.yaml:12:11');
    expect(output).toContain('Có phải là “song-xanh”?');
    expect(output).toContain('Tệp media/2023/hong.jpg');
    expect(output).not.toMatch(STACK_TRACE);
    expect(readFileSync(join(project, 'dist/index.html'), 'utf8')).toBe('trang cũ');
  });

  test('writes types and schemas, whatever an editor has slipped in', () => {
    rmSync(join(project, '.astro'), { recursive: true, force: true });
    const { status, output } = astro(faulty(), 'sync');
    expect(status, output).toBe(0);
    expect(readFileSync(join(project, '.astro/content.d.ts'), 'utf8')).toContain('"articles"');
    const schema: unknown = JSON.parse(
      readFileSync(join(project, '.astro/collections/units.schema.json'), 'utf8'),
    );
    expect(schema).toMatchObject({
      properties: { shortName: { description: 'Tên ngắn dùng trong bảng.' } },
    });
  });
});

test('the build of the project draws each page as Astro does, to the last byte', async () => {
  const content = mkdtempSync(join(tmpdir(), 'noi-dung-'));
  contents.push(content);
  await writeDemo(content, { articles: 24, seed: 4 });
  // Where an article is code, all articles are drawn by Astro's server.
  for (const file of globSync('articles/*/*.mdx', { cwd: content })) rmSync(join(content, file));
  const [dist, byAstro] = [join(project, 'dist'), join(project, 'dist-astro')];
  const bare = astro(content, 'build');
  expect(bare.status, bare.output).toBe(0);
  renameSync(dist, byAstro);
  const built = run(content, 'src/cli/build.ts');
  expect(built.status, built.output).toBe(0);
  const files = globSync('**/*.{html,xml,json,csv}', { cwd: byAstro });
  expect(files.filter((file) => file.endsWith('.html')).length).toBeGreaterThan(250);
  const other = files.filter(
    (file) => !readFileSync(join(byAstro, file)).equals(readFileSync(join(dist, file))),
  );
  expect(other).toEqual([]);
}, 180_000);

test('every file that VS Code completes has a schema', () => {
  const { 'yaml.schemas': schemas } = JSON.parse(
    readFileSync(join(ROOT, '.vscode/settings.json'), 'utf8'),
  ) as { 'yaml.schemas': Record<string, string> };
  expect(Object.keys(schemas)).toHaveLength(8);
  for (const path of Object.keys(schemas)) expect(existsSync(join(project, path)), path).toBe(true);
});

test('a law that is tightened in an imported file is noticed, and so is its end', () => {
  const content = contentWith({});
  const file = join(project, 'src/schema/article.ts');
  const law = readFileSync(file, 'utf8');
  const check = () => run(content, 'src/cli/check.ts');
  const build = () => astro(content, 'build');
  for (const { status, output } of [check(), build()]) expect(status, output).toBe(0);
  writeFileSync(file, law.replace(/(title: text\(\{[^}]*\}\))/, '$1.max(5)'));
  for (const { status, output } of [check(), build()]) {
    expect(output).toContain('articles/2023/hoi-nghi-tong-ket.md:2:8');
    expect(status).toBe(1);
  }
  writeFileSync(file, law);
  expect(check().status).toBe(0);
}, 180_000);
