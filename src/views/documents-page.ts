import type { Archive, DocumentRecord } from '../archive/types.ts';
import { DOCUMENT_STATUSES, DOCUMENT_TYPES } from '../schema/document.ts';
import { dateView, type DateView } from './article-card.ts';
import type { LinkView } from './frame.ts';
import { pageHead, type PageHead } from './head.ts';
import { documentNumber } from './source-view.ts';
import { urls } from './urls.ts';
import { yearRef, type YearRef } from './year-ref.ts';

/** The register of documents, newest first. */
export interface DocumentsPage {
  readonly head: PageHead;
  readonly total: number;
  /** How many of them the archive holds itself. */
  readonly held: number;
  /** By year of issue; last, without a year, those whose day is unknown. */
  readonly groups: readonly {
    readonly year: YearRef | undefined;
    readonly documents: readonly DocumentRow[];
  }[];
}

/** One line of the register. */
export interface DocumentRow {
  /** Number and symbol, or the name of a paper that has none. */
  readonly link: LinkView;
  /** Whether the label is a number and symbol, which never breaks across lines. */
  readonly numbered: boolean;
  /** E.g. `Quyết định`. */
  readonly type: string;
  readonly date: DateView | undefined;
  readonly issuer: string;
  readonly abstract: string | undefined;
  readonly held: boolean;
  /** State of the original in words. */
  readonly status: string;
}

export function documentsPage(archive: Archive): DocumentsPage {
  const groups = Map.groupBy(archive.documents, (document) => document.issueDate?.slice(0, 4));
  return {
    head: pageHead({
      title: 'Văn bản',
      description: `Sổ văn bản của ${archive.site.title}: số, ký hiệu, ngày và cơ quan ban hành, trích yếu, tình trạng bản gốc.`,
      path: urls.documents(),
    }),
    total: archive.documents.length,
    held: archive.documents.filter(isHeld).length,
    groups: [...groups].map(([year, documents]) => ({
      year: year ? yearRef(archive, Number(year)) : undefined,
      documents: documents.map(documentRow),
    })),
  };
}

const isHeld = (document: DocumentRecord): boolean => document.status === 'da-co-ban-goc';

function documentRow(document: DocumentRecord): DocumentRow {
  const type = DOCUMENT_TYPES[document.docType];
  const number = documentNumber(document);
  return {
    link: { label: number ?? document.title ?? type, href: urls.document(document.id) },
    numbered: number !== undefined,
    type,
    date: document.issueDate ? dateView(document.issueDate) : undefined,
    issuer: document.issuer,
    // The title is already the name of the line where there is no number.
    abstract: document.abstract ?? (number ? document.title : undefined),
    held: isHeld(document),
    status: DOCUMENT_STATUSES[document.status],
  };
}
