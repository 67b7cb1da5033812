import { join } from 'node:path';
import sirv from 'sirv';
import type { Plugin } from 'vite';
import { buildArchive } from '../archive/build-archive.ts';
import { readContent } from '../reader/read-content.ts';
import { writeSearchIndex } from '../search/write-search-index.ts';
import { searchRecords } from '../views/search-records.ts';

/** Gives the preview a search: the index is written when it is first asked for, and again after the content changed. */
export function previewSearch(contentDir: string): Plugin {
  let written: { version: number; done: Promise<unknown> } | undefined;
  return {
    name: 'preview-search',
    apply: 'serve',
    configureServer(server) {
      const folder = join(server.config.cacheDir, 'tim-kiem-xem-thu');
      const files = sirv(folder, { dev: true });
      server.middlewares.use((request, response, next) => {
        if (!request.url?.startsWith('/tim-kiem/chi-muc/')) return next();
        const version = globalThis.contentVersion ?? 0;
        if (written?.version !== version) {
          const { archive } = buildArchive(readContent(contentDir), {
            now: Date.now(),
            preview: true,
          });
          written = {
            version,
            done: archive
              ? writeSearchIndex(searchRecords(archive), folder, {
                  synonyms: archive.site.synonyms,
                })
              : Promise.resolve(),
          };
        }
        written.done.then(() => files(request, response, next), next);
      });
    },
  };
}
