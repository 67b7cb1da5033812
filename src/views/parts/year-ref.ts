import type { Archive } from '../../archive/types.ts';
import { urls } from '../urls.ts';

/** A year in words; without an address while the archive has no page for it. */
export interface YearRef {
  readonly label: string;
  readonly href: string | undefined;
}

export const yearRef = (archive: Archive, year: number): YearRef => ({
  label: String(year),
  href: archive.years.includes(year) ? urls.year(year) : undefined,
});
