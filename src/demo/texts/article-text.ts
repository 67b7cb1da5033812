import { fill, fillOne, type Slots, usable } from './fill.ts';
import type { Picture } from '../files/pictures.ts';
import type { Random } from '../plan/random.ts';
import { COMMON_SENTENCES, LINK_SENTENCES, type Bank } from './sentences.ts';

/** What a body may contain besides sentences. */
export interface TextOptions {
  /** How many words are wanted, more or less. */
  readonly words: number;
  readonly table?: string | undefined;
  readonly picture?: Picture | undefined;
  readonly footnote?: string | undefined;
  /** Sentences for every news; left out where another subject speaks. */
  readonly common?: readonly string[];
  /** Markdown that must stand in the text, after the first paragraphs. */
  readonly block?: string;
}

/** Where a body finds a picture of the media folder. */
export const mediaAddress = (file: string): string => `/media/${file}`;

/** Writes one news body from its bank: lead, sections of short paragraphs, list, quotation, table, closing. */
export function writeNews(random: Random, bank: Bank, slots: Slots, options: TextOptions): string {
  const { words, footnote, common = COMMON_SENTENCES, block } = options;
  const { details: own, more = [] } = bank;
  const details = [
    ...random.sample(usable(own, slots), own.length),
    ...random.sample(usable(more, slots), more.length),
  ];
  const others = [...random.sample(usable(common, slots), common.length)];
  const extras = pickExtras(random, bank, slots, options);
  const headings = [...random.sample(bank.headings, words > 230 ? Math.ceil(words / 190) : 0)];
  const blocks = [fillOne(random, bank.leads, slots)];
  if (block) blocks.push(block);
  const closing = fillOne(random, bank.closings, slots);
  let count = [...blocks, ...extras, closing].reduce((sum, text) => sum + countSpaces(text), 0);
  for (let paragraph = 0; count < words && details.length + others.length > 0; paragraph += 1) {
    if (paragraph % 2 === 1 && headings.length > 0) blocks.push(`## ${headings.pop()}`);
    const sentences = [
      ...details.splice(0, paragraph % 2 === 0 ? 2 : 3),
      ...others.splice(0, 1),
    ].map((sentence) => fill(sentence, slots));
    count += countSpaces(sentences.join(' '));
    blocks.push(sentences.join(' ') + (paragraph === 0 && footnote ? '[^1]' : ''));
    const extra = extras.pop();
    if (extra) blocks.push(extra);
  }
  blocks.push(...extras, closing + linkSentence(random, slots));
  if (footnote) blocks.push(`[^1]: ${footnote}`);
  return blocks.join('\n\n');
}

/** What stands between the paragraphs, in any order. */
function pickExtras(
  random: Random,
  bank: Bank,
  slots: Slots,
  { table, picture }: TextOptions,
): string[] {
  const extras: string[] = [];
  if (random.percent(60)) extras.push(list(random, bank, slots));
  if (bank.quotes.length > 0 && random.percent(68)) extras.push(quotation(random, bank, slots));
  if (table) extras.push(table);
  if (picture) extras.push(`![${picture.alt}](${mediaAddress(picture.file)})`);
  return [...random.sample(extras, 9)];
}

function linkSentence(random: Random, slots: Slots): string {
  if (!slots.unitLink || !random.percent(50)) return '';
  return ` ${fillOne(random, LINK_SENTENCES, slots)}`;
}

/** Words as a reader counts them: runs between spaces. */
export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Nearly the number of words, much faster. */
const countSpaces = (text: string): number => text.split(' ').length;

/** A Markdown table. */
export const toTable = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** A Markdown list; every item but the last ends with a semicolon, as in Vietnamese reports. */
export const toList = (items: readonly string[], isNumbered = false): string =>
  items
    .map(
      (item, at) =>
        `${isNumbered ? `${at + 1}.` : '-'} ${item}${at === items.length - 1 ? '.' : ';'}`,
    )
    .join('\n');

function list(random: Random, bank: Bank, slots: Slots): string {
  const { intro, items } = random.pick(bank.lists);
  return `${fill(intro, slots)}\n\n${toList(
    items.map((item) => fill(item, slots)),
    random.percent(30),
  )}`;
}

function quotation(random: Random, bank: Bank, slots: Slots): string {
  const words = fillOne(random, bank.quotes, slots);
  const { speaker = 'đại diện công ty' } = slots;
  return random.percent(70)
    ? `> “${words}”, ${speaker} ${random.pick(['chia sẻ', 'nói', 'cho biết', 'tâm sự'])}.`
    : `“${words}”, ${speaker} ${random.pick(['chia sẻ', 'cho biết'])}.`;
}
