/** The first paragraph, with a heading that stands before it. */
const OPENING =
  /^\s*(?:<h[2-6][^>]*>(?:(?!<\/h[2-6]>).)*<\/h[2-6]>\s*)?<p(?:\s[^>]*)?>(?:(?!<\/p>).)*<\/p>/s;

/**
 * Rendered Markdown in two parts, so that a page can put something after the first paragraph. A text that begins
 * with anything else (a list, a figure) has no opening.
 */
export function splitOpening(html: string): { readonly opening: string; readonly rest: string } {
  const opening = OPENING.exec(html)?.[0] ?? '';
  return { opening, rest: html.slice(opening.length).trimStart() };
}
