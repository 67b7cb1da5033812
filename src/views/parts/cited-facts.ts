import { groupByMany } from '../../archive/records.ts';
import type { Archive, AwardRecord, AwardStep, FactBase } from '../../archive/types.ts';
import { keepEach } from '../../lib/keep-each.ts';
import {
  charitySentence,
  metricSentence,
  rankingSentence,
  roleSentence,
  unitName,
} from './fact-sentences.ts';
import type { LinkView } from './links.ts';
import { documentLink, meetingLink } from './record-views.ts';
import { anchors, urls } from '../urls.ts';

/** A step together with the award record it belongs to. */
export interface RecordedStep {
  readonly record: AwardRecord;
  readonly step: AwardStep;
}

/** Award steps by what proves them. */
export interface StepIndex {
  /** By the article that states the step. */
  readonly byArticle: ReadonlyMap<string, readonly RecordedStep[]>;
  /** By the meeting at which the step was taken. */
  readonly byMeeting: ReadonlyMap<string, readonly RecordedStep[]>;
  /** By the paper of the step, or the paper that states it. */
  readonly byDocument: ReadonlyMap<string, readonly RecordedStep[]>;
}

/** Every award step, newest year first, grouped once per archive. */
export const awardSteps = keepEach((archive: Archive): StepIndex => {
  const all = archive.awardRecords.flatMap((record) =>
    record.steps.map((step) => ({ record, step })),
  );
  return {
    byArticle: groupByMany(all, ({ step }) => present(step.source?.article)),
    byMeeting: groupByMany(all, ({ step }) => present(step.meeting)),
    byDocument: groupByMany(all, ({ step }) => present(step.document, step.source?.document)),
  };
});

/** What rests on a document besides award steps, each with the place where it stands. */
export const factsCiting = (archive: Archive, document: string): readonly LinkView[] =>
  citations(archive).get(document) ?? [];

const citations = keepEach(collectCitations);

interface Citation extends LinkView {
  readonly documents: readonly string[];
}

function collectCitations(archive: Archive): ReadonlyMap<string, readonly LinkView[]> {
  const inYear = (fact: FactBase & { readonly year: number }, label: string): Citation => ({
    label,
    href: `${urls.year(fact.year)}#${anchors.fact(fact.key)}`,
    documents: present(fact.source?.document),
  });
  const all: readonly Citation[] = [
    ...archive.clusterTerms.map((term) => ({
      label: `${term.name}: quyết định thành lập hoặc sắp xếp lại cụm.`,
      href: urls.about(),
      documents: present(term.decision, term.source?.document),
    })),
    ...archive.memberships.flatMap((stay): readonly Citation[] => {
      const at = { href: `${urls.unit(stay.unit)}#${anchors.fact(stay.key)}` };
      const name = unitName(archive, stay.unit);
      return [
        {
          ...at,
          label: `${name}: tham gia cụm.`,
          documents: present(stay.joinDocument, stay.source?.document),
        },
        { ...at, label: `${name}: rời cụm.`, documents: present(stay.leaveDocument) },
      ];
    }),
    ...archive.units.flatMap((unit) =>
      unit.formerNames.map((former) => ({
        label: `${unit.name}: đổi tên từ ${former.name}.`,
        href: urls.unit(unit.id),
        documents: present(former.document),
      })),
    ),
    ...archive.roles.map((role) => inYear(role, roleSentence(archive, role))),
    ...archive.rankings.map((ranking) => inYear(ranking, rankingSentence(archive, ranking))),
    ...archive.metrics.map((metric) => inYear(metric, metricSentence(archive, metric))),
    ...archive.charity.map((gift) => inYear(gift, charitySentence(archive, gift))),
    ...archive.meetings.map((meeting) => ({
      ...meetingLink(archive, meeting.id)!,
      documents: present(...meeting.documents, meeting.fact.source?.document),
    })),
    ...archive.documents.map((document) => ({
      ...documentLink(archive, document.id)!,
      documents: present(document.fact.source?.document).filter((id) => id !== document.id),
    })),
  ];
  return new Map(
    [...groupByMany(all, (citation) => citation.documents)].map(([document, found]) => [
      document,
      found.map(({ label, href }) => ({ label, href })),
    ]),
  );
}

const present = (...ids: readonly (string | undefined)[]): readonly string[] =>
  ids.filter((id) => id !== undefined);
