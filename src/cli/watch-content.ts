import type { Plugin } from 'vite';

/**
 * Watches the content folder in the preview: each change raises the version that `openArchive` looks at, lets Astro
 * forget which pages there are, and reloads the browser. No restart is ever needed. The code stays as it is loaded,
 * because `openArchive` must remember the last archive that could be shown.
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
        for (const environment of Object.values(server.environments))
          environment.hot.send('astro:content-changed', {});
        server.ws.send({ type: 'full-reload' });
      };
      for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, onChange);
    },
  };
}
