import { foldMarks } from '../vietnamese/fold.ts';
import { readToken } from './code-words.ts';
import { openIndexIn } from './index-in-node.ts';
import type { SearchIndex } from './open-index.ts';
import type { PagefindPage, PagefindResult } from './pagefind-api.ts';

/** What a built index holds, and what is wrong with it, in Vietnamese. */
export interface IndexCheck {
  /** The addresses of the pages that were read. */
  readonly urls: readonly string[];
  readonly faults: readonly string[];
}

/** So many pages are read at a time. */
const BATCH = 64;

/**
 * Asks the index of a built site as a browser would: every page is there once, and a word with marks is found
 * as it is written and without marks, which rests on what Pagefind takes for a letter.
 * @param options `onlyChanged` counts all pages, but reads only those that changed since all were indexed: for an
 *   index that `updateSearchIndex` made of one that was checked
 * @throws when a file of it is missing or damaged
 */
export async function checkIndexIn(
  siteFolder: string,
  options: { readonly onlyChanged?: boolean } = {},
): Promise<IndexCheck> {
  const index = await openIndexIn(siteFolder);
  const all = await index.pagesWith({});
  const changed = new Set(index.facts.delta?.ids);
  const results = options.onlyChanged ? all.filter(({ id }) => changed.has(id)) : all;
  const pages: PagefindPage[] = [];
  for (let at = 0; at < results.length; at += BATCH)
    pages.push(...(await Promise.all(results.slice(at, at + BATCH).map((page) => page.data()))));
  const urls = pages.map(({ raw_url }) => raw_url);
  const seen = new Set<string>();
  const twice = urls.filter((url) => seen.has(url) || !seen.add(url));
  return {
    urls,
    faults: [
      ...twice.map((url) => `“${url}” có hai lần trong chỉ mục tìm kiếm.`),
      ...(all.length === index.facts.pages
        ? []
        : [`Chỉ mục tìm kiếm có ${all.length} trang, lẽ ra phải có ${index.facts.pages}.`]),
      ...(await checkWord(index, results, pages)),
    ],
  };
}

async function checkWord(
  index: SearchIndex,
  results: readonly PagefindResult[],
  pages: readonly PagefindPage[],
): Promise<readonly string[]> {
  const marked = pages.flatMap(({ meta }, at) =>
    (meta['title'] ?? '')
      .split(' ')
      .map(readToken)
      .filter((exact) => foldMarks(exact) !== exact)
      .map((exact) => ({ exact, id: results[at]!.id })),
  );
  const word = marked.find(({ exact }) => exact.includes('đ')) ?? marked[0];
  if (word === undefined) return [];
  const asked = [
    { exact: word.exact, found: await index.ask([{ exact: word.exact }], true) },
    {
      exact: foldMarks(word.exact),
      found: await index.ask([{ exact: foldMarks(word.exact) }], false),
    },
  ];
  return asked
    .filter(({ found }) => !found.some(({ id }) => id === word.id))
    .map(({ exact }) => `Gõ “${exact}” không tìm thấy trang có chữ “${word.exact}”.`);
}
