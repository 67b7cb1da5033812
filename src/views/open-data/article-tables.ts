import type { Archive, Article } from '../../archive/types.ts';
import { articleSchema } from '../../schema/article.ts';
import { fieldsOf } from '../../schema/messages/describe-issues.ts';
import { column, idColumn, schemaColumns, type Column, type DataTable } from './columns.ts';
import { urls } from '../urls.ts';
import { pageColumn } from './page-column.ts';

const article = schemaColumns<Article>(articleSchema);
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
