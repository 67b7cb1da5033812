import type { Problem } from '../lib/problem.ts';
import type { Archive, Origin } from './types.ts';

export const error = (origin: Origin, message: string, cure: string): Problem => ({ severity: 'error', ...origin, message, cure });
export const warning = (origin: Origin, message: string, cure: string): Problem => ({ severity: 'warning', ...origin, message, cure });
export const place = (origin: Origin): string => `${origin.file}:${origin.line}`;
export const unitName = (archive: Archive, id: string): string => archive.index.units.get(id)?.shortName ?? id;
export const awardTitle = (archive: Archive, id: string): string => archive.index.awards.get(id)?.title ?? id;
