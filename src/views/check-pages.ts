import type { ContentInput } from '../archive/build-archive.ts';
import { placeInBody } from '../archive/entry-texts.ts';
import type { Archive } from '../archive/types.ts';
import type { Problem } from '../lib/problem.ts';
import { typedLinks } from '../markdown/typed-links.ts';
import { mediaPath } from '../markdown/safe-address.ts';
import { checkCode } from './check-code.ts';
import { checkFieldAddresses } from './check-field-addresses.ts';
import { checkLinks, type LinkedText } from './check-links.ts';
import { checkRedirects } from './check-redirects.ts';
import { checkRemoved } from './check-removed.ts';
import type { SiteMap } from './judge-address.ts';
import { siteAddresses } from './site-addresses.ts';
import { publicOrigin, RESERVED_PAGE_IDS, urls } from './urls.ts';

/** Faults that need the addresses of the site: pages that take a reserved address, and links, files and HTML in texts that come to nothing. */
export function checkPages(archive: Archive, content: ContentInput): readonly Problem[] {
  const site: SiteMap = {
    addresses: siteAddresses(archive, content),
    origin: publicOrigin(archive.site),
    media: content.media,
  };
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
      article.isCode
        ? [
            ...checkCode(article),
            ...checkLinks({ ...article, page: urls.article(article.id) }, site),
          ]
        : checkText({ ...article, page: urls.article(article.id) }, site),
    ),
    ...archive.pages.flatMap((page) => checkText({ ...page, page: urls.page(page.id) }, site)),
    ...checkFieldAddresses(content, site),
    ...checkRedirects(content, site.addresses),
  ];
}

function checkText(text: LinkedText, site: SiteMap): Problem[] {
  const links = checkLinks(text, site);
  if (!mayLoseSomething(text.body)) return [...links];
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
const mayLoseSomething = (body: string): boolean =>
  body.includes('<') ||
  typedLinks(body).some(({ address, isPicture }) =>
    isPicture
      ? mediaPath(address) === undefined
      : !/^(https?:\/\/[^/\\]|[/#](?![/\\]))[^\\]*$/i.test(address),
  );
