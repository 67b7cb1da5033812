import type { ContentInput, EntryInput } from '../archive/content-input.ts';
import { recallOrFind } from './check-entries.ts';
import { placeInBody } from './entry-texts.ts';
import type { Archive, Article } from '../archive/types.ts';
import { addressKey } from '../lib/address-key.ts';
import type { Problem } from '../lib/problem.ts';
import { typedLinks, type TypedLink } from '../markdown/typed-links.ts';
import { mediaPath } from '../markdown/safe-address.ts';
import { checkCode } from './check-code.ts';
import { checkFieldAddresses } from './check-field-addresses.ts';
import { checkLinks, type LinkedText } from './check-links.ts';
import { checkRedirects } from './check-redirects.ts';
import { checkRemoved } from './check-removed.ts';
import type { SiteMap } from './judgement.ts';
import { RESERVED_PAGE_IDS } from '../views/page-kinds.ts';
import { siteAddresses } from '../views/site-addresses.ts';
import { publicOrigin, urls } from '../views/urls.ts';

/** Faults that need the addresses of the site: pages that take a reserved address, and links, files and HTML in texts that come to nothing. */
export function checkPages(archive: Archive, content: ContentInput): readonly Problem[] {
  const site: SiteMap = {
    addresses: siteAddresses(archive, content),
    origin: publicOrigin(archive.site),
    media: content.media,
  };
  const entries = new Map(content.entries.articles.map((entry) => [entry.id, entry]));
  return [
    ...archive.pages
      .filter((page) => RESERVED_PAGE_IDS.includes(page.id))
      .map((page): Problem => ({
        severity: 'error',
        file: page.file,
        message: `Địa chỉ /${page.id}/ đã dùng cho một mục của trang, nên tệp này sẽ không hiện.`,
        cure: 'Hãy đổi tên tệp.',
      })),
    ...archive.articles.flatMap((article) =>
      checkArticle(article, linksOf(entries.get(article.id) ?? article), site),
    ),
    ...checkWaiting(archive, content, site),
    ...archive.pages.flatMap((page) =>
      checkText({ ...page, page: urls.page(page.id) }, typedLinks(page.body), site),
    ),
    ...checkFieldAddresses(content, site),
    ...checkRedirects(content, site.addresses),
  ];
}

function checkArticle(
  article: Pick<Article, 'id' | 'file' | 'body' | 'bodyLine' | 'isCode'>,
  typed: readonly TypedLink[],
  site: SiteMap,
): Problem[] {
  const text = { ...article, page: urls.article(article.id) };
  return article.isCode
    ? [...checkCode(article), ...checkLinks(text, typed, site)]
    : checkText(text, typed, site);
}

/** Looking through the texts of thousands of articles takes longer than judging what is found. */
const linksOf = (entry: Pick<EntryInput, 'file' | 'body'>): readonly TypedLink[] =>
  recallOrFind(entry, 'links', () => typedLinks(entry.body));

/** An article that comes out by itself is right before it does; whoever reads it then can also read what came out with it. */
function checkWaiting(archive: Archive, content: ContentInput, site: SiteMap): Problem[] {
  const waiting = content.entries.articles.filter(
    ({ id, data }) => !data.draft && !archive.index.articles.has(id),
  );
  if (waiting.length === 0) return [];
  const keys = waiting.map(({ id }) => addressKey(urls.article(id)));
  const { known, hidden } = site.addresses;
  const then: SiteMap = {
    ...site,
    addresses: {
      ...site.addresses,
      known: new Set([...known, ...keys]),
      hidden: new Map([...hidden].filter(([key]) => !keys.includes(key))),
    },
  };
  return waiting.flatMap((entry) =>
    checkArticle(
      { ...entry, isCode: entry.file.toLowerCase().endsWith('.mdx') },
      linksOf(entry),
      then,
    ),
  );
}

function checkText(text: LinkedText, typed: readonly TypedLink[], site: SiteMap): Problem[] {
  const links = checkLinks(text, typed, site);
  if (!mayLoseSomething(text.body, typed)) return [...links];
  const named = new Set(links.map(({ line, column }) => `${line}:${column}`));
  const removed = checkRemoved(text.body, (offset) => ({
    file: text.file,
    ...placeInBody(text, offset),
  }));
  // An address that has a complaint of its own is not also said to be taken away.
  return [...links, ...removed.filter(({ line, column }) => !named.has(`${line}:${column}`))];
}

/**
 * Whether something in the text may be taken away. Asking the parser costs a hundred times more than looking, and most
 * texts have only simple links: no HTML, no pictures of other sites, no unusual addresses.
 */
const mayLoseSomething = (body: string, typed: readonly TypedLink[]): boolean =>
  body.includes('<') ||
  typed.some(({ address, isPicture }) =>
    isPicture
      ? mediaPath(address) === undefined
      : !/^(https?:\/\/[^/\\]|[/#](?![/\\]))[^\\]*$/i.test(address),
  );
