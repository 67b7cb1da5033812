import { localDate } from './item-dates.ts';
import type { WxrItem } from './wxr-item.ts';

/** What becomes of an item: a file of some kind, part of another item, or nothing, with the reason. */
export type ItemFate =
  | {
      readonly becomes: 'article' | 'page';
      readonly isDraft: boolean;
      readonly isScheduled: boolean;
    }
  | { readonly becomes: 'file' }
  | { readonly becomes: 'part'; readonly of: string }
  | { readonly becomes: 'nothing'; readonly reason: string; readonly isUncertain?: boolean };

/** What the program of the old site kept for itself. */
const MACHINERY: Readonly<Record<string, string>> = {
  revision: 'bản lưu tạm của WordPress',
  nav_menu_item: 'mục của trình đơn cũ',
  custom_css: 'kiểu chữ của trang cũ',
  customize_changeset: 'thiết lập của trang cũ',
  oembed_cache: 'bộ nhớ tạm của WordPress',
  user_request: 'yêu cầu về dữ liệu cá nhân',
  wp_template: 'mẫu trang của WordPress',
  wp_template_part: 'mẫu trang của WordPress',
  wp_global_styles: 'kiểu chữ của trang cũ',
  wp_navigation: 'trình đơn cũ',
  wp_font_family: 'phông chữ của trang cũ',
  wp_font_face: 'phông chữ của trang cũ',
  wpcf7_contact_form: 'biểu mẫu của trang cũ',
  'acf-field': 'thiết lập của trang cũ',
  'acf-field-group': 'thiết lập của trang cũ',
};

const FILE = { becomes: 'file' } as const;

/** Decides what an item becomes. What was private or behind a password never gets into the content. */
export function fateOf(
  item: WxrItem,
  types: Readonly<Record<string, 'article' | 'page'>> = {},
): ItemFate {
  const machinery = MACHINERY[item.type];
  if (machinery !== undefined) return { becomes: 'nothing', reason: machinery };
  if (item.type === 'wp_block') return { becomes: 'part', of: 'các bài dùng chung khối này' };
  if (item.type === 'attachment') return FILE;
  if (item.status === 'trash') return { becomes: 'nothing', reason: 'nằm trong thùng rác' };
  if (item.status === 'private')
    return { becomes: 'nothing', reason: 'bài riêng tư, không đưa vào nội dung' };
  if (item.hasPassword)
    return { becomes: 'nothing', reason: 'bài có mật khẩu, không đưa vào nội dung' };
  const kind = { post: 'article' as const, page: 'page' as const, ...types }[item.type];
  if (kind === undefined)
    return {
      becomes: 'nothing',
      reason: `loại “${item.type}” chưa có chỗ; có thể khai trong tệp --map`,
      isUncertain: true,
    };
  if (item.title.trim() === '' && item.content.trim() === '')
    return { becomes: 'nothing', reason: 'mục trống, không có tiêu đề và nội dung' };
  const isScheduled = item.status === 'future';
  // An article without a day waits for an editor to find it.
  const isDateless = kind === 'article' && localDate(item) === undefined;
  const isDraft = isDateless || (!isScheduled && item.status !== 'publish');
  // Nearly all items share one of these.
  return (
    PUBLISHED.find((fate) => fate.becomes === kind && !isScheduled && !isDraft) ?? {
      becomes: kind,
      isScheduled,
      isDraft,
    }
  );
}

const PUBLISHED = (['article', 'page'] as const).map((becomes) => ({
  becomes,
  isScheduled: false,
  isDraft: false,
}));
