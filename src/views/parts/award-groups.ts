import { isConferred } from '../../archive/records.ts';
import type { Archive, Award, AwardRecord, AwardState } from '../../archive/types.ts';
import { AWARD_STATES } from '../../schema/award-states.ts';
import { AWARD_FAMILIES } from '../../schema/award.ts';
import { awardRecordView, stepFacts, type AwardRecordView } from './award-record-view.ts';
import type { FactView } from './source-view.ts';

/** Honours, proposals that are still open, and what ended without an honour: three lists that never mix. */
export type AwardGroupId = 'quyet-dinh' | 'de-nghi' | 'khac';

/** Award records that stand in the same place on the way from proposal to presentation. */
export interface AwardGroup {
  readonly id: AwardGroupId;
  /** E.g. `Đã có quyết định`. */
  readonly title: string;
  /** One list per family of awards, e.g. first the titles, then the forms of reward. */
  readonly families: readonly {
    readonly title: string;
    readonly records: readonly AwardRecordView[];
  }[];
}

export const AWARD_GROUPS: Readonly<Record<AwardGroupId, string>> = {
  'quyet-dinh': 'Đã có quyết định',
  'de-nghi': 'Đề nghị chưa rõ kết quả',
  khac: 'Không được tặng, đã hủy bỏ hoặc chưa rõ',
};

/**
 * The records by group and family, each in the order it was given; groups and families without
 * records are left out.
 */
export function awardGroups(
  archive: Archive,
  records: readonly AwardRecord[],
): readonly AwardGroup[] {
  return groupIds.flatMap((id) => {
    const own = records.filter((record) => awardGroup(record) === id);
    if (own.length === 0) return [];
    const families = familyIds.flatMap((family) => {
      const ofFamily = own.filter((record) => familyOf(archive, record) === family);
      return ofFamily.length > 0
        ? [
            {
              title: AWARD_FAMILIES[family],
              records: ofFamily.map((record) => awardRecordView(archive, record)),
            },
          ]
        : [];
    });
    return [{ id, title: AWARD_GROUPS[id], families }];
  });
}

/** The facts behind the records of groups, in the order in which they are shown. */
export const awardFacts = (groups: readonly AwardGroup[]): readonly FactView[] =>
  stepFacts(groups.flatMap(({ families }) => families).flatMap(({ records }) => records));

/** Where a record belongs. A proposal whose outcome is not known is still a proposal. */
export function awardGroup(record: Pick<AwardRecord, 'status' | 'steps'>): AwardGroupId {
  if (isConferred(record)) return 'quyet-dinh';
  const went = new Set(record.steps.map((step) => step.status));
  const isOpen =
    !went.has('da-quyet-dinh') &&
    (isProposal(record.status) ||
      (record.status === 'khong-ro' && record.steps.some((step) => isProposal(step.status))));
  return isOpen ? 'de-nghi' : 'khac';
}

/** A proposal for which no decision is recorded, whatever became of it. */
export const isPending = (record: Pick<AwardRecord, 'status' | 'steps'>): boolean =>
  awardGroup(record) === 'de-nghi';

/** Awards of the cluster itself are in neither family of the law and are not counted among them. */
export const isInternal = (archive: Archive, record: Pick<AwardRecord, 'award'>): boolean =>
  familyOf(archive, record) === 'noi-bo-cum';

/** How many honours of the two legal families, and how many open proposals for them. */
export function countAwards(
  archive: Archive,
  records: readonly AwardRecord[],
): { readonly conferred: number; readonly pending: number } {
  const legal = records.filter((record) => !isInternal(archive, record));
  return { conferred: legal.filter(isConferred).length, pending: legal.filter(isPending).length };
}

const groupIds = Object.keys(AWARD_GROUPS) as AwardGroupId[];
const familyIds = Object.keys(AWARD_FAMILIES) as Award['family'][];

const isProposal = (state: AwardState): boolean => AWARD_STATES[state].isOpen;

const familyOf = (
  archive: Archive,
  record: Pick<AwardRecord, 'award'>,
): Award['family'] | undefined => archive.index.awards.get(record.award)?.family;
