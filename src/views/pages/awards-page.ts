import { grouped, isConferred } from '../../archive/records.ts';
import type { Archive } from '../../archive/types.ts';
import { AWARD_FAMILIES, AWARD_LEVELS } from '../../schema/award.ts';
import { isPending } from '../parts/award-groups.ts';
import type { LinkView } from '../parts/links.ts';
import { pageHead, type PageHead } from '../document/head.ts';
import { rankMatrix, type RankMatrix } from '../parts/rank-matrix.ts';
import { awardRecordView, type AwardRecordView } from '../parts/award-record-view.ts';
import { urls } from '../urls.ts';

/** Ranks and awards of all years at a glance, the titles by family, and what is still open. */
export interface AwardsPage {
  readonly head: PageHead;
  readonly matrix: RankMatrix | undefined;
  /** The two legal families and the awards of the cluster itself, never in one list. */
  readonly families: readonly AwardFamily[];
  /** Every proposal whose outcome is not known, newest year first. */
  readonly pending: readonly AwardRecordView[];
}

/** A family with its counters: proposals are never among the decisions. */
export interface AwardFamily {
  readonly title: string;
  /** Whether emulation law knows the family; awards of the cluster itself are not State honours. */
  readonly isLegal: boolean;
  readonly conferred: number;
  readonly pending: number;
  readonly awards: readonly AwardEntry[];
}

/** A title or form of reward with its counters. */
export interface AwardEntry {
  readonly link: LinkView;
  /** Level and authority, e.g. `Cấp tỉnh · Chủ tịch UBND tỉnh`. */
  readonly about: string;
  readonly conferred: number;
  readonly pending: number;
}

export function awardsPage(archive: Archive): AwardsPage {
  return {
    head: pageHead({
      title: 'Khen thưởng',
      description:
        `Xếp hạng và khen thưởng của các đơn vị ${archive.site.title} qua các năm; ` +
        'đề nghị và quyết định được ghi riêng.',
      path: urls.awards(),
    }),
    matrix: rankMatrix(archive),
    families: families(archive),
    pending: archive.awardRecords
      .filter(isPending)
      .map((record) => awardRecordView(archive, record)),
  };
}

function families(archive: Archive): readonly AwardFamily[] {
  return Object.entries(AWARD_FAMILIES).flatMap(([family, title]) => {
    const awards = archive.awards
      .filter((award) => award.family === family)
      .map((award): AwardEntry => {
        const records = grouped(archive).awardsByTitle.get(award.id) ?? [];
        return {
          link: { label: award.title, href: urls.award(award.id) },
          about:
            family === 'noi-bo-cum'
              ? title
              : [...new Set([AWARD_LEVELS[award.level], award.conferringAuthority])].join(' · '),
          conferred: records.filter(isConferred).length,
          pending: records.filter(isPending).length,
        };
      });
    const sum = (count: 'conferred' | 'pending'): number =>
      awards.reduce((total, award) => total + award[count], 0);
    return awards.length > 0
      ? [
          {
            title,
            isLegal: family !== 'noi-bo-cum',
            conferred: sum('conferred'),
            pending: sum('pending'),
            awards,
          },
        ]
      : [];
  });
}
