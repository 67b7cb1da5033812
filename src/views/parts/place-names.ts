import type { Archive, Place } from '../../archive/types.ts';
import { placeName } from './place-view.ts';

/**
 * Every name under which a reader may look for what happened at these places: their own, their other
 * spellings, and those of the places before and after them. A successor that only took over the proper
 * name (huyện X → xã X) is left out: it is another place, and its name must not lead here.
 */
export function placeNames(
  archive: Archive,
  ids: readonly (string | undefined)[],
): readonly string[] {
  const names = new Set<string>();
  for (const id of ids) {
    const place = id === undefined ? undefined : archive.index.places.get(id);
    if (!place) continue;
    names.add(placeName(place));
    for (const alias of place.aliases) names.add(alias);
    for (const other of [...successors(archive, place), ...predecessors(archive, place)])
      if (!isNamesake(place, other)) names.add(placeName(other));
  }
  return [...names];
}

const successors = (archive: Archive, place: Place): readonly Place[] =>
  place.successors.flatMap((successor) => archive.index.places.get(successor.place) ?? []);
const predecessors = (archive: Archive, place: Place): readonly Place[] =>
  archive.places.filter((other) =>
    other.successors.some((successor) => successor.place === place.id),
  );
const isNamesake = (place: Place, other: Place): boolean =>
  place.name === other.name && place.type !== other.type;
