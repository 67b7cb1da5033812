import type { LinkView } from './links.ts';

/** From so many sections on, a list of them helps. */
const ENOUGH = 4;

/** The sections of an article as links, or nothing for an article that has few. */
export function articleContents(
  headings: readonly { readonly depth: number; readonly id: string; readonly text: string }[],
): readonly LinkView[] {
  const sections = headings.filter((heading) => heading.depth === 2);
  return sections.length < ENOUGH
    ? []
    : sections.map(({ id, text }) => ({ label: text, href: `#${id}` }));
}
