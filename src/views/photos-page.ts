import type { Archive, PhotoRecord } from '../archive/types.ts';
import type { LinkView } from './frame.ts';
import { pageHead, type PageHead } from './head.ts';
import { photoView, type PhotoView } from './photo-view.ts';
import { meetingLink } from './record-views.ts';
import { urls } from './urls.ts';
import { yearRef, type YearRef } from './year-ref.ts';

/** The index of photographs by year. */
export interface PhotosPage {
  readonly head: PageHead;
  /** Photographs whose file the archive has. */
  readonly total: number;
  /** Captions whose photograph was never received. */
  readonly missing: number;
  readonly years: readonly PhotoYear[];
}

export interface PhotoYear {
  readonly year: YearRef | undefined;
  readonly photos: readonly PhotoEntry[];
  /** How many more photographs of the year there are than the page shows. */
  readonly more: number;
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

/** Enough to show a year; the rest stays with the articles, so that the page does not grow without end. */
const SHOWN = 48;

export function photosPage(archive: Archive): PhotosPage {
  const entries = [...Map.groupBy(archive.photos, (photo) => photo.year)].map(([year, photos]) => ({
    year,
    entries: photoEntries(archive, photos),
  }));
  const years = entries.map(({ year, entries: ofYear }): PhotoYear => {
    const [present, missing] = [
      ofYear.filter((entry) => entry.photo.path),
      ofYear.filter((entry) => !entry.photo.path),
    ];
    return {
      year: year === undefined ? undefined : yearRef(archive, year),
      photos: present.slice(0, SHOWN),
      more: Math.max(0, present.length - SHOWN),
      missing: [...Map.groupBy(missing, (entry) => entry.from?.href)].map(([, photos]) => ({
        from: photos[0]?.from,
        photos,
      })),
    };
  });
  return {
    head: pageHead({
      title: 'Hình ảnh',
      description: `Ảnh trong các bài viết và hội nghị của ${archive.site.title}, theo năm.`,
      path: urls.photos(),
    }),
    total: entries.reduce(
      (sum, year) => sum + year.entries.filter((entry) => entry.photo.path).length,
      0,
    ),
    missing: entries.reduce(
      (sum, year) => sum + year.entries.filter((entry) => !entry.photo.path).length,
      0,
    ),
    years,
  };
}

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
