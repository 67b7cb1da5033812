import { foldMarks } from '../../vietnamese/fold.ts';
import { isIsoDate } from '../../vietnamese/dates.ts';

/** Names by which units and meetings are known: id → names. */
export interface KnownNames {
  readonly units: ReadonlyMap<string, readonly string[]>;
  readonly meetings: ReadonlyMap<string, readonly string[]>;
}

/** Days as texts write them: `ngày 11 tháng 02 năm 2022`, `11/2/2022`, `11-02-2022`. */
const DAY =
  /(?<!\d)(\d{1,2})(?:\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*|\s+tháng\s+(\d{1,2})\s+năm\s+)(\d{4})(?!\d)/giu;

/** A value that an editor may want to write into the front matter, with the words that speak for it. */
export interface Proposal {
  readonly field: 'date' | 'units' | 'meeting';
  readonly value: string;
  /** As the text has it. */
  readonly words: string;
}

/** How many days of one text are proposed. */
const MOST_DAYS = 8;

/** Days, units and meetings that a text names. Nothing of it is written. */
export function proposeFacts(text: string, names: KnownNames): readonly Proposal[] {
  const days = new Map<string, string>();
  for (const [whole, day = '', month, named, year = ''] of text.matchAll(DAY)) {
    const iso = `${year}-${(month ?? named ?? '').padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (isIsoDate(iso) && !days.has(iso)) days.set(iso, whole.replace(/\s+/g, ' '));
  }
  return [
    ...[...days]
      .slice(0, MOST_DAYS)
      .map(([value, words]) => ({ field: 'date' as const, value, words })),
    ...namedIn(text, names.units).map((found) => ({ field: 'units' as const, ...found })),
    ...namedIn(text, names.meetings).map((found) => ({ field: 'meeting' as const, ...found })),
  ];
}

/** Ids whose names stand in a text as whole words, longer names first so that a name inside another is not taken for it. */
function namedIn(
  text: string,
  known: ReadonlyMap<string, readonly string[]>,
): readonly { readonly value: string; readonly words: string }[] {
  let rest = ` ${foldMarks(text).replace(/[^a-z0-9]+/g, ' ')} `;
  const names = [...known]
    .flatMap(([id, list]) => list.map((words) => ({ id, words, name: plain(words) })))
    .filter(({ name }) => name.trim().length > 2)
    .toSorted((a, b) => b.name.length - a.name.length || (a.id < b.id ? -1 : 1));
  const found = new Map<string, string>();
  for (const { id, name, words } of names) {
    if (!rest.includes(name)) continue;
    if (!found.has(id)) found.set(id, words);
    rest = rest.replaceAll(name, ' | ');
  }
  return [...known.keys()].flatMap((value) => {
    const words = found.get(value);
    return words === undefined ? [] : [{ value, words }];
  });
}

const plain = (name: string): string =>
  ` ${foldMarks(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `;
