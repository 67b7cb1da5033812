import { placeExistedOn } from '../archive/records.ts';
import type { Archive, Place } from '../archive/types.ts';
import { PLACE_TYPES } from '../schema/place.ts';
import { addDays, formatDateShort } from '../vietnamese/dates.ts';

/** A place under its name on a day, and once what became of it. */
export interface PlaceView {
  /** E.g. `huyện Bình An`. */
  readonly name: string;
  /** E.g. `nay thuộc xã Bình Minh, từ 01/07/2025`; absent while the place still exists. */
  readonly now: string | undefined;
}

export const placeName = (place: Place): string => `${PLACE_TYPES[place.type]} ${place.name}`;

/** The place as it was called on `date` (or ever, without a date), with its fate up to today. */
export function placeView(
  archive: Archive,
  id: string | undefined,
  date?: string,
): PlaceView | undefined {
  const place = id === undefined ? undefined : archive.index.places.get(id);
  if (!place) return undefined;
  return {
    name: placeName(place),
    now: date !== undefined && !placeExistedOn(place, date) ? undefined : fate(archive, place),
  };
}

function fate(archive: Archive, place: Place): string | undefined {
  if (place.to === undefined || place.to >= archive.today) return undefined;
  const since = `từ ${formatDateShort(addDays(place.to, 1))}`;
  const whole = place.successors
    .filter((successor) => successor.share === 'toan-bo')
    .flatMap((successor) => archive.index.places.get(successor.place) ?? []);
  if (whole.length > 0) return `nay thuộc ${whole.map(placeName).join(', ')}, ${since}`;
  if (place.type === 'huyen' || place.type === 'thi-xa')
    return `cấp huyện kết thúc hoạt động ${since}`;
  const parts = place.successors.flatMap(
    (successor) => archive.index.places.get(successor.place) ?? [],
  );
  return parts.length > 0
    ? `nay thuộc một phần của ${parts.map(placeName).join(', ')}, ${since}`
    : `không còn ${since}`;
}
