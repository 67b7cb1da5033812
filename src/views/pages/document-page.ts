import { grouped } from '../../archive/records.ts';
import type { Archive, DocumentRecord } from '../../archive/types.ts';
import { keepLast } from '../../lib/keep-last.ts';
import { DOCUMENT_STATUSES, DOCUMENT_TYPES } from '../../schema/document.ts';
import { formatDateOfficial, formatDateShort } from '../../vietnamese/dates.ts';
import { documentCitationBox, type Citation } from '../citation/citation.ts';
import { articleCard, type ArticleCard } from '../parts/article-card.ts';
import { attachmentView, type AttachmentView } from './article-page.ts';
import { awardSteps, factsCiting } from '../parts/cited-facts.ts';
import type { LinkView } from '../parts/links.ts';
import { pageHead, type PageHead } from '../document/head.ts';
import { settledAward, type SettledAward } from '../parts/settled-award.ts';
import {
  documentCitation,
  documentName,
  documentNumber,
  factView,
  type FactView,
} from '../parts/source-view.ts';
import { urls } from '../urls.ts';
import { verbatim } from '../parts/verbatim.ts';

/** One document: what it is, whether it is in force, where the archive rests on it. */
export interface DocumentPage {
  readonly head: PageHead;
  /** How the page is cited. */
  readonly citation: Citation;
  /** E.g. `Quyết định số 598/QĐ-UBND`. */
  readonly name: string;
  /** Name, day and issuer in the form of administrative documents. */
  readonly citedAs: string;
  readonly type: string;
  readonly number: string | undefined;
  readonly date: string | undefined;
  readonly dateAsStated: string | undefined;
  readonly issuer: string;
  readonly issuerAsStated: string | undefined;
  readonly abstract: string | undefined;
  readonly title: string | undefined;
  readonly validFrom: string | undefined;
  readonly validTo: string | undefined;
  readonly replaces: LinkView | undefined;
  readonly replacedBy: readonly LinkView[];
  readonly status: string;
  readonly held: boolean;
  readonly file: AttachmentView | undefined;
  /** Steps of award records that this paper proves. */
  readonly awards: readonly SettledAward[];
  /** Everything else that rests on it. */
  readonly facts: readonly LinkView[];
  readonly articles: readonly ArticleCard[];
  readonly fact: FactView;
}

export const documentPage = keepLast(makeDocumentPage);

function makeDocumentPage(
  archive: Archive,
  document: DocumentRecord,
  mediaSize: (path: string) => number | undefined,
): DocumentPage {
  const name = documentName(document);
  const link = (other: DocumentRecord): LinkView => ({
    label: documentCitation(other),
    href: urls.document(other.id),
  });
  const replaced = document.replaces ? archive.index.documents.get(document.replaces) : undefined;
  const date = document.issueDate;
  return {
    head: pageHead({
      // A number alone names several papers of several years; the day tells them apart.
      title: date ? `${name} ngày ${formatDateShort(date)}` : name,
      path: urls.document(document.id),
      parents: [{ label: 'Văn bản', href: urls.documents() }],
      description: [documentCitation(document), document.abstract].filter(Boolean).join(': '),
    }),
    name,
    citation: documentCitationBox(archive, document),
    citedAs: documentCitation(document),
    type: DOCUMENT_TYPES[document.docType],
    number: documentNumber(document),
    date: date ? formatDateOfficial(date) : undefined,
    dateAsStated: verbatim(document.issueDateAsStated, [
      date ? formatDateOfficial(date) : undefined,
    ]),
    issuer: document.issuer,
    issuerAsStated: verbatim(document.issuerAsStated, [document.issuer]),
    abstract: document.abstract,
    title: document.title === name ? undefined : document.title,
    validFrom: document.validFrom ? formatDateShort(document.validFrom) : undefined,
    validTo: document.validTo ? formatDateShort(document.validTo) : undefined,
    replaces: replaced ? link(replaced) : undefined,
    replacedBy: archive.documents.filter((other) => other.replaces === document.id).map(link),
    status: DOCUMENT_STATUSES[document.status],
    held: document.status === 'da-co-ban-goc',
    file: document.file
      ? attachmentView(document.file, documentCitation(document), mediaSize(document.file))
      : undefined,
    awards: (awardSteps(archive).byDocument.get(document.id) ?? []).map((step) =>
      settledAward(archive, step),
    ),
    facts: factsCiting(archive, document.id),
    articles: (grouped(archive).articlesByDocument.get(document.id) ?? []).map(articleCard),
    fact: factView(archive, document.fact),
  };
}
