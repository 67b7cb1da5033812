import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import sharp from 'sharp';
import { stringify } from 'yaml';
import { sha256 } from '../../lib/sha256.ts';
import { elements, textOf } from '../../markdown/hast.ts';
import { parseEntry } from '../../reader/parse-entry.ts';
import { articleSchema } from '../../schema/article.ts';
import { toSlug } from '../../vietnamese/slug.ts';
import type { ContentWriter } from '../content-writer.ts';
import { treeToMarkdown } from '../html/html-to-markdown.ts';
import type { Progress } from '../progress.ts';
import type { ItemOutcome } from '../report.ts';
import { openDocx } from './open-docx.ts';
import { proposeFacts, type KnownNames } from './propose-facts.ts';
import { readDocument, type WordDocument } from './read-document.ts';

/** What an import of Word files is asked to do. */
export interface WordImport {
  readonly files: readonly string[];
  readonly writer: ContentWriter;
  /** Names of units, to recognise them in a text. */
  readonly names: KnownNames;
  /** Day of the import, `YYYY-MM-DD`: the day of an article until an editor writes another. */
  readonly today: string;
  onProgress?(progress: Progress): void;
}

/** Turns each Word file into a draft of an article and its pictures. Facts are proposed in the report, never written. */
export async function importWord(task: WordImport): Promise<readonly ItemOutcome[]> {
  const outcomes: ItemOutcome[] = [];
  for (const [at, file] of task.files.entries()) {
    outcomes.push(...(await importFile(file, task)));
    task.onProgress?.({ done: at + 1, total: task.files.length });
  }
  return outcomes;
}

async function importFile(path: string, task: WordImport): Promise<readonly ItemOutcome[]> {
  const name = basename(path);
  const base = { item: name, kind: 'bài từ Word' };
  const docx = openDocx(readFileSync(path));
  if (typeof docx === 'string')
    return [{ ...base, state: 'skipped', reason: docx, isUncertain: true }];
  const document = readDocument(docx);
  const year = task.today.slice(0, 4);
  const key = `word:${name.normalize('NFC')}`;
  const title = titleOf(document, name);
  const slug = toSlug(title.text).slice(0, 80).replace(/-$/, '') || 'bai-tu-word';
  const target = task.writer.claim(
    key,
    (number) => `articles/${year}/${slug}${number === 1 ? '' : `-${number}`}.md`,
  );
  const warnings = [...title.warnings, ...document.notes];
  const media = new Map<string, string>();
  const pictures: ItemOutcome[] = [];
  for (const [part, bytes] of document.pictures) {
    const picture = await pictureOutcome(part, bytes, `${key}:${part}`, slug, task);
    pictures.push(picture);
    if (picture.file) media.set(part, `/${picture.file}`);
  }
  const { markdown, lost } = treeToMarkdown(document.tree, {
    media: (address) => media.get(address),
    link: (address) => address,
    warn: (message) => warnings.push(message),
  });
  if (lost !== undefined) warnings.push(lost);
  const front = stringify({ title: title.text, date: task.today, draft: true }, { lineWidth: 0 });
  const text = `---\n${front}---\n\n${markdown}\n`;
  const { problems } = parseEntry<typeof articleSchema>(target, Buffer.from(text), articleSchema);
  warnings.push(...problems.map(({ message, cure = '' }) => `${message} ${cure}`.trim()));
  const proposals = proposeFacts(`${title.text}\n${markdown}`, task.names);
  const state = task.writer.write(key, target, text);
  const isUncertain = lost !== undefined || problems.length > 0;
  const outcome: ItemOutcome =
    state === 'deleted'
      ? {
          ...base,
          state: 'skipped',
          reason: 'đã bị xóa hoặc đổi tên sau lần nhập trước',
          file: target,
        }
      : { ...base, state, file: target, isUncertain, warnings, proposals };
  return [outcome, ...pictures];
}

/** The paragraph of the title style, else the first heading, which then leaves the text, else the first line, else the name of the file. */
function titleOf(
  { title, tree }: WordDocument,
  name: string,
): { readonly text: string; readonly warnings: readonly string[] } {
  if (title !== undefined) return { text: title, warnings: [] };
  const heading = [...elements(tree)].find(({ tagName }) => /^h[1-6]$/.test(tagName));
  if (heading) {
    tree.children = tree.children.filter((child) => child !== heading);
    return { text: oneLine(textOf(heading)), warnings: [] };
  }
  const paragraph = tree.children.find(
    (child) => child.type === 'element' && oneLine(textOf(child)) !== '',
  );
  const line = paragraph?.type === 'element' ? oneLine(textOf(paragraph)) : '';
  if (line !== '' && line.length <= LONGEST_TITLE) {
    tree.children = tree.children.filter((child) => child !== paragraph);
    return {
      text: line,
      warnings: ['Tài liệu không có kiểu tiêu đề; đã lấy dòng đầu làm tiêu đề.'],
    };
  }
  const plain = name.slice(0, -extname(name).length).normalize('NFC');
  return { text: plain, warnings: ['Tài liệu không có tiêu đề; đã lấy tên tệp làm tiêu đề.'] };
}

const LONGEST_TITLE = 200;
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Kinds of pictures that the site shows; others are turned into the nearest of them. */
const SHOWN = new Set(['jpeg', 'png', 'webp', 'gif']);

/** Writes a picture of a document without what its camera noted in it. */
async function pictureOutcome(
  part: string,
  bytes: Uint8Array,
  key: string,
  slug: string,
  { writer, today }: WordImport,
): Promise<ItemOutcome> {
  const base = { item: `${slug}: ${basename(part)}`, kind: 'ảnh từ Word' };
  try {
    const picture = sharp(bytes, { animated: true, failOn: 'none' });
    const { format = '' } = await picture.metadata();
    const clean = picture.rotate().toFormat(SHOWN.has(format) ? (format as 'png') : 'png', {
      quality: 90,
    });
    const kept = SHOWN.has(format) ? format : 'png';
    const ending = kept === 'jpeg' ? 'jpg' : kept;
    const file = writer.claim(
      key,
      (number) =>
        `media/${today.slice(0, 4)}/${slug}-anh${number === 1 ? '' : `-${number}`}.${ending}`,
    );
    // The same picture gives the same bytes only with the same library, so what came in is what is compared.
    const known = writer.fileOf(key);
    if (known !== undefined && writer.sourceOf(key) === sha256(bytes, 'hex'))
      return { ...base, state: 'unchanged', file };
    const state = writer.write(key, file, await clean.toBuffer(), sha256(bytes, 'hex'));
    if (state === 'deleted')
      return { ...base, state: 'skipped', reason: 'đã bị xóa hoặc đổi tên sau lần nhập trước' };
    return { ...base, state, file };
  } catch {
    const reason = 'loại ảnh trình duyệt không xem được (EMF, WMF…); hãy lưu ảnh thành PNG';
    return { ...base, state: 'skipped', reason, isUncertain: true };
  }
}
