import { sep } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ViteDevServer } from 'vite';
import { signsOf } from './folder-signs.ts';
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
 */
export function refreshOnChange(
  server: ViteDevServer,
  contentDir: string,
  { forget, refresh }: Refreshing,
): void {
  let isStale = false;
  let refreshing: Promise<void> | undefined;
  const drawing = new Set<Promise<unknown>>();

  const refreshAll = async (): Promise<void> => {
    // A reader who takes a large file slowly does not hold up the others.
    await Promise.race([Promise.all(drawing), pause(LONGEST_DRAWING)]);
    for (let tries = 0; isStale && tries < MOST_TRIES; tries++) {
      isStale = false;
      let isLoaded = false;
      const onLoad = () => (isLoaded = true);
      await refresh({ loaders: [LOADER], context: { onLoad } });
      if (isLoaded) continue;
      isStale = true;
      await pause(BETWEEN_TRIES);
    }
  };
  const onChange = (path: string): void => {
    if (!path.startsWith(contentDir + sep)) return;
    forget();
    isStale = true;
    refreshing ??= refreshAll()
      .catch((error: unknown) => server.config.logger.error(String(error)))
      .finally(() => (refreshing = undefined));
  };

  server.watcher.add(contentDir);
  void lookAtStart(contentDir, () => onChange(contentDir + sep));
  for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, onChange);
  server.middlewares.use(async (_, response, next) => {
    while (refreshing) await refreshing;
    const drawn = new Promise((resolve) => response.once('close', resolve));
    drawing.add(drawn);
    void drawn.then(() => drawing.delete(drawn));
    next();
  });
}

/**
 * The watcher needs seconds to find its way through ten thousand files, and tells nothing of what changes meanwhile:
 * so at the start the folder is looked at itself.
 */
async function lookAtStart(contentDir: string, onChange: () => void): Promise<void> {
  try {
    let signs = signsOf(contentDir);
    for (let look = 0; look < LOOKS; look++) {
      await pause(BETWEEN_LOOKS, undefined, { ref: false });
      const now = signsOf(contentDir);
      if (now !== signs) onChange();
      signs = now;
    }
  } catch {
    // A folder that is not there, or is gone, is named where it is read.
  }
}

/** So many times, so many milliseconds apart. */
const LOOKS = 10;
const BETWEEN_LOOKS = 2000;

/** In milliseconds. */
const LONGEST_DRAWING = 2000;
/** In milliseconds. */
const BETWEEN_TRIES = 20;
/** Five seconds: then the code of the project itself is faulty, and Astro says so. */
const MOST_TRIES = 250;
