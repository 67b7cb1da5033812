import type { Problem } from '../lib/problem.ts';
import type { Archive, Origin } from '../archive/types.ts';

/** A fault that stops a build, at the place of a fact. */
export const error = (origin: Origin, message: string, cure: string): Problem => ({
  severity: 'error',
  ...origin,
  message,
  cure,
});

/** Something to look at again, at the place of a fact. */
export const warning = (origin: Origin, message: string, cure: string): Problem => ({
  severity: 'warning',
  ...origin,
  message,
  cure,
});

/** A place as a message names it: `years/2022.yaml:9`. */
export const place = (origin: Origin): string => `${origin.file}:${origin.line}`;

/** The short name of a unit; its id where the archive does not know it. */
export const unitName = (archive: Archive, id: string): string =>
  archive.index.units.get(id)?.shortName ?? id;

/** The title of an award; its id where the archive does not know it. */
export const awardTitle = (archive: Archive, id: string): string =>
  archive.index.awards.get(id)?.title ?? id;
