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

/** What an editor may want to write into the front matter, as sentences: dates, units and meetings that the text names. Nothing of it is written. */
export function proposeFacts(text: string, names: KnownNames): readonly string[] {
  const days = [...text.matchAll(DAY)].flatMap(([, day = '', month, named, year = '']) => {
    const iso = `${year}-${(month ?? named ?? '').padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isIsoDate(iso) ? [iso] : [];
  });
  const units = namedIn(text, names.units);
  const meetings = namedIn(text, names.meetings);
  return [
    ...proposal('Ngày có trong bài, để chọn cho date', [...new Set(days)].slice(0, 8)),
    ...proposal('Đơn vị có tên trong bài, để ghi vào units', units),
    ...proposal('Hội nghị có tên trong bài, để ghi vào meeting', meetings),
  ];
}

const proposal = (what: string, found: readonly string[]): readonly string[] =>
  found.length === 0 ? [] : [`${what}: ${found.join(', ')}. Máy chỉ gợi ý, chưa ghi.`];

/** Ids whose names stand in a text as whole words, longer names first so that a name inside another is not taken for it. */
function namedIn(text: string, known: ReadonlyMap<string, readonly string[]>): readonly string[] {
  let rest = ` ${foldMarks(text).replace(/[^a-z0-9]+/g, ' ')} `;
  const names = [...known]
    .flatMap(([id, list]) => list.map((name) => ({ id, name: plain(name) })))
    .filter(({ name }) => name.trim().length > 2)
    .toSorted((a, b) => b.name.length - a.name.length || (a.id < b.id ? -1 : 1));
  const found = new Set<string>();
  for (const { id, name } of names) {
    if (!rest.includes(name)) continue;
    found.add(id);
    rest = rest.replaceAll(name, ' | ');
  }
  return [...known.keys()].filter((id) => found.has(id));
}

const plain = (name: string): string =>
  ` ${foldMarks(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `;
