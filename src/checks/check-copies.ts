import { originalName } from '../lib/copy-names.ts';
import type { Problem } from '../lib/problem.ts';
import { formatDateShort } from '../vietnamese/dates.ts';
import type { ContentInput, EntryInput } from '../archive/content-input.ts';
import { allEntries } from './entry-texts.ts';
import { warning } from './problems.ts';

/** The same thing twice: a file whose name says that it is the copy of another, or an article with the words of another. */
export function checkCopies(content: ContentInput): readonly Problem[] {
  const byName = copiesByName(content);
  const named = new Set(byName.map(({ file }) => file));
  return [...byName, ...sameArticles(content, named)];
}

function copiesByName(content: ContentInput): Problem[] {
  const entries = [...allEntries(content)].map(({ entry }) => entry);
  const files = new Map(entries.map(({ file }) => [keyOf(file), file]));
  return entries.flatMap(({ file, locate }) => {
    const cut = file.lastIndexOf('/') + 1;
    const original = originalName(file.slice(cut).normalize('NFC'));
    const other = original && files.get(keyOf(file.slice(0, cut) + original));
    if (!other) return [];
    return [
      warning(
        { file, ...locate([]) },
        `Theo tên thì tệp này là bản sao của ${other}, và máy đọc cả hai.`,
        'Hãy so hai tệp, giữ bản đúng và xóa tệp kia; nếu là hai mục khác nhau thì đổi tên tệp này.',
      ),
    ];
  });
}

const keyOf = (file: string): string => file.normalize('NFC').toLowerCase();

/** Title, day and text; a draft is often begun from a copy. */
function sameArticles(content: ContentInput, named: ReadonlySet<string>): Problem[] {
  // Texts are compared only where title and day are equal.
  const seen = new Map<string, EntryInput<'articles'>[]>();
  return content.entries.articles.flatMap((entry) => {
    const { title, date, draft } = entry.data;
    if (draft || named.has(entry.file)) return [];
    const key = JSON.stringify([title, date]);
    const others = seen.get(key) ?? [];
    const other = others.find(({ body }) => wordsOf(body) === wordsOf(entry.body));
    if (!other) {
      seen.set(key, [...others, entry]);
      return [];
    }
    return [
      warning(
        { file: entry.file, ...entry.locate(['title']) },
        `Bài này giống hệt ${other.file}: cùng tiêu đề, cùng ngày ${formatDateShort(date)}, cùng nội dung.`,
        'Hãy xóa một trong hai tệp.',
      ),
    ];
  });
}

const wordsOf = (body: string): string => body.replace(/\s+/g, ' ').trim();
