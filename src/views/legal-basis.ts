import { isConferred, stepDate } from '../archive/records.ts';
import type { Archive, Award, AwardRecord } from '../archive/types.ts';
import { formatDateShort, isWithin } from '../vietnamese/dates.ts';

/** The law that an honour rests on. */
export interface LegalBasis {
  /** The day of the decision, e.g. `11/2/2023`. */
  readonly date: string;
  /** Laws and articles in force on that day; never empty. */
  readonly laws: readonly string[];
}

/** E.g. `Luật Thi đua, khen thưởng số 06/2022/QH15, Điều 25`. */
export const lawText = ({ law, article }: Award['legalBasis'][number]): string =>
  [law, article].filter(Boolean).join(', ');

/** The laws in force on the day of the decision; only for a decided record whose day is known. */
export function legalBasis(archive: Archive, record: AwardRecord): LegalBasis | undefined {
  const decision = isConferred(record)
    ? record.steps.find((step) => step.status === 'da-quyet-dinh')
    : undefined;
  const date = decision ? stepDate(archive, decision) : undefined;
  const laws = date
    ? archive.index.awards
        .get(record.award)
        ?.legalBasis.filter(({ from, to }) => isWithin(date, from, to))
        .map(lawText)
    : undefined;
  return date && laws && laws.length > 0 ? { date: formatDateShort(date), laws } : undefined;
}
