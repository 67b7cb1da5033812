import { INDEX_FOLDER } from '../search/index-folder.ts';
import type { ReadSite } from './read-site.ts';
import { isWhole } from './site-address.ts';

/**
 * Files that no page links to and that ask for nobody else's leave: machines and people fetch them by their names.
 * Everything else in a site must be asked for by a file that is asked for itself.
 */
const FETCHED_BY_NAME: readonly { readonly file: string | RegExp; readonly by: string }[] = [
  { file: 'index.html', by: 'readers, who type the name of the site' },
  { file: '404.html', by: 'the web server, for an address that leads nowhere' },
  { file: 'quan-tri/index.html', by: 'editors, who type the address' },
  { file: 'robots.txt', by: 'search engines' },
  { file: 'sitemap.xml', by: 'search engines' },
  { file: 'feed.xml', by: 'feed readers, which try this name' },
  { file: 'feed.json', by: 'feed readers, which try this name' },
  { file: '.htaccess', by: 'Apache' },
  { file: '_headers', by: 'Netlify and Cloudflare Pages' },
  { file: '_redirects', by: 'Netlify and Cloudflare Pages' },
  { file: '_redirects.nginx', by: 'nginx' },
  { file: '.nojekyll', by: 'GitHub Pages' },
  { file: 'CNAME', by: 'GitHub Pages, for a domain of one’s own' },
  { file: 'favicon.ico', by: 'browsers and feed readers, which try this name' },
  { file: /^\.well-known\//, by: 'programs that prove who owns a site' },
  { file: 'the-xa-hoi.png', by: 'sites on which the front page is shared' },
  { file: new RegExp(`^${INDEX_FOLDER}/`), by: 'the search, which opens the parts it needs' },
];

/** The picture shown where an article is shared; it goes with the page of the article. */
const SOCIAL_CARD = /^the-xa-hoi\/(.+)\.png$/;

/** A text packed for servers that send ready files; it goes with the text. */
const PACKED = /\.(?:gz|br)$/;

/**
 * The law of the output: every file is asked for by a public page, a feed, a style sheet or a script that is itself
 * asked for, or is fetched by its name. Whatever is not may be the private file of an editor.
 * @returns the files that nobody asks for, sorted
 */
export function unaskedFiles({
  files,
  follow,
}: Pick<ReadSite, 'files' | 'follow'>): readonly string[] {
  const asked = new Set<string>();
  for (const [file, { sendsOn }] of files) if (sendsOn || isFetchedByName(file)) asked.add(file);
  // Pages mention mostly the same addresses.
  const followed = new Set<string>();
  // A set hands out what is added while it is walked.
  for (const file of asked)
    for (const url of files.get(file)?.mentions ?? []) {
      if (followed.has(url)) continue;
      if (isWhole(url)) followed.add(url);
      const target = follow(url, file);
      if (target !== undefined) asked.add(target);
    }
  return [...files.keys()].filter((file) => !asked.has(file) && !goesWithAnother(file, asked));
}

const isFetchedByName = (path: string): boolean =>
  FETCHED_BY_NAME.some(({ file }) => (typeof file === 'string' ? file === path : file.test(path)));

function goesWithAnother(file: string, asked: ReadonlySet<string>): boolean {
  const [, article] = SOCIAL_CARD.exec(file) ?? [];
  if (article !== undefined) return asked.has(`bai-viet/${article}/index.html`);
  return PACKED.test(file) && asked.has(file.replace(PACKED, ''));
}
