import { build, type AstroIntegration } from 'astro';
import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import type { Reading } from '../collections/reading.ts';
import { astroRoot, fromRoot } from '../collections/folders.ts';
import { giveContent, givenContent } from '../collections/given-content.ts';
import { cleanBundle } from '../publish/clear-bundle.ts';
import { codeAddresses } from './code-addresses.ts';
import { listedPage, type ListedRoutes } from './listed-pages.ts';
import { ASSETS, FACTS, PAGES, type ProgramFacts } from './program-files.ts';

/**
 * Compiles the pages with Astro into a folder that can be run again as long as the code stays the same. Astro itself
 * draws only articles that are code, because their pictures pass through its bundler.
 * @param root where Astro works
 * @param reading of the content folder, where there are articles that are code
 */
export async function compilePages(
  folder: string,
  root: string,
  contentDir: string,
  reading: Reading | undefined,
): Promise<void> {
  process.env.COMPILE_ONLY = '1';
  const contentFromRoot = fromRoot(root, contentDir);
  if (reading) giveContent(reading, contentFromRoot);
  const addresses = reading ? codeAddresses(reading) : new Set<string>();
  await build({
    ...astroRoot(root),
    outDir: join(folder, ASSETS),
    logLevel: 'warn',
    integrations: [givenContent(reading), keepPages(folder, addresses, contentFromRoot)],
  });
  await cleanBundle(join(folder, ASSETS));
}

/** What Astro keeps of one page while it builds, as far as it is asked for here. */
interface PageData {
  readonly styles?: readonly unknown[];
}

/**
 * Takes the compiled pages out of Astro's build before it removes them, and lets it draw those of `addresses` only.
 */
function keepPages(
  folder: string,
  addresses: ReadonlySet<string>,
  contentFromRoot: string,
): AstroIntegration {
  let pages: ReadonlyMap<string, PageData> = new Map();
  return {
    name: 'keep-pages',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [leaveOutside(), takeInside()] } });
      },
      // The same map is filled while the styles are bundled.
      'astro:build:setup': (build) => {
        pages = build.pages as ReadonlyMap<string, PageData>;
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((astro) => ({
          ...astro,
          name: 'keep-pages',
          getStaticPaths: async () => {
            const all = addresses.size > 0 ? await astro.getStaticPaths() : [];
            const paths = all.filter(({ pathname }) => addresses.has(pathname));
            const { app } = astro as unknown as { app: BuildApp };
            const facts: ProgramFacts = {
              entry: entryIn(join(folder, COMPILED)),
              styles: Array.from(pages, ([page, { styles = [] }]) => [page, styles]),
              scripts: app.getSettings().scripts,
              contentFromRoot,
              code: paths.map(({ pathname, route }) => [
                pathname,
                String(listedPage(app.routeCache, route, pathname)?.key?.()),
              ]),
            };
            writeFileSync(join(folder, FACTS), JSON.stringify(facts));
            return paths;
          },
          teardown: async () => renameSync(join(folder, COMPILED), join(folder, PAGES)),
        })),
    },
  };
}
/** Where Astro leaves the compiled pages while it draws them. */
const COMPILED = `${ASSETS}/.prerender`;

const entryIn = (folder: string): string => {
  const entry = readdirSync(folder).find((name) => name.startsWith('prerender-entry'));
  if (entry === undefined) throw new Error('Astro has compiled no pages.');
  return entry;
};

/** What is asked of the application that Astro compiles. */
interface BuildApp {
  readonly routeCache: ListedRoutes;
  getSettings(): { readonly scripts: readonly unknown[] };
}

/**
 * Rooms of plain TypeScript, which Node runs as it is: the pages share them with the program that builds, so that
 * what was worked out for one page or for a check is known to the others.
 */
const OUTSIDE =
  /\/src\/(?:archive\/(?!archive\.ts)|views|markdown|vietnamese|lib|schema|pictures)\//;

const leaveOutside = (): Plugin => ({
  name: 'leave-outside',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'prerender',
  async resolveId(source, importer) {
    if (!source.startsWith('.') || !importer || !source.endsWith('.ts')) return undefined;
    const path = join(dirname(importer), source);
    return OUTSIDE.test(path) ? { id: pathToFileURL(path).href, external: true } : undefined;
  },
});

/** Where Astro begins to run the compiled pages. */
const ENTRY = /\/astro\/dist\/entrypoints\/prerender\.js$/;
const WITH_PAGES = join(import.meta.dirname, 'with-pages.ts').replaceAll(sep, posix.sep);

/** Compiles `with-pages.ts` with the pages, and exports it beside Astro's application. */
const takeInside = (): Plugin => ({
  name: 'take-inside',
  applyToEnvironment: ({ name }) => name === 'prerender',
  transform: {
    filter: { id: ENTRY },
    handler: (code) => `${code}\nexport * from ${JSON.stringify(WITH_PAGES)};`,
  },
});
