import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'es-module-lexer';
import { PROJECT_DIR } from '../collections/folders.ts';

/** The code of this project. */
export const SOURCE = join(PROJECT_DIR, 'src');

/** What needs Vite below `src/`: it asks Astro for what it makes, or takes files as texts and addresses. */
const OF_VITE = [
  'pages/',
  'components/',
  'social-cards/',
  'content.config.ts',
  'archive/archive.ts',
  'collections/content-loader.ts',
  'editor/start-editor.ts',
  'search/search-client.ts',
  'search/site-search.ts',
];

const ASTRO = dirname(fileURLToPath(import.meta.resolve('astro/package.json')));

/** The file that a module of Vite is, by its address; `undefined` for what no file is, or a file read in another way. */
export function fileOfUrl(url: string): string | undefined {
  if (/[?#\0]/.test(url)) return undefined;
  if (url.startsWith('file:')) return fileURLToPath(url);
  const path = url.replace(/^\/@fs\/(?=\w:)/, '').replace(/^\/@fs(?=\/)/, '');
  return /^(?:\/|\w:)/.test(path) ? resolve(path) : undefined;
}

/**
 * Whether Node may load a module of the preview by itself: it needs nothing of Vite, nor does anything that it imports.
 * @param file absolute path
 */
export function isNative(file: string): boolean {
  if (file.startsWith(SOURCE + sep)) {
    const path = relative(SOURCE, file).replaceAll(sep, '/');
    return path.endsWith('.ts') && !OF_VITE.some((tied) => path.startsWith(tied));
  }
  return file.startsWith(ASTRO + sep) && isPlain(file);
}

/** What one module needs. */
interface Needs {
  /** Something that Vite makes. */
  readonly vite: boolean;
  /** Files that it imports by a path. */
  readonly files: readonly string[];
}

/** Goes through a module with all that it imports. */
function isPlain(file: string): boolean {
  const seen = new Set([file]);
  // A set hands out what is added while it is walked.
  for (const path of seen) {
    const { vite, files } = needsOf(path);
    if (vite) return false;
    for (const imported of files) seen.add(imported);
  }
  return true;
}

const known = new Map<string, Needs>();

function needsOf(file: string): Needs {
  let needs = known.get(file);
  if (needs === undefined) known.set(file, (needs = readNeeds(file)));
  return needs;
}

function readNeeds(file: string): Needs {
  if (!/\.m?js$/.test(file) || !existsSync(file)) return { vite: true, files: [] };
  const code = readFileSync(file, 'utf8');
  const [imports] = parse(code);
  const files = imports.flatMap(({ n }) => (n?.startsWith('.') ? [join(dirname(file), n)] : []));
  const vite = imports.some(({ n, d, se }) =>
    d === OF_MODULE ? !/^\.(?:url|dirname|filename)\b/.test(code.slice(se)) : isMade(n),
  );
  return { vite, files };
}

/** `import.meta`, as the lexer marks it. */
const OF_MODULE = -2;

/** Whether Vite makes what is imported, or may do so: the name is known only when it runs. */
const isMade = (name: string | undefined): boolean =>
  name === undefined || /^(?:(?!node:)[\w-]+:|astro(?:\/|$)|@astrojs-)|\?/.test(name);
