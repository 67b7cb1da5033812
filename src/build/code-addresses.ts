import { isKeptBack } from '../archive/kept-back.ts';
import type { Reading } from '../collections/reading.ts';

/** The addresses of public articles that are code, which Astro itself draws. */
export const codeAddresses = ({ content, now }: Reading): ReadonlySet<string> =>
  new Set(
    content.entries.articles
      .filter(({ file, data }) => file.endsWith('.mdx') && !isKeptBack(data, now))
      .map(({ id }) => `/bai-viet/${id}`),
  );
