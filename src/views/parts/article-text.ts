import type { Article } from '../../archive/types.ts';
import { markdownText } from '../../markdown/markdown-text.ts';

const texts = new WeakMap<Article, string>();

/**
 * The text of an article without mark-up, one line per block: what the summary is the beginning
 * of, and what is searched.
 */
export function articleText(article: Article): string {
  let text = texts.get(article);
  if (text === undefined) {
    text = markdownText(articleSource(article));
    texts.set(article, text);
  }
  return text;
}

/** The Markdown of an article. */
export const articleSource = ({ body, isCode }: Article): string =>
  isCode ? withoutCode(body) : body;

/** An `.mdx` body without the lines that are code. */
const withoutCode = (body: string): string =>
  body
    .split('\n')
    .filter((line) => !/^\s*(import|export)\s/.test(line))
    .join('\n');
