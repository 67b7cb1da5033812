import type { ContentInput, EntryInput } from '../archive/content-input.ts';
import { recallOrFind } from './check-entries.ts';
import { allEntries } from './entry-texts.ts';
import type { Problem } from '../lib/problem.ts';
import { COLLECTIONS, siteSchema } from '../schema/collections.ts';
import { collectValues, type Path } from '../schema/messages/describe-issues.ts';
import { judgeAddress } from './judge-address.ts';
import type { SiteMap } from './judgement.ts';

/** Addresses in the fields of files: sources, web sites of units, the menu. The schema has seen to their form. */
export function checkFieldAddresses(content: ContentInput, map: SiteMap): readonly Problem[] {
  const { site } = content;
  return [
    ...[...allEntries(content)].flatMap(({ collection, entry }) =>
      recallOrFind(entry, 'addresses in fields', () =>
        collectValues(COLLECTIONS[collection].schema, entry.data, ['address']).map(
          ({ path, value }) => ({ path, value }),
        ),
      ).flatMap(({ path, value }) => checkAddress(entry, path, value, map)),
    ),
    ...(site
      ? [
          ...collectValues(siteSchema, site.data, ['address'])
            // Its own address is judged by itself, and a server that takes replies is no page.
            .filter(({ path }) => !['url', 'comments', 'editor'].includes(String(path[0])))
            .map(({ path, value }) => ({ path, value })),
          ...site.data.menu.map(({ href }, at) => ({ path: ['menu', at, 'href'], value: href })),
        ].flatMap(({ path, value }) => checkAddress(site, path, value, map))
      : []),
  ];
}

function checkAddress(
  entry: Pick<EntryInput, 'file' | 'locate' | 'lineWith'>,
  path: Path,
  value: string,
  map: SiteMap,
): Problem[] {
  const link = { typed: value, address: value, words: '', isPicture: false };
  const judgement = judgeAddress(link, '/', map);
  if (!judgement) return [];
  const { right, ...said } = judgement;
  // A field for a whole address takes no path.
  const fixedLine =
    right === undefined || (/^https?:/.test(value) && !/^https?:/.test(right))
      ? undefined
      : entry.lineWith?.(path, right);
  return [
    { file: entry.file, ...entry.locate(path), ...said, ...(fixedLine ? { fixedLine } : {}) },
  ];
}
