import { grouped, isConferred } from '../../archive/records.ts';
import type { Archive, Award } from '../../archive/types.ts';
import { keepLast } from '../../lib/keep-last.ts';
import { AWARD_FAMILIES, AWARD_FORMS, AWARD_LEVELS } from '../../schema/award.ts';
import { AWARD_GROUPS, awardGroup, isPending, type AwardGroupId } from '../parts/award-groups.ts';
import { awardMatrix, type AwardMatrix } from '../parts/award-matrix.ts';
import { pageHead, type PageHead } from '../document/head.ts';
import { lawText } from '../parts/legal-basis.ts';
import { periodText } from '../parts/membership-view.ts';
import { awardRecordView, stepFacts, type AwardRecordView } from '../parts/award-record-view.ts';
import { sourceList, type SourceEntry } from '../parts/source-list.ts';
import { urls } from '../urls.ts';

/** One title or form of reward: what it is, on which law it rests, and every record of it. */
export interface AwardPage {
  readonly head: PageHead;
  readonly title: string;
  readonly description: string | undefined;
  readonly family: string;
  readonly level: string;
  /** E.g. `Tập thể, cá nhân`. */
  readonly forms: string | undefined;
  readonly authority: string;
  readonly instrument: string | undefined;
  readonly aliases: readonly string[];
  /** By period, oldest first. */
  readonly legalBasis: readonly { readonly period: string; readonly laws: readonly string[] }[];
  readonly conferred: number;
  /** Of those conferred: how many are recorded as presented. */
  readonly presented: number;
  /** Proposals without a recorded decision; never counted among the conferred. */
  readonly pending: number;
  readonly matrix: AwardMatrix | undefined;
  readonly groups: readonly {
    readonly id: AwardGroupId;
    readonly title: string;
    readonly records: readonly AwardRecordView[];
  }[];
  readonly sources: readonly SourceEntry[];
}

export const awardPage = keepLast(makeAwardPage);

function makeAwardPage(archive: Archive, award: Award): AwardPage {
  const records = grouped(archive).awardsByTitle.get(award.id) ?? [];
  const views = records.map((record) => ({
    id: awardGroup(record),
    view: awardRecordView(archive, record),
  }));
  const groups = (Object.keys(AWARD_GROUPS) as AwardGroupId[]).map((id) => ({
    id,
    title: AWARD_GROUPS[id],
    records: views.filter((record) => record.id === id).map(({ view }) => view),
  }));
  return {
    head: pageHead({
      title: award.title,
      path: urls.award(award.id),
      parents: [{ label: 'Khen thưởng', href: urls.awards() }],
      description:
        award.description ??
        `${AWARD_FAMILIES[award.family]}, ${AWARD_LEVELS[award.level].toLowerCase()}; ` +
          `thẩm quyền: ${award.conferringAuthority}.`,
    }),
    title: award.title,
    description: award.description,
    family: AWARD_FAMILIES[award.family],
    level: AWARD_LEVELS[award.level],
    forms:
      award.forms.length > 0
        ? award.forms
            .map((form, at) => (at === 0 ? AWARD_FORMS[form] : AWARD_FORMS[form].toLowerCase()))
            .join(', ')
        : undefined,
    authority: award.conferringAuthority,
    instrument: award.instrument,
    aliases: award.aliases,
    legalBasis: basisByPeriod(award),
    conferred: records.filter(isConferred).length,
    presented: records.filter((record) => record.status === 'da-trao').length,
    pending: records.filter(isPending).length,
    matrix: awardMatrix(archive, records),
    groups: groups.filter((group) => group.records.length > 0),
    sources: sourceList(stepFacts(groups.flatMap((group) => group.records))),
  };
}

function basisByPeriod(award: Award): AwardPage['legalBasis'] {
  const byPeriod = Map.groupBy(
    award.legalBasis,
    ({ from, to }) => periodText(from, to) ?? 'Không ghi thời hạn',
  );
  return [...byPeriod]
    .toSorted(
      ([, a], [, b]) =>
        (a[0]?.from ?? '').localeCompare(b[0]?.from ?? '') ||
        (a[0]?.to ?? '9').localeCompare(b[0]?.to ?? '9'),
    )
    .map(([period, items]) => ({ period, laws: items.map(lawText) }));
}
