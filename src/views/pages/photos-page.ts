import type { Archive, PhotoRecord } from '../../archive/types.ts';
import { keepEach } from '../../lib/keep-each.ts';
import type { LinkView } from '../parts/links.ts';
import { pageHead, type PageHead } from '../document/head.ts';
import { photoView, type PhotoView } from '../parts/photo-view.ts';
import { meetingLink } from '../parts/record-views.ts';
import { anchors, urls } from '../urls.ts';
import { yearLinks } from '../parts/year-links.ts';
import { yearRef, type YearRef } from '../parts/year-ref.ts';

/** The index of photographs by year, or the photographs of one year. */
export interface PhotosPage {
  readonly head: PageHead;
  /** Photographs whose file the archive has. */
  readonly total: number;
  /** Captions whose photograph was never received. */
  readonly missing: number;
  /** Ways to the years from the top of a long page. */
  readonly yearLinks: readonly LinkView[];
  readonly years: readonly PhotoYear[];
}

export interface PhotoYear {
  readonly year: YearRef | undefined;
  readonly photos: readonly PhotoEntry[];
  /** How many photographs of the year there are, shown or not. */
  readonly total: number;
  /** Where the others are: the page of the year, or a search for its articles; absent when all are shown. */
  readonly rest: LinkView | undefined;
  /** Captions without a file, by the page that gives them. */
  readonly missing: readonly {
    readonly from: LinkView | undefined;
    readonly photos: readonly PhotoEntry[];
  }[];
}

/** A photograph and the page it belongs to. */
export interface PhotoEntry {
  readonly photo: PhotoView;
  readonly from: LinkView | undefined;
}

/** Up to here all photographs stand on one page; beyond, each year has a page of its own. */
const ON_ONE_PAGE = 60;
/** What the index shows of a year that has a page: a row on a desk, two on a phone. */
const PREVIEW = 4;
/** Enough to show a year; the rest stays with the articles, so that a page does not grow without end. */
const OF_A_YEAR = 96;

export function photosPage(archive: Archive): PhotosPage {
  const years = photosByYear(archive);
  const isSplit = countPresent(years) > ON_ONE_PAGE;
  return {
    head: pageHead({
      title: 'Hình ảnh',
      description: `Ảnh trong các bài viết và hội nghị của ${archive.site.title}, theo năm.`,
      path: urls.photos(),
    }),
    ...counts(years),
    yearLinks: yearLinks(
      years.map(({ year }) => ({ label: year?.toString() })),
      'Chưa rõ năm',
    ),
    years: years.map((ofYear) =>
      isSplit && ofYear.year !== undefined
        ? photoYear(archive, ofYear, PREVIEW)
        : photoYear(archive, ofYear, OF_A_YEAR),
    ),
  };
}

/** The years that have a page each; none while all photographs stand on one page. */
export function photoYears(archive: Archive): readonly number[] {
  const years = photosByYear(archive);
  return countPresent(years) > ON_ONE_PAGE ? years.flatMap(({ year }) => year ?? []) : [];
}

/** The page of each year; none while all photographs stand on one page. */
export function photoYearPages(
  archive: Archive,
): readonly { readonly year: number; readonly page: PhotosPage }[] {
  const years = photosByYear(archive);
  if (countPresent(years) <= ON_ONE_PAGE) return [];
  return years.flatMap((ofYear) =>
    ofYear.year === undefined
      ? []
      : [{ year: ofYear.year, page: photoYearPage(archive, ofYear, ofYear.year) }],
  );
}

/** Where a reader finds the photographs of a year. */
export const photosOfYear = (archive: Archive, year: number): string =>
  countPresent(photosByYear(archive)) > ON_ONE_PAGE
    ? urls.photosOf(year)
    : `${urls.photos()}#${anchors.year(String(year))}`;

function photoYearPage(archive: Archive, ofYear: YearPhotos, year: number): PhotosPage {
  return {
    head: pageHead({
      title: `Hình ảnh năm ${year}`,
      description: `Ảnh năm ${year} trong các bài viết và hội nghị của ${archive.site.title}.`,
      path: urls.photosOf(year),
      parents: [{ label: 'Hình ảnh', href: urls.photos() }],
    }),
    ...counts([ofYear]),
    yearLinks: [],
    years: [photoYear(archive, ofYear, OF_A_YEAR)],
  };
}

/** The photographs of a year, those with a file apart from mere captions. */
interface YearPhotos {
  readonly year: number | undefined;
  readonly present: readonly PhotoEntry[];
  readonly missing: readonly PhotoEntry[];
}

const photosByYear = keepEach((archive: Archive): readonly YearPhotos[] =>
  [...Map.groupBy(archive.photos, (photo) => photo.year)].map(([year, photos]) => {
    const entries = photoEntries(archive, photos);
    return {
      year,
      present: entries.filter(({ photo }) => photo.path),
      missing: entries.filter(({ photo }) => !photo.path),
    };
  }),
);

const countPresent = (years: readonly YearPhotos[]): number =>
  years.reduce((sum, { present }) => sum + present.length, 0);

const counts = (years: readonly YearPhotos[]): Pick<PhotosPage, 'total' | 'missing'> => ({
  total: countPresent(years),
  missing: years.reduce((sum, { missing }) => sum + missing.length, 0),
});

function photoYear(
  archive: Archive,
  { year, present, missing }: YearPhotos,
  shown: number,
): PhotoYear {
  return {
    year: year === undefined ? undefined : yearRef(archive, year),
    photos: present.slice(0, shown),
    total: present.length,
    rest:
      present.length > shown && year !== undefined ? rest(year, present.length, shown) : undefined,
    missing: [...Map.groupBy(missing, (entry) => entry.from?.href)].map(([, photos]) => ({
      from: photos[0]?.from,
      photos,
    })),
  };
}

const rest = (year: number, total: number, shown: number): LinkView =>
  shown === PREVIEW
    ? { label: `Xem tất cả ${total} ảnh năm ${year}`, href: urls.photosOf(year) }
    : {
        label: `Còn ${total - shown} ảnh khác trong các bài viết năm ${year}`,
        href: urls.searchIn({ nam: year, loai: 'bai-viet' }),
      };

/** Photographs with the article or meeting they belong to; a file that one page uses twice stands once. */
export function photoEntries(
  archive: Archive,
  photos: readonly PhotoRecord[],
): readonly PhotoEntry[] {
  const seen = new Set<string>();
  return photos
    .filter(({ photo, article, meeting }) => {
      const key = `${article ?? meeting}\n${photo.file ?? photo.caption}`;
      return !seen.has(key) && seen.add(key);
    })
    .map((record) => {
      const article = record.article ? archive.index.articles.get(record.article) : undefined;
      return {
        photo: photoView(archive, record.photo),
        from: article
          ? { label: article.title, href: urls.article(article.id) }
          : meetingLink(archive, record.meeting),
      };
    });
}
