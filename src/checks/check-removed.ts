import { decodeAddress } from '../lib/decode-address.ts';
import type { Problem } from '../lib/problem.ts';
import { strippedMarkup, type StrippedMarkup } from '../markdown/stripped-markup.ts';
import { shorten } from '../schema/messages/words.ts';

/** What a text would lose on the page: never in silence, always with what to write instead. */
export function checkRemoved(
  body: string,
  placeOf: (offset: number) => { file: string; line: number; column: number },
): readonly Problem[] {
  return strippedMarkup(body).map((part) => ({
    severity: 'warning',
    ...placeOf(part.at),
    ...describe(part),
  }));
}

function describe(part: StrippedMarkup): { message: string; cure: string } {
  switch (part.kind) {
    case 'element':
      return {
        message: part.losesWords
          ? `Thẻ <${part.tagName}> và mọi chữ bên trong sẽ bị bỏ khi đăng.`
          : `Thẻ <${part.tagName}> trong bài sẽ bị bỏ khi đăng.`,
        cure: INSTEAD[part.tagName] ?? 'Hãy viết lại bằng Markdown, hoặc xóa thẻ này.',
      };
    case 'attribute':
      return {
        message: `Thuộc tính ${part.name} của thẻ <${part.tagName}> sẽ bị bỏ khi đăng.`,
        cure: cureOfAttribute(part.name),
      };
    case 'address':
      return {
        message: `Liên kết “${asTyped(part.address)}” sẽ bị bỏ khi đăng.`,
        cure: 'Chỉ dùng liên kết bắt đầu bằng https://, mailto:, tel: hoặc /.',
      };
    case 'picture':
      return {
        message: `Ảnh “${asTyped(part.address)}” không nằm trong thư mục media nên sẽ không hiện, chỉ còn lời mô tả.`,
        cure: 'Hãy chép ảnh vào thư mục media rồi viết ![mô tả](/media/tên-ảnh.jpg); nhớ xin phép nếu là ảnh của nơi khác.',
      };
    case 'frame':
      return {
        message: `Khung nhúng “${asTyped(part.address)}” sẽ chỉ còn là một liên kết khi đăng.`,
        cure: 'Hãy viết thành liên kết: [tên trang](địa chỉ). Video của YouTube, Vimeo, Facebook thì để riêng địa chỉ trên một dòng.',
      };
    case 'comment':
      return {
        message: 'Dấu <!-- mở ra mà không đóng, nên mọi chữ từ đây đến hết bài sẽ không hiện.',
        cure: 'Hãy thêm --> ở cuối đoạn cần giấu, hoặc xóa dấu <!--.',
      };
  }
}

function cureOfAttribute(name: string): string {
  if (name.startsWith('on')) return 'Trang không chạy mã trong bài; hãy xóa thuộc tính này.';
  return STYLED.has(name)
    ? 'Trang có cách trình bày riêng; hãy xóa thuộc tính này.'
    : 'Hãy xóa thuộc tính này.';
}

/** What does the same on this site as an element that it does not take. */
const INSTEAD: Readonly<Record<string, string>> = {
  ...sameFor(
    ['script', 'noscript', 'template', 'object', 'embed', 'applet'],
    'Trang không chạy mã trong bài; hãy xóa thẻ này.',
  ),
  ...sameFor(
    ['style', 'link', 'font', 'center', 'big', 'marquee'],
    'Trang có cách trình bày riêng; hãy xóa thẻ này.',
  ),
  ...sameFor(
    ['svg', 'math', 'canvas'],
    'Hãy xuất hình ra tệp png, đặt vào thư mục media rồi viết ![mô tả](/media/tên-ảnh.png).',
  ),
  ...sameFor(
    ['form', 'input', 'button', 'textarea', 'select', 'option'],
    'Trang không nhận biểu mẫu trong bài; hãy ghi địa chỉ liên hệ, hoặc đặt tệp mẫu vào thư mục media để tải về.',
  ),
  ...sameFor(
    ['iframe', 'frame', 'frameset'],
    'Hãy viết địa chỉ đầy đủ, bắt đầu bằng https://, riêng trên một dòng.',
  ),
  ...sameFor(
    ['video', 'audio', 'source', 'track'],
    'Hãy để riêng địa chỉ video (YouTube, Vimeo, Facebook) trên một dòng.',
  ),
  picture: 'Hãy viết ![mô tả](/media/tên-ảnh.jpg).',
};

function sameFor(tagNames: readonly string[], cure: string): Record<string, string> {
  return Object.fromEntries(tagNames.map((name) => [name, cure]));
}

/** Attributes that only say how something looks. */
const STYLED = new Set([
  'style',
  'class',
  'align',
  'valign',
  'bgcolor',
  'color',
  'face',
  'size',
  'border',
  'width',
  'height',
  'cellpadding',
  'cellspacing',
  'background',
  'hspace',
  'vspace',
  'nowrap',
]);

/** An address as it was typed, where a parser has put percent signs into it. */
const asTyped = (address: string): string => shorten(decodeAddress(address));
