import { pathToFileURL } from 'node:url';
import { init } from 'es-module-lexer';
import type { DevEnvironment, Plugin } from 'vite';
import { watchFolder } from '../collections/watch-folder.ts';
import { fileOfUrl, isNative, SOURCE } from './is-native.ts';

/**
 * Lets Node itself load what the preview runs and what needs nothing of Vite: the code of this project, and most of
 * Astro's. Vite reads, rewrites and maps each module at every start, which takes several times as long. Node keeps
 * what it has loaded, so that a change of such code is seen by the next preview only.
 */
export function nativeModules(): Plugin {
  return {
    name: 'native-modules',
    apply: 'serve',
    async configureServer(server) {
      // Astro opens a server for a moment, too, to write its types.
      if (!server.httpServer) return;
      await init;
      for (const name of SERVING) loadNatively(server.environments[name]);
      const stop = tellOfChanges(() => server.config.logger.warn(RESTART));
      server.httpServer.once('close', stop);
    },
  };
}

/** Where pages are drawn, and where Astro reads what collections there are. */
const SERVING = ['ssr', 'astro'];

const RESTART =
  'Mã của chương trình vừa đổi. Muốn thấy thay đổi, hãy dừng (Ctrl+C) rồi chạy lại npm run dev.';

/**
 * Tells once.
 * @returns ends it
 */
function tellOfChanges(tell: () => void): () => void {
  try {
    const stop = watchFolder(SOURCE, (path) => {
      if (!isNative(path)) return;
      stop();
      tell();
    });
    return stop;
  } catch {
    // The system has no more watchers: whoever writes code will find out.
    return () => {};
  }
}

function loadNatively(environment: DevEnvironment | undefined): void {
  if (!environment) return;
  const fetchModule = environment.fetchModule.bind(environment);
  const warmupRequest = environment.warmupRequest.bind(environment);
  environment.fetchModule = async (id, importer, options) => {
    const file = nativeFile(id);
    return file === undefined
      ? fetchModule(id, importer, options)
      : { externalize: pathToFileURL(file).href, type: 'module' };
  };
  // What will not be asked for is not prepared.
  environment.warmupRequest = async (url) => {
    if (nativeFile(url) === undefined) await warmupRequest(url);
  };
}

function nativeFile(url: string): string | undefined {
  const file = fileOfUrl(url);
  return file !== undefined && isNative(file) ? file : undefined;
}
