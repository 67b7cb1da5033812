import { frontMatter } from '../front-matter.ts';
import {
  htmlToMarkdown,
  plainToMarkdown,
  type Converted,
  type HtmlSource,
} from '../html/html-to-markdown.ts';
import { lineOfText } from '../html/plain-text.ts';
import { LOST_WORDS } from '../html/compare-words.ts';
import { repairText } from '../../reader/repair-text.ts';
import { mayBeLegacy } from '../../vietnamese/legacy-encodings.ts';
import { hasUnusualLetters } from '../../vietnamese/unusual-letters.ts';
import { originalPath, type ExportIndex } from './export-index.ts';
import { localDate, localMoment, updatedDate } from './item-dates.ts';
import type { MediaStore } from './media-store.ts';
import type { PlannedItem } from './plan-items.ts';
import { mapTerms, type TermMap } from './term-map.ts';
import { toPlainHtml } from './to-html.ts';
import type { WxrItem } from './wxr-item.ts';

/** What an item needs to be turned into a file. */
export interface EntryContext {
  readonly index: ExportIndex;
  readonly media: MediaStore;
  readonly map: TermMap;
  /** Day of the import, for items without any date. */
  readonly today: string;
  sourceFor(warn: (message: string) => void): HtmlSource;
}

/** A content file made of an item. */
export interface ImportedEntry {
  readonly text: string;
  /** The values of its front matter. */
  readonly front: object;
  /** Whether it holds no letters that anybody would read otherwise than they are written. */
  readonly isUsual: boolean;
  readonly warnings: readonly string[];
}

/** Turns a post or page of the old site into an article or page of this one. */
export function toEntry(item: WxrItem, planned: PlannedItem, context: EntryContext): ImportedEntry {
  const warnings: string[] = [];
  const source = context.sourceFor((message) => warnings.push(message));
  const { markdown: body, lost } =
    plainToMarkdown(item.content, source) ?? anyToMarkdown(item, context, source, warnings);
  if (lost !== undefined) warnings.push(lost);
  const isPage = planned.file?.startsWith('pages/') ?? false;
  const front = isPage ? pageFront(item) : articleFront(item, planned, context, warnings);
  const written = `${frontMatter(front)}\n${body}\n`;
  const isUsual = isUsualText(written);
  const text = isUsual ? written : mended(written, warnings);
  return { text, front, isUsual: isUsual || isUsualText(text), warnings };
}

/** A text of blocks, shortcodes and whatever else the old site knew. */
function anyToMarkdown(
  item: WxrItem,
  { index }: EntryContext,
  source: HtmlSource,
  warnings: string[],
): Converted {
  const { html, unknown } = toPlainHtml(item, index);
  for (const name of new Set(unknown)) warnings.push(`Không có chỗ cho ${name}; phần này đã bỏ.`);
  return htmlToMarkdown(html, source);
}

/** Whether a text holds no letters of old fonts and no broken ones. */
const isUsualText = (text: string): boolean => !hasUnusualLetters(text) && !mayBeLegacy(text);

/** Letters of old fonts and broken ones, which no content file may hold, as they were meant; each is said. */
function mended(text: string, warnings: string[]): string {
  const { text: read, repairs } = repairText(text.replaceAll('\ufffd', '?'));
  if (text.includes('\ufffd'))
    warnings.push(`${LOST_WORDS} ở những chữ đã hỏng từ trang cũ (�), nay ghi là dấu hỏi.`);
  const said = new Set(repairs.map(({ message }) => message));
  warnings.push(...[...said].slice(0, MOST_SAID));
  if (said.size > MOST_SAID) warnings.push(`… và ${said.size - MOST_SAID} chỗ như vậy nữa.`);
  return read;
}

/** Repairs of one text that are said one by one. */
const MOST_SAID = 5;

const pageFront = (item: WxrItem): object =>
  compact({ title: titleOf(item), summary: summaryOf(item), updated: updatedDate(item) });

function articleFront(
  item: WxrItem,
  planned: PlannedItem,
  { index, media, map, today }: EntryContext,
  warnings: string[],
): object {
  const { fate } = planned;
  const isDraft = 'isDraft' in fate && fate.isDraft;
  const isScheduled = 'isScheduled' in fate && fate.isScheduled;
  const date = localDate(item);
  if (date === undefined) warnings.push('Bài không có ngày; ghi tạm ngày nhập và để là bản nháp.');
  if ('becomes' in fate && fate.becomes === 'page')
    warnings.push('Trang chưa đăng được giữ thành bản nháp của một bài viết.');
  return compact({
    title: titleOf(item),
    date: date ?? today,
    summary: summaryOf(item),
    ...mapTerms(item, map),
    cover: coverOf(item, index, media, warnings),
    author: map.authors[item.creator] ?? index.authors.get(item.creator) ?? item.creator,
    updated: updatedDate(item),
    draft: isDraft || date === undefined ? true : undefined,
    publishAt: isScheduled ? localMoment(item) : undefined,
    comments: undefined,
  });
}

const titleOf = (item: WxrItem): string =>
  lineOfText(item.title) || lineOfText(item.content).slice(0, 80) || `Bài ${item.id}`;

/** What the old site told search machines, else its excerpt. */
function summaryOf(item: WxrItem): string | undefined {
  const text =
    item.meta.get('_yoast_wpseo_metadesc') ??
    item.meta.get('rank_math_description') ??
    item.excerpt;
  return lineOfText(text) || undefined;
}

function coverOf(
  item: WxrItem,
  index: ExportIndex,
  media: MediaStore,
  warnings: string[],
): object | undefined {
  const file = index.files.get(item.meta.get('_thumbnail_id') ?? '');
  if (!file) return undefined;
  const path = media.pathOf(originalPath(file.address));
  if (path === undefined) {
    warnings.push(`Thiếu tệp ảnh đầu bài ${file.address}.`);
    return undefined;
  }
  const caption = lineOfText(file.caption) || file.alt || titleOf(item);
  return compact({ file: path, caption, alt: file.alt === caption ? '' : file.alt });
}

/** The fields that say something, in their order. */
const compact = (fields: object): object =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
