import { placeExistedOn } from '../../archive/records.ts';
import type { Archive, Place } from '../../archive/types.ts';
import { PLACE_TYPES } from '../../schema/place.ts';
import { addDays, formatDateShort } from '../../vietnamese/dates.ts';

/** A place under its name on a day, and what became of it. */
export interface PlaceView {
  /** E.g. `huyện Bình An`. */
  readonly name: string;
  /**
   * What stands in brackets behind the name: `cũ`, or `nay thuộc xã Bình Minh`; absent while the
   * place still exists.
   */
  readonly now: string | undefined;
  /**
   * The whole story for one note on a page, e.g. `Từ 01/07/2025 không còn cấp huyện.`; absent
   * where the brackets say all.
   */
  readonly note: string | undefined;
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
  const isNamedLate = date !== undefined && !placeExistedOn(place, date);
  return { name: placeName(place), ...(isNamedLate ? CURRENT : fate(archive, place)) };
}

/** Each note of the places on a page once, in the order in which the page names them. */
export const placeNotes = (places: readonly (PlaceView | undefined)[]): readonly string[] => [
  ...new Set(places.flatMap((place) => place?.note ?? [])),
];

const CURRENT = { now: undefined, note: undefined };

function fate(archive: Archive, place: Place): Pick<PlaceView, 'now' | 'note'> {
  if (place.to === undefined || place.to >= archive.today) return CURRENT;
  const named = (share: 'toan-bo' | undefined): readonly Place[] =>
    place.successors
      .filter((successor) => share === undefined || successor.share === share)
      .flatMap((successor) => archive.index.places.get(successor.place) ?? []);
  const whole = named('toan-bo');
  if (whole.length > 0)
    return { now: `nay thuộc ${whole.map(placeName).join(', ')}`, note: undefined };
  const since = formatDateShort(addDays(place.to, 1));
  if (place.type === 'huyen' || place.type === 'thi-xa')
    return { now: 'cũ', note: `Từ ${since} không còn cấp huyện.` };
  const parts = named(undefined);
  const rest = parts.length > 0 ? `; nay chia về ${parts.map(placeName).join(', ')}` : '';
  return { now: 'cũ', note: `Từ ${since} không còn ${placeName(place)}${rest}.` };
}
