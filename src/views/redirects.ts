import type { Archive } from '../archive/types.ts';
import { addressKey } from '../lib/address-key.ts';
import { urls } from './urls.ts';

/** An old address and the page that answers in its place. */
export interface Redirect {
  /** As it was typed: a path from the root, with or without a query. */
  readonly from: string;
  /** An address of this site, which is no old one itself, or a whole address elsewhere. */
  readonly to: string;
}

/** What is known of the addresses of the site. */
export interface KnownAddresses {
  /** Keys (`addressKey`) of every page and file that readers can open. */
  readonly known: ReadonlySet<string>;
  /** Keys of pages that are not public yet → why, in words. */
  readonly hidden: ReadonlyMap<string, string>;
  /** Every address of a page, as it is spelled. */
  readonly pages: readonly string[];
}

/**
 * Every redirect of a public page that can be kept, each with the page at the end of its way;
 * what cannot be kept is a problem of the check.
 */
export function redirectsOf(archive: Archive, known: KnownAddresses): readonly Redirect[] {
  const typed = [
    ...aliasesOf(archive.articles, urls.article),
    ...aliasesOf(archive.pages, urls.page),
    ...archive.redirects,
  ];
  const targets = targetsOf(typed);
  const sent = new Set<string>();
  return typed.flatMap(({ from, to }) => {
    const key = addressKey(from);
    const end = endOf(to, targets);
    if (sent.has(key) || known.known.has(key) || end === undefined || !leadsOn(end, known))
      return [];
    sent.add(key);
    return [{ from, to: end }];
  });
}

const aliasesOf = (
  entries: readonly { readonly id: string; readonly aliases: readonly string[] }[],
  addressOf: (id: string) => string,
): Redirect[] =>
  entries.flatMap(({ id, aliases }) => aliases.map((from) => ({ from, to: addressOf(id) })));

/** Whether old addresses such as `/?p=123` lead here, which the home page must answer where the host does not. */
export const hasOldQueries = ({ articles, pages, redirects }: Archive): boolean =>
  [
    ...redirects.map(({ from }) => from),
    ...[...articles, ...pages].flatMap(({ aliases }) => aliases),
  ].some((from) => addressKey(from).startsWith('?'));

/** Keys of old addresses → what the first that names them says. */
export const targetsOf = (redirects: readonly Redirect[]): ReadonlyMap<string, string> =>
  new Map(redirects.toReversed().map(({ from, to }) => [addressKey(from), to]));

/** Where the way ends that begins with `to`; `undefined` when it goes round in a circle. */
export function endOf(to: string, targets: ReadonlyMap<string, string>): string | undefined {
  const seen = new Set<string>();
  for (let end = to; ;) {
    const key = addressKey(end);
    const next = targets.get(key);
    if (next === undefined) return end;
    if (seen.has(key)) return undefined;
    seen.add(key);
    end = next;
  }
}

const isElsewhere = (address: string): boolean => /^https?:/.test(address);
/** Whether an address can be opened. */
export const leadsOn = (to: string, { known }: KnownAddresses): boolean =>
  isElsewhere(to) || known.has(addressKey(to));
