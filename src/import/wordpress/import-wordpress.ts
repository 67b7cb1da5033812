import { basename } from 'node:path';
import { COLLECTIONS } from '../../schema/collections.ts';
import { parseEntry } from '../../reader/parse-entry.ts';
import type { ContentWriter, WriteState } from '../content-writer.ts';
import { detached } from '../detached.ts';
import { lineOfText } from '../html/plain-text.ts';
import type { ItemOutcome } from '../report.ts';
import { ExportIndexBuilder, originalPath, type ExportIndex } from './export-index.ts';
import { MediaStore } from './media-store.ts';
import { addressesOf, listAddresses, uniqueAddresses, type OldAddress } from './old-addresses.ts';
import { OldSite } from './old-site.ts';
import { planItem, type Plan, type PlannedItem } from './plan-items.ts';
import { readExport, type ReadItem } from './read-export.ts';
import type { TermMap } from './term-map.ts';
import { toComments } from './to-comments.ts';
import { toEntry } from './to-entry.ts';
import type { WxrItem } from './wxr-item.ts';

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
  /** Told after each item how many are done. */
  onProgress?(done: number): void;
}

/** What came of it. */
export interface WordpressResult {
  readonly outcomes: readonly ItemOutcome[];
  readonly addresses: readonly OldAddress[];
  readonly lostLinks: readonly string[];
}

/**
 * Imports exports in two readings: the first learns what every item becomes and where its files are, the second turns
 * the texts, which link to each other. Every item found is in the outcomes once.
 */
export async function importWordpress(task: WordpressImport): Promise<WordpressResult> {
  const first = await firstReading(task);
  const media = new MediaStore(task.uploads, task.writer, (path) => `${first.keyOf('tep')}${path}`);
  const site = new OldSite(first.index, media, first.planned.values());
  const pageOf = (id: string): string | undefined => {
    const item = first.planned.get(id);
    return item && isPublic(item) ? item.address : undefined;
  };
  const outcomes: ItemOutcome[] = [];
  const addresses: OldAddress[] = [...first.addresses];
  const files: ReadItem[] = [];
  const done = new Set<string>();
  for await (const read of itemsOf(task.files)) {
    task.onProgress?.(outcomes.length);
    const { item } = read;
    const planned = item && first.planned.get(item.id);
    if (!item || !planned) outcomes.push(unreadable(read));
    else if (done.has(item.id)) outcomes.push(repeated(read, item));
    else if (planned.fate.becomes === 'file') files.push(read);
    else {
      const context = { ...task, index: first.index, media, sourceFor: site.sourceFor.bind(site) };
      outcomes.push(...entryOutcomes(read, item, planned, first.keyOf, context));
      addresses.push(...addressesOf(item, planned, first.index, media, pageOf));
    }
    if (item) done.add(detached(item.id));
  }
  // Whether a file was needed is known only now.
  for (const read of files) {
    const planned = read.item && first.planned.get(read.item.id);
    if (!read.item || !planned) continue;
    outcomes.push(fileOutcome(read, read.item, media));
    addresses.push(...addressesOf(read.item, planned, first.index, media, pageOf));
  }
  return { outcomes, addresses: uniqueAddresses(addresses), lostLinks: site.lostLinks };
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

const nameOf = (item: WxrItem): string => detached(`${item.id} “${lineOfText(item.title)}”`);

const KIND_WORDS = {
  article: 'bài viết',
  page: 'trang',
  file: 'tệp',
  part: 'khối',
  nothing: 'mục khác',
};

const unreadable = ({ place, faults }: ReadItem): ItemOutcome => ({
  item: place,
  kind: 'mục khác',
  state: 'skipped',
  reason: 'không đọc được',
  isUncertain: true,
  warnings: faults,
});

const repeated = ({ place }: ReadItem, item: WxrItem): ItemOutcome => ({
  item: `${nameOf(item)} (${place})`,
  kind: 'mục khác',
  state: 'merged',
});

/** What becomes of a post or page, and of each of its comments. */
function entryOutcomes(
  read: ReadItem,
  item: WxrItem,
  planned: PlannedItem,
  keyOf: (id: string) => string,
  task: WordpressImport & Parameters<typeof toEntry>[2],
): readonly ItemOutcome[] {
  const { fate, file } = planned;
  const base = {
    item: nameOf(item),
    kind: KIND_WORDS[fate.becomes],
    isUncertain: read.faults.length > 0,
  };
  if (fate.becomes === 'part') return [{ ...base, state: 'merged' }];
  if (fate.becomes === 'nothing' || file === undefined) {
    const reason = fate.becomes === 'nothing' ? fate.reason : '';
    const isUncertain =
      base.isUncertain || (fate.becomes === 'nothing' && fate.isUncertain === true);
    const skipped: ItemOutcome = {
      ...base,
      state: 'skipped',
      reason,
      isUncertain,
      warnings: read.faults,
    };
    return [skipped, ...commentOutcomes(item, undefined, keyOf, task.writer)];
  }
  const entry = toEntry(item, planned, task);
  const faults = faultsOf(file, entry.text);
  const warnings = [...read.faults, ...entry.warnings, ...faults];
  const isUncertain = base.isUncertain || faults.length > 0 || entry.warnings.some(isLoss);
  if (faults.length > 0)
    return [
      { ...base, state: 'skipped', reason: 'không hợp lệ ở trang mới', isUncertain, warnings },
    ];
  const written = writtenOutcome(task.writer.write(keyOf(item.id), file, entry.text), file);
  const isArticle = fate.becomes === 'article' && isPublic(planned);
  const article = isArticle ? file.replace(/^.*\/|\.md$/g, '') : undefined;
  return [
    { ...base, ...written, isUncertain, warnings },
    ...commentOutcomes(item, article, keyOf, task.writer),
  ];
}

const isPublic = ({ fate }: PlannedItem): boolean =>
  (fate.becomes === 'article' || fate.becomes === 'page') && !fate.isDraft && !fate.isScheduled;

/** Words that are gone, as against a picture that was never there. */
const isLoss = (warning: string): boolean => warning.startsWith('Chữ trong bài mới');

/** What the schemas of this site say of a file before it is written. */
function faultsOf(file: string, text: string): readonly string[] {
  const name = file.startsWith('pages/') ? ('pages' as const) : ('articles' as const);
  const { problems } = parseEntry<(typeof COLLECTIONS)[typeof name]['schema']>(
    file,
    Buffer.from(text),
    COLLECTIONS[name].schema,
  );
  return problems.map(({ message, cure = '' }) => `${message} ${cure}`.trim());
}

function writtenOutcome(
  state: WriteState,
  file: string,
): Pick<ItemOutcome, 'state' | 'file' | 'reason'> {
  if (state === 'deleted')
    return { state: 'skipped', reason: 'đã bị xóa sau lần nhập trước', file };
  return { state, file };
}

function commentOutcomes(
  item: WxrItem,
  article: string | undefined,
  keyOf: (id: string) => string,
  writer: ContentWriter,
): readonly ItemOutcome[] {
  return toComments(item, article).map((comment): ItemOutcome => {
    const base = { item: `${comment.id} (bài ${item.id})`, kind: 'bình luận' };
    if ('reason' in comment) return { ...base, state: 'skipped', reason: comment.reason };
    const state = writer.write(keyOf(`bl:${comment.id}`), comment.file, comment.text);
    return { ...base, ...writtenOutcome(state, comment.file) };
  });
}

/** Files come along when a text, a gallery or the head of an article needs them. */
function fileOutcome({ faults }: ReadItem, item: WxrItem, media: MediaStore): ItemOutcome {
  const path = originalPath(item.file);
  const base = {
    item: nameOf(item),
    kind: 'tệp',
    warnings: faults,
    isUncertain: faults.length > 0,
  };
  const state = media.stateOf(path);
  if (state === undefined) return { ...base, state: 'skipped', reason: 'không bài nào dùng' };
  if (state === 'missing')
    return {
      ...base,
      state: 'skipped',
      reason: 'thiếu tệp gốc (xem --uploads)',
      isUncertain: true,
    };
  if (state === 'refused') return { ...base, state: 'skipped', reason: 'loại tệp không được đăng' };
  return { ...base, ...writtenOutcome(state, `media/${media.pathOf(path)}`) };
}
