import type { Archive, Article, DocumentRecord, Meeting, Unit } from '../../archive/types.ts';
import { formatDateShort } from '../../vietnamese/dates.ts';
import { officialDate } from '../parts/article-dates.ts';
import type { Reference } from './citation-formats.ts';
import { documentCitation, documentName } from '../parts/source-view.ts';
import { publicOrigin, urls } from '../urls.ts';

/** How a page is cited, in the forms that people and reference managers use. */
export interface Citation {
  /** Permanent address of the page; without the origin while the site does not know its own. */
  readonly address: string;
  /** E.g. `11/02/[2023]`; absent for a page that is a view of the register. */
  readonly firstPublished: string | undefined;
  /** The last correction, e.g. `05/03/2023`. */
  readonly lastCorrected: string | undefined;
  /** The last change that was not a correction. */
  readonly lastUpdated: string | undefined;
  /** One sentence in Vietnamese, with the day in the form of administrative documents. */
  readonly text: string;
  /** From which the page makes the forms for machines. */
  readonly reference: Reference;
}

export function articleCitation(archive: Archive, article: Article): Citation {
  const author = article.author ?? archive.site.publisher.name;
  const corrected = article.corrections
    .map((correction) => correction.date)
    .toSorted()
    .at(-1);
  return {
    ...citation(
      archive,
      urls.article(article.id),
      [
        author,
        `“${article.title}”`,
        archive.site.title,
        officialDate(article.date, article.dateInferred),
      ],
      {
        kind: 'article',
        author,
        title: article.title,
        date: article.date,
        dateInferred: article.dateInferred,
      },
    ),
    firstPublished: shortDate(article.date, article.dateInferred),
    lastCorrected: corrected ? formatDateShort(corrected) : undefined,
    lastUpdated:
      article.updated && article.updated > (corrected ?? article.date)
        ? formatDateShort(article.updated)
        : undefined,
  };
}

/** A unit's page shows the register as it stood on the day of the build, which the citation states. */
export const unitCitation = (archive: Archive, unit: Unit): Citation =>
  registerCitation(archive, urls.unit(unit.id), unit.name, 'hồ sơ đơn vị');

/** Likewise for a year. */
export const yearCitation = (archive: Archive, year: number): Citation =>
  registerCitation(archive, urls.year(year), `Năm ${year}`, 'báo cáo năm');

export function meetingCitation(archive: Archive, meeting: Meeting): Citation {
  const day = meeting.date ? officialDate(meeting.date, meeting.dateInferred) : 'không rõ ngày';
  return citation(
    archive,
    urls.meeting(meeting.id),
    [`“${meeting.name}”`, day, archive.site.title, asOf(archive)],
    {
      kind: 'meeting',
      author: archive.site.publisher.name,
      title: meeting.name,
      date: meeting.date,
      dateInferred: meeting.dateInferred,
    },
  );
}

/** The paper itself; one that the office does not hold is cited by way of this site. */
export function documentCitationBox(archive: Archive, document: DocumentRecord): Citation {
  const held = document.status === 'da-co-ban-goc';
  return citation(
    archive,
    urls.document(document.id),
    [
      documentCitation(document),
      held ? archive.site.title : `dẫn theo ${archive.site.title}`,
      asOf(archive),
    ],
    {
      kind: 'document',
      author: document.issuer,
      title: [documentName(document), document.abstract].filter(Boolean).join(': '),
      date: document.issueDate,
      number: [document.number, document.symbol].filter(Boolean).join('/') || undefined,
      note: held ? undefined : `Dẫn theo ${archive.site.title}; chưa có bản gốc`,
    },
  );
}

function registerCitation(archive: Archive, path: string, title: string, kind: string): Citation {
  return citation(
    archive,
    path,
    [archive.site.publisher.name, `“${title}”`, kind, archive.site.title, asOf(archive)],
    {
      kind: 'record',
      author: archive.site.publisher.name,
      title,
      date: archive.today,
      note: `${kind.charAt(0).toUpperCase()}${kind.slice(1)}, ${asOf(archive)}`,
    },
  );
}

function citation(
  archive: Archive,
  path: string,
  parts: readonly string[],
  reference: Omit<Reference, 'id' | 'site' | 'url'>,
): Citation {
  const origin = publicOrigin(archive.site);
  const full: Reference = {
    ...reference,
    id: path.replace(/^\/|\/$/g, '').replace(/[^A-Za-z0-9]+/g, '-'),
    site: archive.site.title,
    url: origin ? origin + path : undefined,
  };
  // A publisher that is called like the site would stand in the sentence twice.
  const said = parts.filter((part, at) => at === 0 || part !== parts[0]);
  return {
    address: origin ? origin + path : path,
    firstPublished: undefined,
    lastCorrected: undefined,
    lastUpdated: undefined,
    text: `${[...said, ...(full.url ? [full.url] : [])].join(', ')}.`,
    reference: full,
  };
}

const asOf = (archive: Archive): string => `bản cập nhật ${officialDate(archive.today)}`;
const shortDate = (day: string, inferred: string | undefined): string =>
  inferred ? formatDateShort(day).replace(/\d{4}$/, '[$&]') : formatDateShort(day);
