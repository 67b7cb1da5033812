import type { Problem } from '../lib/problem.ts';
import { COLLECTIONS, siteSchema } from '../schema/collections.ts';
import type { CollectionName } from '../schema/fields.ts';
import { PLACE_TYPES } from '../schema/place.ts';
import { askIfMeant } from '../schema/messages/words.ts';
import { collectValues, type Path } from '../schema/messages/describe-issues.ts';
import { closest } from '../vietnamese/closest.ts';
import { foldMarks } from '../vietnamese/fold.ts';
import type { ContentInput, EntryInput } from '../archive/content-input.ts';
import { missingFile, type Found } from './missing-file.ts';

/** Every id that an entry refers to exists, and every file that it names lies in `media/`. */
export function checkReferences(content: ContentInput): readonly Problem[] {
  const ids = new Map<CollectionName, readonly string[]>();
  for (const name of Object.keys(content.entries) as CollectionName[])
    ids.set(name, [
      ...new Set([
        ...content.entries[name].map((entry) => entry.id),
        ...(content.faultyIds?.get(name) ?? []),
      ]),
    ]);
  const known = new Map([...ids].map(([name, list]) => [name, new Set(list)]));
  let names: ReadonlyMap<string, string> | undefined;
  const problems: Problem[] = [];
  const check = (
    entry: Pick<EntryInput, 'file' | 'locate' | 'lineWith'>,
    schema: Parameters<typeof collectValues>[0],
    data: unknown,
  ) => {
    for (const { path, value, meta } of collectValues(schema, data, [
      'reference',
      'picture',
      'attachment',
    ])) {
      if (meta.kind === 'reference') {
        const collection = meta.collection ?? 'articles';
        if (known.get(collection)?.has(value)) continue;
        report(
          entry,
          path,
          unknownId(collection, value, ids.get(collection) ?? [], (names ??= namesOf(content))),
        );
      } else if (!content.media.has(value)) {
        report(
          entry,
          path,
          missingFile(
            value,
            [...content.media.keys()],
            COPY[meta.kind === 'picture' ? 'picture' : 'file'],
          ),
        );
      }
    }
  };
  const report = (
    entry: Pick<EntryInput, 'file' | 'locate' | 'lineWith'>,
    path: Path,
    { message, cure, near }: Found,
  ) => {
    const fixedLine = near === undefined ? undefined : entry.lineWith?.(path, near);
    problems.push({
      severity: 'error',
      file: entry.file,
      ...entry.locate(path),
      message,
      cure,
      ...(fixedLine ? { fixedLine } : {}),
    });
  };
  for (const name of Object.keys(content.entries) as CollectionName[]) {
    for (const entry of content.entries[name]) check(entry, COLLECTIONS[name].schema, entry.data);
  }
  if (content.site) check(content.site, siteSchema, content.site.data);
  return problems;
}

const COPY = {
  file: 'Hãy chép tệp vào thư mục media, hoặc xóa dòng này.',
  picture:
    'Hãy chép tệp vào thư mục media, hoặc xóa dòng này; ảnh chưa có tệp gốc thì chỉ cần chú thích.',
};

function unknownId(
  collection: CollectionName,
  value: string,
  ids: readonly string[],
  names: ReadonlyMap<string, string>,
): Found {
  const { noun, folder } = COLLECTIONS[collection];
  const message = `Không có ${noun} nào mang mã “${value.length > 80 ? `${value.slice(0, 79)}…` : value}”.`;
  // An editor often types the name; the name leads to the id as well as a near id does.
  const near = names.get(`${collection}:${foldMarks(value)}`) ?? closest(value, ids);
  if (near) return { message, cure: askIfMeant(near), near };
  return {
    message,
    cure:
      ids.length === 0
        ? `Thư mục ${folder} chưa có ${noun} nào.`
        : `Các mã đang có: ${ids.slice(0, 12).join(', ')}${ids.length > 12 ? '…' : ''}.`,
  };
}

/** Folded name → id, for the collections whose entries have names. */
function namesOf(content: ContentInput): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (collection: CollectionName, id: string, ...texts: (string | undefined)[]) => {
    for (const text of texts) if (text) names.set(`${collection}:${foldMarks(text)}`, id);
  };
  for (const { id, data } of content.entries.units)
    add(
      'units',
      id,
      data.name,
      data.shortName,
      ...data.aliases,
      ...data.nameAsStated,
      ...data.formerNames.map((former) => former.name),
    );
  for (const { id, data } of content.entries.awards)
    add('awards', id, data.title, data.shortTitle, ...data.aliases);
  for (const { id, data } of content.entries.meetings)
    add('meetings', id, data.name, data.shortName);
  for (const { id, data } of content.entries.documents)
    add(
      'documents',
      id,
      data.title,
      data.number && data.symbol ? `${data.number}/${data.symbol}` : undefined,
    );
  for (const { id, data } of content.entries.places)
    add('places', id, `${PLACE_TYPES[data.type]} ${data.name}`);
  for (const { id, data } of content.entries.articles) add('articles', id, data.title);
  return names;
}
