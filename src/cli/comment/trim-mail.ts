/** A piece of a mail that is not the comment. */
export interface CutPart {
  /** What it is, in words, e.g. `chữ ký cuối thư`. */
  readonly what: string;
  /** All of it, so that whoever runs the command can see that nothing is lost. */
  readonly text: string;
}

/** What the sender wrote, and what was cut away below it. */
export interface TrimmedMail {
  readonly text: string;
  readonly cut: readonly CutPart[];
}

/**
 * A mail without the letter it answers, the signature below it and the line of the program that sent it; only what is
 * surely one of them goes, and never all there is.
 */
export function trimMail(source: string): TrimmedMail {
  let lines: readonly string[] = source.split('\n');
  const cut: CutPart[] = [];
  for (const [what, find] of RULES) {
    for (let at = find(lines); at > 0; at = find(lines)) {
      if (lines.slice(0, at).every(isBlank)) break;
      cut.unshift({ what, text: lines.slice(at).join('\n').trim() });
      lines = lines.slice(0, at);
    }
  }
  return { text: lines.join('\n'), cut };
}

const QUOTE = 'thư trích lại';
const SIGNATURE = 'chữ ký cuối thư';
const PROGRAM = 'dòng quảng cáo của máy gửi thư';

type Find = (lines: readonly string[]) => number;

/** In this order: a signature stands above the letter that is answered. Each finds the line from which on all goes. */
const RULES: readonly (readonly [what: string, find: Find])[] = [
  [QUOTE, findAnswered],
  [QUOTE, (lines) => lines.findIndex((line) => FORWARDED.test(line.trim()))],
  [QUOTE, findHeaders],
  [QUOTE, findQuotedEnd],
  [PROGRAM, findProgram],
  [SIGNATURE, (lines) => lines.findIndex((line) => /^--\s?$/.test(line))],
  [PROGRAM, findProgram],
  [SIGNATURE, findFarewell],
  [SIGNATURE, findContacts],
];

const isBlank = (line: string): boolean => line.trim() === '';
const isQuoted = (line: string): boolean => isBlank(line) || line.startsWith('>');

/** "… đã viết:" counts only when nothing but the quoted letter follows it. */
function findAnswered(lines: readonly string[]): number {
  return lines.findIndex((line, at) => {
    const later = lines.slice(at + 1);
    return (
      ATTRIBUTION.test(line.trim()) &&
      later.some((other) => other.startsWith('>')) &&
      later.every(isQuoted)
    );
  });
}

const ATTRIBUTION =
  /^(On .+ wrote|(Vào|Lúc|Ngày|Thứ|CN|Th) .+(đã viết|viết)|.+<[^<>@\s]+@[^<>\s]+> (đã viết|viết|wrote)) ?:$/i;

const FORWARDED =
  /^(-{3,} ?(Original Message|Original Appointment|Forwarded message|Thư gốc|Thư ban đầu|Thư đã chuyển tiếp|Thư chuyển tiếp|Tin nhắn gốc) ?-{3,}|Begin forwarded message:|Bắt đầu thư đã chuyển tiếp:)$/i;

/** The head of the answered letter as Outlook copies it: sender first, then at least two of the others. */
function findHeaders(lines: readonly string[]): number {
  const at = lines.findIndex(
    (line, index) =>
      SENDER.test(bare(line)) &&
      lines.slice(index + 1, index + 7).filter((other) => HEADER.test(bare(other))).length >= 2,
  );
  if (at < 0) return -1;
  // The line that Outlook draws above it.
  const above = lines.slice(0, at).findLastIndex((line) => !isBlank(line));
  return above >= 0 && /^[_\-=*]{5,}$/.test(lines[above]!.trim()) ? above : at;
}

/** Without the stars of a bold word and what a quoted line begins with. */
const bare = (line: string): string => line.replace(/^[>\s*]+|\*/g, '').trim();
const SENDER = /^(Từ|Người gửi|From)\s*:\s*\S/i;
const HEADER =
  /^(Đã gửi|Gửi|Ngày|Ngày gửi|Thời gian|Sent|Date|Đến|Tới|Người nhận|To|Cc|Chủ đề|Tiêu đề|Subject)\s*:/i;

function findQuotedEnd(lines: readonly string[]): number {
  const last = lines.findLastIndex((line) => !isQuoted(line));
  return last >= 0 && lines.slice(last + 1).some((line) => line.startsWith('>')) ? last + 1 : -1;
}

/** The last lines, as long as a program wrote them. */
function findProgram(lines: readonly string[]): number {
  const last = lines.findLastIndex((line) => !isBlank(line));
  return last > 0 && BY_PROGRAM.test(lines[last]!.trim()) ? last : -1;
}

const BY_PROGRAM =
  /^(Sent from (my |Outlook|Mail|Yahoo|Samsung|Proton|a )|Get Outlook for |(Lấy|Tải|Nhận) Outlook (cho|dành cho) |(Được |Đã )?gửi từ (iPhone|iPad|điện thoại|Outlook|máy|thiết bị|Yahoo|Thư |Gmail|ứng dụng|Samsung|Galaxy|Zalo|Oppo|Xiaomi|Vivo|Huawei|tôi)|(Thư|Email|Tin nhắn|Tin)( này)? (đã )?được gửi (từ|qua|bằng) |.*\bzalo\.me\/|Tải Zalo|Virus-free\.|Không có vi-?rút|.*www\.(avast|avg)\.com)/i;

/** "Trân trọng," with a few short lines below: name, office, telephone. Words of thanks alone belong to the comment. */
function findFarewell(lines: readonly string[]): number {
  const at = lines.findLastIndex((line) => FAREWELL.test(line.trim()));
  if (at < 0) return -1;
  const below = lines.slice(at + 1).filter((line) => !isBlank(line));
  const isSignature =
    below.length <= LONGEST_SIGNATURE && below.every((line) => line.trim().length <= 90);
  return isSignature && (below.length > 0 || !/cảm ơn|cám ơn/i.test(lines[at]!)) ? at : -1;
}

/** In lines that are not blank. */
const LONGEST_SIGNATURE = 10;

const FAREWELL =
  /^((xin )?(trân trọng|trân trọng kính chào|kính chào|kính thư|thân ái|thân mến|thân chào|trân trọng (cảm|cám) ơn)( (kính chào|cảm ơn|cám ơn|và kính chào))?|(best|kind|warm)? ?regards|best wishes|sincerely|yours (truly|sincerely)|thanks (and|&) (best )?regards)\s*[,.!…]*$/iu;

/** Lines at the end that hold nothing but how to reach the sender. */
function findContacts(lines: readonly string[]): number {
  const last = lines.findLastIndex((line) => !isBlank(line) && !CONTACT.test(line.trim()));
  return last >= 0 && lines.slice(last + 1).some((line) => CONTACT.test(line.trim()))
    ? last + 1
    : -1;
}

const CONTACT =
  /^((ĐT|SĐT|Điện thoại|Di động|Tel|Phone|Mobile|Hotline|Fax|E-?mail|Địa chỉ|Website|Zalo|Facebook)\s*[:.]\s*\S.*|\+?[\d\s.()-]{9,}|[^\s@]+@[^\s@]+\.[a-z]+)$/i;
