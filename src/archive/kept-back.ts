import type { EntryData } from '../schema/collections.ts';
import type { CollectionName } from '../schema/fields.ts';
import { hiddenReason } from './publication.ts';

/** Whether an editor keeps an entry back: a draft, a scheduled article, a comment that nobody approved. */
export function isKeptBack(data: EntryData<CollectionName>, now: number): boolean {
  if ('approved' in data) return !data.approved;
  return 'draft' in data && hiddenReason(data, now) !== undefined;
}
