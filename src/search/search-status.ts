import { formatNumber } from '../vietnamese/numbers.ts';
import type { SearchAnswer } from './answer-query.ts';

/** The line that is announced once an answer has settled. Example: 'Tìm thấy 12 kết quả cho “cờ thi đua”'. */
export function statusText({ total, unknownWords, isLoose }: SearchAnswer, query: string): string {
  const asked = query.trim() === '' ? '' : ` cho “${query.trim()}”`;
  const missing = unknownWords.length === 0 ? '' : `không tìm thấy từ: ${unknownWords.join(', ')}`;
  if (total === 0)
    return [noResult, missing && `${missing.replace('k', 'K')}.`].filter(Boolean).join(' ');
  if (isLoose)
    return `Không có trang nào chứa đúng cụm từ trong ngoặc kép. Có ${formatNumber(total)} kết quả gần đúng${asked}`;
  return `Tìm thấy ${formatNumber(total)} kết quả${asked}${missing && ` (${missing})`}`;
}

export const noResult = 'Không tìm thấy kết quả phù hợp. Hãy thử từ khóa khác hoặc gõ không dấu.';
export const slowText = 'Mạng đang chậm, kết quả sẽ hiện ra khi tải xong…';
export const offlineText =
  'Bạn đang ngoại tuyến: tìm kiếm cần kết nối mạng. Kết quả sẽ hiện ra khi có mạng trở lại.';
export const failedText = 'Chưa tải được dữ liệu tìm kiếm. Hãy kiểm tra kết nối mạng rồi thử lại.';
