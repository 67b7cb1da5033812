import { grouped } from '../../archive/records.ts';
import type { Archive, Meeting } from '../../archive/types.ts';
import { keepLast } from '../../lib/keep-last.ts';
import { articleCard, type ArticleCard } from '../parts/article-card.ts';
import { meetingCitation, type Citation } from '../citation/citation.ts';
import { awardSteps } from '../parts/cited-facts.ts';
import type { LinkView } from '../parts/links.ts';
import { pageHead, type PageHead } from '../document/head.ts';
import { meetingData, type Thing } from '../document/structured-data.ts';
import { meetingEntry, type MeetingEntry } from './meetings-page.ts';
import { photoEntries, type PhotoEntry } from './photos-page.ts';
import { placeNotes } from '../parts/place-view.ts';
import {
  charityView,
  documentLink,
  rankingView,
  roleView,
  type CharityView,
  type RankingView,
  type RoleView,
} from '../parts/record-views.ts';
import { settledAward, type SettledAward } from '../parts/settled-award.ts';
import { factView, type FactView } from '../parts/source-view.ts';
import { urls } from '../urls.ts';
import { verbatim } from '../parts/verbatim.ts';

/** One meeting: its three years, and everything that was settled there. */
export interface MeetingPage {
  readonly head: PageHead;
  /** What the page is about, for machines. */
  readonly structuredData: readonly Thing[];
  /** How the page is cited. */
  readonly citation: Citation;
  readonly name: string;
  readonly entry: MeetingEntry;
  /** The day in the words of the source, e.g. `Ngày 11-2`. */
  readonly dateAsStated: string | undefined;
  readonly venue: string | undefined;
  readonly attendees: readonly string[];
  readonly outcomes: readonly string[];
  readonly tasks: readonly string[];
  readonly rankings: readonly RankingView[];
  readonly awards: readonly SettledAward[];
  readonly roles: readonly RoleView[];
  readonly charity: readonly CharityView[];
  readonly documents: readonly LinkView[];
  /** Its own photographs and those of the articles about it. */
  readonly photos: readonly PhotoEntry[];
  readonly articles: readonly ArticleCard[];
  readonly fact: FactView;
  /** What the places on the page need said once. */
  readonly placeNotes: readonly string[];
  readonly older: LinkView | undefined;
  readonly newer: LinkView | undefined;
}

export const meetingPage = keepLast(makeMeetingPage);

function makeMeetingPage(archive: Archive, meeting: Meeting): MeetingPage {
  const at = archive.meetings.indexOf(meeting);
  const link = (other: Meeting | undefined): LinkView | undefined =>
    other ? { label: other.shortName ?? other.name, href: urls.meeting(other.id) } : undefined;
  const entry = meetingEntry(archive, meeting);
  const charity = archive.charity
    .filter((gift) => gift.meeting === meeting.id)
    .map((gift) => charityView(archive, gift));
  return {
    head: pageHead({
      title: meeting.shortName ?? meeting.name,
      path: urls.meeting(meeting.id),
      parents: [{ label: 'Hội nghị', href: urls.meetings() }],
      description: [meeting.name, entry.date?.text, entry.place?.name].filter(Boolean).join(', '),
    }),
    structuredData: meetingData(archive, meeting),
    citation: meetingCitation(archive, meeting),
    name: meeting.name,
    entry,
    // An inferred day is read beside the words it was inferred from.
    dateAsStated: meeting.dateInferred
      ? meeting.dateAsStated
      : verbatim(meeting.dateAsStated, [entry.date?.text]),
    venue: meeting.venue,
    attendees: meeting.attendees,
    outcomes: meeting.outcomes,
    tasks: meeting.tasks,
    rankings: archive.rankings
      .filter((ranking) => ranking.meeting === meeting.id)
      .map((ranking) => rankingView(archive, ranking)),
    awards: (awardSteps(archive).byMeeting.get(meeting.id) ?? []).map((step) =>
      settledAward(archive, step),
    ),
    roles: archive.roles
      .filter((role) => role.electedAt === meeting.id)
      .map((role) => roleView(archive, role)),
    charity,
    documents: meeting.documents.flatMap((id) => documentLink(archive, id) ?? []),
    photos: photoEntries(
      archive,
      archive.photos.filter((photo) => photo.meeting === meeting.id),
    ),
    articles: (grouped(archive).articlesByMeeting.get(meeting.id) ?? []).map(articleCard),
    fact: factView(archive, meeting.fact),
    placeNotes: placeNotes([entry.place, ...charity.map(({ place }) => place)]),
    older: link(archive.meetings[at + 1]),
    newer: link(archive.meetings[at - 1]),
  };
}
