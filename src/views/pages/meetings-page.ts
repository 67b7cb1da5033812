import type { Archive, Meeting } from '../../archive/types.ts';
import { MEETING_TYPES } from '../../schema/meeting.ts';
import { dateView, type DateView } from '../parts/article-card.ts';
import type { LinkView } from '../parts/links.ts';
import { pageHead, type PageHead } from '../document/head.ts';
import { placeNotes, placeView, type PlaceView } from '../parts/place-view.ts';
import { unitLink } from '../parts/record-views.ts';
import { urls } from '../urls.ts';
import { yearLinks } from '../parts/year-links.ts';
import { yearRef, type YearRef } from '../parts/year-ref.ts';

/** The timeline of all meetings, newest first. */
export interface MeetingsPage {
  readonly head: PageHead;
  readonly total: number;
  /** Ways to the years from the top of a long list. */
  readonly yearLinks: readonly LinkView[];
  /** What the places on the page need said once. */
  readonly placeNotes: readonly string[];
  /** By the year in which they were held; last, without a year, those whose day is unknown. */
  readonly groups: readonly {
    readonly year: YearRef | undefined;
    readonly meetings: readonly MeetingEntry[];
  }[];
}

/** A meeting as an entry of a timeline. */
export interface MeetingEntry {
  readonly link: LinkView;
  /** E.g. `Hội nghị tổng kết`. */
  readonly type: string;
  readonly date: DateView | undefined;
  readonly place: PlaceView | undefined;
  readonly host: LinkView | undefined;
  /** The year that the meeting was about. */
  readonly reviewed: YearRef | undefined;
  /** What the meeting was to that year, e.g. `Tổng kết năm`: only a closing meeting sums it up. */
  readonly reviewedAs: string;
  /** The year whose tasks were set. */
  readonly planned: YearRef | undefined;
}

export function meetingsPage(archive: Archive): MeetingsPage {
  const byYear = Map.groupBy(archive.meetings, (meeting) => meeting.date?.slice(0, 4));
  const groups = [...byYear].map(([year, meetings]) => ({
    year: year ? yearRef(archive, Number(year)) : undefined,
    meetings: meetings.map((meeting) => meetingEntry(archive, meeting)),
  }));
  return {
    head: pageHead({
      title: 'Hội nghị',
      description:
        `Các hội nghị của ${archive.site.title} theo thời gian: ngày họp, địa điểm, ` +
        'năm thi đua và năm bàn nhiệm vụ.',
      path: urls.meetings(),
    }),
    total: archive.meetings.length,
    yearLinks: yearLinks(
      groups.map(({ year }) => ({ label: year?.label })),
      'Chưa rõ ngày',
    ),
    placeNotes: placeNotes(groups.flatMap(({ meetings }) => meetings.map(({ place }) => place))),
    groups,
  };
}

const REVIEWED_AS: Partial<Record<Meeting['type'], string>> = {
  'tong-ket': 'Tổng kết năm',
  'so-ket': 'Sơ kết năm',
};

export function meetingEntry(archive: Archive, meeting: Meeting): MeetingEntry {
  return {
    link: { label: meeting.name, href: urls.meeting(meeting.id) },
    type: MEETING_TYPES[meeting.type],
    date: meeting.date ? dateView(meeting.date, meeting.dateInferred) : undefined,
    place: placeView(archive, meeting.place, meeting.date),
    host: meeting.host ? unitLink(archive, meeting.host) : undefined,
    reviewed:
      meeting.achievementYear === undefined ? undefined : yearRef(archive, meeting.achievementYear),
    reviewedAs: REVIEWED_AS[meeting.type] ?? 'Năm thi đua',
    planned: meeting.planYear === undefined ? undefined : yearRef(archive, meeting.planYear),
  };
}
