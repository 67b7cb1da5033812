import type { Problem } from '../lib/problem.ts';
import { formatDateShort } from '../vietnamese/dates.ts';
import type { ContentInput } from '../archive/content-input.ts';
import { warning } from './problems.ts';

/** A last day in front of the front page that can do nothing. */
export function checkLead(content: ContentInput): readonly Problem[] {
  return content.entries.articles.flatMap((entry) => {
    const { lead, leadUntil, date } = entry.data;
    if (leadUntil === undefined) return [];
    const origin = { file: entry.file, ...entry.locate(['leadUntil']) };
    if (!lead)
      return [
        warning(
          origin,
          'Có leadUntil (Đứng đầu đến hết ngày) mà không có lead: true, nên bài không đứng đầu trang chủ.',
          'Hãy thêm dòng lead: true, hoặc xóa dòng leadUntil.',
        ),
      ];
    return leadUntil < date
      ? [
          warning(
            origin,
            `leadUntil (Đứng đầu đến hết ngày) là ${formatDateShort(leadUntil)}, trước ngày đăng ${formatDateShort(date)}, nên bài không đứng đầu trang chủ ngày nào.`,
            'Hãy ghi leadUntil sau ngày đăng, hoặc xóa dòng này.',
          ),
        ]
      : [];
  });
}
