import { isConferred, stepDate } from '../../archive/records.ts';
import type { Archive, Award, AwardRecord } from '../../archive/types.ts';
import { isWithin } from '../../vietnamese/dates.ts';
import { periodText } from './membership-view.ts';

type Law = Award['legalBasis'][number];

/** E.g. `Luật Thi đua, khen thưởng số 06/2022/QH15, Điều 25`. */
export const lawText = ({ law, article }: Law): string => [law, article].filter(Boolean).join(', ');

/**
 * The laws that the honours among the records rest on: each law in force on the day of some decision, once, with the
 * time for which it holds, oldest first. A record without a decision, or without the day of it, adds none.
 * Example: `Luật Thi đua, khen thưởng số 06/2022/QH15, Điều 25 (từ 01/01/2024)`.
 */
export function lawsInForce(archive: Archive, records: readonly AwardRecord[]): readonly string[] {
  const laws = records
    .flatMap((record) => lawsOn(archive, record))
    .toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
  return [...new Set(laws.map(withPeriod))];
}

function lawsOn(archive: Archive, record: AwardRecord): readonly Law[] {
  const decision = isConferred(record)
    ? record.steps.find((step) => step.status === 'da-quyet-dinh')
    : undefined;
  const date = decision ? stepDate(archive, decision) : undefined;
  if (!date) return [];
  const basis = archive.index.awards.get(record.award)?.legalBasis ?? [];
  return basis.filter(({ from, to }) => isWithin(date, from, to));
}

function withPeriod(law: Law): string {
  const period = periodText(law.from, law.to);
  return period ? `${lawText(law)} (${period.toLowerCase()})` : lawText(law);
}
