import type { LinkView } from './links.ts';
import { anchors } from '../urls.ts';

/** From this many years on, a line of links to them is shorter than scrolling. */
const MANY = 3;

/**
 * Links from the top of a long register to its years, e.g. `2025` → `#nam-2025`; none where there are few.
 * A group without a year gets its own words.
 */
export function yearLinks(
  groups: readonly { readonly label: string | undefined }[],
  unknown: string,
): readonly LinkView[] {
  return ifMany(
    groups.map(({ label }) => ({ label: label ?? unknown, href: `#${anchors.year(label)}` })),
  );
}

/** The links, or none where a reader sees all years at once. */
export const ifMany = (links: readonly LinkView[]): readonly LinkView[] =>
  links.length < MANY ? [] : links;
