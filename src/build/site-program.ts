import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import type { Folders } from '../collections/folders.ts';
import type { Reading } from '../collections/content-source.ts';
import { giveContent } from '../collections/given-content.ts';
import { filesBelow } from '../publish/manifest.ts';
import { codeAddresses } from './code-addresses.ts';
import { ASSETS, FACTS, PAGES, type ProgramFacts } from './program-files.ts';

/** One file that a page draws. */
export interface SitePath {
  /** Below the site's root, e.g. `nam/2022/index.html`. */
  readonly file: string;
  readonly pathname: string;
  readonly route: RouteData;
  /** Changes whenever something changes that the file shows; absent where that is not known. */
  readonly key: string | undefined;
}

/** The pages as compiled code, and the files that come with them. */
export interface SiteProgram {
  /** Stands for the code: what was drawn by another program may differ. */
  readonly key: string;
  /** Where `assets` lie. */
  readonly folder: string;
  /** Paths of files that are the same whatever the content: scripts, styles, fonts, `public/`. */
  readonly assets: ReadonlySet<string>;
  /** Whether the pages that were drawn when it was compiled are those of these addresses, and show what they should. */
  isFresh(addresses: ReadonlySet<string>): Promise<boolean>;
  paths(): Promise<readonly SitePath[]>;
  /** The bytes of a file; `undefined` where there is nothing to show. */
  draw(path: SitePath): Promise<Uint8Array | undefined>;
}

/** Below the cache of a build: the compiled pages. */
const PROGRAMS = 'chuong-trinh';

/**
 * The program that draws the pages of a content folder: the one of the last build when the code has not changed
 * since, otherwise compiled anew.
 * @param key stands for the code
 */
export async function openProgram(
  folders: Folders,
  reading: Reading,
  key: string,
): Promise<SiteProgram> {
  const programs = join(folders.cacheDir, PROGRAMS);
  const folder = join(programs, key);
  giveContent(reading, folders.contentDir, folders.cacheDir);
  if (isWhole(folder)) {
    const program = await run(folder, key);
    if (await program.isFresh(codeAddresses(reading))) return program;
  }
  rmSync(programs, { recursive: true, force: true });
  mkdirSync(join(folder, dirname(PAGES)), { recursive: true });
  // Loaded only when the code has changed.
  const { compilePages } = await import('./compile-pages.ts');
  await compilePages(folder, reading, folders);
  writeFileSync(join(folder, WHOLE), listOf(folder));
  return run(folder, key);
}

/** A file that says which files a whole program has; it is written last. */
const WHOLE = 'DU';

const isWhole = (folder: string): boolean =>
  existsSync(join(folder, WHOLE)) && readFileSync(join(folder, WHOLE), 'utf8') === listOf(folder);

const listOf = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name !== WHOLE)
    .toSorted()
    .join('\n');

/** What is asked of the application that Astro has compiled. */
interface PrerenderApp {
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  readonly routeCache: { clearAll(): void };
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

async function run(folder: string, key: string): Promise<SiteProgram> {
  const facts = JSON.parse(readFileSync(join(folder, FACTS), 'utf8')) as ProgramFacts;
  const entry = pathToFileURL(join(folder, PAGES, facts.entry)).href;
  const { app } = (await import(entry)) as { app: PrerenderApp };
  app.setInternals({
    pagesByKeys: new Map(facts.styles.map(([page, styles]) => [page, { styles }])),
  });
  // What an earlier build in this process has listed is of other content.
  app.routeCache.clearAll();
  app.setOptions({
    settings: { scripts: facts.scripts },
    logger: { options: { destination: { write: report } } },
  });
  let listed: Promise<readonly SitePath[]> | undefined;
  const list = async (): Promise<readonly SitePath[]> => {
    const found = await new StaticPaths(app as never).getAll();
    return found.map(({ pathname, route, cacheKey }) => ({
      file: fileOf(pathname, route),
      pathname,
      route,
      key: cacheKey,
    }));
  };
  const paths = () => (listed ??= list());
  return {
    key,
    folder: join(folder, ASSETS),
    assets: new Set(filesBelow(join(folder, ASSETS))),
    paths,
    async isFresh(addresses) {
      if (facts.code.length !== addresses.size) return false;
      if (addresses.size === 0) return true;
      const keys = new Map((await paths()).map(({ pathname, key }) => [pathname, key]));
      return facts.code.every(
        ([pathname, drawn]) => addresses.has(pathname) && keys.get(pathname) === drawn,
      );
    },
    async draw({ pathname, route }) {
      const slash = route.type === 'page' && !pathname.endsWith('/') ? '/' : '';
      const request = new Request(new URL(pathname + slash, 'http://localhost/'));
      const response = await app.render(request, { routeData: route });
      return response.body ? new Uint8Array(await response.arrayBuffer()) : undefined;
    },
  };
}

/** What the pages want to say while they are drawn. */
function report({ level, message }: { level: string; message: string }): void {
  if (level === 'warn' || level === 'error') console.error(message);
}

function fileOf(pathname: string, route: RouteData): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (route.type === 'endpoint') return path;
  if (path === '404') return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
}
