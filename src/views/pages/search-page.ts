import type { Archive } from '../../archive/types.ts';
import { compareVietnamese } from '../../vietnamese/collate.ts';
import { browseLinks, type BrowseLinks } from '../parts/browse-links.ts';
import { pageHead, type PageHead } from '../document/head.ts';
import { urls } from '../urls.ts';

/** The search page: what the facets offer, and links on for a reader whose browser runs no scripts. */
export interface SearchPage {
  readonly head: PageHead;
  readonly units: readonly { readonly id: string; readonly label: string }[];
  readonly years: readonly number[];
  readonly browse: BrowseLinks;
}

export function searchPage(archive: Archive): SearchPage {
  return {
    head: pageHead({
      title: 'Tìm kiếm',
      description: `Tìm bài viết, đơn vị, hội nghị, khen thưởng và văn bản trên ${archive.site.title}.`,
      path: urls.search(),
      noindex: true,
    }),
    units: archive.units
      .toSorted((a, b) => compareVietnamese(a.sortName, b.sortName))
      .map((unit) => ({ id: unit.id, label: unit.shortName })),
    years: archive.years,
    browse: browseLinks(archive),
  };
}
