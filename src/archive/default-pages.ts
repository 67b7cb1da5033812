import type { StaticPage } from './types.ts';

/**
 * Pages that readers are sent to from every page, in plain words, until an editor writes `pages/<id>.md`.
 * They say only what is true of every site that this generator builds.
 */
export const DEFAULT_PAGES: readonly StaticPage[] = [
  page(
    'gioi-thieu',
    'Giới thiệu',
    'Phần giới thiệu chưa được viết. Dưới đây là những gì kho lưu trữ ghi nhận được.',
  ),
  page(
    'lien-he',
    'Liên hệ',
    'Ý kiến, tư liệu và yêu cầu đính chính xin gửi đến đơn vị xuất bản trang này.',
  ),
  page(
    'bao-ve-du-lieu-ca-nhan',
    'Bảo vệ dữ liệu cá nhân',
    `
Trang này chỉ gồm các tệp tĩnh. Trang không đặt cookie, không đếm lượt xem và không gọi đến máy chủ của bên thứ ba. Việc tìm kiếm diễn ra ngay trên máy của bạn.

Chữ bạn viết ở mục *Ý kiến bạn đọc* nằm trên máy của bạn cho đến khi chính bạn gửi đi. Khi trang có nơi gửi ý kiến qua mạng, thông tin bạn điền chỉ dùng để phản hồi và đăng ý kiến đó. Ý kiến được duyệt chỉ hiện tên và nội dung; địa chỉ email không được đăng và không được lưu trong kho nội dung của trang.

Muốn rút lại sự đồng ý, sửa hoặc xóa ý kiến của mình, bạn gửi yêu cầu theo trang [Liên hệ](/lien-he/).
`,
  ),
];

function page(id: string, title: string, body: string): StaticPage {
  return { id, title, aliases: [], body: body.trim(), file: '', bodyLine: 1 };
}
