import type { AstroIntegration } from 'astro';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { SITE_FILE, siteSchema } from '../schema/collections.ts';
import { trimCms } from '../editor/trim-cms.ts';

/** Adds `/quan-tri/` to the site, unless `site.yaml` turns the editor off; then nothing of it is built. */
export function editorPage(contentDir: string): AstroIntegration {
  return {
    name: 'editor-page',
    hooks: {
      'astro:config:setup': ({ injectRoute, updateConfig }) => {
        if (isOff(join(contentDir, SITE_FILE))) return;
        // Astro would build a page of its own accord; the underscore leaves that to this line.
        injectRoute({
          pattern: '/quan-tri',
          entrypoint: new URL('../pages/quan-tri/_editor.astro', import.meta.url),
          prerender: true,
        });
        updateConfig({ vite: { plugins: [trimCms()] } });
      },
    },
  };
}

/** A faulty `site.yaml` is reported where the content is read. */
function isOff(file: string): boolean {
  if (!existsSync(file)) return false;
  try {
    return siteSchema.safeParse(parse(readFileSync(file, 'utf8'))).data?.editor.mode === 'off';
  } catch {
    return false;
  }
}
