import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { editorPolicy } from '../../src/editor/content-policy.ts';
import { startBuild } from '../site/build-once.ts';
import { attribute, readPage, siteFiles, sitePages } from '../../src/audit/built-site.ts';

const scratch = mkdtempSync(join(tmpdir(), 'trang-sua-'));
const site = (mode: string): string => join(scratch, mode);

/** A folder with one article and these lines in `site.yaml`. */
function folder(mode: string, lines: string): string {
  const content = join(scratch, `${mode}-noi-dung`);
  mkdirSync(join(content, 'articles/2026'), { recursive: true });
  writeFileSync(
    join(content, 'site.yaml'),
    `title: Cụm Ví Dụ\nurl: https://cum.vi-du.vn/\npublisher:\n  name: Văn phòng\neditor:\n${lines}`,
  );
  writeFileSync(
    join(content, 'articles/2026/thu.md'),
    '---\ntitle: Thử\ndate: 2026-07-15\n---\n\nChữ.\n',
  );
  return content;
}

const built: Record<string, string> = {};

beforeAll(async () => {
  const modes = {
    off: '  mode: off\n',
    git: '  mode: git\n  service: gitea\n  repository: nhom/kho\n  server: https://git.vi-du.vn\n  folder: .\n',
    half: '  mode: git\n  service: github\n',
  };
  for (const [mode, lines] of Object.entries(modes))
    built[mode] = (await startBuild(folder(mode, lines), site(mode))).output;
}, 300_000);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const withCms = (mode: string): readonly string[] =>
  siteFiles(site(mode)).filter(
    (file) =>
      /\.(js|css|html|json)$/.test(file) &&
      /sveltia/i.test(readFileSync(join(site(mode), file), 'utf8')),
  );

describe('turned off', () => {
  test('there is no page, and nothing of the CMS', () => {
    expect(siteFiles(site('off'))).toContain('/index.html');
    expect(
      siteFiles(site('off')).filter(
        (file) => file.includes('quan-tri') || /\.wasm$|material-symbols|_editor/.test(file),
      ),
    ).toEqual([]);
    expect(withCms('off')).toEqual([]);
  });
});

describe('with a git host', () => {
  const page = () => readPage(site('git'), '/quan-tri/');

  test('the page may reach this host and no other', () => {
    const policy = page().elements.find(
      (element) => attribute(element, 'http-equiv') === 'Content-Security-Policy',
    );
    expect(attribute(policy!, 'content')).toContain(
      `connect-src 'self' blob: data: https://git.vi-du.vn;`,
    );
    expect(page().html).toContain('"api_root":"https://git.vi-du.vn/api/v1"');
  });

  test('the page is for nobody to find', () => {
    expect(page().html).toContain('<meta name="robots" content="noindex">');
    expect(readFileSync(join(site('git'), 'sitemap.xml'), 'utf8')).not.toContain('quan-tri');
    expect(
      sitePages(site('git'))
        .filter(({ path, html }) => path !== '/quan-tri/' && html.includes('quan-tri'))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  test('no page of the public loads anything of it', () => {
    expect(withCms('git').length).toBeGreaterThan(1);
    const own = page().elements.flatMap(
      (element) =>
        attribute(element, 'src') ??
        (attribute(element, 'rel') === 'stylesheet' ? attribute(element, 'href') : undefined) ??
        [],
    );
    expect(own.length).toBeGreaterThan(0);
    const others = sitePages(site('git')).filter(({ path }) => path !== '/quan-tri/');
    expect(
      others
        .filter(({ html }) => own.some((file) => html.includes(file)) || /sveltia/i.test(html))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  test('a host without its repository is told before anything is built', () => {
    expect(built.half).toContain('Thiếu mục bắt buộc repository (Tên kho).');
    expect(built.git).toContain('Đã dựng');
  });
});

test.each<[Parameters<typeof editorPolicy>[0], string]>([
  [{ mode: 'local', folder: 'content' }, `connect-src 'self' blob: data:;`],
  // A host that is written down but not used is not let in.
  [
    { mode: 'local', folder: 'content', service: 'github', repository: 'a/b' },
    `connect-src 'self' blob: data:;`,
  ],
  [
    { mode: 'git', folder: 'content', service: 'github', repository: 'a/b' },
    `connect-src 'self' blob: data: https://api.github.com;`,
  ],
  [
    {
      mode: 'git',
      folder: 'content',
      service: 'gitlab',
      repository: 'a/b',
      server: 'https://git.vi-du.vn:8443/nhom/',
    },
    `connect-src 'self' blob: data: https://git.vi-du.vn:8443;`,
  ],
])('the policy for %j', (settings, part) => {
  expect(editorPolicy(settings)).toContain(part);
  expect(editorPolicy(settings)).toContain(`script-src 'self' 'wasm-unsafe-eval';`);
  expect(editorPolicy(settings)).toContain(`default-src 'self';`);
});
