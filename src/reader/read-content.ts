import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Problem } from '../lib/problem.ts';
import { COLLECTIONS, SITE_FILE, siteSchema, type EntryData, type SiteData } from '../schema/collections.ts';
import type { CollectionName } from '../schema/fields.ts';
import { closest } from '../vietnamese/closest.ts';
import { toSlug } from '../vietnamese/slug.ts';
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
  readonly entries: { readonly [C in CollectionName]: readonly Entry<C>[] };
  /** Every file below `media/`, with its size in bytes. */
  readonly media: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
  /** Number of content files looked at. */
  readonly fileCount: number;
}

/** Files an editor may leave in the folder that are not content. */
const IGNORED = /^(\.|~\$|Thumbs\.db$|desktop\.ini$|HUONG-DAN\.md$|README\.md$)/i;

/**
 * Reads a whole content folder. Each file ends as an entry or as a problem; nothing is skipped in silence.
 * @param directory absolute path of the content folder
 */
export function readContent(directory: string): Content {
  const problems: Problem[] = [];
  const entries = Object.fromEntries(Object.keys(COLLECTIONS).map((name) => [name, []])) as unknown as { [C in CollectionName]: Entry<C>[] };
  const media = new Map<string, number>();
  let fileCount = 0;
  let site: Content['site'];
  const folders = new Map<string, CollectionName>(Object.entries(COLLECTIONS).map(([name, { folder }]) => [folder, name as CollectionName]));

  for (const file of listFiles(directory, problems)) {
    const [top = '', ...rest] = file.split('/');
    const collection = rest.length > 0 ? folders.get(top) : undefined;
    if (top === 'media' && rest.length > 0) {
      media.set(rest.join('/'), statSync(join(directory, file)).size);
      continue;
    }
    fileCount++;
    if (file === SITE_FILE) {
      const parsed = parseEntry(file, readFileSync(join(directory, file)), siteSchema);
      problems.push(...parsed.problems);
      if (parsed.data) site = parsed as NonNullable<Content['site']>;
    } else if (collection && COLLECTIONS[collection].extensions.includes(extname(file).toLowerCase())) {
      readEntry(directory, file, collection, entries, problems);
    } else {
      problems.push(misplaced(file, collection, [...folders.keys()]));
    }
  }
  for (const name of Object.keys(entries) as CollectionName[]) findCollisions(entries[name], problems);
  return { site, entries, media, problems, fileCount };
}

function readEntry(directory: string, file: string, collection: CollectionName, entries: { [C in CollectionName]: Entry<C>[] }, problems: Problem[]): void {
  const { schema, nested } = COLLECTIONS[collection];
  const parsed = parseEntry<typeof schema>(file, readFileSync(join(directory, file)), schema);
  problems.push(...parsed.problems);
  const name = toSlug(basename(file, extname(file)));
  if (name === '') {
    problems.push({ severity: 'error', file, message: 'Tên tệp không có chữ cái hay chữ số nào.', cure: 'Hãy đặt lại tên tệp, ví dụ hoi-nghi-tong-ket.md.' });
    return;
  }
  if (!parsed.data) return;
  const parents = file.split('/').slice(1, -1).map(toSlug);
  const id = nested ? [...parents, name].join('/') : name;
  (entries[collection] as unknown[]).push({ ...parsed, collection, id });
}

function findCollisions(entries: readonly Entry<CollectionName>[], problems: Problem[]): void {
  const seen = new Map<string, Entry<CollectionName>>();
  for (const entry of entries) {
    const other = seen.get(entry.id);
    if (!other) seen.set(entry.id, entry);
    else problems.push({
      severity: 'error', file: entry.file,
      message: `Hai tệp cùng cho một địa chỉ “${entry.id}”: ${other.file} và ${entry.file}.`,
      cure: `Hãy đổi tên một trong hai tệp, ví dụ thêm năm: ${basename(entry.file, extname(entry.file))}-2${extname(entry.file)}.`,
    });
  }
}

function misplaced(file: string, collection: CollectionName | undefined, folders: readonly string[]): Problem {
  if (collection) {
    const { extensions, noun } = COLLECTIONS[collection];
    return {
      severity: 'error', file,
      message: `Tệp đuôi “${extname(file) || 'không có'}” không dùng được cho ${noun}.`,
      cure: `Hãy lưu nội dung thành tệp đuôi ${extensions.join(' hoặc ')}; ảnh và tệp đính kèm để trong thư mục media.`,
    };
  }
  const top = file.split('/')[0] ?? file;
  const near = file.includes('/') ? closest(top, [...folders, 'media']) : undefined;
  return {
    severity: 'error', file,
    message: file.includes('/') ? `Không có thư mục nào tên “${top}”.` : 'Tệp này không thuộc thư mục nào.',
    cure: near ? `Ý bạn là thư mục “${near}”?` : `Hãy chuyển tệp vào một trong các thư mục: ${[...folders, 'media'].join(', ')}.`,
  };
}

/** Every regular file below `directory`, sorted, with `/`; a link that leads nowhere or round in circles is a problem. */
function listFiles(directory: string, problems: Problem[], below = '', depth = 0): string[] {
  const files: string[] = [];
  for (const entry of readdirSync(join(directory, below), { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (IGNORED.test(entry.name)) continue;
    const path = below ? `${below}/${entry.name}` : entry.name;
    const kind = entry.isSymbolicLink() ? linkKind(join(directory, path)) : entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : undefined;
    if (kind === 'file') files.push(path);
    else if (kind === 'folder' && depth < 8) files.push(...listFiles(directory, problems, path, depth + 1));
    else problems.push({ severity: 'error', file: path, message: 'Không đọc được mục này (đường dẫn vòng, quá sâu, hoặc không phải tệp).', cure: 'Hãy xóa mục này hoặc thay bằng tệp thật.' });
  }
  return files;
}

function linkKind(path: string): 'file' | 'folder' | undefined {
  try {
    const stat = statSync(path);
    return stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : undefined;
  } catch {
    return undefined;
  }
}
