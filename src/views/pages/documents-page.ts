import type { Archive, DocumentRecord } from '../../archive/types.ts';
import { DOCUMENT_STATUSES, DOCUMENT_TYPES } from '../../schema/document.ts';
import { dateView, type DateView } from '../parts/article-card.ts';
import type { LinkView } from '../parts/links.ts';
import { pageHead, type PageHead } from '../document/head.ts';
import { documentNumber } from '../parts/source-view.ts';
import { urls } from '../urls.ts';
import { yearLinks } from '../parts/year-links.ts';
import { yearRef, type YearRef } from '../parts/year-ref.ts';

/** The register of documents, newest first. */
export interface DocumentsPage {
  readonly head: PageHead;
  readonly total: number;
  /** How many of them the archive holds itself. */
  readonly held: number;
  /** The register by type of paper, e.g. `Quyết định (40)`; none where there is one type, or few papers. */
  readonly types: readonly (LinkView & { readonly isShown: boolean })[];
  /** Ways to the years from the top of a long register. */
  readonly yearLinks: readonly LinkView[];
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

/** From this many papers on, types are worth a page each. */
const MANY = 20;

export const documentsPage = (archive: Archive): DocumentsPage =>
  register(
    archive,
    archive.documents,
    pageHead({
      title: 'Văn bản',
      description:
        `Sổ văn bản của ${archive.site.title}: số, ký hiệu, ngày và cơ quan ban hành, ` +
        'trích yếu, tình trạng bản gốc.',
      path: urls.documents(),
    }),
  );

/** The types of paper that have a page each. */
export const documentTypes = (archive: Archive): readonly DocumentType[] => [
  ...documentsByType(archive).keys(),
];

/** The register of each type of paper; none where there is one type, or few papers. */
export function documentTypePages(
  archive: Archive,
): readonly { readonly type: DocumentType; readonly page: DocumentsPage }[] {
  return [...documentsByType(archive)].map(([type, documents]) => ({
    type,
    page: register(
      archive,
      documents,
      pageHead({
        title: `Văn bản: ${DOCUMENT_TYPES[type].toLowerCase()}`,
        description:
          `Các văn bản loại ${DOCUMENT_TYPES[type].toLowerCase()} trong sổ văn bản của ` +
          `${archive.site.title}.`,
        path: urls.documentsOf(type),
        parents: [{ label: 'Văn bản', href: urls.documents() }],
      }),
    ),
  }));
}

type DocumentType = DocumentRecord['docType'];

/** In the order of the law's list of types. */
function documentsByType(archive: Archive): ReadonlyMap<DocumentType, readonly DocumentRecord[]> {
  const byType = Map.groupBy(archive.documents, ({ docType }) => docType);
  if (archive.documents.length < MANY || byType.size < 2) return new Map();
  return new Map(
    (Object.keys(DOCUMENT_TYPES) as DocumentType[]).flatMap((type) => {
      const documents = byType.get(type);
      return documents ? [[type, documents] as const] : [];
    }),
  );
}

function register(
  archive: Archive,
  documents: readonly DocumentRecord[],
  head: PageHead,
): DocumentsPage {
  const groups = Map.groupBy(documents, (document) => document.issueDate?.slice(0, 4));
  const types = [...documentsByType(archive)].map(([type, { length }]) => ({
    label: `${DOCUMENT_TYPES[type]} (${length})`,
    href: urls.documentsOf(type),
    isShown: head.path === urls.documentsOf(type),
  }));
  const all = {
    label: `Tất cả (${archive.documents.length})`,
    href: urls.documents(),
    isShown: head.path === urls.documents(),
  };
  return {
    head,
    total: documents.length,
    held: documents.filter(isHeld).length,
    types: types.length > 0 ? [all, ...types] : [],
    yearLinks: yearLinks(
      [...groups.keys()].map((label) => ({ label })),
      'Chưa rõ ngày',
    ),
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
