import type { Archive } from '../archive/types.ts';
import { addressKey } from '../lib/address-key.ts';
import { hasRedirectPage } from './redirect-files.ts';
import { redirectsOf, type Redirect } from './redirects.ts';
import { knownAddresses } from './site-addresses.ts';
import { urls } from './urls.ts';

/** What the page for lost readers looks up, as a file of its own that nobody else loads. */
export interface AddressBook {
  /** Keys (`addressKey`) of the old addresses at which no page can stand, e.g. `?p=123` → the present one. */
  readonly moved: Readonly<Record<string, string>>;
  /** Address of a page → its title. */
  readonly pages: Readonly<Record<string, string>>;
}

/** The addresses of a site, for those who come to one that does not exist. */
export const addressBook = (archive: Archive): AddressBook => ({
  moved: Object.fromEntries(
    unansweredMoves(archive).map(({ from, to }) => [addressKey(from), to] as const),
  ),
  pages: Object.fromEntries([
    ...archive.articles.map(({ id, title }) => [urls.article(id), title] as const),
    ...archive.pages.map(({ id, title }) => [urls.page(id), title] as const),
    ...archive.units.map(({ id, name }) => [urls.unit(id), name] as const),
    ...archive.meetings.map(({ id, name }) => [urls.meeting(id), name] as const),
    ...archive.awards.map(({ id, title }) => [urls.award(id), title] as const),
    ...archive.years.map((year) => [urls.year(year), `Năm ${year}`] as const),
  ]),
});

/** The old addresses of which a host knows nothing by itself. */
const unansweredMoves = (archive: Archive): readonly Redirect[] =>
  redirectsOf(archive, knownAddresses(archive)).filter(({ from }) => !hasRedirectPage(from));
