/**
 * How a result tells the page it leads to what was looked for. The hash and not the query string: the
 * page stays the same for every cache on the way. Example: 'cờ thi đua' → '#tu=c%E1%BB%9D+thi+%C4%91ua'.
 */
export function toHighlightHash(query: string): string {
  return query.trim() === '' ? '' : `#${new URLSearchParams({ tu: query.trim() })}`;
}

/** Example: '#tu=co+thi+dua' → 'co thi dua'; '' for any other hash. */
export function readHighlightHash(hash: string): string {
  return hash.startsWith('#tu=') ? (new URLSearchParams(hash.slice(1)).get('tu') ?? '') : '';
}
