import { isConferred, stepDate } from '../../archive/records.ts';
import type { Archive, AwardRecord } from '../../archive/types.ts';
import { formatDateShort } from '../../vietnamese/dates.ts';
import { isInternal } from '../parts/award-groups.ts';
import type { LinkView } from '../parts/links.ts';
import { photoEntries, type PhotoEntry } from './photos-page.ts';
import { charityView, unitLink, type CharityView } from '../parts/record-views.ts';
import { anchors, urls } from '../urls.ts';

/** What is new in the registers, below the articles of the front page. */
export interface HomeNews {
  readonly awards: readonly HomeAward[];
  readonly gifts: readonly HomeGift[];
  readonly photos: readonly PhotoEntry[];
}

/** An honour that was decided. */
export interface HomeAward {
  readonly award: string;
  /** Where the record stands on the page of its year. */
  readonly href: string;
  readonly unit: LinkView;
  readonly year: number;
  /** Day of the decision. */
  readonly date: string | undefined;
}

export interface HomeGift extends Pick<CharityView, 'goods' | 'recipient' | 'donor'> {
  /** Where the record stands on the page of its year. */
  readonly href: string;
  readonly date: string | undefined;
}

const ROWS = 4;
const PHOTOS = 4;

export const homeNews = (archive: Archive): HomeNews => ({
  awards: archive.awardRecords
    .filter((record) => isConferred(record) && !isInternal(archive, record))
    .map((record) => ({ record, day: decisionDay(archive, record) }))
    .toSorted((a, b) => newestFirst(a.day, b.day) || (a.record.key < b.record.key ? -1 : 1))
    .slice(0, ROWS)
    .map(({ record, day }) => ({
      award: archive.index.awards.get(record.award)?.title ?? record.award,
      href: `${urls.year(record.year)}#${anchors.fact(record.key)}`,
      unit: unitLink(archive, record.unit),
      year: record.year,
      date: day && formatDateShort(day),
    })),
  gifts: archive.charity
    .toSorted((a, b) => newestFirst(a.date, b.date) || b.year - a.year || (a.key < b.key ? -1 : 1))
    .slice(0, ROWS)
    .map((gift) => ({
      ...charityView(archive, gift),
      date: gift.date && formatDateShort(gift.date),
      href: `${urls.year(gift.year)}#${anchors.fact(gift.key)}`,
    })),
  photos: photoEntries(
    archive,
    archive.photos.filter(({ photo }) => photo.file),
  )
    .filter(
      ({ photo }, at, all) => all.findIndex((other) => other.photo.path === photo.path) === at,
    )
    .slice(0, PHOTOS),
});

/** The day on which the honour was decided, as far as it is known. */
function decisionDay(archive: Archive, record: AwardRecord): string | undefined {
  const step = record.steps.find((one) => one.status === 'da-quyet-dinh') ?? record.steps.at(-1);
  return step && stepDate(archive, step);
}

/** What has no day stands last. */
const newestFirst = (a: string | undefined, b: string | undefined): number =>
  (b ?? '').localeCompare(a ?? '');
