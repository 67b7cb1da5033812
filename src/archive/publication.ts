import { formatDateShort } from '../vietnamese/dates.ts';

/** What decides when an article is seen. */
interface Timed {
  readonly date: string;
  readonly publishAt?: string | undefined;
  readonly draft: boolean;
}

/**
 * Why an article is not public at a moment; `undefined` for one that is. Without `publishAt` an article waits for the
 * day of its `date`, which begins at midnight in Vietnam.
 * @param now epoch milliseconds
 */
export function hiddenReason(article: Timed, now: number): 'draft' | 'scheduled' | undefined {
  if (article.draft) return 'draft';
  return now < momentOf(releaseOf(article)) ? 'scheduled' : undefined;
}

/** When the article may be seen: `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, in Vietnamese time. */
export const releaseOf = ({ date, publishAt }: Omit<Timed, 'draft'>): string => publishAt ?? date;

/** Why an article is not public, for a message: `bản nháp` or `hẹn giờ đến 07:00 ngày 26/11/2026`. */
export const describeHidden = (article: Timed): string =>
  article.draft ? 'bản nháp' : `hẹn giờ đến ${formatMoment(releaseOf(article))}`;

/** A moment for a message. Example: '2026-11-26T07:00' → '07:00 ngày 26/11/2026'; '2026-11-26' → 'ngày 26/11/2026'. */
export function formatMoment(moment: string): string {
  const [day = '', time] = moment.split('T');
  return `${time ? `${time} ` : ''}ngày ${formatDateShort(day)}`;
}

/**
 * The next moment at which another article becomes public, if nothing is edited.
 * @param now epoch milliseconds
 * @returns epoch milliseconds; `Infinity` when none waits
 */
export const nextRelease = (articles: readonly Timed[], now: number): number =>
  articles
    .filter(({ draft }) => !draft)
    .map((article) => momentOf(releaseOf(article)))
    .filter((moment) => moment > now)
    .reduce((first, moment) => Math.min(first, moment), Infinity);

/** Epoch milliseconds of a moment typed in Vietnamese time, which has had no summer time since 1975. */
function momentOf(moment: string): number {
  const [date, time = '00:00'] = moment.split('T');
  return Date.parse(`${date}T${time}:00+07:00`);
}
