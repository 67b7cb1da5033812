import type { Archive, DocumentRecord, FactBase, Source } from '../../archive/types.ts';
import { DOCUMENT_TYPES } from '../../schema/document.ts';
import { formatDateOfficial } from '../../vietnamese/dates.ts';
import { urls } from '../urls.ts';

/** The source of a fact as a link, and what a reader must know about the reading. */
export interface FactView {
  /** Id of the fact on its page, e.g. `2022-xep-hang-hop-luc`. */
  readonly key: string;
  /** Where the source is shown; absent for a source outside that has no address. */
  readonly href: string | undefined;
  /** E.g. `Quyết định số 598/QĐ-UBND`; absent when the fact has no source. */
  readonly label: string | undefined;
  /** Its full name for a list of sources, where the label is short: a document with its day and issuer. */
  readonly cited?: string;
  readonly asStated: string | undefined;
  readonly inferred: string | undefined;
  readonly note: string | undefined;
}

/** The part of a fact that every place shows beside the fact itself. */
export function factView(archive: Archive, fact: FactBase): FactView {
  return {
    key: fact.key,
    ...sourceLink(archive, fact.source),
    asStated: fact.asStated,
    inferred: fact.inferred,
    note: fact.note,
  };
}

/** A source as a link. */
export function sourceLink(
  archive: Archive,
  source: Source | undefined,
): Pick<FactView, 'href' | 'label' | 'cited'> {
  const document = source?.document ? archive.index.documents.get(source.document) : undefined;
  if (document)
    return {
      href: urls.document(document.id),
      label: documentName(document),
      cited: documentCitation(document),
    };
  const article = source?.article ? archive.index.articles.get(source.article) : undefined;
  if (article) return { href: urls.article(article.id), label: article.title };
  if (source?.title) return { href: source.url, label: source.title };
  return { href: source?.url, label: source?.url };
}

/** `598/QĐ-UBND`, or `undefined` when the number or symbol is unknown. */
export const documentNumber = (
  document: Pick<DocumentRecord, 'number' | 'symbol'>,
): string | undefined =>
  document.number && document.symbol
    ? `${document.number}/${document.symbol}`
    : (document.number ?? document.symbol);

/** How a document is called in a line of text, e.g. `Quyết định số 598/QĐ-UBND`. */
export function documentName(document: DocumentRecord): string {
  const number = documentNumber(document);
  if (number)
    return `${document.docType === 'khac' ? 'Văn bản' : DOCUMENT_TYPES[document.docType]} số ${number}`;
  return document.title ?? DOCUMENT_TYPES[document.docType];
}

/** How a document is cited in full: name, day, issuer. */
export function documentCitation(document: DocumentRecord): string {
  return [
    documentName(document),
    document.issueDate ? formatDateOfficial(document.issueDate) : undefined,
    document.issuer ? `của ${document.issuer}` : undefined,
  ]
    .filter(Boolean)
    .join(' ');
}
