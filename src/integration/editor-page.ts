import type { AstroIntegration } from 'astro';
import { isEditorOff } from '../reader/is-editor-off.ts';
import { trimCms } from '../editor/trim-cms.ts';

/** Adds `/quan-tri/` to the site, unless `site.yaml` turns the editor off; then nothing of it is built. */
export function editorPage(contentDir: string): AstroIntegration {
  return {
    name: 'editor-page',
    hooks: {
      'astro:config:setup': ({ injectRoute, updateConfig }) => {
        if (isEditorOff(contentDir)) return;
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
