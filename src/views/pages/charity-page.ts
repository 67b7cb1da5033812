import type { Archive, CharityGift } from '../../archive/types.ts';
import { formatQuantity, type QuantityQualifier } from '../../vietnamese/numbers.ts';
import type { LinkView } from '../parts/links.ts';
import { pageHead, type PageHead } from '../document/head.ts';
import { placeNotes } from '../parts/place-view.ts';
import { charityView, type CharityView } from '../parts/record-views.ts';
import { urls } from '../urls.ts';
import { yearLinks } from '../parts/year-links.ts';
import { yearRef, type YearRef } from '../parts/year-ref.ts';

/** The ledger of gifts, newest year first. */
export interface CharityPage {
  readonly head: PageHead;
  readonly total: CharityTotal;
  /** Ways to the years from the top of a long ledger. */
  readonly yearLinks: readonly LinkView[];
  /** What the places on the page need said once. */
  readonly placeNotes: readonly string[];
  readonly years: readonly {
    readonly year: YearRef;
    readonly gifts: readonly CharityView[];
    readonly total: CharityTotal;
  }[];
}

/** How much was given, as far as values are known. */
export interface CharityTotal {
  readonly gifts: number;
  /** How many of the gifts have a value in the source. */
  readonly valued: number;
  /** Their sum, e.g. `hơn 250 triệu đồng`; absent when no value is known. */
  readonly value: string | undefined;
}

export function charityPage(archive: Archive): CharityPage {
  const years = [...Map.groupBy(archive.charity, (gift) => gift.year)].map(([year, gifts]) => ({
    year: yearRef(archive, year),
    gifts: gifts.map((gift) => charityView(archive, gift)),
    total: charityTotal(gifts),
  }));
  return {
    head: pageHead({
      title: 'An sinh xã hội',
      description:
        `Sổ ghi các đợt trao tặng của ${archive.site.title} và các đơn vị thành viên, ` +
        'theo năm, có nguồn cho từng đợt.',
      path: urls.charity(),
    }),
    total: charityTotal(archive.charity),
    yearLinks: yearLinks(
      years.map(({ year }) => year),
      'Chưa rõ năm',
    ),
    placeNotes: placeNotes(years.flatMap(({ gifts }) => gifts.map(({ place }) => place))),
    years,
  };
}

/** The sum of the known values; it stays as vague as its vaguest part. */
export function charityTotal(gifts: readonly CharityGift[]): CharityTotal {
  const valued = gifts.filter((gift) => gift.value !== undefined);
  const value = valued.reduce((sum, gift) => sum + (gift.value ?? 0), 0);
  return {
    gifts: gifts.length,
    valued: valued.length,
    value:
      valued.length === 0
        ? undefined
        : formatQuantity({
            value: Math.round(value * 1000) / 1000,
            unit: 'triệu đồng',
            qualifier: sumQualifier(valued),
          }),
  };
}

/**
 * `hơn` where parts say at least, `khoảng` where they err to both sides. A qualifier beside a
 * quantity is about the quantity.
 */
function sumQualifier(gifts: readonly CharityGift[]): QuantityQualifier | undefined {
  const words = new Set(
    gifts
      .filter((gift) => gift.quantity === undefined)
      .map((gift) => gift.qualifier)
      .filter((word) => word !== undefined),
  );
  if (words.size === 0) return undefined;
  if (words.has('khoang')) return 'khoang';
  const below = words.has('gan');
  const above = words.has('hon') || words.has('tren');
  if (below && above) return 'khoang';
  return below ? 'gan' : 'hon';
}
