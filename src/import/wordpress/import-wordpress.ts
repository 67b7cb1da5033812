import { basename } from 'node:path';
import type { ContentWriter } from '../content-writer.ts';
import { detached } from '../detached.ts';
import type { Progress } from '../progress.ts';
import type { ItemOutcome } from '../report.ts';
import { ExportIndexBuilder, type ExportIndex } from './export-index.ts';
import {
  entryOutcomes,
  fileOutcome,
  isPublic,
  nameOf,
  repeated,
  unreadable,
  type WaitingFile,
} from './item-outcomes.ts';
import { MediaStore } from './media-store.ts';
import {
  AddressList,
  addressesOf,
  fileAddresses,
  listAddresses,
  type OldAddress,
} from './old-addresses.ts';
import { OldSite } from './old-site.ts';
import { planItem, type Plan, type PlannedItem } from './plan-items.ts';
import { readExport, type ReadItem } from './read-export.ts';
import type { TermMap } from './term-map.ts';

/** What an import of a WordPress export is asked to do. */
export interface WordpressImport {
  readonly files: readonly string[];
  readonly writer: ContentWriter;
  /** A copy of `wp-content/uploads`. */
  readonly uploads: string | undefined;
  readonly map: TermMap;
  readonly reservedPages: ReadonlySet<string>;
  /** Day of the import, `YYYY-MM-DD`. */
  readonly today: string;
  onProgress?(progress: Progress): void;
}

/** What came of it. */
export interface WordpressResult {
  readonly outcomes: readonly ItemOutcome[];
  /** Old address → the present one. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly lostLinks: readonly string[];
  /** Whole addresses of files that texts need and that are not in the copy of the uploads. */
  readonly missing: readonly string[];
}

/**
 * Imports exports, those of one site together: numbers and addresses of items mean something within their site only.
 * Every item found is in the outcomes once.
 */
export async function importWordpress(task: WordpressImport): Promise<WordpressResult> {
  const sites = new Map<string, string[]>();
  for (const file of task.files) {
    const home = await homeIn(file);
    sites.set(home, [...(sites.get(home) ?? []), file]);
  }
  const outcomes: ItemOutcome[] = [];
  const addresses = new AddressList();
  const lostLinks: string[] = [];
  const missing: string[] = [];
  for (const files of sites.values()) {
    const found = await importSite({ ...task, files }, outcomes, addresses);
    lostLinks.push(...found.lostLinks);
    missing.push(...found.missing);
  }
  return { outcomes, addresses: addresses.targets, lostLinks, missing };
}

/** The address of the site that an export comes from. */
async function homeIn(file: string): Promise<string> {
  const builder = new ExportIndexBuilder();
  for await (const event of readExport(file, '')) {
    if ('channel' in event) builder.addChannel(event.channel);
    break;
  }
  return builder.build().home;
}

/**
 * Two readings: the first learns what every item becomes and where its files are, the second turns the texts, which
 * link to each other. Adds to `outcomes` and `addresses`.
 */
async function importSite(
  task: WordpressImport,
  outcomes: ItemOutcome[],
  addresses: AddressList,
): Promise<Pick<WordpressResult, 'lostLinks' | 'missing'>> {
  const first = await firstReading(task);
  const { index, planned, keyOf } = first;
  const media = new MediaStore(task.uploads, task.writer, (path) => `${keyOf('tep')}${path}`);
  const site = new OldSite(index, media, planned);
  const context = { ...task, index, media, sourceFor: site.sourceFor.bind(site) };
  addresses.add(first.addresses);
  const files: WaitingFile[] = [];
  const done = new Set<PlannedItem>();
  for await (const read of itemsOf(task.files)) {
    const { item, faults } = read;
    const plan = item && planned.get(item.id);
    if (!item || !plan) outcomes.push(unreadable(read));
    else if (done.has(plan)) outcomes.push(repeated(read, item, plan));
    else if (plan.fate.becomes === 'file')
      files.push({ id: detached(item.id), name: nameOf(item), faults });
    else {
      const [entry, ...comments] = entryOutcomes(read, item, plan, keyOf, context);
      outcomes.push(entry, ...comments);
      if (entry.state !== 'skipped') addresses.add(addressesOf(item, plan));
    }
    if (plan) done.add(plan);
    task.onProgress?.({ done: done.size, total: planned.size });
  }
  const pageOf = (id: string): string | undefined => {
    const plan = planned.get(id);
    return plan && isPublic(plan) ? plan.address : undefined;
  };
  // Whether a file was needed is known only now.
  for (const file of files) {
    const old = index.files.get(file.id);
    outcomes.push(fileOutcome(file, old, media));
    if (old) addresses.add(fileAddresses(old, media, pageOf));
  }
  const missing = media.missing.map(
    (path) => index.filesByPath.get(path)?.address ?? index.home + path,
  );
  return { lostLinks: site.lostLinks, missing };
}

interface FirstReading {
  readonly index: ExportIndex;
  readonly planned: ReadonlyMap<string, PlannedItem>;
  readonly addresses: readonly OldAddress[];
  keyOf(id: string): string;
}

async function firstReading(task: WordpressImport): Promise<FirstReading> {
  const builder = new ExportIndexBuilder();
  const planned = new Map<string, PlannedItem>();
  let channels = '';
  for (const path of task.files)
    for await (const event of readExport(path, basename(path))) {
      if ('channel' in event) {
        builder.addChannel(event.channel);
        channels += event.channel;
        continue;
      }
      const { item } = event;
      if (!item || planned.has(item.id)) continue;
      builder.addItem(item);
      task.onProgress?.({ done: planned.size });
      planned.set(detached(item.id), planItem(item, planFor(task, builder.build().home)));
    }
  const index = builder.build();
  const addresses = listAddresses(channels, index.authors.keys());
  return { index, planned, addresses, keyOf: planFor(task, index.home).key };
}

const planFor = (task: WordpressImport, home: string): Plan => ({
  writer: task.writer,
  key: (id) => `wp:${home}:${id}`,
  reservedPages: task.reservedPages,
  types: task.map.types,
});

async function* itemsOf(files: readonly string[]): AsyncGenerator<ReadItem> {
  for (const path of files)
    for await (const event of readExport(path, basename(path)))
      if (!('channel' in event)) yield event;
}
