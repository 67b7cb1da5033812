/** Addresses of a sitemap or feed; what the texts in a feed link to, the pages have shown already. */
export const addressesIn = (xml: string): readonly string[] =>
  [
    ...xml.matchAll(
      /<(loc|link|guid[^>]*)>([^<]+)<\/|<(?:enclosure|atom:link)[^>]* (?:url|href)="([^"]+)"/g,
    ),
  ].map((match) => (match[2] ?? match[3] ?? '').replaceAll('&amp;', '&'));

/** What a style sheet loads. */
export const styleAddressesIn = (css: string): readonly string[] =>
  [...css.matchAll(/url\(\s*["']?([^"')\s]+)|@import\s*["']([^"']+)/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );

/** What a script of the bundler may load: it names its files in strings, from the root, from its own folder or bare. */
export const bundleNamesIn = (script: string): readonly string[] =>
  [...script.matchAll(/["'`](\.?\/?(?:[\w@~.-]+\/)*[\w@~-][\w@~.-]*\.[a-z][a-z\d]{1,5})["'`?]/gi)]
    .map((match) => match[1] ?? '')
    .flatMap((name) => (/^[./]/.test(name) ? [name] : [name, `/${name}`]));

/** The strings in data that may be addresses: whole, from the root, or names beside the file. */
export function dataAddressesIn(data: unknown): readonly string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      if (/^(?:https?:\/\/|\/)\S+$|^[\w./-]+\.\w+$/.test(value)) found.add(value);
    } else if (value !== null && typeof value === 'object') Object.values(value).forEach(visit);
  };
  visit(data);
  return [...found];
}
