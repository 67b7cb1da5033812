import type { Archive, PhotoRecord } from '../../archive/types.ts';
import { formatDateShort } from '../../vietnamese/dates.ts';
import type { LinkView } from './links.ts';
import { placeName } from './place-view.ts';
import { urls } from '../urls.ts';

/** A photograph, or the caption of one whose file was never received. */
export interface PhotoView {
  /** Path below `media/`; absent when there is no original file. */
  readonly path: string | undefined;
  readonly alt: string;
  readonly caption: string;
  readonly captionNote: string | undefined;
  readonly credit: string | undefined;
  readonly taken: string | undefined;
  readonly units: readonly LinkView[];
}

export function photoView(archive: Archive, photo: PhotoRecord['photo']): PhotoView {
  const place = photo.place ? archive.index.places.get(photo.place) : undefined;
  return {
    path: photo.file,
    alt: photo.alt ?? '',
    caption: photo.caption,
    captionNote: photo.captionNote,
    credit: photo.credit,
    taken:
      [
        photo.takenAt ? formatDateShort(photo.takenAt) : undefined,
        place ? placeName(place) : undefined,
      ]
        .filter(Boolean)
        .join(', ') || undefined,
    units: photo.units
      .flatMap((id) => archive.index.units.get(id) ?? [])
      .map((unit) => ({ label: unit.shortName, href: urls.unit(unit.id) })),
  };
}
