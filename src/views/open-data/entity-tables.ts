import type {
  Archive,
  Article,
  Award,
  ClusterTerm,
  DocumentRecord,
  Meeting,
  Place,
  Unit,
} from '../../archive/types.ts';
import { articleSchema } from '../../schema/article.ts';
import { awardSchema } from '../../schema/award.ts';
import { documentSchema } from '../../schema/document.ts';
import { fieldsOf } from '../../schema/messages/describe-issues.ts';
import { meetingSchema } from '../../schema/meeting.ts';
import { placeSchema } from '../../schema/place.ts';
import { clusterTermSchema } from '../../schema/site.ts';
import { unitSchema } from '../../schema/unit.ts';
import {
  column,
  idColumn,
  schemaColumns,
  sourceColumns,
  type Column,
  type DataTable,
} from './columns.ts';
import { urls, wholeAddress } from '../urls.ts';

const article = schemaColumns<Article>(articleSchema);
const unit = schemaColumns<Unit>(unitSchema);
const award = schemaColumns<Award>(awardSchema);
const meeting = schemaColumns<Meeting>(meetingSchema);
const document = schemaColumns<DocumentRecord>(documentSchema);
const place = schemaColumns<Place>(placeSchema);
const term = schemaColumns<ClusterTerm>(clusterTermSchema);
const articleSource = schemaColumns<NonNullable<Article['source']>>(
  fieldsOf(articleSchema)!.source!,
);

/** Reports: what they are and what they speak of; the text stands on their pages. */
export const articles: DataTable<Article> = {
  name: 'bai-viet',
  title: 'Bài viết',
  kind: 'articles',
  schema: articleSchema,
  description: 'Mỗi dòng là một bài viết đã đăng. Toàn văn đọc ở địa chỉ của bài.',
  unpublished: {
    cover: 'photographs are files of the page; many are lent for it alone',
    photos: 'as the cover',
    draft: 'a draft is not published at all',
    publishAt: 'what waits is not published at all',
    lead: 'a place on the front page, no fact',
    leadUntil: 'as lead',
    corrections: 'a table of its own',
    editorNotes: 'a table of its own',
    aliases: 'old addresses; they answer by themselves',
    comments: 'whether the page takes replies, no fact',
  },
  records: publicArticles,
  columns: [
    idColumn(({ id }) => id),
    article('title'),
    article('date'),
    article('dateInferred'),
    article('summary'),
    article('author'),
    article('units'),
    article('meeting'),
    article('awards'),
    article('documents'),
    article('places'),
    article('tags'),
    article('attachments'),
    ...(['title', 'publisher', 'url', 'note'] as const).map((key) => sourceOfArticle(key)),
    article('updated'),
    pageColumn(({ id }) => urls.article(id)),
  ],
};

/** Member enterprises. */
export const units: DataTable<Unit> = {
  name: 'don-vi',
  title: 'Đơn vị',
  kind: 'units',
  schema: unitSchema,
  description: 'Mỗi dòng là một đơn vị là thành viên hoặc từng là thành viên của cụm.',
  unpublished: {
    logo: 'a mark of its owner, shown on its page',
    memberships: 'a table of its own',
  },
  records: (archive) => archive.units,
  columns: [
    idColumn(({ id }) => id),
    unit('name'),
    unit('shortName'),
    unit('sortName', { required: true, description: 'Phần tên dùng khi xếp theo vần.' }),
    unit('legalName'),
    unit('legalForm', { required: true }),
    unit('order', { name: 'display_order' }),
    unit('nameAsStated', { name: 'names_as_stated' }),
    unit('aliases'),
    unit('formerNames'),
    unit('predecessors'),
    unit('sector'),
    unit('addresses'),
    unit('website'),
    unit('note'),
    pageColumn(({ id }) => urls.unit(id)),
  ],
};

/** The cluster over time. */
export const clusterTerms: DataTable<ClusterTerm> = {
  name: 'thoi-ky-cum',
  title: 'Các thời kỳ của cụm',
  description:
    'Mỗi dòng là một thời kỳ của cụm theo một quyết định. Số của cụm có thể đổi qua từng quyết định.',
  schema: clusterTermSchema,
  records: (archive) => archive.clusterTerms,
  columns: [
    idColumn(({ fact }) => fact.key),
    term('number'),
    term('name'),
    term('authority'),
    term('sectorLabel', { name: 'sector' }),
    term('decision', { name: 'decision_document_id' }),
    term('from', { name: 'valid_from' }),
    term('to', { name: 'valid_to' }),
    term('memberCountStated'),
    ...sourceColumns<ClusterTerm>(({ fact }) => fact),
  ],
};

/** Titles and forms of reward. */
export const awards: DataTable<Award> = {
  name: 'danh-hieu',
  title: 'Danh hiệu, hình thức khen thưởng',
  kind: 'awards',
  schema: awardSchema,
  description:
    'Mỗi dòng là một danh hiệu thi đua, một hình thức khen thưởng hoặc cờ nội bộ của cụm.',
  records: (archive) => archive.awards,
  columns: [
    idColumn(({ id }) => id),
    award('title'),
    award('shortTitle'),
    award('family'),
    award('level'),
    award('forms'),
    award('conferringAuthority'),
    award('instrument'),
    award('order', { name: 'display_order' }),
    award('yearlyQuota', {
      description: 'Số đề nghị cao nhất thường có của một cụm trong một năm.',
    }),
    award('legalBasis'),
    award('aliases'),
    award('description'),
    pageColumn(({ id }) => urls.award(id)),
  ],
};

/** Meetings. */
export const meetings: DataTable<Meeting> = {
  name: 'hoi-nghi',
  title: 'Hội nghị',
  kind: 'meetings',
  schema: meetingSchema,
  description: 'Mỗi dòng là một hội nghị hoặc cuộc họp của cụm.',
  unpublished: { photos: 'photographs are files of the page; many are lent for it alone' },
  records: (archive) => archive.meetings,
  columns: [
    idColumn(({ id }) => id),
    meeting('name'),
    meeting('shortName'),
    meeting('type'),
    meeting('achievementYear'),
    meeting('planYear'),
    meeting('date'),
    meeting('dateAsStated'),
    meeting('dateInferred'),
    meeting('place'),
    meeting('venue'),
    meeting('host', { name: 'host_unit_id' }),
    meeting('attendees'),
    meeting('outcomes'),
    meeting('tasks'),
    meeting('documents'),
    pageColumn(({ id }) => urls.meeting(id)),
    ...sourceColumns<Meeting>(({ fact }) => fact),
  ],
};

/** Papers. */
export const documents: DataTable<DocumentRecord> = {
  name: 'van-ban',
  title: 'Văn bản',
  kind: 'documents',
  schema: documentSchema,
  description: 'Mỗi dòng là một văn bản của cụm hoặc nói về cụm, kể cả văn bản mới được nhắc đến.',
  records: (archive) => archive.documents,
  columns: [
    idColumn(({ id }) => id),
    document('docType', { name: 'type' }),
    document('number'),
    document('symbol'),
    document('issuer'),
    document('issuerAsStated'),
    document('issueDate'),
    document('issueDateAsStated'),
    document('title'),
    document('abstract'),
    document('validFrom'),
    document('validTo'),
    document('replaces', { name: 'replaces_document_id' }),
    document('status'),
    document('file', {
      description: 'Địa chỉ bản chụp hoặc bản gốc.',
      value: ({ file }, archive) => file && siteAddress(archive, urls.media(file)),
    }),
    pageColumn(({ id }) => urls.document(id)),
    ...sourceColumns<DocumentRecord>(({ fact }) => fact),
  ],
};

/** Administrative units during their life. */
export const places: DataTable<Place> = {
  name: 'dia-danh',
  title: 'Địa danh',
  kind: 'places',
  schema: placeSchema,
  description:
    'Mỗi dòng là một đơn vị hành chính trong thời gian tồn tại của nó; nơi mới mang tên cũ là một dòng khác.',
  records: (archive) => archive.places,
  columns: [
    idColumn(({ id }) => id),
    place('name'),
    place('type'),
    place('parent', { name: 'parent_place_id' }),
    place('from', { name: 'valid_from' }),
    place('to', { name: 'valid_to' }),
    place('successors'),
    place('legalDocument'),
    place('aliases'),
    place('note'),
  ],
};

/** A correction, or a note of the editors, with its article. */
interface Correction {
  readonly id: string;
  readonly kind: 'hieu-dinh' | 'ghi-chu';
  readonly article: string;
  readonly date: string | undefined;
  readonly quote: string | undefined;
  readonly text: string;
  readonly reading: string | undefined;
}

/** Corrections and editors' notes. */
export const corrections: DataTable<Correction> = {
  name: 'hieu-dinh',
  title: 'Đính chính và ghi chú',
  description:
    'Mỗi dòng là một chỗ đã sửa sau khi đăng, hoặc một ghi chú của Ban biên tập về nguồn.',
  records: (archive) =>
    publicArticles(archive).flatMap(
      ({ id: article, corrections: fixed, editorNotes }): readonly Correction[] => [
        ...fixed.map(({ date, text }, at) => ({
          id: `${article}-hieu-dinh-${at + 1}`,
          kind: 'hieu-dinh' as const,
          article,
          date,
          quote: undefined,
          text,
          reading: undefined,
        })),
        ...editorNotes.map(({ quote, issue, reading, date }, at) => ({
          id: `${article}-ghi-chu-${at + 1}`,
          kind: 'ghi-chu' as const,
          article,
          date,
          quote,
          text: issue,
          reading,
        })),
      ],
    ),
  columns: [
    idColumn(({ id }) => id),
    column({
      name: 'kind',
      title: 'Loại',
      description: 'Chỗ đã sửa hay ghi chú.',
      required: true,
      labels: { 'hieu-dinh': 'Đính chính', 'ghi-chu': 'Ghi chú' },
      value: ({ kind }) => kind,
    }),
    column({
      name: 'article_id',
      title: 'Bài viết',
      description: 'Bài được sửa hoặc ghi chú.',
      required: true,
      refersTo: 'articles',
      value: ({ article }) => article,
    }),
    column({
      name: 'date',
      title: 'Ngày',
      description: 'Ngày sửa hoặc ngày viết ghi chú.',
      type: 'date',
      value: ({ date }) => date,
    }),
    column({
      name: 'quote',
      title: 'Đoạn nguyên văn',
      description: 'Đoạn nguồn mà ghi chú nói đến, đúng từng chữ.',
      value: ({ quote }) => quote,
    }),
    column({
      name: 'text',
      title: 'Nội dung',
      description: 'Đã sửa gì thành gì, hoặc chỗ đáng lưu ý của nguồn.',
      required: true,
      value: ({ text }) => text,
    }),
    column({
      name: 'reading',
      title: 'Cách hiểu của Ban biên tập',
      description: 'Ban biên tập hiểu đoạn này thế nào.',
      value: ({ reading }) => reading,
    }),
  ],
};

function publicArticles(archive: Archive): readonly Article[] {
  return archive.articles.filter(({ hidden }) => !hidden);
}

/** An address of this site, absolute where the site knows its own. */
function siteAddress(archive: Archive, path: string): string {
  return wholeAddress(archive.site, path);
}

function pageColumn<T>(path: (record: T) => string): Column<T> {
  return column({
    name: 'page_url',
    title: 'Địa chỉ trang',
    description: 'Trang trình bày bản ghi này.',
    required: true,
    value: (record, archive) => siteAddress(archive, path(record)),
  });
}

/** Where an article was first published. */
function sourceOfArticle(key: 'title' | 'publisher' | 'url' | 'note'): Column<Article> {
  return {
    ...articleSource(key),
    name: `source_${key}`,
    key: 'source',
    title: `Nguồn của bài: ${articleSource(key).title.toLowerCase()}`,
    required: false,
    value: ({ source }) => source?.[key],
  };
}
