import type { EntryData } from '../schema/collections.ts';
import type { CollectionName } from '../schema/fields.ts';

/** Why only the preview shows an article; `undefined` for a public one. */
export function hiddenReason(
  { draft, publishAt }: Pick<EntryData<'articles'>, 'draft' | 'publishAt'>,
  now: number,
): 'draft' | 'scheduled' | undefined {
  if (draft) return 'draft';
  return publishAt !== undefined && now < momentOf(publishAt) ? 'scheduled' : undefined;
}

/** Whether an editor keeps an entry back: a draft, a scheduled article, a comment that nobody approved. */
export function isKeptBack(data: EntryData<CollectionName>, now: number): boolean {
  if ('approved' in data) return !data.approved;
  return 'draft' in data && hiddenReason(data, now) !== undefined;
}

/** Epoch milliseconds of a moment typed in Vietnamese time, which has had no summer time since 1975. */
function momentOf(moment: string): number {
  const [date, time = '00:00'] = moment.split('T');
  return Date.parse(`${date}T${time}:00+07:00`);
}
