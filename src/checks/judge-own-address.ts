import { addressKey } from '../lib/address-key.ts';
import { decodeAddress } from '../lib/decode-address.ts';
import { askIfMeant } from '../schema/messages/words.ts';
import { closest } from '../vietnamese/closest.ts';
import { quote, warn, type JudgedLink, type Judgement, type SiteMap } from './judgement.ts';
import type { SiteAddresses } from '../views/site-addresses.ts';

/** An address of this site. @param own the same from the root, with query and fragment */
export function judgeOwn(
  link: JudgedLink,
  own: string,
  { addresses }: SiteMap,
): Judgement | undefined {
  const [path = '', fragment = ''] = own.split('#');
  const key = addressKey(path);
  // The search page takes queries, and readers add their own.
  const bare = key.replace(/\?.*/, '');
  if (addresses.known.has(key) || addresses.known.has(bare))
    return (
      judgeSlash(link, own, addresses.pageOf.get(bare)) ??
      judgeFragment(link, own, fragment, addresses)
    );
  const hidden = addresses.hidden.get(bare);
  if (hidden !== undefined)
    return warn(
      `Liên kết ${quote(link.typed)}: bài “${bare.split('/').at(-1)}” chưa có trên trang công khai (${hidden}).`,
      'Hãy đăng bài này trước, hoặc bỏ liên kết.',
    );
  const moved = addresses.moved.get(key) ?? addresses.moved.get(bare);
  if (moved !== undefined)
    return warn(
      `Liên kết ${quote(link.typed)} là địa chỉ cũ.`,
      `Hãy viết địa chỉ hiện nay: ${moved}.`,
      moved,
    );
  const near = closest(path, addresses.pages);
  return warn(
    `Liên kết ${quote(link.typed)} không dẫn đến trang nào.`,
    near ? askIfMeant(near) : 'Hãy kiểm tra lại địa chỉ.',
  );
}

/** A page is opened with a slash at its end; hosts send on whoever forgets it, but not all of them. */
function judgeSlash(
  { typed }: JudgedLink,
  own: string,
  page: string | undefined,
): Judgement | undefined {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(own) ?? [];
  if (page === undefined || /(\/|\.html?)$/.test(path)) return undefined;
  return warn(
    `Liên kết ${quote(typed)} thiếu dấu / ở cuối địa chỉ.`,
    `Hãy viết ${page + rest}.`,
    page + rest,
  );
}

function judgeFragment(
  { typed }: JudgedLink,
  own: string,
  fragment: string,
  addresses: SiteAddresses,
): Judgement | undefined {
  if (fragment === '' || fragment.startsWith('tu=')) return undefined;
  const anchors = addresses.anchorsOf(own);
  const wanted = decodeAddress(fragment);
  if (!anchors || anchors.has(wanted)) return undefined;
  const near = closest(wanted, [...anchors]);
  return warn(
    `Liên kết ${quote(typed)}: trang đó không có chỗ nào tên “${wanted}”.`,
    near ? askIfMeant(`#${near}`) : 'Hãy bỏ phần từ dấu # trở đi.',
  );
}
