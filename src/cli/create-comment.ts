import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { stringify } from 'yaml';
import { buildArchive } from '../archive/build-archive.ts';
import { recallContent } from '../collections/check-content.ts';
import { foldersFrom } from '../collections/folders.ts';
import { parseEntry } from '../reader/parse-entry.ts';
import type { Content } from '../reader/read-content.ts';
import { commentSchema } from '../schema/comment.ts';
import { askIfMeant } from '../schema/message-words.ts';
import { closest } from '../vietnamese/closest.ts';
import { toDateInZone } from '../vietnamese/dates.ts';
import { foldMarks } from '../vietnamese/fold.ts';
import { toSlug } from '../vietnamese/slug.ts';
import { freeId } from './new-entry.ts';
import { tidyText, stripHtml } from './plain-text.ts';
import { readComment, type ReadComment } from './read-comment.ts';
import { readOptions, UsageError } from './read-options.ts';
import { readTyped } from './read-typed.ts';
import type { CommandOption } from './run-command.ts';

/** What can be said of a comment. */
export const COMMENT_OPTIONS = {
  article: { type: 'string', value: 'MÃ', words: 'mã bài viết, khi thư không cho biết' },
  author: { type: 'string', value: 'TÊN', words: 'tên người gửi, như người đó muốn hiện' },
  date: { type: 'string', value: 'NGÀY', words: 'ngày gửi, năm-tháng-ngày' },
  body: { type: 'string', value: '"…"', words: 'lời bình luận, gõ thẳng' },
  parent: { type: 'string', value: 'MÃ', words: 'mã bình luận được trả lời' },
  file: { type: 'string', value: 'TỆP', words: 'thư đã lưu (.eml, .txt); dấu - là đọc từ đầu vào' },
  approve: { type: 'boolean', words: 'duyệt luôn, bình luận hiện ở lần dựng sau' },
} as const satisfies Record<string, CommandOption>;

const EXAMPLE =
  'Ví dụ: npm run comment -- --article hoi-nghi-so-ket --author "Bạn đọc Minh" --body "Bài viết rõ ràng." --approve';

/**
 * Turns a mail, a form post or a typed text into a comment file, without address, e-mail or IP, and returns what is
 * to be said about it; throws a `UsageError` for what the person at the terminal can mend.
 */
export async function createComment(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  now: number,
): Promise<string> {
  const options = readOptions(args, COMMENT_OPTIONS);
  const given = (name: string): string | undefined =>
    typeof options[name] === 'string' ? options[name].trim() || undefined : undefined;
  const { contentDir } = foldersFrom(env);
  if (!existsSync(contentDir))
    throw new UsageError(
      `Không có thư mục nội dung ${contentDir}. Hãy kiểm tra lại CONTENT_DIR, hoặc bỏ trống để dùng thư mục content.`,
    );
  if (given('body') && given('file'))
    throw new UsageError('Hãy ghi --body hoặc --file, không ghi cả hai.');
  const typed = stripHtml(given('body') ?? '');
  const file = given('file');
  const read: ReadComment =
    file === undefined
      ? {
          body: tidyText(typed.text),
          author: undefined,
          date: undefined,
          article: undefined,
          hints: [],
          parent: undefined,
          dropped: typed.dropped,
          cut: [],
        }
      : await readComment(bytesOf(file));
  const content = recallContent(contentDir);
  const dropped = [...read.dropped];
  const article = findArticle(content, given('article') ?? read.article, read.hints);
  const sender = given('author') ?? read.author;
  const author = sender === undefined ? undefined : readTyped(sender);
  const body = readTyped(read.body);
  const missing = [
    ...(article === undefined ? ['--article (mã bài viết)'] : []),
    ...(author === undefined ? ['--author (tên người gửi, như người ấy muốn hiện)'] : []),
    ...(body === '' ? ['--body hoặc --file (nội dung)'] : []),
  ];
  if (article === undefined || author === undefined || missing.length > 0)
    throw new UsageError(`Thiếu ${missing.join(', ')}.\n${EXAMPLE}`);
  const same = content.entries.comments.find(
    ({ data }) => data.article === article && data.author === author && data.body === body,
  );
  if (same) throw new UsageError(`Bình luận này đã có trong ${same.file}, nên không ghi lần nữa.`);
  const parent =
    given('parent') === undefined
      ? findParent(content, article, read.parent)
      : withArticle(given('parent') ?? '', article);
  if (read.parent !== undefined && given('parent') === undefined && parent === undefined)
    dropped.push(`số của bình luận được trả lời (${read.parent}), vì không có ở đây`);
  const date = given('date') ?? read.date ?? toDateInZone(now);
  const id = freeName(
    content,
    contentDir,
    `${article}/${toSlug(`${date} ${author}`).slice(0, 60).replace(/-$/, '')}`,
  );
  const path = `comments/${id}.yaml`;
  const write = (approved: boolean): string =>
    stringify(
      {
        article,
        ...(parent === undefined ? {} : { parent }),
        author,
        date,
        body,
        approved,
      },
      { lineWidth: 0 },
    );
  const problems = problemsOf(path, id, write(options.approve === true), content, now);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new UsageError(
      [
        'Chưa ghi bình luận, vì:',
        ...errors.flatMap(({ message, cure }) => [
          `  - ${message}`,
          ...(cure ? [`    → ${cure}`] : []),
        ]),
      ].join('\n'),
    );
  // What looks private waits for a person, whatever was asked.
  const isHeld = options.approve === true && problems.length > 0;
  const isApproved = options.approve === true && !isHeld;
  const target = join(contentDir, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, write(isApproved), { flag: 'wx' });
  return [
    `Đã ghi ${relative(process.cwd(), target) || target}`,
    `  Bài: ${article}; người gửi: ${author}; ngày: ${date}${given('date') === undefined && read.date === undefined ? ' (hôm nay, vì thư không ghi ngày)' : ''}.`,
    ...(dropped.length > 0 ? [`Đã bỏ, không lưu: ${dropped.join(', ')}.`] : []),
    ...describeCut(read.cut),
    ...problems.flatMap(({ message, cure }) => [
      `Nhắc: ${message}`,
      ...(cure ? [`  → ${cure}`] : []),
    ]),
    isApproved
      ? 'Bình luận đã duyệt và sẽ hiện ở lần dựng trang sau.'
      : `${isHeld ? 'Chưa duyệt vì lời nhắc trên.' : 'Bình luận chưa duyệt nên chưa hiện.'} Đọc lại, rồi sửa dòng approved thành true trong tệp${isHeld ? '' : ', hoặc lần sau thêm --approve'}.`,
  ].join('\n');
}

/** All that was cut away, so that nothing vanishes unseen. */
const describeCut = (cut: ReadComment['cut']): string[] =>
  cut.length === 0
    ? []
    : [
        'Phần đã cắt khỏi thư, chỉ hiện ở đây (nếu là lời của bạn đọc thì chép lại vào tệp):',
        ...cut.flatMap(({ what, text }) => [
          `  [${what}]`,
          ...text.split('\n').map((line) => `  | ${line}`.trimEnd()),
        ]),
      ];

function bytesOf(file: string): Uint8Array {
  try {
    // npm runs its scripts in the project's folder; the path was typed somewhere else.
    return readFileSync(file === '-' ? 0 : resolve(process.env.INIT_CWD ?? '.', file));
  } catch {
    throw new UsageError(`Không mở được tệp ${file}. Hãy kiểm tra lại đường dẫn sau --file.`);
  }
}

/** By id, by title, or by the title within the subject of the mail. An id that is not there is never taken. */
function findArticle(
  content: Content,
  wanted: string | undefined,
  hints: readonly string[],
): string | undefined {
  const articles = content.entries.articles;
  if (wanted !== undefined) {
    const found = articles.find(
      ({ id, data }) => id === wanted || foldMarks(data.title) === foldMarks(wanted),
    );
    if (found) return found.id;
    const near = closest(
      toSlug(wanted),
      articles.map(({ id }) => id),
    );
    throw new UsageError(
      `Không có bài viết nào mang mã “${wanted}”. ${near ? askIfMeant(near) : 'Mã bài là tên tệp trong thư mục articles, không có đuôi.'}`,
    );
  }
  const subject = foldMarks(hints.join(' '));
  return articles
    .filter(({ data }) => subject.includes(foldMarks(data.title)))
    .toSorted((a, b) => b.data.title.length - a.data.title.length)[0]?.id;
}

const withArticle = (id: string, article: string): string =>
  id.includes('/') ? id : `${article}/${id}`;

function findParent(
  content: Content,
  article: string,
  typed: string | undefined,
): string | undefined {
  const wanted = typed === undefined ? undefined : withArticle(typed, article);
  return content.entries.comments.find(({ id }) => id === wanted)?.id;
}

function freeName(content: Content, contentDir: string, id: string): string {
  const isTaken = (candidate: string) =>
    content.entries.comments.some((entry) => entry.id === candidate) ||
    ['yaml', 'yml'].some((ending) =>
      existsSync(join(contentDir, `comments/${candidate}.${ending}`)),
    );
  return isTaken(id) ? freeId(id, isTaken) : id;
}

function problemsOf(path: string, id: string, text: string, content: Content, now: number) {
  const parsed = parseEntry(path, Buffer.from(text), commentSchema);
  if (!parsed.data) return parsed.problems;
  const comments = [
    ...content.entries.comments,
    { ...parsed, data: parsed.data, id, collection: 'comments' as const },
  ];
  return buildArchive(
    { ...content, entries: { ...content.entries, comments } },
    { now, preview: true },
  ).problems.filter(({ file }) => file === path);
}
