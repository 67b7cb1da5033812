import type { Problem } from '../lib/problem.ts';
import { ROLES } from '../schema/year.ts';
import { formatDateShort } from '../vietnamese/dates.ts';
import { rankWord } from '../vietnamese/numbers.ts';
import { error, place, unitName, warning } from './problems.ts';
import { grouped, wasMember } from '../archive/records.ts';
import type { Archive, FactBase, Membership } from '../archive/types.ts';

/** A year has each rank, and each unit, once. */
export function checkRankings(archive: Archive): Problem[] {
  const problems: Problem[] = [];
  for (const [year, rankings] of grouped(archive).rankingsByYear) {
    const ranks = new Map<number, (typeof rankings)[number]>();
    const units = new Map<string, (typeof rankings)[number]>();
    for (const ranking of rankings.toSorted((a, b) => a.origin.line - b.origin.line)) {
      const sameUnit = units.get(ranking.unit);
      const sameRank = ranks.get(ranking.rank);
      if (sameRank && !sameUnit) {
        problems.push(
          error(
            ranking.origin,
            `Năm ${year} có hai đơn vị cùng hạng ${rankWord(ranking.rank)}: ${unitName(archive, sameRank.unit)} (${place(sameRank.origin)}) và ${unitName(archive, ranking.unit)} (${place(ranking.origin)}).`,
            'Hãy sửa rank của một trong hai đơn vị.',
          ),
        );
      } else ranks.set(ranking.rank, ranking);
      if (sameUnit) {
        problems.push(
          error(
            ranking.origin,
            `Năm ${year} xếp hạng ${unitName(archive, ranking.unit)} hai lần: ${place(sameUnit.origin)} và ${place(ranking.origin)}.`,
            'Hãy giữ lại một mục.',
          ),
        );
      } else units.set(ranking.unit, ranking);
    }
  }
  return problems;
}

/** No role, rank or award for a unit that the archive knows was not a member in that year; stays of one unit do not overlap. */
export function checkMembers(archive: Archive): Problem[] {
  const problems: Problem[] = [];
  const check = (fact: FactBase & { year: number }, unit: string | undefined, what: string) => {
    if (unit === undefined || wasMember(archive, unit, fact.year) !== false) return;
    const known = grouped(archive).membershipsByUnit.get(unit) ?? [];
    if (known.some(isInverted)) return;
    const stays = known
      .map(
        (stay) =>
          `${place(stay.origin)} ghi từ ${stay.from ? formatDateShort(stay.from) : '…'} đến ${stay.to ? formatDateShort(stay.to) : 'nay'}`,
      )
      .join('; ');
    problems.push(
      error(
        fact.origin,
        `${what} năm ${fact.year} ghi cho ${unitName(archive, unit)}, nhưng năm đó đơn vị không phải là thành viên (${stays}).`,
        'Hãy sửa đơn vị, năm, hoặc thời gian là thành viên.',
      ),
    );
  };
  for (const role of archive.roles) check(role, role.unit, ROLES[role.role]);
  for (const ranking of archive.rankings) check(ranking, ranking.unit, 'Xếp hạng');
  for (const record of archive.awardRecords) check(record, record.unit, 'Khen thưởng');
  for (const [unit, stays] of grouped(archive).membershipsByUnit) {
    stays.forEach((stay, at) => {
      if (isInverted(stay)) {
        problems.push(
          error(
            stay.origin,
            `${unitName(archive, unit)} rời cụm (${formatDateShort(stay.to ?? '')}) trước khi vào cụm (${formatDateShort(stay.from ?? '')}).`,
            'Hãy sửa from hoặc to.',
          ),
        );
        return;
      }
      const other = stays.find(
        (candidate, index) =>
          candidate.from &&
          stay.from &&
          !isInverted(candidate) &&
          (candidate.from < stay.from || (candidate.from === stay.from && index < at)) &&
          (candidate.to === undefined || candidate.to > stay.from),
      );
      if (other)
        problems.push(
          error(
            stay.origin,
            `Hai quãng thời gian là thành viên của ${unitName(archive, unit)} chồng lên nhau: ${place(other.origin)} và ${place(stay.origin)}.`,
            'Hãy sửa from hoặc to của một trong hai quãng.',
          ),
        );
    });
  }
  return problems;
}

const isInverted = ({ from, to }: Membership): boolean =>
  from !== undefined && to !== undefined && to < from.slice(0, to.length);

/** A year has one head of the cluster, unless it changed. */
export function checkRoles(archive: Archive): Problem[] {
  return [...grouped(archive).rolesByYear].flatMap(([year, roles]) => {
    const heads = roles
      .filter((role) => role.role === 'truong-cum' && role.unit)
      .toSorted((a, b) => a.origin.line - b.origin.line);
    return heads
      .slice(1)
      .map((role) =>
        warning(
          role.origin,
          `Năm ${year} có hơn một Trưởng cụm: ${heads.map((head) => `${unitName(archive, head.unit ?? '')} (${place(head.origin)})`).join(' và ')}.`,
          'Nếu không đổi Trưởng cụm trong năm, hãy sửa một dòng.',
        ),
      );
  });
}
