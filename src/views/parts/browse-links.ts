import type { Archive } from '../../archive/types.ts';
import { kindLinks } from '../page-kinds.ts';
import { urls } from '../urls.ts';
import type { LinkView } from './links.ts';

/** Links that lead to every record of the archive without a search. */
export interface BrowseLinks {
  readonly years: readonly LinkView[];
  readonly units: readonly LinkView[];
  readonly awards: readonly LinkView[];
  readonly lists: readonly LinkView[];
}

export const browseLinks = (archive: Archive): BrowseLinks => ({
  years: archive.years.map((year) => ({ label: String(year), href: urls.year(year) })),
  units: archive.units.map((unit) => ({ label: unit.shortName, href: urls.unit(unit.id) })),
  awards: archive.awards.map((award) => ({ label: award.title, href: urls.award(award.id) })),
  lists: kindLinks(({ isBrowsed }) => isBrowsed === true),
});
