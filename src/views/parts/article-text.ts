import type { Article } from '../../archive/types.ts';
import { markdownText } from '../../markdown/markdown-text.ts';

/**
 * The text of an article without mark-up, one line per block: what the summary is the beginning
 * of, and what is searched.
 */
export const articleText = (article: Article): string => markdownText(articleSource(article));

/** The Markdown of an article. */
export const articleSource = ({ body, isCode }: Article): string =>
  isCode ? withoutCode(body) : body;

/** An `.mdx` body without the lines that are code. */
const withoutCode = (body: string): string =>
  body
    .split('\n')
    .filter((line) => !/^\s*(import|export)\s/.test(line))
    .join('\n');
