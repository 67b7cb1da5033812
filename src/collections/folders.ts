import { mkdirSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256 } from '../lib/sha256.ts';

/** The project's own folder. */
export const PROJECT_DIR = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What is kept between builds; each content folder with its output has a folder of its own below it. */
export const CACHES = join(PROJECT_DIR, '.cache');

/** The folders of one build. */
export interface Folders {
  /** Absolute path of the content. */
  readonly contentDir: string;
  /** Absolute path of the finished site. */
  readonly outDir: string;
  /** Absolute path of what may be kept between builds of this content into this output. */
  readonly cacheDir: string;
}

/** Reads `CONTENT_DIR` and `OUT_DIR`; each pair has a cache of its own, so that builds never disturb each other. */
export function foldersFrom(
  env: Readonly<Record<string, string | undefined>>,
  cwd = process.cwd(),
): Folders {
  const contentDir = env.CONTENT_DIR ? resolve(cwd, env.CONTENT_DIR) : join(PROJECT_DIR, 'content');
  const outDir = env.OUT_DIR ? resolve(cwd, env.OUT_DIR) : join(PROJECT_DIR, 'dist');
  const key = sha256(`${contentDir}\0${outDir}`, 'hex').slice(0, 16);
  return { contentDir, outDir, cacheDir: join(CACHES, key) };
}

/** The content folder as Astro names it, from the folder it works in, with `/` at the end. */
export const fromRoot = (root: string, contentDir: string): string =>
  `${relative(root, contentDir).replaceAll(sep, posix.sep)}/`;

/**
 * Where Astro works for one build or one preview. It keeps the entries, the list of articles that are code, and working
 * files in `.astro` below its root; with one root for all, two previews would show each other's articles.
 */
export function astroRoot(root: string) {
  mkdirSync(root, { recursive: true });
  return {
    root,
    configFile: relative(root, join(PROJECT_DIR, 'astro.config.mjs')),
    srcDir: join(PROJECT_DIR, 'src'),
    publicDir: join(PROJECT_DIR, 'public'),
    cacheDir: root,
    vite: { cacheDir: join(root, 'vite') },
  };
}
