import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { resolve } from 'node:path';
import { previewSearch } from './src/cli/preview-search.ts';
import { watchContent } from './src/cli/watch-content.ts';
import { editorPage } from './src/editor/editor-page.ts';

const contentDir = resolve(process.env.CONTENT_DIR || 'content');

/** Says in the code whether it runs in the preview. Vite's own `DEV` and `PROD` would listen to variables of that name in the environment. */
const preview = {
  name: 'preview',
  hooks: {
    'astro:config:setup': ({ command, updateConfig }) => {
      updateConfig({ vite: { define: { 'import.meta.env.PREVIEW': String(command === 'dev') } } });
    },
  },
};

// The commands in src/cli set outDir and cacheDir, so that several builds never disturb each other.
export default defineConfig({
  trailingSlash: 'always',
  build: { inlineStylesheets: 'never', assets: '_astro' },
  integrations: [preview, mdx(), editorPage(contentDir)],
  devToolbar: { enabled: false },
  vite: {
    plugins: [watchContent(contentDir), previewSearch(contentDir)],
    resolve: { alias: { '@content': contentDir } },
    // Small scripts stay files: the policy of the pages allows no script of theirs inline. Only the browser editor is large.
    build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 4000 },
    server: { fs: { allow: ['.', contentDir] } },
    define: {
      'import.meta.env.CONTENT_DIR': JSON.stringify(contentDir),
      'import.meta.env.BUILD_NOW': JSON.stringify(process.env.BUILD_NOW || ''),
    },
  },
});
