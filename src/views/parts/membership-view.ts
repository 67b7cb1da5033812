import type { Archive, Membership } from '../../archive/types.ts';
import { MEMBERSHIP_REASONS } from '../../schema/unit.ts';
import { formatDateShort } from '../../vietnamese/dates.ts';
import type { LinkView } from './links.ts';
import { documentLink, factBeside, unitNames } from './record-views.ts';
import type { FactView } from './source-view.ts';

/** One stay of a unit in the cluster. */
export interface MembershipView {
  /** E.g. `Từ 02/03/2009 đến 14/03/2016`. An absent end is unknown, so nothing is said of it. */
  readonly period: string;
  /** E.g. `14/03/2016`. */
  readonly ended: string | undefined;
  /** E.g. `Sáp nhập`. */
  readonly reason: string | undefined;
  readonly joinDocument: LinkView | undefined;
  readonly leaveDocument: LinkView | undefined;
  readonly fact: FactView;
}

export const membershipView = (archive: Archive, stay: Membership): MembershipView => ({
  period: periodText(stay.from, stay.to) ?? 'chưa rõ thời gian',
  ended: stay.to ? formatDateShort(stay.to) : undefined,
  reason: stay.reason
    ? MEMBERSHIP_REASONS[stay.reason as keyof typeof MEMBERSHIP_REASONS]
    : undefined,
  joinDocument: documentLink(archive, stay.joinDocument),
  leaveDocument: documentLink(archive, stay.leaveDocument),
  fact: factBeside(archive, stay, unitNames(archive, stay.unit)),
});

/** A span of time in words, e.g. `Từ 2007 đến 30/06/2014`; `undefined` when neither end is known. */
export function periodText(from: string | undefined, to: string | undefined): string | undefined {
  if (from && to) return `Từ ${formatDateShort(from)} đến ${formatDateShort(to)}`;
  if (from) return `Từ ${formatDateShort(from)}`;
  return to ? `Đến ${formatDateShort(to)}` : undefined;
}
