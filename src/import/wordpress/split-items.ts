/** One `<item>` of an export as it stands in the file, not yet parsed. */
export interface RawItem {
  readonly xml: string;
  /** Its place among the items of the file, from 1. */
  readonly number: number;
  /** Whether the file does not end it where an export should: cut off, or the mark of its end is lost. */
  readonly isBroken: boolean;
}

/** What an export is made of, in the order of the file: what stands before the first item, then the items. */
export type ExportPart = { readonly channel: string } | RawItem | BrokenEnd;

/** Told last when a file does not end as an export does: whatever stood behind is lost. */
export interface BrokenEnd {
  /** What went wrong, in words for the report. */
  readonly brokenEnd: string;
}

/** What stands before the first item is kept up to this many characters. */
const LONGEST_CHANNEL = 8_000_000;

const CDATA = '<![CDATA[';
const CDATA_END = ']]>';
const ITEM_END = '</item>';

/**
 * Cuts an export into its items without parsing them, so that one damaged item cannot stop the others. Holds one item
 * in memory at a time.
 */
export async function* splitItems(texts: AsyncIterable<string>): AsyncGenerator<ExportPart> {
  let pending = '';
  let channel: string | undefined = '';
  let number = 0;
  let scanned = 0;
  const cut = function* (isLast: boolean): Generator<ExportPart> {
    for (;;) {
      const start = itemStart(pending, 0);
      if (start !== 0) {
        const before = start === -1 ? Math.max(0, pending.length - 6) : start;
        if (channel !== undefined && channel.length < LONGEST_CHANNEL)
          channel += pending.slice(0, before);
        pending = pending.slice(before);
        scanned = 0;
        if (start === -1) return;
      }
      if (channel !== undefined) yield { channel };
      channel = undefined;
      const end = itemEnd(pending, scanned || 5, isLast);
      if ('more' in end) {
        scanned = end.more;
        return;
      }
      number += 1;
      yield { xml: pending.slice(0, end.at), number, isBroken: end.isBroken };
      pending = pending.slice(end.at);
      scanned = 0;
    }
  };
  let tail = '';
  let brokenEnd: string | undefined;
  try {
    for await (const text of texts) {
      pending += text;
      tail = (tail + text).slice(-LONGEST_TAIL);
      yield* cut(false);
    }
  } catch (error) {
    if (!/^Z_/.test((error as NodeJS.ErrnoException).code ?? '')) throw error;
    brokenEnd = 'Tệp nén hỏng từ chỗ này; phần sau không đọc được.';
  }
  yield* cut(true);
  if (channel !== undefined) yield { channel: channel + pending };
  if (brokenEnd === undefined && !/<\/(?:channel|rss)\s*>/.test(tail))
    brokenEnd =
      'Tệp bị cắt, không có phần kết thúc; những mục đứng sau (nếu có) đã mất. Hãy xuất lại từ trang cũ.';
  if (brokenEnd === undefined && number === 0)
    brokenEnd =
      'Trong tệp không có mục nào. Hãy kiểm tra đây có phải tệp xuất của WordPress không.';
  if (brokenEnd !== undefined) yield { brokenEnd };
}

/** How far from its end the end of an export is looked for, in characters. */
const LONGEST_TAIL = 4096;

/** Where the next `<item>` opens; -1 when none does. */
function itemStart(text: string, from: number): number {
  for (let at = text.indexOf('<item', from); at !== -1; at = text.indexOf('<item', at + 5)) {
    const next = text[at + 5];
    if (next === undefined) return at;
    if (next === '>' || /\s/.test(next)) return at;
  }
  return -1;
}

type ItemEnd =
  | { readonly at: number; readonly isBroken: boolean }
  /** More text is needed; what stands before this place need not be read again. */
  | { readonly more: number };

/** Where the item at the beginning of a text ends. */
function itemEnd(text: string, from: number, isLast: boolean): ItemEnd {
  let at = from;
  const close = placeFinder((start) => text.indexOf(ITEM_END, start));
  const open = placeFinder((start) => itemStart(text, start));
  for (;;) {
    const cdata = text.indexOf(CDATA, at);
    const first = Math.min(...[close(at), cdata, open(at)].filter((place) => place !== -1));
    if (first === Infinity)
      return isLast ? { at: text.length, isBroken: true } : { more: Math.max(5, text.length - 12) };
    if (first === close(at)) return { at: first + ITEM_END.length, isBroken: false };
    // The next item begins before this one has ended.
    if (first === open(at)) return { at: first, isBroken: true };
    const end = cdataEnd(text, cdata);
    const until = end === -1 ? text.length : end;
    const closes = close(cdata);
    const lost = closes !== -1 && closes < until ? lostEnd(text, cdata, until) : -1;
    if (lost !== -1) return { at: lost, isBroken: true };
    if (end === -1) return isLast ? { at: text.length, isBroken: true } : { more: cdata };
    at = end + CDATA_END.length;
  }
}

/** A search that is asked from places further and further on, and searches anew only behind what it has found. */
function placeFinder(find: (from: number) => number): (from: number) => number {
  let found: number | undefined;
  return (from) =>
    found === undefined || (found !== -1 && found < from) ? (found = find(from)) : found;
}

/** Where a CDATA section ends. `]]]]><![CDATA[>` is how an export writes `]]>` inside one. */
function cdataEnd(text: string, cdata: number): number {
  for (let from = cdata + CDATA.length; ;) {
    const end = text.indexOf(CDATA_END, from);
    if (end === -1 || !text.startsWith(`${CDATA}>`, end + CDATA_END.length)) return end;
    from = end + CDATA_END.length + CDATA.length + 1;
  }
}

/**
 * The end of an item whose last CDATA section was never closed: the end mark seems to stand inside the section, the
 * next item begins after it, and that item opens a section of its own. A text about feeds does not look like this,
 * because it cannot hold an open section.
 */
function lostEnd(text: string, cdata: number, until: number): number {
  for (
    let close = text.indexOf(ITEM_END, cdata + CDATA.length);
    close !== -1 && close < until;
    close = text.indexOf(ITEM_END, close + 1)
  ) {
    const after = close + ITEM_END.length;
    const next = itemStart(text, after);
    if (next === -1 || text.slice(after, next).trim() !== '') continue;
    const opened = text.indexOf(CDATA, next);
    if (opened !== -1 && opened < until && text.slice(next, opened).includes('<title'))
      return after;
  }
  return -1;
}
