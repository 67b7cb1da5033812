/** A text without what does not belong in a comment, and the names of what was taken away. */
export interface Trimmed {
  readonly text: string;
  readonly dropped: readonly string[];
}

/**
 * HTML as plain text: blocks become lines, scripts and styles vanish, entities become letters.
 * Text that only holds a `<` stays.
 */
export function stripHtml(source: string): Trimmed {
  if (!/<\/?[a-z][a-z0-9]*(\s[^<>]*)?\/?>|<!--|&(#\d+|#x[0-9a-f]+|[a-z]+);/i.test(source))
    return { text: source, dropped: [] };
  const text = source
    .replace(/<!--[\s\S]*?-->|<(script|style|head|title)\b[\s\S]*?(<\/\1\s*>|$)/gi, '')
    .replace(/<blockquote\b[^<>]*>/gi, `\n${OPEN}\n`)
    .replace(/<\/blockquote\s*>/gi, `\n${CLOSE}\n`)
    .replace(/<hr\b[^<>]*>/gi, '\n_____\n')
    .replace(/<br\s*\/?>\n?|<\/(p|div|li|tr|h[1-6])\s*>/gi, '\n')
    .replace(/<\/?[a-z][a-z0-9]*(\s[^<>]*)?\/?>/gi, '')
    .replace(/&(#\d+|#x[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => decodeEntity(name) ?? whole);
  return {
    text: text.includes(OPEN) ? quoteLines(text) : text,
    dropped: /<\/?[a-z][a-z0-9]*(\s[^<>]*)?\/?>|<!--/i.test(source) ? ['mã HTML'] : [],
  };
}

/** Stand for the ends of a quotation until its lines are known; no text holds them. */
const OPEN = '\u0001';
const CLOSE = '\u0002';

/** Each line of a quotation begins with `>`, as in a plain mail. */
function quoteLines(text: string): string {
  let depth = 0;
  return text
    .split('\n')
    .flatMap((line) => {
      if (line.trim() === OPEN) depth += 1;
      else if (line.trim() === CLOSE) depth = Math.max(0, depth - 1);
      else return [depth > 0 ? `${'> '.repeat(depth)}${line.trim()}` : line];
      return [];
    })
    .join('\n');
}

function decodeEntity(name: string): string | undefined {
  const code = codeOf(name);
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

/** The number of a letter that is written as `#8220` or `#x201c`; `undefined` for a name. */
function codeOf(name: string): number | undefined {
  if (/^#x/i.test(name)) return parseInt(name.slice(2), 16);
  return name.startsWith('#') ? Number(name.slice(1)) : undefined;
}

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
