import { join } from 'node:path';
import sirv from 'sirv';
import type { Plugin } from 'vite';
import type { ContentSource } from '../collections/content-source.ts';
import type { Reading } from '../collections/reading.ts';

/** Gives the preview a search: the index is written when it is first asked for, and again after the content changed. */
export function previewSearch(content: ContentSource): Plugin {
  let written: { reading: Reading; done: Promise<unknown> } | undefined;
  return {
    name: 'preview-search',
    apply: 'serve',
    configureServer(server) {
      const folder = join(server.config.cacheDir, 'tim-kiem-xem-thu');
      const files = sirv(folder, { dev: true });
      const write = async ({ archive }: Reading): Promise<void> => {
        if (!archive) return;
        const { searchRecords } = await import('../views/search-records.ts');
        const { writeSearchIndex } = await import('../search/write-search-index.ts');
        await writeSearchIndex(searchRecords(archive), folder, { synonyms: archive.site.synonyms });
      };
      server.middlewares.use(async (request, response, next) => {
        if (!request.url?.startsWith('/tim-kiem/chi-muc/')) return next();
        try {
          const reading = await content.read();
          if (written?.reading !== reading) written = { reading, done: write(reading) };
          await written.done;
          files(request, response, next);
        } catch (error) {
          next(error);
        }
      });
    },
  };
}
