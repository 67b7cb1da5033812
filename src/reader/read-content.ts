import {
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  type Dirent,
  type Stats,
} from 'node:fs';
import { basename, extname, join, sep } from 'node:path';
import { originalName } from '../lib/copy-names.ts';
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
import { closest } from '../vietnamese/closest.ts';
import { formatFileSize } from '../vietnamese/numbers.ts';
import { toSlug } from '../vietnamese/slug.ts';
import type { EntryCache } from './entry-cache.ts';
import { isLeftOver } from './left-overs.ts';
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

/** The editors' guide and the like, which tell of the content and are none. */
const GUIDES = /^(HUONG-DAN|README)\.md$/i;

/**
 * Reads a whole content folder. Each file ends as an entry or as a problem; nothing is skipped in silence.
 * @param directory absolute path of the content folder
 * @param cache what is remembered of the files since the last reading; the answer is the same without it
 */
export function readContent(directory: string, cache?: EntryCache): Content {
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
    const read = readTextFile(directory, file, { id, collection, folders, cache });
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

interface FileContext {
  readonly id: string;
  readonly collection: CollectionName | undefined;
  readonly folders: ReadonlyMap<string, CollectionName>;
  readonly cache: EntryCache | undefined;
}

/** What a file says, or why it is not read at all. */
function readTextFile(
  directory: string,
  file: string,
  { id, collection, folders, cache }: FileContext,
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
  const size = sizeOf(path);
  if (size > LARGEST_TEXT) return tooLarge(file, size);
  const bytes = readBytes(path);
  const schema = schemaOf(file, collection);
  if (bytes) return parseEntry<typeof schema>(file, bytes, schema, cache);
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

/** `site.yaml`, or what an editor who meant it may have called it. */
const isSiteFile = (file: string): boolean => /^site\.[a-z]+$/i.test(file);

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

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

/** In bytes. The site adds up to fifty to the name of a picture, and most disks hold names of 255. */
const LONGEST_NAME = 200;
/** In bytes; a book of six hundred pages. Reading takes time and memory by the length of a text. */
const LARGEST_TEXT = 2 * 1024 * 1024;

const tooLongName = (file: string): Problem => ({
  severity: 'error',
  file,
  message: `Tên tệp dài quá ${LONGEST_NAME} byte nên trang không mang được.`,
  cure: `Hãy đặt tên ngắn hơn, ví dụ hoi-nghi-tong-ket${extname(file)}.`,
});

const tooLarge = (file: string, size: number): Problem => ({
  severity: 'error',
  file,
  message: `Tệp nặng ${formatFileSize(size)}; tệp chữ không được quá ${formatFileSize(LARGEST_TEXT)}.`,
  cure: 'Hãy chia nội dung thành nhiều tệp; ảnh và số liệu lớn thì để trong thư mục media.',
});

function collision(file: string, other: string, id: string): Problem {
  return {
    severity: 'error',
    file,
    message: `Hai tệp cùng cho một địa chỉ “${id}”: ${other} và ${file}.`,
    cure: `Hãy đổi tên một trong hai tệp, ví dụ thành ${basename(file, extname(file))}-2${extname(file)}.`,
  };
}

function misplaced(
  file: string,
  collection: CollectionName | undefined,
  folders: readonly string[],
): Problem {
  if (collection) {
    const { extensions, noun } = COLLECTIONS[collection];
    return {
      severity: 'error',
      file,
      message: `Tệp ${extname(file) ? `đuôi “${extname(file)}”` : 'không có đuôi'} không dùng được cho ${noun}.`,
      cure: `Hãy lưu nội dung thành tệp đuôi ${extensions.join(' hoặc ')}; ảnh và tệp đính kèm để trong thư mục media.`,
    };
  }
  if (isSiteFile(originalName(file) ?? ''))
    return {
      severity: 'error',
      file,
      message: `Theo tên thì tệp này là bản sao của ${SITE_FILE}.`,
      cure: `Hãy so với ${SITE_FILE}, rồi xóa tệp này.`,
    };
  if (isSiteFile(file))
    return {
      severity: 'error',
      file,
      message: `Tệp “${file}” không đúng tên.`,
      cure: `Hãy đổi tên tệp thành ${SITE_FILE}.`,
    };
  const top = file.split('/')[0] ?? file;
  const near = file.includes('/') ? closest(top, [...folders, 'media']) : undefined;
  return {
    severity: 'error',
    file,
    message: file.includes('/')
      ? `Không có thư mục nào tên “${top}”.`
      : 'Tệp này không thuộc thư mục nào.',
    cure: near
      ? `Có phải là thư mục “${near}”?`
      : `Hãy chuyển tệp vào một trong các thư mục: ${[...folders, 'media'].join(', ')}.`,
  };
}

/**
 * Every regular file below `directory`, sorted, with `/`; a link that leads nowhere or round in circles is a problem.
 * @param around the real paths of the folders in which this one was met
 */
function listFiles(
  directory: string,
  problems: Problem[],
  below = '',
  around: readonly string[] = [],
): string[] {
  const files: string[] = [];
  const real = [...around, realpathSync(join(directory, below))];
  for (const entry of listFolder(join(directory, below), below || '.', problems)) {
    if (GUIDES.test(entry.name) || isLeftOver(entry.name, entry.isDirectory())) continue;
    const path = below ? `${below}/${entry.name}` : entry.name;
    const kind = entry.isSymbolicLink() ? linkKind(join(directory, path), real) : kindOf(entry);
    if (kind === 'file') files.push(path);
    else if (kind === 'folder' && /\.(mdx?|ya?ml)$/i.test(entry.name))
      problems.push({
        severity: 'error',
        file: path,
        message: 'Đây là thư mục, nhưng mang tên như một tệp.',
        cure: 'Hãy chuyển các tệp bên trong ra ngoài rồi xóa thư mục này.',
      });
    else if (kind === 'folder' && real.length <= 8)
      files.push(...listFiles(directory, problems, path, real));
    else
      problems.push({
        severity: 'error',
        file: path,
        message: 'Không đọc được mục này (đường dẫn vòng, quá sâu, hoặc không phải tệp).',
        cure: 'Hãy xóa mục này hoặc thay bằng tệp thật.',
      });
  }
  return files;
}

function listFolder(path: string, file: string, problems: Problem[]): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true }).toSorted((a, b) =>
      a.name < b.name ? -1 : 1,
    );
  } catch {
    problems.push({
      severity: 'error',
      file,
      message: 'Không mở được thư mục này.',
      cure: 'Hãy xem lại tên và quyền đọc của thư mục.',
    });
    return [];
  }
}

type Kind = 'file' | 'folder' | undefined;

function kindOf(entry: Dirent | Stats): Kind {
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : undefined;
}

/** A link to a folder that holds the link itself, or through which it was reached, leads round in circles. */
function linkKind(path: string, around: readonly string[]): Kind {
  try {
    const kind = kindOf(statSync(path));
    const target = realpathSync(path);
    const isCircle = around.some((folder) => folder === target || folder.startsWith(target + sep));
    return kind === 'folder' && isCircle ? undefined : kind;
  } catch {
    return undefined;
  }
}
