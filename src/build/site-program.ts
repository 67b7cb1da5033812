import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData, SSRManifest } from 'astro';
import type { Reading } from '../collections/reading.ts';
import { giveContent } from '../collections/given-content.ts';
import { filesBelow } from '../publish/manifest.ts';
import { codeAddresses } from './code-addresses.ts';
import type { Job } from './build-job.ts';
import { compileApart } from './compile-apart.ts';
import type { PageComponent } from './draw-page.ts';
import { listedPage, type ListedPage, type ListedRoutes } from './listed-pages.ts';
import { ASSETS, FACTS, PAGES, type ProgramFacts } from './program-files.ts';
import { isWhole, noteUse, programPlace } from './program-place.ts';
import type * as WithPages from './with-pages.ts';

/** One file that a page draws. */
export interface SitePath {
  /** Below the site's root, e.g. `nam/2022/index.html`. */
  readonly file: string;
  readonly pathname: string;
  readonly route: RouteData;
  /** What `getStaticPaths` says of it; absent where a page stands for itself only. */
  readonly listed: ListedPage | undefined;
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
  /** Gives back what is known of all pages, when they are drawn. */
  close(): void;
}

/**
 * The program that draws the pages of a content folder: the one that is there when the code has not changed since,
 * otherwise compiled anew.
 */
export async function openProgram(job: Job, reading: Reading): Promise<SiteProgram> {
  const { folder, key } = programPlace(job, job.code);
  if (isWhole(folder)) {
    noteUse(folder);
    const program = await run(folder, key, reading);
    if (await program.isFresh(codeAddresses(reading))) return program;
  }
  await compileApart(job);
  return run(folder, key, reading);
}

/** What is asked of the application that Astro has compiled. */
interface PrerenderApp {
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  readonly manifest: SSRManifest;
  readonly routeCache: ListedRoutes & { clearAll(): void };
  getComponentByRoute(route: RouteData): Promise<{ default?: PageComponent }>;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

/** What the entry of the compiled pages exports. */
type CompiledPages = { readonly app: PrerenderApp } & typeof WithPages;

async function run(folder: string, key: string, reading: Reading): Promise<SiteProgram> {
  const facts = JSON.parse(readFileSync(join(folder, FACTS), 'utf8')) as ProgramFacts;
  giveContent(reading, facts.contentFromRoot);
  const entry = pathToFileURL(join(folder, PAGES, facts.entry)).href;
  const { app, drawPage, isPlain, StaticPaths } = (await import(entry)) as CompiledPages;
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
    return found.map(({ pathname, route }) => ({
      file: fileOf(pathname, route),
      pathname,
      route,
      listed: listedPage(app.routeCache, route, pathname),
    }));
  };
  const components = new Map<RouteData, Promise<PageComponent | undefined>>();
  /** The code of a page, where it can be drawn without a request. */
  const plainComponent = async (route: RouteData): Promise<PageComponent | undefined> => {
    if (route.type !== 'page') return undefined;
    const { default: component } = await app.getComponentByRoute(route);
    return component && isPlain(component, app.manifest) ? component : undefined;
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
      const pages = new Map((await paths()).map(({ pathname, listed }) => [pathname, listed]));
      return facts.code.every(
        ([pathname, drawn]) => addresses.has(pathname) && pages.get(pathname)?.key?.() === drawn,
      );
    },
    async draw({ pathname, route, listed }) {
      if (!components.has(route)) components.set(route, plainComponent(route));
      const component = await components.get(route);
      if (component) return drawPage(component, listed, route, app.manifest);
      const slash = route.type === 'page' && !pathname.endsWith('/') ? '/' : '';
      const request = new Request(new URL(pathname + slash, 'http://localhost/'));
      const response = await app.render(request, { routeData: route });
      return response.body ? new Uint8Array(await response.arrayBuffer()) : undefined;
    },
    close() {
      listed = undefined;
      app.routeCache.clearAll();
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
