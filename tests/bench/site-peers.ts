import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT_DIR } from '../../src/collections/folders.ts';
import { BENCH_DIR, setAside } from './bench-folder.ts';
import type { Step } from './measure.ts';
import { writePage, writePosts, type Post, type RegisterPage } from './site-content.ts';

/** Another generator, with a small site made for the measurement. */
export interface Peer {
  readonly id: 'hugo' | 'eleventy' | 'astro';
  /** Its version, or `undefined` when it is not there. */
  version(): string | undefined;
  /** How it is had, in Vietnamese. */
  readonly cure: string;
  /** Gets it, where that is possible. */
  install?(): void;
  /** The folder of the articles and the file of the names of units, below its own. */
  readonly posts: string;
  readonly units: string;
  /** The file of a page of the register. */
  register(path: string): string;
  /** What it remembers, below its own folder; removed before each run, with the output. */
  readonly caches: readonly string[];
  build(folder: string): Step;
}

const TEMPLATES = join(import.meta.dirname, 'peers');
const NODE = process.execPath;
const eleventyDir = join(BENCH_DIR, 'eleventy');
const eleventyPackage = join(eleventyDir, 'node_modules/@11ty/eleventy');
const eleventyCommand = join(eleventyPackage, 'cmd.cjs');
const astroPackage = join(PROJECT_DIR, 'node_modules/astro');
const astroCommand = join(astroPackage, 'bin/astro.mjs');

/** What a package says of itself: what its command prints may be coloured. */
const versionOf = (folder: string): string | undefined => {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return undefined;
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
};

function hugoVersion(): string | undefined {
  const { status, stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  return status === 0 ? /^hugo v([\d.]+)/.exec(stdout)?.[1] : undefined;
}

export const PEERS: readonly Peer[] = [
  {
    id: 'hugo',
    version: hugoVersion,
    cure: 'Hãy cài Hugo để lệnh hugo chạy được (Debian: apt install hugo).',
    posts: 'content/bai-viet',
    units: 'data/units.json',
    // A term of a taxonomy has its text in a file of this name.
    register: (path) => `content/${path}${/^(don-vi|nam)\//.test(path) ? '/_index' : ''}.md`,
    caches: ['resources', 'cache'],
    build: (folder) => ({
      command: [
        'hugo',
        '--quiet',
        '--noBuildLock',
        ...['--destination', 'out', '--cacheDir', join(folder, 'cache')],
      ],
      cwd: folder,
    }),
  },
  {
    id: 'eleventy',
    version: () => versionOf(eleventyPackage),
    cure: 'Thêm --install để tải nó từ npm vào thư mục của phép đo.',
    install: () => {
      if (existsSync(eleventyCommand)) return;
      mkdirSync(eleventyDir, { recursive: true });
      cpSync(join(TEMPLATES, 'eleventy/package.json'), join(eleventyDir, 'package.json'));
      spawnSync('npm', ['install', '--no-audit', '--no-fund'], {
        cwd: eleventyDir,
        stdio: ['ignore', process.stderr, process.stderr],
      });
    },
    posts: 'bai-viet',
    units: '_data/units.json',
    register: (path) => `register/${path}.md`,
    caches: ['.cache'],
    build: (folder) => ({
      command: [NODE, eleventyCommand, '--quiet'],
      cwd: folder,
    }),
  },
  {
    id: 'astro',
    version: () => versionOf(astroPackage),
    cure: 'Hãy chạy npm ci.',
    posts: 'bai-viet',
    units: 'src/units.json',
    register: (path) => `register/${path}.md`,
    caches: ['.cache', '.astro'],
    build: (folder) => ({
      command: [NODE, astroCommand, 'build', '--silent'],
      cwd: folder,
      env: { ASTRO_TELEMETRY_DISABLED: '1' },
    }),
  },
];

/** What the peers read. */
export interface PeerContent {
  readonly posts: readonly Post[];
  readonly register: readonly RegisterPage[];
  /** Of units: id → name. */
  readonly names: Readonly<Record<string, string>>;
}

/** Gives a peer its templates, the articles and the register, in a folder of its own. */
export function furnishPeer(
  { id, posts, units, register }: Peer,
  folder: string,
  content: PeerContent,
): void {
  rmSync(folder, { recursive: true, force: true });
  copyTemplates(id, folder);
  writePosts(join(folder, posts), content.posts);
  for (const page of content.register) writePage(join(folder, register(page.path)), page);
  if (id === 'eleventy')
    writeFileSync(join(folder, posts, 'bai-viet.json'), JSON.stringify(ELEVENTY_ARTICLES));
  write(join(folder, units), JSON.stringify(content.names));
}

const ELEVENTY_ARTICLES = {
  layout: 'article.11ty.js',
  permalink: '/bai-viet/{{ page.fileSlug }}/index.html',
  // A brace of a text is no command.
  templateEngineOverride: 'md',
};

function copyTemplates(id: Peer['id'], folder: string): void {
  cpSync(join(TEMPLATES, id), folder, { recursive: true });
  const style = { hugo: 'static', eleventy: '', astro: 'public' }[id];
  mkdirSync(join(folder, style), { recursive: true });
  cpSync(join(TEMPLATES, 'style.css'), join(folder, style, 'style.css'));
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** A peer from nothing: site, then search. */
export function peerSteps(peer: Peer, folder: string): readonly Step[] {
  setAside(['out', ...peer.caches].map((name) => join(folder, name)));
  const pagefind = join(PROJECT_DIR, 'node_modules/.bin/pagefind');
  return [
    peer.build(folder),
    { command: [pagefind, '--site', 'out', '--force-language', 'vi', '--quiet'], cwd: folder },
  ];
}
