import { formatNumber } from '../vietnamese/numbers.ts';
import type { SearchAnswer } from './answer-query.ts';

/** The line that is announced once an answer has settled. Example: 'Tìm thấy 12 kết quả cho “cờ thi đua”'. */
export function statusText(
  { total, unknownWords, isNear, isLoose, chosen }: SearchAnswer,
  query: string,
): string {
  const asked = naming(query);
  const within = chosen.length === 0 ? '' : ' trong phần đã lọc';
  if (total === 0) {
    if (chosen.length > 0)
      return `Không có trang nào${asked && ` chứa ${asked}`}${within}. Hãy bỏ bớt bộ lọc.`;
    return `Không có trang nào chứa ${asked}. Hãy thử từ khác.`;
  }
  const near = `${formatNumber(total)} trang gần giống${within}:`;
  if (isLoose) return `Không có trang nào chứa đúng ${asked}. ${near}`;
  if (isNear) {
    if (!/\s/.test(query.trim())) return `Không có trang nào chứa ${asked}. ${near}`;
    const unknown = unknownWords.map((word) => `“${word}”`).join(', ');
    const missing = unknown && `Không tìm thấy từ ${unknown}. `;
    return `${missing}Không có trang nào đủ các từ này. ${near}`;
  }
  return `Tìm thấy ${formatNumber(total)} kết quả${asked && ` cho ${asked}`}${within}`;
}

/** Example: '"cờ luân lưu"' → 'cụm từ “cờ luân lưu”'; 'hop luc' → '“hop luc”'. */
function naming(query: string): string {
  const text = query.trim();
  const [, phrase] = /^["“”„«»]\s*([^"“”„«»]+?)\s*["“”„«»]$/.exec(text) ?? [];
  if (phrase !== undefined) return `cụm từ “${phrase}”`;
  return text === '' ? '' : `“${text.replace(/["“”„«»]/g, '’')}”`;
}

export const slowText = 'Mạng đang chậm, kết quả sẽ hiện ra khi tải xong…';
export const offlineText =
  'Bạn đang ngoại tuyến: tìm kiếm cần kết nối mạng. Kết quả sẽ hiện ra khi có mạng trở lại.';
export const failedText = 'Chưa tải được dữ liệu tìm kiếm. Hãy kiểm tra kết nối mạng rồi thử lại.';
