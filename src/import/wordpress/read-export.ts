import { sha256 } from '../../lib/sha256.ts';
import { openExport } from './open-export.ts';
import { parseItem } from './parse-item.ts';
import { splitItems } from './split-items.ts';
import { toWxrItem, type WxrItem } from './wxr-item.ts';

/** One item of an export, or why it could not be read. */
export interface ReadItem {
  /** The place of the item, e.g. `trang-cu.xml, mục 12`. */
  readonly place: string;
  readonly item: WxrItem | undefined;
  /** What was forgiven while reading it. */
  readonly faults: readonly string[];
}

/** What an export yields as it is read. */
export type ExportEvent = { readonly channel: string } | ReadItem;

/** Reads an export item by item, however large; no damaged item stops the others. */
export async function* readExport(path: string, name: string): AsyncGenerator<ExportEvent> {
  for await (const part of splitItems(openExport(path))) {
    if ('channel' in part) yield part;
    else if ('brokenEnd' in part)
      yield { place: `${name}, cuối tệp`, item: undefined, faults: [part.brokenEnd] };
    else yield readItem(part.xml, `${name}, mục ${part.number}`, part.isBroken);
  }
}

function readItem(xml: string, place: string, isBroken: boolean): ReadItem {
  const { node, faults } = parseItem(xml);
  const all = isBroken
    ? ['Mục này không có chỗ kết thúc; có thể đã mất phần cuối.', ...faults]
    : faults;
  const item = node ? toWxrItem(node) : undefined;
  if (!item || (item.id === '' && item.title === '' && item.content === ''))
    return { place, item: undefined, faults: all };
  if (item.id !== '') return { place, item, faults: all };
  // Without a number an item is known by what it says.
  const id = `khong-so-${sha256([item.link, item.title, item.content].join('\n'), 'hex').slice(0, 12)}`;
  return {
    place,
    item: { ...item, id },
    faults: [...all, 'Mục này không có số (post_id); đã nhận theo địa chỉ và tên bài.'],
  };
}
