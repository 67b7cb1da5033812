import type { LinkView } from './frame.ts';
import { anchors } from './urls.ts';

/** From this many on, a line of links to the years is shorter than scrolling. */
const ENOUGH = 3;

/**
 * Links from the top of a long register to its years, e.g. `2025` → `#nam-2025`; none where there are few.
 * A group without a year gets its own words.
 */
export function yearLinks(
  groups: readonly { readonly label: string | undefined }[],
  unknown: string,
): readonly LinkView[] {
  if (groups.length < ENOUGH) return [];
  return groups.map(({ label }) => ({ label: label ?? unknown, href: `#${anchors.year(label)}` }));
}
