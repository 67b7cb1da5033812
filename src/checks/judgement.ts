import type { Severity } from '../lib/problem.ts';
import type { TypedLink } from '../markdown/typed-links.ts';
import type { SiteAddresses } from '../views/site-addresses.ts';

/** What an address can lead to. */
export interface SiteMap {
  readonly addresses: SiteAddresses;
  /** The site's own origin, e.g. `https://vi-du.vn`. */
  readonly origin: string | undefined;
  /** Paths below `media/`. */
  readonly media: ReadonlyMap<string, number>;
}

/** Why an address leads nowhere, and what to write instead. */
export interface Judgement {
  readonly severity: Severity;
  readonly message: string;
  readonly cure: string;
  /** The address that was meant, when it is known. */
  readonly right?: string;
}

/** What an address is judged by. */
export type JudgedLink = Pick<TypedLink, 'typed' | 'address' | 'words' | 'isPicture'>;

/** A link that works for nobody is no reason to keep the site back. */
export const warn = (message: string, cure: string, right?: string): Judgement => ({
  severity: 'warning',
  message,
  cure,
  ...(right === undefined ? {} : { right }),
});

/** An address as it was typed, cut where it would fill the line. */
export const quote = (typed: string): string =>
  `“${typed.length > 80 ? `${typed.slice(0, 79)}…` : typed}”`;
