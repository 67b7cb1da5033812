import { join, sep } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ViteDevServer } from 'vite';
import { walkFolder } from '../lib/walk-folder.ts';
import { watchFolder } from './watch-folder.ts';
import { LOADER } from './loader-name.ts';

/** What is done after a change. */
interface Refreshing {
  /** What was read is no longer so. */
  forget(): void;
  /** Lets Astro load collections again. */
  refresh(options: {
    loaders: string[];
    context: Record<string, unknown>;
  }): Promise<void> | undefined;
}

/**
 * The preview loads the collections again after each change below the content folder, and draws no page meanwhile.
 * Both work around races of Astro 7.3: a page that is being drawn while the store is dropped leaves its old code in
 * Vite for good (https://github.com/withastro/astro/pull/16567), and `refreshContent` does nothing, in silence, while
 * Astro reads `content.config.ts` again, which it does at each of these changes.
 * @returns ends it
 */
export function refreshOnChange(
  server: ViteDevServer,
  contentDir: string,
  { forget, refresh }: Refreshing,
): () => void {
  let isStale = false;
  let refreshing: Promise<void> | undefined;
  const drawing = new Set<Promise<unknown>>();

  /** Asks until it is done. */
  const load = async (): Promise<void> => {
    let isLoaded = false;
    const onLoad = () => (isLoaded = true);
    for (let tries = 0; !isLoaded && tries < MOST_TRIES; tries++) {
      if (tries > 0) await pause(BETWEEN_TRIES);
      await refresh({ loaders: [LOADER], context: { onLoad } });
    }
  };
  const refreshAll = async (): Promise<void> => {
    await pause(QUIET);
    // A reader who takes a large file slowly does not hold up the others.
    await Promise.race([Promise.all(drawing), pause(LONGEST_DRAWING)]);
    while (isStale) {
      isStale = false;
      forget();
      await load();
    }
  };
  const onChange = (): void => {
    isStale = true;
    refreshing ??= refreshAll()
      .catch((error: unknown) => server.config.logger.error(String(error)))
      .finally(() => (refreshing = undefined));
  };

  const stop = watchContent(server, contentDir, onChange);
  server.middlewares.use(async (_, response, next) => {
    while (refreshing) await refreshing;
    const drawn = new Promise((resolve) => response.once('close', resolve));
    drawing.add(drawn);
    void drawn.then(() => drawing.delete(drawn));
    next();
  });
  return stop;
}

/**
 * Vite's watcher needs seconds to find its way through ten thousand files, in which no page is drawn and no change is
 * seen: it gets only what leads elsewhere, or all where the system refuses. Articles that are code it watches itself,
 * and the collections are loaded once more when it has noticed.
 */
function watchContent(server: ViteDevServer, contentDir: string, onChange: () => void): () => void {
  for (const event of ['add', 'change', 'unlink'] as const)
    server.watcher.on(event, (path) => {
      if (path.startsWith(contentDir + sep)) onChange();
    });
  try {
    const stop = watchFolder(contentDir, onChange);
    server.watcher.add(walkFolder(contentDir).others.map((link) => join(contentDir, link)));
    return stop;
  } catch {
    server.watcher.add(contentDir);
    return () => {};
  }
}

/** In milliseconds: a file that is saved changes several times at once. */
const QUIET = 30;
/** In milliseconds. */
const LONGEST_DRAWING = 2000;
/** In milliseconds. */
const BETWEEN_TRIES = 20;
/** Five seconds: then the code of the project itself is faulty, and Astro says so. */
const MOST_TRIES = 250;
