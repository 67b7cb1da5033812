import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { readContent, type Content } from '../../reader/read-content.ts';
import { COLLECTIONS } from '../../schema/collections.ts';
import type { CollectionName } from '../../schema/fields.ts';
import { collectValues } from '../../schema/messages/describe-issues.ts';
import { closest } from '../../vietnamese/closest.ts';
import { toSlug } from '../../vietnamese/slug.ts';
import { urls } from '../../views/urls.ts';
import { foldersFrom } from '../../collections/folders.ts';
import { REDIRECTS_FILE } from '../../import/write-redirects.ts';
import { UsageError } from '../terminal/read-options.ts';

/**
 * Gives the file of an article another name, keeps the old address as an alias and mends every reference to it, each in
 * its place; nothing else of any file changes. Returns what is to be said; throws a `UsageError` before anything is
 * written when it cannot be done.
 */
export function renameArticle(
  from: string,
  to: string,
  env: Readonly<Record<string, string | undefined>>,
): string {
  const { contentDir } = foldersFrom(env);
  const content = readContent(contentDir);
  const article = content.entries.articles.find(({ id }) => id === from);
  const id = toSlug(to);
  if (!article) {
    const near = closest(
      from,
      content.entries.articles.map((entry) => entry.id),
    );
    throw new UsageError(
      `Không có bài viết nào mang mã “${from}” (hoặc tệp đó còn lỗi). ` +
        `${near ? `Ý bạn là “${near}”?` : 'Mã bài là tên tệp, không có đuôi.'}`,
    );
  }
  if (id === '' || id !== to)
    throw new UsageError(
      `Tên mới “${to}” chưa đúng dạng: chỉ dùng chữ thường không dấu, ` +
        `chữ số và gạch ngang${id ? `, ví dụ ${id}` : ''}.`,
    );
  const path = join(dirname(article.file), `${id}${extname(article.file)}`);
  if (
    content.entries.articles.some((entry) => entry.id === id) ||
    existsSync(join(contentDir, path))
  )
    throw new UsageError(`Đã có bài mang mã “${id}”, nên không đổi tên.`);
  const text = withAlias(readFileSync(join(contentDir, article.file), 'utf8'), urls.article(from));
  const references = mendReferences(content, contentDir, from, id);
  const redirects = mendRedirects(contentDir, from, id);
  if (redirects !== undefined) references.set(REDIRECTS_FILE, redirects);
  writeFileSync(join(contentDir, article.file), text);
  for (const [file, mended] of references) writeFileSync(join(contentDir, file), mended);
  renameSync(join(contentDir, article.file), join(contentDir, path));
  return [
    `Đã đổi tên ${article.file} thành ${basename(path)}; địa chỉ cũ ${urls.article(from)} dẫn đến ${urls.article(id)}.`,
    ...(references.size > 0 ? [`Đã sửa mã bài trong: ${[...references.keys()].join(', ')}.`] : []),
    'Việc tiếp theo: chạy npm run check; liên kết trong bài khác còn ghi địa chỉ cũ thì máy nhắc, kèm dòng viết lại.',
  ].join('\n');
}

/** The text with one more alias: below the others, or as the last line of the front matter. */
function withAlias(text: string, address: string): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const list = /^aliases:[ \t]*\r?\n([ \t]*)- /m.exec(text);
  if (list) {
    const at = list.index + list[0].length - `${list[1] ?? ''}- `.length;
    return `${text.slice(0, at)}${list[1] ?? ''}- ${address}${end}${text.slice(at)}`;
  }
  const inline = /^aliases:[ \t]*\[/m.exec(text);
  if (inline) {
    const at = inline.index + inline[0].length;
    const rest = text.slice(at);
    return `${text.slice(0, at)}${address}${/^\s*\]/.test(rest) ? '' : ', '}${rest}`;
  }
  if (/^aliases:/m.test(text))
    throw new UsageError(
      `Phần aliases của bài viết theo cách máy không sửa được. Hãy tự thêm dòng “  - ${address}” rồi đổi tên tệp.`,
    );
  const close = /^---[ \t]*\r?\n[\s\S]*?^(?=---[ \t]*(\r?\n|$))/m.exec(text)?.[0].length ?? 0;
  return `${text.slice(0, close)}aliases:${end}  - ${address}${end}${text.slice(close)}`;
}

/** `redirects.yaml` with the new address where it sends readers to the old one; `undefined` when it does not. */
function mendRedirects(contentDir: string, from: string, to: string): string | undefined {
  const path = join(contentDir, REDIRECTS_FILE);
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, 'utf8');
  const target = new RegExp(`^(\\s*(?:- )?to:\\s*["']?)${urls.article(from)}(?=["']?\\s*$)`, 'gm');
  const mended = text.replace(target, `$1${urls.article(to)}`);
  return mended === text ? undefined : mended;
}

/** Every file that refers to the article by its id, with the new one in its place. */
function mendReferences(
  content: Content,
  contentDir: string,
  from: string,
  to: string,
): Map<string, string> {
  const mended = new Map<string, string>();
  for (const name of Object.keys(content.entries) as CollectionName[])
    for (const entry of content.entries[name]) {
      const places = collectValues(COLLECTIONS[name].schema, entry.data, ['reference'])
        .filter(({ value, meta }) => meta.collection === 'articles' && value === from)
        .map(({ path }) => entry.locate(path));
      if (places.length > 0)
        mended.set(entry.file, replaceAt(join(contentDir, entry.file), places, from, to));
    }
  return mended;
}

function replaceAt(
  file: string,
  places: readonly { readonly line: number; readonly column: number }[],
  from: string,
  to: string,
): string {
  const lines = readFileSync(file, 'utf8').split('\n');
  for (const { line, column } of places) {
    const text = lines[line - 1] ?? '';
    const at = text.indexOf(from, column - 1);
    if (at >= 0) lines[line - 1] = text.slice(0, at) + to + text.slice(at + from.length);
  }
  return lines.join('\n');
}
