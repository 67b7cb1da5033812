import type { Archive, Article } from '../../archive/types.ts';
import { dateView, type DateView } from '../parts/article-card.ts';
import type { LinkView } from '../parts/links.ts';
import { pageHead, type PageHead } from '../document/head.ts';
import { anchors, urls } from '../urls.ts';

/** Every correction and every note of the editors, newest first. */
export interface CorrectionsPage {
  readonly head: PageHead;
  readonly corrections: number;
  readonly notes: number;
  /** Ways to the years from the top of a long list; each leads to the newest day of the year. */
  readonly yearLinks: readonly LinkView[];
  /** By day; last, without a day, the undated ones. */
  readonly days: readonly {
    readonly date: DateView | undefined;
    readonly articles: readonly CorrectedArticle[];
  }[];
}

/** What was corrected or noted in one article on one day. */
export interface CorrectedArticle {
  readonly link: LinkView;
  readonly entries: readonly CorrectionEntry[];
}

/** A correction says what was changed; a note says what the source has and how the editors read it. */
export interface CorrectionEntry {
  readonly kind: 'correction' | 'note';
  /** The words of the source that a note is about. */
  readonly quote: string | undefined;
  readonly text: string;
  /** The very spot, e.g. `/bai-viet/x/#ghi-chu-1`. */
  readonly href: string;
}

export function correctionsPage(archive: Archive): CorrectionsPage {
  const entries = archive.articles.flatMap(articleEntries);
  const byDay = [...Map.groupBy(entries, (entry) => entry.iso)].toSorted(([a], [b]) =>
    (b ?? '').localeCompare(a ?? ''),
  );
  return {
    head: pageHead({
      title: 'Đính chính và ghi chú',
      description: `Những chỗ đã sửa và ghi chú của Ban biên tập trên ${archive.site.title}, mới nhất trước.`,
      path: urls.corrections(),
    }),
    corrections: entries.filter(({ entry }) => entry.kind === 'correction').length,
    notes: entries.filter(({ entry }) => entry.kind === 'note').length,
    yearLinks: byDay.length < LONG ? [] : yearsOf(byDay.map(([iso]) => iso)),
    days: byDay.map(([iso, ofDay]) => ({
      date: iso ? dateView(iso) : undefined,
      articles: [...Map.groupBy(ofDay, ({ article }) => article)].map(([article, found]) => ({
        link: { label: article.title, href: urls.article(article.id) },
        entries: found.map(({ entry }) => entry),
      })),
    })),
  };
}

/** From this many days on, years are quicker than scrolling. */
const LONG = 8;

/** The newest day of each year stands for the year. */
function yearsOf(days: readonly (string | undefined)[]): readonly LinkView[] {
  const byYear = Map.groupBy(days, (iso) => iso?.slice(0, 4));
  return [...byYear].map(([year, [newest]]) => ({
    label: year ?? 'Không ghi ngày',
    href: `#${anchors.day(newest)}`,
  }));
}

function articleEntries(article: Article): readonly {
  readonly article: Article;
  readonly iso: string | undefined;
  readonly entry: CorrectionEntry;
}[] {
  const page = urls.article(article.id);
  return [
    ...article.corrections.map((correction) => ({
      article,
      iso: correction.date,
      entry: {
        kind: 'correction' as const,
        quote: undefined,
        text: correction.text,
        href: `${page}#hieu-dinh`,
      },
    })),
    ...article.editorNotes.map((note, at) => ({
      article,
      iso: note.date,
      entry: {
        kind: 'note' as const,
        quote: note.quote,
        text: [note.issue, note.reading].filter(Boolean).join(' '),
        href: `${page}#${anchors.note(at)}`,
      },
    })),
    ...captionNotes(article).map((note) => ({
      article,
      iso: undefined,
      entry: { kind: 'note' as const, ...note, href: page },
    })),
  ];
}

/** Notes on captions; where an editors' note quotes the caption, it says the same at more length. */
function captionNotes(
  article: Article,
): readonly { readonly quote: string; readonly text: string }[] {
  return [article.cover, ...article.photos].flatMap((photo) =>
    photo?.captionNote === undefined ||
    article.editorNotes.some(({ quote }) => photo.caption.includes(quote))
      ? []
      : [{ quote: photo.caption, text: photo.captionNote }],
  );
}
