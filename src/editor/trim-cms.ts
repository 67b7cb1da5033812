import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { VIETNAMESE_WORDS } from './vietnamese-words.ts';

type Words = { [key: string]: string | Words };

/**
 * What the CMS can load and this site never asks for: colours for 280 programming languages,
 * maps, drawing, other tongues.
 */
const UNUSED =
  /^(@shikijs\/langs\/(?!markdown$)|leaflet|terra-draw|svgo)|\/locales\/(?!vi\.json$)[\w-]+\.json$/;
const EMPTY = '\0bo-trong';
const CMS = /@sveltia\/cms\/npm\/index\.js$/;
/** What the CMS would ask others for by itself: fonts that it also has with it, and the health of a git host. */
const FOREIGN = [
  [/@font-face\s*\{[^}]*cdn\.jsdelivr\.net[^}]*\}/g, ''],
  [
    /https:\/\/www\.githubstatus\.com\/api\/v2\/status\.json/g,
    'data:application/json,{"status":{"indicator":"none"}}',
  ],
] as const;
const LOCALE = /@sveltia\/cms\/locales\/vi\.json$/;

/** Leaves out of the bundle what the editor does not need, and completes the Vietnamese of the CMS. */
export function trimCms(): Plugin {
  return {
    name: 'trim-cms',
    enforce: 'pre',
    // The preview would bundle the CMS beforehand, past this plugin.
    config: () => ({ optimizeDeps: { exclude: ['@sveltia/cms'] } }),
    resolveId: (source, importer) =>
      importer && importer.replaceAll('\\', '/').includes('/@sveltia/cms/') && UNUSED.test(source)
        ? EMPTY
        : undefined,
    async load(id) {
      if (id === EMPTY) return 'export default {};';
      const file = fileOf(id);
      return LOCALE.test(file)
        ? JSON.stringify(merge(JSON.parse(await readFile(file, 'utf8')) as Words, VIETNAMESE_WORDS))
        : undefined;
    },
    transform: (code, id) =>
      CMS.test(fileOf(id))
        ? {
            code: FOREIGN.reduce(
              (text, [address, instead]) => text.replace(address, instead),
              code,
            ),
            map: null,
          }
        : undefined,
  };
}

const fileOf = (id: string): string => (id.split('?')[0] ?? id).replaceAll('\\', '/');

function merge(words: Words, more: Words): Words {
  return {
    ...words,
    ...Object.fromEntries(
      Object.entries(more).map(([key, value]) => {
        const old = words[key];
        return [
          key,
          typeof value === 'object' && typeof old === 'object' ? merge(old, value) : value,
        ];
      }),
    ),
  };
}
