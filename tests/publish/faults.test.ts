import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { memoryOf } from '../../src/collections/check-content.ts';
import { describeFailure } from '../../src/cli/terminal/describe-failure.ts';
import { checkManifest, MANIFEST, writeManifest } from '../../src/publish/manifest.ts';
import { patchFolder, type FolderChange } from '../../src/publish/patch-folder.ts';
import { refuseTarget } from '../../src/publish/refuse-target.ts';
import { recoverFolder, switchFolder } from '../../src/publish/switch-folder.ts';
import { verifySite } from '../../src/publish/verify-site.ts';
import { writeContent } from '../fixtures/write-content.ts';
import type { MomentName } from './faults-hook.ts';
import { createFaultSite, killSwitch, stateOf, type Ended, type FaultSite } from './faults-site.ts';

/** Whether folders can be mounted here, seen by nobody else: for full and read-only disks. */
const canMount = spawnSync('unshare', ['-m', 'sh', '-c', 'mount -t tmpfs none /mnt']).status === 0;
const NO_MOUNTS = canMount
  ? ''
  : ' (bỏ qua: máy này không cho gắn ổ đĩa thử, cần Linux và quyền root)';

let site: FaultSite;
const OLD = { faults: [], title: 'Bài một' };

beforeAll(async () => {
  site = await createFaultSite();
  expect((await site.build()).output).toContain('Đã dựng 2 bài viết');
}, 90_000);
afterAll(() => site.remove());

/** What working folders lie beside the output and in the cache. */
const leftovers = (): readonly string[] => [
  ...readdirSync(site.home).filter((name) => name.startsWith('ra.')),
  ...readdirSync(site.cache).filter((name) => name.startsWith('dung-')),
];

/** Ended by itself with code 1, in Vietnamese, without technical details. */
function expectRefusal({ status, signal, output }: Ended, message: string | RegExp): void {
  expect(output).toMatch(message);
  expect(output).not.toMatch(/^\s+at .*[:(]|node:internal|\bError:/m);
  expect([status, signal]).toEqual([1, null]);
}

describe('a build that is killed', { timeout: 90_000 }, () => {
  test.each([
    'reads the content',
    'has drawn half a page',
    'has written half a drawn picture',
    'has written half the list of files',
  ] as const)('when it %s', async (killAt) => {
    await site.rewrite('hai');
    expect((await site.build({ killAt })).signal).toBe('SIGKILL');
    expect(await stateOf(site.out)).toEqual(OLD);
  });

  test('is followed by a whole one, without leftovers and without the half picture', async () => {
    // A build of another folder, beside this one, may have cleared it already.
    expect(leftovers().filter((name) => !name.startsWith('dung-'))).toEqual([]);
    expect((await site.build()).status).toBe(0);
    expect(leftovers()).toEqual([]);
    expect(await stateOf(site.out)).toEqual({ faults: [], title: 'Bài hai' });
    const drawn = globSync('_astro/*.webp', { cwd: site.out });
    expect(drawn.length).toBeGreaterThanOrEqual(4);
    for (const file of drawn)
      await expect(
        sharp(join(site.out, file), { failOn: 'warning' }).stats(),
        file,
      ).resolves.toBeDefined();
  });
});

test('a build that is killed while the pages are compiled is followed by a whole one', async () => {
  // Code of the folder itself is compiled for it alone.
  const code = join(site.content, 'articles/2023/ma.mdx');
  writeFileSync(code, '---\ntitle: Mã\ndate: 2023-01-02\n---\n\n{1 + 1} dòng.\n');
  const old = await stateOf(site.out);
  expect((await site.build({ killAt: 'compiles the pages' })).signal).toBe('SIGKILL');
  const programs = join(site.cache, 'chuong-trinh');
  expect(readdirSync(programs)).toEqual([expect.stringMatching(/^dang-dich-/)]);
  expect(await stateOf(site.out)).toEqual(old);
  expect((await site.build()).status).toBe(0);
  expect(readdirSync(programs)).toEqual([expect.not.stringMatching(/^dang-dich-/)]);
  expect(readFileSync(join(site.out, 'bai-viet/ma/index.html'), 'utf8')).toContain('2 dòng.');
  rmSync(code);
  expect((await site.build()).status).toBe(0);
  expect(await stateOf(site.out)).toEqual(old);
}, 90_000);

describe('a switch that is killed', { timeout: 30_000 }, () => {
  let [home, target] = ['', ''];
  /** A site of one page that says `text`. */
  const built = async (name: string, text: string): Promise<string> => {
    const folder = join(home, name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.html'), text);
    await writeManifest(folder);
    return folder;
  };
  const shown = (): string | undefined =>
    existsSync(target) ? readFileSync(join(target, 'index.html'), 'utf8') : undefined;
  beforeEach(async () => {
    home = join(site.home, 'doi');
    target = await built('ra', 'cũ');
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  test.each<[MomentName, string | undefined, string]>([
    ['brings the new site beside the old', 'cũ', 'cũ'],
    // Two folders cannot change places in one step; the next build begins by bringing the old one back.
    ['is between the two renames', undefined, 'cũ'],
    ['has switched but not cleared', 'mới', 'mới'],
  ])('when it %s', async (killAt, right, recovered) => {
    expect((await killSwitch(killAt, await built('dung-1', 'mới'), target)).signal).toBe('SIGKILL');
    expect(shown()).toBe(right);
    expect(recoverFolder(target)).toBe(right === undefined);
    expect([shown(), await checkManifest(target), readdirSync(home)]).toEqual([
      recovered,
      [],
      ['ra'],
    ]);
    switchFolder(await built('dung-2', 'mới nữa'), target);
    expect([shown(), readdirSync(home)]).toEqual(['mới nữa', ['ra']]);
  });

  describe('of some files only', () => {
    const CHANGE: FolderChange = {
      changed: ['SHA256SUMS', 'index.html', 'them/vao/moi.html'],
      removed: ['bo/di/cu.html'],
    };
    const add = async (folder: string, file: string): Promise<void> => {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), file);
      await writeManifest(folder);
    };
    const filesOf = (folder: string): readonly string[] =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
    const [OLD_FILES, NEW_FILES] = [
      ['SHA256SUMS', 'bo', 'bo/di', 'bo/di/cu.html', 'index.html'],
      ['SHA256SUMS', 'index.html', 'them', 'them/vao', 'them/vao/moi.html'],
    ];
    let fresh = '';
    beforeEach(async () => {
      await add(target, 'bo/di/cu.html');
      fresh = await built('dung-1', 'mới');
      await add(fresh, 'them/vao/moi.html');
    });

    test('moves what changed and nothing else', async () => {
      const kept = join(target, 'giu.txt');
      writeFileSync(kept, 'giữ');
      const { ino, mtimeMs } = statSync(kept);
      patchFolder(fresh, target, CHANGE);
      expect(statSync(kept)).toMatchObject({ ino, mtimeMs });
      expect([shown(), filesOf(target), readdirSync(home)]).toEqual([
        'mới',
        [...NEW_FILES, 'giu.txt'].toSorted(),
        ['ra'],
      ]);
    });

    test.each<[MomentName, boolean]>([
      ['has set an old file aside', true],
      ['has brought a new file', true],
      ['has brought all new files', true],
      ['has said that all is brought', false],
    ])('when it %s', async (killAt, isUndone) => {
      expect((await killSwitch(killAt, fresh, target, CHANGE)).signal).toBe('SIGKILL');
      expect(recoverFolder(target)).toBe(isUndone);
      expect([shown(), await checkManifest(target), readdirSync(home)]).toEqual([
        isUndone ? 'cũ' : 'mới',
        [],
        ['ra'],
      ]);
      // An empty folder that is left behind is no page.
      const files = filesOf(target).filter((path) => isUndone || !/^bo(?:\/di)?$/.test(path));
      expect(files).toEqual(isUndone ? OLD_FILES : NEW_FILES);
      expect(recoverFolder(target)).toBe(false);
    });

    test('when a file cannot be brought, all old ones come back', async () => {
      // A file stands where a folder is needed.
      await add(target, 'them');
      expect(() => patchFolder(fresh, target, CHANGE)).toThrow();
      expect([shown(), await checkManifest(target), readdirSync(home)]).toEqual(['cũ', [], ['ra']]);
      expect(filesOf(target)).toEqual([...OLD_FILES, 'them']);
    });
  });

  test('by a program of the same number, as in a container, or beside folders of other people', async () => {
    renameSync(target, `${target}.cu-${process.pid}-1`);
    for (const name of [`ra.dang-dung-${process.pid}-1`, 'ra.cu-ban-luu', 'ra.cu-2022-quy-1'])
      await built(name, 'x');
    expect(recoverFolder(target)).toBe(true);
    expect([shown(), readdirSync(home).toSorted()]).toEqual([
      'cũ',
      ['ra', 'ra.cu-2022-quy-1', 'ra.cu-ban-luu'],
    ]);
  });
});

describe('a disk', { timeout: 90_000 }, () => {
  const before = async (): Promise<unknown> => [
    await stateOf(site.out),
    readFileSync(join(site.out, MANIFEST), 'utf8'),
  ];

  test.skipIf(!canMount)(`that is full while the site is made${NO_MOUNTS}`, async () => {
    const old = await before();
    expectRefusal(
      await site.build({ mounts: 'mkdir -p "$CACHE"; mount -t tmpfs -o size=1m none "$CACHE"' }),
      /^Ổ đĩa đã đầy\. .*Trang đã dựng trước đó vẫn nguyên như cũ\./m,
    );
    expect(await before()).toEqual(old);
  });

  test.skipIf(!canMount)(
    `that is full when the site is brought to its place${NO_MOUNTS}`,
    async () => {
      const [disk, kept] = [join(site.home, 'dia'), join(site.home, 'sau')];
      mkdirSync(disk);
      const size = readdirSync(site.out, { recursive: true }).reduce(
        (sum, path) => sum + statSync(join(site.out, String(path))).blocks * 512,
        0,
      );
      const out = join(disk, 'ra');
      const mounts = `mount -t tmpfs -o size=${Math.round(size * 1.5)} none '${disk}'; cp -a '${site.out}' '${out}'`;
      expectRefusal(
        await site.build({ mounts, after: `cp -a '${disk}' '${kept}'` }, out),
        /^Ổ đĩa đã đầy\./m,
      );
      expect([readdirSync(kept), (await stateOf(join(kept, 'ra'))).faults]).toEqual([['ra'], []]);
    },
  );

  test.skipIf(!canMount)(`that may only be read${NO_MOUNTS}`, async () => {
    const old = await before();
    expectRefusal(
      await site.build({
        mounts: `mount --bind '${site.home}' '${site.home}'; mount -o remount,ro,bind '${site.home}'`,
      }),
      /chỉ cho đọc\. Hãy chọn thư mục khác bằng OUT_DIR\./,
    );
    expect(await before()).toEqual(old);
  });

  test('where others own the folder', async () => {
    const locked = join(site.home, 'khoa');
    mkdirSync(locked);
    chmodSync(locked, 0o555);
    expectRefusal(
      await site.build({ asNobody: true }, join(locked, 'ra')),
      `Không có quyền mở hoặc ghi vào ${join(locked, 'ra')}`,
    );
    expect(readdirSync(locked)).toEqual([]);
  });
});

describe('an output that would be lost', () => {
  const file = (): string => join(site.home, 'tep.txt');
  beforeAll(() => {
    writeFileSync(file(), 'quý');
    mkdirSync(join(site.home, 'ke-toan'));
    writeFileSync(join(site.home, 'ke-toan/so.xlsx'), 'quý');
    symlinkSync(site.content, join(site.home, 'loi-tat'));
  });

  test.each<[string, () => string, RegExp]>([
    ['is a file', file, /là một tệp, không phải thư mục/],
    [
      'holds the work of somebody else',
      () => join(site.home, 'ke-toan'),
      /đang chứa tệp không phải của trang này/,
    ],
    ['is the content', () => site.content, /chứa chính nội dung hoặc chương trình/],
    [
      'is the content, by a link',
      () => join(site.home, 'loi-tat'),
      /chứa chính nội dung hoặc chương trình/,
    ],
    ['holds the content', () => dirname(site.content), /chứa chính nội dung hoặc chương trình/],
    ['is the program', () => process.cwd(), /chứa chính nội dung hoặc chương trình/],
    ['lies in the content', () => join(site.content, 'trang'), /nằm trong thư mục nội dung/],
  ])('because it %s', (_, target, message) => {
    expect(refuseTarget(target(), site.content, [process.cwd()])).toMatch(message);
  });

  test('is refused by the command before anything is done; one below a file as well', async () => {
    expectRefusal(
      await site.build({}, join(site.home, 'ke-toan')),
      /đang chứa tệp không phải của trang này/,
    );
    expectRefusal(
      await site.build({}, join(file(), 'ra')),
      /đi qua một tệp như thể đó là thư mục|đã có và không phải là thư mục/,
    );
    expect([
      readFileSync(join(site.home, 'ke-toan/so.xlsx'), 'utf8'),
      readFileSync(file(), 'utf8'),
    ]).toEqual(['quý', 'quý']);
  }, 30_000);

  test('is not an empty folder, a site, or nothing', () => {
    mkdirSync(join(site.home, 'trong'));
    expect(
      [
        site.out,
        join(site.home, 'trong'),
        join(site.home, 'chua-co/ra'),
        join(process.cwd(), 'dist'),
      ].map((target) => refuseTarget(target, site.content, [process.cwd()])),
    ).toEqual(Array(4).fill(undefined));
  });
});

test('caches of which each file is cut off or altered change nothing in the site', async () => {
  const [before, list] = [await stateOf(site.out), readFileSync(join(site.out, MANIFEST), 'utf8')];
  const memory = memoryOf(site.content);
  const kept = [
    memory,
    ...[site.cache, site.cards].flatMap((folder) =>
      globSync('**/*', { cwd: folder, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
    ),
  ];
  expect(kept.filter((path) => /anh\/.*\.webp$/.test(path)).length).toBeGreaterThanOrEqual(4);
  expect(kept.filter((path) => path.startsWith(site.cards)).length).toBeGreaterThanOrEqual(2);
  for (const [at, path] of kept.entries()) {
    const bytes = readFileSync(path);
    // Half of them keep their length: a disk may lose a block in the middle.
    if (at % 2 === 0) truncateSync(path, bytes.length >> 1);
    else writeFileSync(path, bytes.fill(0, bytes.length >> 1));
  }
  expect(await site.build()).toMatchObject({ status: 0 });
  expect([await stateOf(site.out), readFileSync(join(site.out, MANIFEST), 'utf8')]).toEqual([
    before,
    list,
  ]);
}, 90_000);

test('a picture that could not be drawn again never leaves the workshop', async () => {
  const folder = join(site.home, 've');
  mkdirSync(join(folder, '_astro'), { recursive: true });
  const drawn = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'red' } })
    .webp()
    .toBuffer();
  for (const [name, bytes] of [
    ['tot.x_y.webp', drawn],
    ['cut.x_y.webp', drawn.subarray(0, -4)],
    ['goc.x_y.webp', Buffer.from([0xff, 0xd8, 0xff])],
    ['trong.x_y.webp', Buffer.alloc(0)],
  ] as const)
    writeFileSync(join(folder, '_astro', name), bytes);
  const faults = (await verifySite(folder, 'https://vi-du.vn')).filter(({ message }) =>
    message.startsWith('Ảnh này không vẽ lại được.'),
  );
  expect(
    faults
      .map(({ file, message }) => [file, /ảnh “(.*)” trong media/.exec(message)?.[1]])
      .toSorted(),
  ).toEqual([
    ['_astro/cut.x_y.webp', 'cut'],
    ['_astro/goc.x_y.webp', 'goc'],
    ['_astro/trong.x_y.webp', 'trong'],
  ]);
});

test('everything in a content folder that is no content is named with its cure, soon and in little memory', async () => {
  const picture = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: 'white' } });
  const whole = await sharp(
    Buffer.from(Array.from({ length: 300 * 200 * 3 }, (_, at) => (at * at) % 251)),
    { raw: { width: 300, height: 200, channels: 3 } },
  )
    .withExif({})
    .jpeg()
    .toBuffer();
  const photos = ['cut.jpg', 'text.png', 'empty.jpg', 'huge.jpg'];
  const content = writeContent({
    'articles/2026/anh.md': `---\ntitle: Ảnh\ndate: 2026-01-02\nphotos:\n${photos.map((file) => `  - file: ${file}\n    caption: Ảnh\n    alt: Ảnh\n`).join('')}---\n\nNội dung.\n`,
    'media/cut.jpg': whole.subarray(0, whole.length - 500),
    'media/text.png': 'không phải ảnh',
    'media/empty.jpg': '',
    'media/huge.jpg': await picture(10_000, 10_000).jpeg().toBuffer(),
    'articles/2026/dai.md': `---\ntitle: Dài\ndate: 2026-01-02\n---\n${'a'.repeat(100 * 1024 * 1024)}`,
    'articles/2026/thu-muc.md/x.md': 'x',
    'articles/2026/kin.md': 'x',
    'articles/2026/hai\ndòng.md': '---\ntitle: Hai dòng\ndate: 2026-01-02\n---\n\nNội dung.\n',
    [`articles/2026/${'b'.repeat(252)}.md`]: 'x',
    [`media/${'c'.repeat(251)}.pdf`]: 'x',
  });
  chmodSync(content, 0o755);
  chmodSync(join(content, 'articles/2026/kin.md'), 0);
  symlinkSync('..', join(content, 'articles/vong'));
  symlinkSync('../units', join(content, 'pages/qua'));
  symlinkSync('../pages', join(content, 'units/lai'));
  symlinkSync('.', join(content, 'media/vong'));
  symlinkSync('khong-co.md', join(content, 'articles/2026/dut.md'));
  spawnSync('mkfifo', [join(content, 'articles/2026/ong.md'), join(content, 'media/ong.jpg')]);
  const socket = createServer().listen(join(content, 'media/o-cam.jpg'));
  const peak = join(site.home, 'bo-nho');
  writeFileSync(peak, '');
  chmodSync(peak, 0o666);
  try {
    const started = Date.now();
    const ended = await site.build({ asNobody: true, env: { PEAK_FILE: peak } }, site.out, content);
    expect(Date.now() - started).toBeLessThan(20_000);
    expect(Number(readFileSync(peak, 'utf8'))).toBeLessThan(500);
    expectRefusal(ended, `Trang cũ trong ${site.out} vẫn nguyên như trước.`);
    const said = ended.output.split('LỖI ').map((text) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .join(' | '),
    );
    const NO_FILE =
      'Không đọc được mục này (đường dẫn vòng, quá sâu, hoặc không phải tệp). | → Hãy xóa mục này hoặc thay bằng tệp thật.';
    for (const part of [
      'Ảnh media/cut.jpg bị cắt cụt: phần cuối của tệp không có. | → Hãy chép lại ảnh từ bản gốc.',
      'Tệp media/text.png không phải là ảnh. | → ',
      'Tệp media/empty.jpg trống (0 byte). | → ',
      'Ảnh media/huge.jpg có 10.000 × 10.000 điểm ảnh, quá giới hạn 60 triệu điểm ảnh, dựng trang sẽ cạn bộ nhớ. | → Hãy thu nhỏ ảnh',
      'articles/2026/dai.md | Tệp nặng 100 MB; tệp chữ không được quá 2 MB. | → Hãy chia nội dung',
      'articles/2026/thu-muc.md | Đây là thư mục, nhưng mang tên như một tệp. | → ',
      'articles/2026/kin.md | Máy không được phép mở tệp này. | → ',
      `articles/2026/${'b'.repeat(252)}.md | Tên tệp dài quá 200 byte`,
      `media/${'c'.repeat(251)}.pdf | Tên tệp dài quá 200 byte`,
      ...[
        'articles/vong',
        'media/vong',
        'pages/qua/lai',
        'units/lai/qua',
        'articles/2026/dut.md',
        'articles/2026/ong.md',
        'media/ong.jpg',
        'media/o-cam.jpg',
      ].map((file) => `${file} | ${NO_FILE}`),
    ])
      expect(
        said.some((text) => text.includes(part)),
        part,
      ).toBe(true);
    expect(ended.output).toContain('Tên tệp có dấu');
    expect((await stateOf(site.out)).faults).toEqual([]);
  } finally {
    socket.close();
    rmSync(content, { recursive: true, force: true });
  }
}, 60_000);

test.each<[string, unknown, string]>([
  ['by its code', Object.assign(new Error('x'), { code: 'ENOSPC' }), 'Ổ đĩa đã đầy.'],
  [
    'under the error of Astro',
    new Error('Could not transform image', {
      cause: new Error('write', { cause: Object.assign(new Error('x'), { code: 'ENOSPC' }) }),
    }),
    'Ổ đĩa đã đầy.',
  ],
  [
    'in the words of the bundler',
    Object.assign(new Error('Build failed with 1 error'), {
      errors: [new Error('No space left on device (os error 28)')],
    }),
    'Ổ đĩa đã đầy.',
  ],
  [
    'in the words of the picture library',
    new Error('/x/a.webp: unable to write\nunix error: No space left on device'),
    'Ổ đĩa đã đầy.',
  ],
  [
    'with the place that it was for',
    Object.assign(new Error('x'), { code: 'EACCES', path: '/a', dest: '/b' }),
    'Không có quyền mở hoặc ghi vào /b.',
  ],
  [
    'that nobody foresaw, in one line',
    new Error('What.\n    at somewhere:1:2'),
    'Chương trình dừng vì: What. Trang đã dựng',
  ],
  ['that is no error', 'chuỗi', 'Chương trình dừng vì: chuỗi.'],
])('a failure is known %s', (_, error, start) => {
  expect(describeFailure(error).startsWith(start)).toBe(true);
});
