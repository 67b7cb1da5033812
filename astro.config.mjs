import mdx from '@astrojs/mdx';
import { resolve } from 'node:path';
import { checkMedia } from './src/checks/check-media.ts';
import { previewSearch } from './src/integration/preview-search.ts';
import { contentSource } from './src/collections/content-source.ts';
import { editorPage } from './src/integration/editor-page.ts';
import { nativeModules } from './src/integration/native-modules.ts';
import { sitePictures } from './src/pictures/site-pictures.ts';
import { clearBundle } from './src/publish/clear-bundle.ts';

const contentDir = resolve(process.env.CONTENT_DIR || 'content');
// The pages ask for it when they are drawn: they are compiled for any content.
process.env.CONTENT_DIR = contentDir;
const content = contentSource(contentDir, checkMedia);

// The commands in src/cli set outDir and cacheDir, so that several builds never disturb each other.
/** @type {import('astro').AstroUserConfig} */
export default {
  trailingSlash: 'always',
  build: { inlineStylesheets: 'never', assets: '_astro' },
  integrations: [
    content.integration,
    mdx(),
    sitePictures(),
    editorPage(contentDir),
    ...(process.env.COMPILE_ONLY ? [] : [clearBundle()]),
  ],
  devToolbar: { enabled: false },
  // Code editors complete front matter.
  experimental: { contentIntellisense: true },
  vite: {
    plugins: [nativeModules(), previewSearch(content)],
    resolve: { alias: { '@content': contentDir } },
    build: {
      // Small scripts stay files: the policy of the pages allows no script of theirs inline.
      assetsInlineLimit: 0,
      // Only the browser editor is large.
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        // Astro marks articles that are code with a directive of its own, which its bundler does not know.
        onwarn: (warning, warn) => {
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
        },
      },
    },
    server: {
      // What a module imports is prepared while the module waits, and not one after the other.
      preTransformRequests: true,
      fs: { allow: [import.meta.dirname, contentDir] },
    },
  },
};
