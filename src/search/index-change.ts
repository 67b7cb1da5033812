import { join } from 'node:path';
import { codePage, comparePages, type PagefindRecord } from './code-page.ts';
import { partFolder } from './index-folder.ts';
import { pagesIn } from './index-in-node.ts';
import type { DeltaPage, HiddenPage, IndexMemory, KnownPage } from './index-memory.ts';
import type { Change } from './plan-change.ts';

/** A change whose pages are coded, and whose replaced pages were read. */
export interface CodedChange {
  readonly base: readonly KnownPage[];
  readonly hidden: readonly HiddenPage[];
  /** In the order of the index. */
  readonly delta: readonly DeltaPage[];
  /** What the query side is told stays as it is. */
  readonly isSame: boolean;
}

/**
 * Codes the pages that are new, and reads the ones that they replace in the large index.
 * @param folder of the large index
 * @returns `undefined` when it does not hold the pages that the memory says
 */
export async function codeChange(
  memory: IndexMemory,
  { hidden: places, kept, fresh }: Change,
  folder: string,
): Promise<CodedChange | undefined> {
  const hidden = await readHidden(memory, places, folder);
  if (hidden === undefined) return undefined;
  const base = [...memory.base];
  const replaced = new Map(hidden.map((page) => [base[page.at]!.url, page]));
  const delta = [...kept];
  let isRelabelled = false;
  for (const page of fresh) {
    const { url, key } = page;
    const { kind, date, labels, record } = codePage(page.record());
    const old = replaced.get(url);
    if (old?.content === record.content && old.facets === facetsOf(record)) {
      // It stays where it is; only its key changed, or the words of its filters.
      isRelabelled ||= JSON.stringify(labels) !== JSON.stringify(base[old.at]!.labels);
      base[old.at] = { url, key, kind, date, labels };
      replaced.delete(url);
    } else delta.push({ url, key, kind, date, labels, record });
  }
  const left = [...replaced.values()];
  const isSame =
    !isRelabelled &&
    placesOf(left) === placesOf(memory.hidden) &&
    kept.length === memory.delta.length &&
    delta.length === kept.length;
  return { base, hidden: left, delta: delta.sort(comparePages), isSame };
}

const placesOf = (pages: readonly HiddenPage[]): string => pages.map(({ at }) => at).join();

async function readHidden(
  memory: IndexMemory,
  places: readonly number[],
  folder: string,
): Promise<readonly HiddenPage[] | undefined> {
  const known = new Map(memory.hidden.map((page) => [page.at, page]));
  if (places.every((at) => known.has(at))) return places.map((at) => known.get(at)!);
  const others = memory.parts.slice(1).map((_, at) => join(folder, partFolder(at + 1)));
  const results = await pagesIn([folder, ...others]);
  if (results.length !== memory.base.length) return undefined;
  const read: HiddenPage[] = [];
  for (const at of places) {
    const { id, data } = results[at]!;
    const { raw_url, content, meta, filters } = await data();
    if (raw_url !== memory.base[at]!.url) return undefined;
    read.push(known.get(at) ?? { at, id, content, facets: facetsOf({ meta, filters }) });
  }
  return read;
}

/** What Pagefind knows of a page besides its text, in one form. */
function facetsOf({ meta, filters }: Pick<PagefindRecord, 'meta'> & { filters: object }): string {
  const values = Object.entries(filters).filter(([, ids]) => (ids as unknown[]).length > 0);
  return JSON.stringify([Object.entries(meta).sort(), values.sort()]);
}
