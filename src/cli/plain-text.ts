/** A text without what does not belong in a comment, and the names of what was taken away. */
export interface Trimmed {
  readonly text: string;
  readonly dropped: readonly string[];
}

/** HTML as plain text: blocks become lines, scripts and styles vanish, entities become letters. Text that only holds a `<` stays. */
export function stripHtml(source: string): Trimmed {
  if (!/<\/?[a-z][a-z0-9]*(\s[^<>]*)?\/?>|<!--|&(#\d+|#x[0-9a-f]+|[a-z]+);/i.test(source))
    return { text: source, dropped: [] };
  const text = source
    .replace(/<!--[\s\S]*?-->|<(script|style|head|title)\b[\s\S]*?(<\/\1\s*>|$)/gi, '')
    .replace(/<br\s*\/?>\n?|<\/(p|div|li|tr|h[1-6]|blockquote)\s*>/gi, '\n')
    .replace(/<\/?[a-z][a-z0-9]*(\s[^<>]*)?\/?>/gi, '')
    .replace(/&(#\d+|#x[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => decodeEntity(name) ?? whole);
  return {
    text,
    dropped: /<\/?[a-z][a-z0-9]*(\s[^<>]*)?\/?>|<!--/i.test(source) ? ['mã HTML'] : [],
  };
}

function decodeEntity(name: string): string | undefined {
  const code = /^#x/i.test(name)
    ? parseInt(name.slice(2), 16)
    : name.startsWith('#')
      ? Number(name.slice(1))
      : undefined;
  if (code !== undefined)
    return code > 31 && code < 0x110000 && (code < 0xd800 || code > 0xdfff)
      ? String.fromCodePoint(code)
      : ' ';
  return {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    ldquo: '“',
    rdquo: '”',
    hellip: '…',
    ndash: '–',
    mdash: '—',
  }[name.toLowerCase()];
}

/** A mail without the letter it answers and without the signature below it; only what is surely one of them goes. */
export function trimMail(source: string): Trimmed {
  const dropped: string[] = [];
  let lines = source.split('\n');
  const cut = (at: number, what: string) => {
    if (at < 0 || lines.slice(0, at).every((line) => line.trim() === '')) return;
    lines = lines.slice(0, at);
    dropped.push(what);
  };
  // The line "… wrote:" counts only when nothing but the quoted letter follows it.
  const isQuote = (line: string) => line.trim() === '' || line.startsWith('>');
  cut(
    lines.findIndex(
      (line, at) =>
        ATTRIBUTION.test(line) &&
        lines.slice(at + 1).some((later) => later.startsWith('>')) &&
        lines.slice(at + 1).every(isQuote),
    ),
    'thư trích lại',
  );
  cut(
    lines.findIndex((line) => FORWARDED.test(line)),
    'thư trích lại',
  );
  const last = lines.findLastIndex((line) => !isQuote(line));
  if (last >= 0 && lines.slice(last + 1).some((line) => line.startsWith('>')))
    cut(last + 1, 'thư trích lại');
  cut(
    lines.findIndex((line) => /^--\s?$/.test(line)),
    'chữ ký cuối thư',
  );
  const device = lines.findLastIndex((line) => line.trim() !== '');
  if (device > 0 && DEVICE.test(lines[device] ?? '')) cut(device, 'dòng quảng cáo của máy gửi thư');
  return { text: lines.join('\n'), dropped: [...new Set(dropped)] };
}

const ATTRIBUTION = /^(On .+ wrote|(Vào|Lúc|Ngày|Thứ|CN|Th) .+(đã viết|viết)) ?:\s*$/i;
const FORWARDED =
  /^-{3,} ?(Original Message|Forwarded message|Thư gốc|Thư đã chuyển tiếp|Thư chuyển tiếp) ?-{3,}\s*$/i;
const DEVICE =
  /^(Sent from my |Sent from Outlook|Get Outlook for |Gửi từ (iPhone|iPad|điện thoại|Outlook|máy|thiết bị|Yahoo)|Được gửi từ |Đã gửi từ )/i;

/** One form of line ends and letters, no control characters, at most one blank line in a row. */
export const tidyText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\u200b\u2060\ufeff\ufffd-\uffff]/g, '')
    .replace(/[ \t\u00a0]+$/gm, '')
    .replace(/\u00a0/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
