import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { stringify } from 'yaml';
import { buildArchive } from '../../checks/build-archive.ts';
import { recallContent } from '../../collections/check-content.ts';
import { parseEntry } from '../../reader/parse-entry.ts';
import type { Content } from '../../reader/read-content.ts';
import { commentSchema } from '../../schema/comment.ts';
import { toDateInZone } from '../../vietnamese/dates.ts';
import { toSlug } from '../../vietnamese/slug.ts';
import { findArticle, freeCommentId, parentOf } from './comment-place.ts';
import { existingContentDir, refuseFaults, reminders, writeNewFile } from '../new/new-file.ts';
import { tidyText, stripHtml } from './plain-text.ts';
import { readComment, type ReadComment } from './read-comment.ts';
import { readOptions, UsageError, type Options } from '../terminal/read-options.ts';
import { readTyped } from '../read-typed.ts';
import type { CommandOption } from '../terminal/run-command.ts';

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
  const given = wordsOf(options);
  const contentDir = existingContentDir(env);
  const read = await readGiven(given);
  const content = recallContent(contentDir);
  const words = completeWords(content, given, read);
  refuseRepeat(content, words);
  const { article, author } = words;
  const parent = parentOf(content, article, given.parent, read.parent);
  const told = given.date ?? read.date;
  const date = told ?? toDateInZone(now);
  const id = freeCommentId(
    content,
    contentDir,
    `${article}/${toSlug(`${date} ${author}`).slice(0, 60).replace(/-$/, '')}`,
  );
  const path = `comments/${id}.yaml`;
  const textOf = (approved: boolean): string =>
    stringify(
      {
        article,
        ...(parent === undefined ? {} : { parent }),
        author,
        date,
        body: words.body,
        approved,
      },
      { lineWidth: 0 },
    );
  const wantsApproval = options.approve === true;
  const problems = problemsOf(path, id, textOf(wantsApproval), content, now);
  refuseFaults('Chưa ghi bình luận, vì:', problems);
  // What looks private waits for a person, whatever was asked.
  const isHeld = wantsApproval && problems.length > 0;
  const isApproved = wantsApproval && !isHeld;
  const target = writeNewFile(contentDir, path, textOf(isApproved));
  return [
    `Đã ghi ${target}`,
    `  Bài: ${article}; người gửi: ${author}; ngày: ` +
      `${date}${told === undefined ? ' (hôm nay, vì thư không ghi ngày)' : ''}.`,
    ...describeDropped(read, parent),
    ...describeCut(read.cut),
    ...reminders(problems),
    isApproved ? 'Bình luận đã duyệt và sẽ hiện ở lần dựng trang sau.' : describeWaiting(isHeld),
  ].join('\n');
}

type Given = Readonly<Partial<Record<keyof typeof COMMENT_OPTIONS, string>>>;

/** What was typed after each option; an empty one says nothing. */
const wordsOf = (options: Options): Given =>
  Object.fromEntries(
    Object.entries(options).flatMap(([name, value]) => {
      const words = typeof value === 'string' ? value.trim() : '';
      return words === '' ? [] : [[name, words]];
    }),
  );

/** The comment in a file, or the one typed after `--body`. */
async function readGiven({ body = '', file }: Given): Promise<ReadComment> {
  if (body !== '' && file !== undefined)
    throw new UsageError('Hãy ghi --body hoặc --file, không ghi cả hai.');
  if (file !== undefined) return readComment(bytesOf(file));
  const { text, dropped } = stripHtml(body);
  return {
    body: tidyText(text),
    author: undefined,
    date: undefined,
    article: undefined,
    hints: [],
    parent: undefined,
    dropped,
    cut: [],
  };
}

/** What no comment can do without. */
interface CommentWords {
  readonly article: string;
  readonly author: string;
  readonly body: string;
}

/** What was typed goes before what was read. */
function completeWords(content: Content, given: Given, read: ReadComment): CommentWords {
  const article = findArticle(content, given.article ?? read.article, read.hints);
  const sender = given.author ?? read.author;
  const author = sender === undefined ? undefined : readTyped(sender);
  const body = readTyped(read.body);
  const missing = [
    ...(article === undefined ? ['--article (mã bài viết)'] : []),
    ...(author === undefined ? ['--author (tên người gửi, như người đó muốn hiện)'] : []),
    ...(body === '' ? ['--body hoặc --file (nội dung)'] : []),
  ];
  if (article === undefined || author === undefined || missing.length > 0)
    throw new UsageError(`Thiếu ${missing.join(', ')}.\n${EXAMPLE}`);
  return { article, author, body };
}

function refuseRepeat({ entries }: Content, { article, author, body }: CommentWords): void {
  const same = entries.comments.find(
    ({ data }) => data.article === article && data.author === author && data.body === body,
  );
  if (same) throw new UsageError(`Bình luận này đã có trong ${same.file}, nên không ghi lần nữa.`);
}

function describeDropped(read: ReadComment, parent: string | undefined): readonly string[] {
  const dropped = [
    ...read.dropped,
    ...(read.parent !== undefined && parent === undefined
      ? [`số của bình luận được trả lời (${read.parent}), vì không có ở đây`]
      : []),
  ];
  return dropped.length > 0 ? [`Đã bỏ, không lưu: ${dropped.join(', ')}.`] : [];
}

const describeWaiting = (isHeld: boolean): string =>
  isHeld
    ? 'Chưa duyệt vì lời nhắc trên. Đọc lại, rồi sửa dòng approved thành true trong tệp.'
    : 'Bình luận chưa duyệt nên chưa hiện. Đọc lại, ' +
      'rồi sửa dòng approved thành true trong tệp, hoặc lần sau thêm --approve.';

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
