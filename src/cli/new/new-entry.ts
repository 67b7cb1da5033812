import { stringify } from 'yaml';
import { buildArchive } from '../../checks/build-archive.ts';
import type { Problem } from '../../lib/problem.ts';
import { parseEntry } from '../../reader/parse-entry.ts';
import type { Content } from '../../reader/read-content.ts';
import { COLLECTIONS } from '../../schema/collections.ts';
import { askIfMeant } from '../../schema/messages/words.ts';
import { closest } from '../../vietnamese/closest.ts';
import { foldMarks } from '../../vietnamese/fold.ts';
import { toSlug } from '../../vietnamese/slug.ts';
import type { Answers, Kind, Question } from './kind.ts';

/** A file that is ready to be written. */
export interface NewEntry {
  readonly id: string;
  /** Path below the content folder. */
  readonly path: string;
  readonly text: string;
}

/** The file that the answers make; `id` overrides the name made of them. */
export function buildEntry(kind: Kind, answers: Answers, id: string | undefined): NewEntry {
  const { folder, extensions } = COLLECTIONS[kind.collection];
  const slug = cutSlug(toSlug(id ?? kind.idOf(answers)));
  const fields = Object.entries(kind.fieldsOf(answers)).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  const yaml = stringify(Object.fromEntries(fields), { lineWidth: 0 });
  const year =
    kind.collection === 'articles' ? `${/^\d{4}/.exec(answers.date ?? '')?.[0] ?? 'khac'}/` : '';
  return {
    id: slug,
    path: `${folder}/${year}${slug}${extensions[0]}`,
    text: kind.collection === 'articles' ? `---\n${yaml}---\n\nViết nội dung bài ở đây.\n` : yaml,
  };
}

/**
 * What the schema and the archive say of the file as it would stand among the others. The one
 * law, asked before writing.
 */
export function checkEntry(
  kind: Kind,
  entry: NewEntry,
  content: Content,
  now: number,
): readonly Problem[] {
  const parsed = parseEntry<(typeof COLLECTIONS)[Kind['collection']]['schema']>(
    entry.path,
    Buffer.from(entry.text),
    COLLECTIONS[kind.collection].schema,
  );
  if (!parsed.data) return parsed.problems;
  const entries = {
    ...content.entries,
    [kind.collection]: [
      ...content.entries[kind.collection],
      { ...parsed, id: entry.id, collection: kind.collection },
    ],
  };
  return buildArchive({ ...content, entries }, { now, preview: true }).problems.filter(
    ({ file }) => file === entry.path,
  );
}

/** The next free name like this one. */
export function freeId(id: string, taken: (id: string) => boolean): string {
  for (let number = 2; ; number += 1) if (!taken(`${id}-${number}`)) return `${id}-${number}`;
}

/** A choice by its code or by its words, whatever the marks: `Quyết định` → `quyet-dinh`. */
export function readChoice(
  { flag, choices = {} }: Question,
  typed: string,
): { value: string } | { fault: string } {
  const wanted = foldMarks(typed.trim());
  const found = Object.entries(choices).find(
    ([code, words]) => foldMarks(code) === wanted || foldMarks(words) === wanted,
  );
  if (found) return { value: found[0] };
  const near = closest(typed, Object.keys(choices));
  return {
    fault: `--${flag} ghi “${typed}”, không có trong danh sách. ${
      near
        ? askIfMeant(near)
        : `Hãy chọn một trong: ${Object.entries(choices)
            .map(([code, words]) => `${code} (${words})`)
            .join(', ')}.`
    }`,
  };
}

/** An address stays readable: whole syllables, at most 80 letters. */
function cutSlug(slug: string): string {
  if (slug.length <= 80) return slug;
  return slug.slice(0, slug.lastIndexOf('-', 80));
}
