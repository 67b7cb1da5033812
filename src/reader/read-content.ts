import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { isSameSign, signOf, type FileSign } from '../lib/file-sign.ts';
import type { Problem } from '../lib/problem.ts';
import {
  COLLECTIONS,
  REDIRECTS_FILE,
  redirectsSchema,
  SITE_FILE,
  siteSchema,
  type EntryData,
  type RedirectsData,
  type SiteData,
} from '../schema/collections.ts';
import type { CollectionName } from '../schema/fields.ts';
import { toSlug } from '../vietnamese/slug.ts';
import type { EntryCache } from './entry-cache.ts';
import {
  collision,
  isSiteFile,
  LARGEST_TEXT,
  LONGEST_NAME,
  misplaced,
  tooLarge,
  tooLongName,
} from './file-faults.ts';
import { listFiles } from './list-files.ts';
import { parseEntry, type ParsedEntry } from './parse-entry.ts';

/** One valid file of collection `C`. */
export interface Entry<C extends CollectionName> extends ParsedEntry<EntryData<C>> {
  readonly collection: C;
  /** The file name as an address: Vietnamese slug, for comments with the folder before it. */
  readonly id: string;
  readonly data: EntryData<C>;
}

/** Everything in a content folder: the valid entries, and a problem for each thing that is not. */
export interface Content {
  readonly site: (ParsedEntry<SiteData> & { readonly data: SiteData }) | undefined;
  /** `redirects.yaml`; absent when there is none, or a faulty one. */
  readonly redirects: (ParsedEntry<RedirectsData> & { readonly data: RedirectsData }) | undefined;
  readonly entries: { readonly [C in CollectionName]: readonly Entry<C>[] };
  /** Every file below `media/`, with its size in bytes. */
  readonly media: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
  /** Number of content files looked at. */
  readonly fileCount: number;
  /**
   * Ids of files that are there but faulty. A reference to one is right; only the file itself needs mending,
   * so that one slip is one message. `site` stands for `site.yaml`.
   */
  readonly faultyIds: FaultyIds;
}

/** Collection (or `site`) → ids of its faulty files. */
export type FaultyIds = ReadonlyMap<CollectionName | 'site', ReadonlySet<string>>;

/**
 * Reads a whole content folder. Each file ends as an entry or as a problem; nothing is skipped in silence.
 * @param directory absolute path of the content folder
 * @param cache what is remembered of the files since the last reading; the answer is the same without it
 * @param known what was read before in this program: files that are still the same are not opened
 */
export function readContent(
  directory: string,
  cache?: EntryCache,
  known: KnownFiles = new Map(),
): Content {
  const draft: Draft = {
    site: undefined,
    redirects: undefined,
    entries: Object.fromEntries(
      Object.keys(COLLECTIONS).map((name) => [name, []]),
    ) as unknown as Draft['entries'],
    media: new Map(),
    problems: [],
    fileCount: 0,
    faultyIds: new Map(),
    fileOf: new Map(),
  };
  const folders = new Map<string, CollectionName>(
    Object.entries(COLLECTIONS).map(([name, { folder }]) => [folder, name as CollectionName]),
  );
  for (const file of listFiles(directory, draft.problems)) {
    const [top = '', ...rest] = file.split('/');
    if (top === 'media' && rest.length > 0) {
      draft.media.set(rest.join('/'), sizeOf(join(directory, file)));
      if (Buffer.byteLength(basename(file)) > LONGEST_NAME) draft.problems.push(tooLongName(file));
      continue;
    }
    draft.fileCount++;
    const collection = rest.length > 0 ? folders.get(top) : undefined;
    const id = collection ? idOf(file, collection) : (TOP_FILES.get(file) ?? '');
    const read = readTextFile(directory, file, { id, collection, folders, cache, known });
    draft.problems.push(...('problems' in read ? read.problems : [read]));
    if (!('problems' in read) || !read.data) markFaulty(draft, file, collection, id);
    else if (collection) addEntry(draft, read, collection, id);
    else if (file === REDIRECTS_FILE) draft.redirects = read as NonNullable<Content['redirects']>;
    else draft.site = read as NonNullable<Content['site']>;
  }
  const { fileOf: _, ...content } = draft;
  return content;
}

/** What is known up to some file. */
interface Draft extends Omit<Content, 'entries' | 'media' | 'problems' | 'faultyIds'> {
  site: Content['site'];
  redirects: Content['redirects'];
  fileCount: number;
  readonly entries: { readonly [C in CollectionName]: Entry<C>[] };
  readonly media: Map<string, number>;
  readonly problems: Problem[];
  readonly faultyIds: Map<CollectionName | 'site', Set<string>>;
  /** Collection and id → the first file that has them. */
  readonly fileOf: Map<string, string>;
}

function markFaulty(
  { faultyIds }: Draft,
  file: string,
  collection: CollectionName | undefined,
  id: string,
): void {
  const mark = (of: CollectionName | 'site', faulty: string) =>
    faultyIds.set(of, (faultyIds.get(of) ?? new Set()).add(faulty));
  if (collection && id !== '') mark(collection, id);
  else if (isSiteFile(file)) mark('site', 'site');
}

function addEntry(
  { entries, problems, fileOf }: Draft,
  parsed: ParsedEntry,
  collection: CollectionName,
  id: string,
): void {
  const key = `${collection}:${id}`;
  const other = fileOf.get(key);
  if (other) problems.push(collision(parsed.file, other, id));
  else (entries[collection] as unknown[]).push({ ...parsed, collection, id });
  fileOf.set(key, other ?? parsed.file);
}

/** Files that were read before, by path below the content folder. */
export type KnownFiles = Map<string, { readonly sign: FileSign; readonly parsed: ParsedEntry }>;

interface FileContext {
  readonly id: string;
  readonly collection: CollectionName | undefined;
  readonly folders: ReadonlyMap<string, CollectionName>;
  readonly cache: EntryCache | undefined;
  readonly known: KnownFiles;
}

/** What a file says, or why it is not read at all. */
function readTextFile(
  directory: string,
  file: string,
  { id, collection, folders, cache, known }: FileContext,
): ParsedEntry | Problem {
  const path = join(directory, file);
  if (!isReadable(file, collection)) return misplaced(file, collection, [...folders.keys()]);
  if (id === '')
    return {
      severity: 'error',
      file,
      message: 'Tên tệp không có chữ cái hay chữ số nào.',
      cure: `Hãy đặt lại tên tệp, ví dụ hoi-nghi-tong-ket${extname(file)}.`,
    };
  if (id.length > LONGEST_NAME) return tooLongName(file);
  const sign = signIfThere(path);
  if (sign && sign.size > LARGEST_TEXT) return tooLarge(file, sign.size);
  const before = known.get(file);
  if (before && isSameSign(before.sign, sign)) return before.parsed;
  const bytes = readBytes(path);
  const schema = schemaOf(file, collection);
  if (bytes) {
    const parsed = parseEntry<typeof schema>(file, bytes, schema, cache);
    if (sign) known.set(file, { sign, parsed });
    return parsed;
  }
  return {
    severity: 'error',
    file,
    message: 'Máy không được phép mở tệp này.',
    cure: 'Hãy xem lại quyền đọc của tệp, hoặc chép lại tệp.',
  };
}

const isReadable = (file: string, collection: CollectionName | undefined): boolean =>
  collection
    ? COLLECTIONS[collection].extensions.includes(extname(file).toLowerCase())
    : TOP_FILES.has(file);

/** The files that are in no folder, and what they are called in a report. */
const TOP_FILES: ReadonlyMap<string, string> = new Map([
  [SITE_FILE, 'site'],
  [REDIRECTS_FILE, 'redirects'],
]);

function schemaOf(file: string, collection: CollectionName | undefined) {
  if (collection) return COLLECTIONS[collection].schema;
  return file === REDIRECTS_FILE ? redirectsSchema : siteSchema;
}

function idOf(file: string, collection: CollectionName): string {
  const name = toSlug(basename(file, extname(file)));
  const parents = COLLECTIONS[collection].nested ? file.split('/').slice(1, -1).map(toSlug) : [];
  return name === '' ? '' : [...parents, name].join('/');
}

function readBytes(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

const sizeOf = (path: string): number => signIfThere(path)?.size ?? 0;

function signIfThere(path: string): FileSign | undefined {
  try {
    return signOf(path);
  } catch {
    return undefined;
  }
}
