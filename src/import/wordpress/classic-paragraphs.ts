/** Elements that stand on their own, never inside a paragraph. */
const BLOCKS =
  'address|article|aside|blockquote|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|legend|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|video|audio';
const OPENS_BLOCK = new RegExp(`<(?:${BLOCKS})(?=[\\s/>])[^>]*>`, 'gi');
const CLOSES_BLOCK = new RegExp(`</(?:${BLOCKS})\\s*>`, 'gi');
const IS_BLOCK = new RegExp(`^</?(?:${BLOCKS})(?=[\\s/>])`, 'i');
const KEPT = /<(pre|script|style|textarea)\b[\s\S]*?<\/\1\s*>/gi;

/**
 * What WordPress did to texts written before its block editor whenever it showed them: an empty line ends a paragraph,
 * any other line end is a line end.
 */
export function classicParagraphs(text: string): string {
  const kept: string[] = [];
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(KEPT, (whole) => `\n\n<hr data-kept="${kept.push(whole) - 1}">\n\n`)
    .replace(OPENS_BLOCK, (tag) => `\n\n${tag}`)
    .replace(CLOSES_BLOCK, (tag) => `${tag}\n\n`);
  return lines
    .split(/\n\s*\n/)
    .map((chunk) => chunk.trim())
    .filter((chunk) => chunk !== '')
    .map(paragraph)
    .join('\n')
    .replace(/<hr data-kept="(\d+)">/g, (_, at) => kept[Number(at)] ?? '');
}

function paragraph(chunk: string): string {
  if (!chunk.includes('\n')) return IS_BLOCK.test(chunk) ? chunk : `<p>${chunk}</p>`;
  const withLineEnds = chunk.replace(/\s*(?:<br\s*\/?>\s*)?\n/g, '<br>\n');
  if (!IS_BLOCK.test(chunk)) return `<p>${withLineEnds}</p>`;
  // The text after the tag of a block: a list item or a table cell of several lines.
  return chunk.replace(
    /^((?:<[^>]*>\s*)+)([\s\S]*)$/,
    (_, tags: string, rest: string) => tags + rest.replace(/\s*(?:<br\s*\/?>\s*)?\n/g, '<br>\n'),
  );
}
