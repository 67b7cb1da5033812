import type { Archive, AwardState } from '../archive/types.ts';
import type { SearchLabel } from '../search/search-record.ts';
import { stateLabel } from './labels.ts';

/** Texts that say something, a line each. */
export const lines = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part.trim() !== '').join('\n');

/** Names, each once, without the one that is the title. */
export const unique = (
  names: readonly (string | undefined)[],
  except?: string,
): readonly string[] =>
  [...new Set(names)].filter(
    (name): name is string => name !== undefined && name !== '' && name !== except,
  );

/** Each once, newest first. */
export const years = (found: readonly (number | undefined)[]): readonly number[] =>
  [...new Set(found)].filter((year) => year !== undefined).toSorted((a, b) => b - a);

/** Of the facets. */
export const unitLabels = (archive: Archive, ids: readonly string[]): readonly SearchLabel[] =>
  [...new Set(ids)].map((id) => ({ id, label: archive.index.units.get(id)?.shortName ?? id }));

export const stateLabels = (states: readonly AwardState[]): readonly SearchLabel[] =>
  [...new Set(states)].map((state) => ({ id: state, label: stateLabel(state) }));
