import type { Problem } from '../lib/problem.ts';
import type { ContentInput } from '../archive/content-input.ts';
import { error, warning } from './problems.ts';
import { describeHidden } from '../archive/publication.ts';
import type { Archive, FactBase, Source } from '../archive/types.ts';

/** Every typed fact, with the words for what it is. */
function* facts(archive: Archive): Generator<{ fact: FactBase; what: string }> {
  for (const fact of archive.memberships) yield { fact, what: 'Thời gian là thành viên' };
  for (const fact of archive.roles) yield { fact, what: 'Chức danh' };
  for (const fact of archive.rankings) yield { fact, what: 'Xếp hạng' };
  for (const record of archive.awardRecords)
    for (const fact of record.steps) yield { fact, what: 'Khen thưởng' };
  for (const fact of archive.metrics) yield { fact, what: 'Số liệu' };
  for (const fact of archive.charity) yield { fact, what: 'An sinh xã hội' };
}

const isCited = (source: Source | undefined): boolean =>
  Boolean(source && (source.article ?? source.document ?? source.title ?? source.url));

/** Once for each file: a year without `source` at its top would otherwise be one complaint for each of its lines. */
export function checkSources(archive: Archive): Problem[] {
  const without = [...facts(archive)].filter(({ fact }) => !isCited(fact.source));
  return [...Map.groupBy(without, ({ fact }) => fact.origin.file).values()].flatMap((found) => {
    const [first, ...others] = found.toSorted((a, b) => a.fact.origin.line - b.fact.origin.line);
    if (!first) return [];
    const lines =
      others
        .slice(0, 10)
        .map(({ fact }) => fact.origin.line)
        .join(', ') + (others.length > 10 ? '…' : '');
    return [
      error(
        first.fact.origin,
        others.length === 0
          ? `Dữ kiện “${first.what}” này không có nguồn.`
          : `Dữ kiện “${first.what}” này và ${others.length} dữ kiện khác trong tệp (dòng ${lines}) không có nguồn.`,
        'Hãy thêm source với article (mã bài viết), document (mã văn bản) hoặc title (tên nguồn khác); trong tệp năm có thể ghi source một lần ở đầu tệp.',
      ),
    ];
  });
}

/** A fact whose source readers cannot see yet stands without proof until the article comes out. */
export function checkHiddenSources(archive: Archive, content: ContentInput): Problem[] {
  const hidden = new Map(
    content.entries.articles
      .filter(({ id }) => !archive.index.articles.has(id))
      .map(({ id, data }) => [id, describeHidden(data)]),
  );
  if (hidden.size === 0) return [];
  return [...facts(archive)]
    .filter(({ fact }) => fact.source?.article && hidden.has(fact.source.article))
    .map(({ fact, what }) =>
      warning(
        fact.origin,
        `Nguồn của dữ kiện “${what}” này là bài “${fact.source?.article}”, chưa có trên trang công khai (${hidden.get(fact.source?.article ?? '')}).`,
        'Hãy đăng bài đó trước, hoặc ghi nguồn khác.',
      ),
    );
}

/** A quotation stands word for word in the article it is taken from. */
export function checkQuotes(archive: Archive): Problem[] {
  const texts = new Map<string, string>();
  const textOf = (id: string): string | undefined => {
    const article = archive.index.articles.get(id);
    if (!article) return undefined;
    let text = texts.get(id);
    if (text === undefined) {
      const captions = [article.cover, ...article.photos].map((photo) => photo?.caption ?? '');
      texts.set(
        id,
        (text = flatten(
          [
            article.title,
            article.summary ?? '',
            article.body,
            ...captions,
            ...article.editorNotes.map((note) => note.quote),
            // The page names them beside the text, from the register.
            ...article.units.map((id) => archive.index.units.get(id)?.name ?? ''),
          ].join(' '),
        )),
      );
    }
    return text;
  };
  const quoted = [
    ...[...facts(archive)].map(({ fact }) => fact),
    ...archive.awardRecords,
    ...archive.meetings.map((meeting) => meeting.fact),
    ...archive.documents.map((document) => document.fact),
  ];
  return quoted.flatMap((fact) => {
    const text = fact.source?.article && fact.asStated ? textOf(fact.source.article) : undefined;
    if (text === undefined || fact.asStated === undefined || text.includes(flatten(fact.asStated)))
      return [];
    return [
      warning(
        fact.origin,
        `Câu nguyên văn “${fact.asStated}” không có trong bài “${fact.source?.article}”.`,
        'Hãy chép đúng từng chữ từ bài, hoặc ghi nguồn khác.',
      ),
    ];
  });
}

const flatten = (text: string): string => text.replace(/[*_`\\]/g, '').replace(/\s+/g, ' ');
