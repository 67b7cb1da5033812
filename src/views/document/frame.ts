import type { Archive } from '../../archive/types.ts';
import { kindLinks } from '../page-kinds.ts';
import type { LinkView } from '../parts/links.ts';
import { publicOrigin, urls } from '../urls.ts';

/** What stands around every page: masthead, menu, foot. */
export interface SiteFrame {
  readonly title: string;
  readonly shortTitle: string;
  readonly tagline: string | undefined;
  /** Origin of absolute addresses, without a slash at the end; absent when the site does not know its address. */
  readonly origin: string | undefined;
  readonly sample: boolean;
  /** How readers reply, which the policy of every page must allow. */
  readonly comments: Archive['site']['comments'];
  readonly menu: readonly LinkView[];
  /** What a phone, whose menu is a page of its own, offers besides. */
  readonly menuMore: readonly LinkView[];
  readonly footer: {
    readonly publisher: string;
    readonly responsiblePerson: string | undefined;
    readonly address: string | undefined;
    readonly email: string | undefined;
    readonly phone: string | undefined;
    readonly rights: string | undefined;
    readonly lists: readonly { readonly title: string; readonly links: readonly LinkView[] }[];
  };
}

/** The frame of the site. */
export function siteFrame(archive: Archive): SiteFrame {
  const { site } = archive;
  const main = kindLinks(({ menu }) => menu === 'main');
  const more = kindLinks(({ menu }) => menu === 'more');
  const menu = site.menu.length > 0 ? site.menu : main;
  const known = new Set(menu.map((link) => link.href));
  return {
    title: site.title,
    shortTitle: site.shortTitle ?? site.title,
    tagline: site.tagline,
    origin: publicOrigin(site),
    sample: site.sample,
    comments: site.comments,
    menu,
    menuMore: more.filter((link) => !known.has(link.href)),
    footer: {
      publisher: site.publisher.name,
      responsiblePerson: site.publisher.responsiblePerson,
      address: site.publisher.address,
      email: site.publisher.email,
      phone: site.publisher.phone,
      rights: site.rights,
      lists: [
        { title: 'Chuyên mục', links: [...main, ...more] },
        {
          title: 'Về trang này',
          links: [
            ...archive.pages.map((page) => ({ label: page.title, href: urls.page(page.id) })),
            ...kindLinks(({ menu }) => menu === 'about'),
            // A feed needs whole addresses.
            ...(publicOrigin(site) ? [{ label: 'RSS', href: urls.feed() }] : []),
          ],
        },
      ],
    },
  };
}
