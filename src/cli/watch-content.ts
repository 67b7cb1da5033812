import type { Plugin } from 'vite';

/**
 * Watches the content folder in the preview: each change raises the version that `openArchive` looks at, forgets
 * the evaluated pages, and reloads the browser. No restart is ever needed.
 */
export function watchContent(contentDir: string): Plugin {
  return {
    name: 'watch-content',
    apply: 'serve',
    configureServer(server) {
      server.watcher.add(contentDir);
      const onChange = (path: string) => {
        if (!path.startsWith(contentDir)) return;
        globalThis.contentVersion = (globalThis.contentVersion ?? 0) + 1;
        for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
        server.ws.send({ type: 'full-reload' });
      };
      for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, onChange);
    },
  };
}
