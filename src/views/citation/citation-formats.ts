/** A work as reference managers know it. */
export interface Reference {
  /** Key of the entry: letters, digits and hyphens. */
  readonly id: string;
  readonly kind: 'article' | 'record' | 'meeting' | 'document';
  /** A person or an office; never split into parts, for a Vietnamese name is written as one. */
  readonly author: string;
  readonly title: string;
  /** Name of the site. */
  readonly site: string;
  readonly date: string | undefined;
  /** Why the date is read this way, where the source does not say it outright. */
  readonly dateInferred?: string | undefined;
  /** Number and symbol of a document. */
  readonly number?: string | undefined;
  readonly note?: string | undefined;
  /** Absent while the site does not know its address. */
  readonly url: string | undefined;
}

/** One form for machines. */
export interface CitationForm {
  readonly id: 'bibtex' | 'ris' | 'csl-json';
  readonly label: string;
  readonly text: string;
}

/** All forms of a work. */
export const citationForms = (reference: Reference): readonly CitationForm[] => [
  { id: 'bibtex', label: 'BibTeX', text: toBibtex(reference) },
  { id: 'ris', label: 'RIS', text: toRis(reference) },
  { id: 'csl-json', label: 'CSL-JSON', text: toCslJson(reference) },
];

/** BibTeX that both the classic styles and biblatex read; letters stay in Unicode. */
export function toBibtex(reference: Reference): string {
  const { id, kind, author, title, site, date, dateInferred, number, url } = reference;
  const [year, month] = date?.split('-') ?? [];
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', `{${escapeTex(author)}}`],
    ['title', `{${escapeTex(title)}}`],
    ['year', year && (dateInferred ? `[${year}]` : year)],
    ['month', month && String(Number(month))],
    ['number', number && kind === 'document' ? escapeTex(number) : undefined],
    ['howpublished', escapeTex(site)],
    ['url', url],
    ['note', noteOf(reference, escapeTex)],
    ['language', 'vietnamese'],
  ];
  return `@misc{${id},\n${fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : [])).join(',\n')}\n}`;
}

/** RIS: one tag a line, ended by `ER`. */
export function toRis(reference: Reference): string {
  const { id, kind, author, title, site, date, number, url } = reference;
  const [year, month, day] = date?.split('-') ?? [];
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['TY', kind === 'document' ? 'GOVDOC' : 'ELEC'],
    ['ID', id],
    ['AU', author],
    ['TI', title],
    ['T2', site],
    ['PY', year],
    ['DA', year && `${year}/${month ?? ''}/${day ?? ''}/`],
    ['M1', kind === 'document' ? number : undefined],
    ['LA', 'vi'],
    ['UR', url],
    ['N1', noteOf(reference, (text) => text)],
  ];
  return [
    ...lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/g, ' ')}`] : [])),
    'ER  - ',
  ].join('\n');
}

/** CSL-JSON, the form of Zotero and Pandoc; `circa` marks a date that was inferred. */
export function toCslJson(reference: Reference): string {
  const { id, kind, author, title, site, date, dateInferred, number, url } = reference;
  return JSON.stringify(
    [
      {
        id,
        type: kind === 'document' ? 'document' : 'webpage',
        author: [{ literal: author }],
        title,
        'container-title': site,
        issued: date
          ? {
              'date-parts': [date.split('-').map(Number)],
              ...(dateInferred ? { circa: true } : {}),
            }
          : undefined,
        number: kind === 'document' ? number : undefined,
        URL: url,
        language: 'vi',
        note: noteOf(reference, (text) => text),
      },
    ],
    undefined,
    2,
  );
}

function noteOf(
  { dateInferred, note }: Reference,
  escape: (text: string) => string,
): string | undefined {
  const text = [note, dateInferred ? `Ngày do suy luận: ${dateInferred}` : undefined]
    .filter(Boolean)
    .join('. ');
  return text ? escape(text) : undefined;
}

/** What TeX would take for a command. Braces become words, because BibTeX counts them even behind a backslash. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const escapeTex = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\{}~^%&_#$]/g, (char) => TEX[char] ?? `\\${char}`);
