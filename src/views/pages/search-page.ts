import type { Archive } from '../../archive/types.ts';
import { compareVietnamese } from '../../vietnamese/collate.ts';
import type { LinkView } from '../document/frame.ts';
import { pageHead, type PageHead } from '../document/head.ts';
import { urls } from '../urls.ts';

/** The search page: what the facets offer, and ways on for a reader whose browser runs no scripts. */
export interface SearchPage {
  readonly head: PageHead;
  readonly units: readonly { readonly id: string; readonly label: string }[];
  readonly years: readonly number[];
  readonly ways: Ways;
}

/** Lists that lead to every record of the archive without a search. */
export interface Ways {
  readonly years: readonly LinkView[];
  readonly units: readonly LinkView[];
  readonly awards: readonly LinkView[];
  readonly lists: readonly LinkView[];
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
    ways: ways(archive),
  };
}

export const ways = (archive: Archive): Ways => ({
  years: archive.years.map((year) => ({ label: String(year), href: urls.year(year) })),
  units: archive.units.map((unit) => ({ label: unit.shortName, href: urls.unit(unit.id) })),
  awards: archive.awards.map((award) => ({ label: award.title, href: urls.award(award.id) })),
  lists: [
    { label: 'Tin tức', href: urls.articles() },
    { label: 'Hội nghị', href: urls.meetings() },
    { label: 'Văn bản', href: urls.documents() },
    { label: 'Hình ảnh', href: urls.photos() },
    { label: 'An sinh xã hội', href: urls.charity() },
    { label: 'Đính chính', href: urls.corrections() },
  ],
});
