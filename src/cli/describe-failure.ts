/** What an operator can do about a failure that is not a fault of the content. Details only on request. */
export function describeFailure(error: unknown): string {
  const { code, message, path } = error as NodeJS.ErrnoException;
  const known: Record<string, string> = {
    EACCES: `Không có quyền ghi vào ${path ?? 'thư mục đích'}. Hãy chọn thư mục khác bằng OUT_DIR hoặc cấp quyền ghi.`,
    EPERM: `Không có quyền ghi vào ${path ?? 'thư mục đích'}. Hãy đóng các chương trình đang mở tệp trong thư mục ấy rồi chạy lại.`,
    EROFS: `${path ?? 'Thư mục đích'} chỉ cho đọc. Hãy chọn thư mục khác bằng OUT_DIR.`,
    ENOSPC: 'Ổ đĩa đã đầy. Hãy xóa bớt tệp rồi chạy lại.',
    EADDRINUSE: 'Cổng này đang có chương trình khác dùng. Hãy đặt PORT thành số khác, ví dụ PORT=4400.',
  };
  const cause = (code && known[code]) ?? `Chương trình dừng vì: ${message || String(error)}.`;
  return `${cause} Trang đã dựng trước đó vẫn nguyên như cũ.${process.env.DEBUG ? `\n${(error as Error).stack ?? ''}` : ' (Chạy lại với DEBUG=1 để xem chi tiết kỹ thuật.)'}`;
}
