import type { Article } from '../../archive/types.ts';
import { formatDateShort } from '../../vietnamese/dates.ts';

/** What a reader may want to know of the report itself: where it comes from and how its source was read. */
export interface AboutArticle {
  readonly source:
    | {
        readonly title: string;
        readonly publisher: string | undefined;
        readonly url: string | undefined;
        readonly note: string | undefined;
      }
    | undefined;
  /** Why the day of the report is read as it is. */
  readonly dateInferred: string | undefined;
  readonly notes: readonly EditorNoteView[];
}

/** A place of the source that the editors noted. */
export interface EditorNoteView {
  /** In the words of the source. */
  readonly quote: string;
  readonly issue: string;
  readonly reading: string | undefined;
  readonly date: string | undefined;
}

/** Absent where there is nothing to say. */
export function aboutArticle(article: Article): AboutArticle | undefined {
  const { source, dateInferred, editorNotes } = article;
  if (!source && !dateInferred && editorNotes.length === 0) return undefined;
  return {
    source: source && {
      title: source.title,
      publisher: source.publisher,
      url: source.url,
      note: source.note,
    },
    dateInferred,
    notes: editorNotes.map((note) => ({
      quote: note.quote,
      issue: note.issue,
      reading: note.reading,
      date: note.date ? formatDateShort(note.date) : undefined,
    })),
  };
}
