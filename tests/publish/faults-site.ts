import { spawn, type SpawnOptionsWithoutStdio } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { foldersFrom } from '../../src/collections/folders.ts';
import { checkManifest } from '../../src/publish/manifest.ts';
import type { FolderChange } from '../../src/publish/patch-folder.ts';
import { baseContent, NOW, WITHOUT_EDITOR, writeContent } from '../fixtures/write-content.ts';
import type { MomentName } from './faults-hook.ts';

const PROJECT = join(import.meta.dirname, '../..');
const HOOK = './tests/publish/faults-hook.ts';

/** How a command ended, with all it printed. */
export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
}

interface RunOptions {
  readonly killAt?: MomentName;
  /** A shell that runs before the build in mounts of its own; `$CACHE` is the cache of the build, `$OUT` its output. */
  readonly mounts?: string;
  /** A shell that runs after the build, where its mounts are still there. */
  readonly after?: string;
  /** As a user who may only read; has no effect unless the tests run as root. */
  readonly asNobody?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** A content folder of two articles with pictures and downloads, its output, and whatever lies beside it. */
export interface FaultSite {
  readonly home: string;
  readonly content: string;
  readonly out: string;
  readonly cache: string;
  readonly cards: string;
  /** Runs the build command as an operator would; one that hangs is ended and has a signal. */
  build(options?: RunOptions, out?: string, content?: string): Promise<Ended>;
  /** Gives the article another text and another picture. */
  rewrite(text: string): Promise<void>;
  remove(): void;
}

/** Writes the folder; nothing is built yet. */
export async function createFaultSite(): Promise<FaultSite> {
  const home = mkdtempSync(join(tmpdir(), 'hong-'));
  const content = writeContent({
    'site.yaml': `${baseContent()['site.yaml']}${WITHOUT_EDITOR}`,
    'media/2026/thu.pdf': '%PDF-1.7 thư',
  });
  for (const folder of [home, content]) chmodSync(folder, 0o755);
  // Links to a file and to a folder elsewhere are as good as what they lead to.
  const elsewhere = join(home, 'kho');
  mkdirSync(elsewhere);
  writeFileSync(join(elsewhere, 'anh.jpg'), await picture('green'));
  symlinkSync(join(content, 'media/2026/thu.pdf'), join(content, 'media/2026/lien-ket.pdf'));
  symlinkSync(elsewhere, join(content, 'media/kho'));
  const [out, cards] = [join(home, 'ra'), join(home, 'the')];
  const caches = new Set<string>();
  const site: FaultSite = {
    home,
    content,
    out,
    cards,
    cache: foldersFrom({ CONTENT_DIR: content, OUT_DIR: out }).cacheDir,
    build: (options = {}, to = out, from = content) => {
      const { cacheDir } = foldersFrom({ CONTENT_DIR: from, OUT_DIR: to });
      caches.add(cacheDir);
      return run(options, { CONTENT_DIR: from, OUT_DIR: to, CARD_CACHE: cards }, cacheDir);
    },
    rewrite: async (text) => {
      writeFileSync(
        join(content, 'media/2026/a.jpg'),
        await picture(`#${Buffer.from(text).toString('hex').slice(0, 6).padEnd(6, '0')}`),
      );
      writeFileSync(
        join(content, 'articles/2023/bai.md'),
        `---\ntitle: Bài ${text}\ndate: 2026-01-02\nphotos:\n  - file: 2026/a.jpg\n    caption: Ảnh một\n    alt: Một màu\n  - file: kho/anh.jpg\n    caption: Ảnh hai\n    alt: Một màu\nattachments:\n  - file: 2026/lien-ket.pdf\n    title: Thư\n---\n\nNội dung ${text}.\n`,
      );
    },
    remove: () => {
      for (const path of [home, content, ...caches]) rmSync(path, { recursive: true, force: true });
    },
  };
  await site.rewrite('một');
  return site;
}

/** One colour, wide enough for every size of the page. */
const picture = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 1400, height: 900, channels: 3, background } })
    .jpeg()
    .toBuffer();

/** Of a built site: what its list of files complains about, and the title of the article in it. */
export async function stateOf(
  out: string,
): Promise<{ faults: readonly string[] | undefined; title: string | undefined }> {
  const faults = await checkManifest(out);
  return {
    faults,
    title:
      faults &&
      /<h1[^>]*>([^<]+)/.exec(readFileSync(join(out, 'bai-viet/bai/index.html'), 'utf8'))?.[1],
  };
}

/** Puts `built` in the place of `target`, whole or in part, in a program of its own, which is killed at that moment. */
export function killSwitch(
  killAt: MomentName,
  built: string,
  target: string,
  change?: FolderChange,
): Promise<Ended> {
  const [name, file] = change
    ? ['patchFolder', 'patch-folder.ts']
    : ['switchFolder', 'switch-folder.ts'];
  const args = [built, target, change].map((each) => JSON.stringify(each)).join(', ');
  const code = `import { ${name} } from './src/publish/${file}'; ${name}(${args});`;
  return start(process.execPath, ['--import', HOOK, '--input-type=module', '-e', code], {
    env: { ...process.env, KILL_AT: killAt },
  });
}

function run(
  { killAt, mounts, after, asNobody, env: more }: RunOptions,
  folders: Record<string, string>,
  cache: string,
): Promise<Ended> {
  const node = [
    process.execPath,
    ...(killAt || more?.PEAK_FILE ? ['--import', HOOK] : []),
    'src/cli/build.ts',
  ];
  const script = `set -e; ${mounts}; set +e; ${node.map((word) => `'${word}'`).join(' ')}; code=$?; ${after ?? ':'}; exit $code`;
  const [command, ...args] = mounts === undefined ? node : ['unshare', '-m', 'sh', '-c', script];
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    VITEST: '',
    DEBUG: '',
    BUILD_NOW: String(NOW),
    ...folders,
    CACHE: cache,
    OUT: folders.OUT_DIR,
    KILL_AT: killAt ?? '',
    ...more,
  };
  return start(command!, args, {
    env,
    ...(asNobody && process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}),
  });
}

/** In a group of its own, so that all of it can be killed; what hangs is ended, which its signal tells. */
function start(
  command: string,
  args: readonly string[],
  options: SpawnOptionsWithoutStdio,
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: PROJECT,
      detached: true,
      timeout: 90_000,
      killSignal: 'SIGTERM',
      ...options,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        output += String(chunk);
      });
    child.on('close', (status, signal) => resolve({ status, signal, output }));
  });
}
