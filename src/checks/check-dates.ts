import type { Problem } from '../lib/problem.ts';
import { COLLECTIONS } from '../schema/collections.ts';
import { collectValues, type Path } from '../schema/messages/describe-issues.ts';
import { lastKey } from '../schema/messages/words.ts';
import { formatDateShort } from '../vietnamese/dates.ts';
import type { ContentInput, EntryInput } from '../archive/content-input.ts';
import { recallOrFind } from './check-entries.ts';
import { allEntries } from './entry-texts.ts';
import { warning } from './problems.ts';
import { formatMoment, releaseOf } from '../archive/publication.ts';
import type { Archive } from '../archive/types.ts';

/** Dates that are well spelled and cannot be meant: days to come in what has happened, and what stands in the wrong order. */
export function checkDates(archive: Archive, content: ContentInput): readonly Problem[] {
  const { today } = archive;
  return [
    ...checkYears(content),
    ...content.entries.articles.flatMap((entry) => checkArticle(entry, today)),
    ...checkComments(content, today),
    ...content.entries.meetings.flatMap((entry) => checkMeeting(entry, today)),
    ...checkPast(content, today),
  ];
}

const LOOK_AGAIN = 'Hãy xem lại hai ngày này.';
const LOOK_AT_YEAR = 'Hãy xem lại năm.';

/** Emulation began with the appeal of 1948; places and papers are older, but not by centuries. */
const FIRST_YEAR = 1800;
const FIRST_YEAR_OF_EVENTS = 1945;
/** As far as the schemas let a year go. */
const LAST_YEAR = 2100;

/** A slip of a digit: 1206, 2202. */
function checkYears(content: ContentInput): Problem[] {
  return [...allEntries(content)].flatMap(({ collection, entry }) =>
    recallOrFind(entry, 'odd years', () =>
      collectValues(COLLECTIONS[collection].schema, entry.data, [
        'day',
        'partialDate',
        'instant',
      ]).flatMap(({ path, value }) => {
        const year = Number(value.slice(0, 4));
        const isEvent = EVENTS.has(collection);
        const first = isEvent ? FIRST_YEAR_OF_EVENTS : FIRST_YEAR;
        if (year >= first && year <= LAST_YEAR) return [];
        return [
          at(
            entry,
            path,
            `Mục ${lastKey(path)} ghi ${formatMomentOrPart(value)}: năm ${value.slice(0, 4)} không thể đúng.`,
            LOOK_AT_YEAR,
          ),
        ];
      }),
    ),
  );
}

const EVENTS: ReadonlySet<string> = new Set(['articles', 'comments', 'meetings', 'years']);

function checkArticle(entry: EntryInput<'articles'>, today: string): Problem[] {
  const { data } = entry;
  return [
    ...checkRelease(entry, today),
    ...checkLater(entry, ['updated'], data.updated, 'Ngày cập nhật', today),
    ...data.corrections.flatMap(({ date }, index) =>
      checkLater(entry, ['corrections', index, 'date'], date, 'Ngày hiệu đính', today),
    ),
    ...data.editorNotes.flatMap(({ date }, index) =>
      checkLater(entry, ['editorNotes', index, 'date'], date, 'Ngày ghi chú', today),
    ),
  ];
}

/** An article of a day to come waits for it, and its editor should know. */
function checkRelease(entry: EntryInput<'articles'>, today: string): Problem[] {
  const { date, publishAt, draft } = entry.data;
  if (publishAt !== undefined && publishAt.slice(0, 10) < date)
    return [
      at(
        entry,
        ['publishAt'],
        `Bài hẹn giờ đăng lúc ${formatMoment(publishAt)} (publishAt), trước ngày đăng ghi trên bài là ${formatDateShort(date)} (date).`,
        LOOK_AGAIN,
      ),
    ];
  if (publishAt !== undefined || draft || date <= today || isSlip(date)) return [];
  return [
    at(
      entry,
      ['date'],
      `Ngày đăng ở tương lai (${formatDateShort(date)}), nên bài chưa có trên trang và chờ đến ngày này.`,
      `Nếu gõ nhầm thì sửa date; muốn hẹn giờ thì thêm publishAt, ví dụ publishAt: ${date}T07:00.`,
    ),
  ];
}

/** What is done to an article follows its publication and has happened. */
function checkLater(
  entry: EntryInput<'articles'>,
  path: Path,
  day: string | undefined,
  name: string,
  today: string,
): Problem[] {
  const { date } = entry.data;
  if (day === undefined || isSlip(date)) return [];
  if (day < date)
    return [
      at(
        entry,
        path,
        `${name} ${formatDateShort(day)} trước ngày đăng bài là ${formatDateShort(date)}.`,
        LOOK_AGAIN,
      ),
    ];
  // Whatever is written before an article comes out is right on the day on which it does.
  const latest = later(today, releaseOf(entry.data).slice(0, 10));
  return day > latest && !isSlip(day) ? [future(entry, path, name, day, today)] : [];
}

function checkComments(content: ContentInput, today: string): Problem[] {
  const dateOf = new Map(content.entries.articles.map(({ id, data }) => [id, data.date]));
  return content.entries.comments.flatMap((entry) => {
    const { date, article } = entry.data;
    const published = dateOf.get(article);
    if (date > today)
      return isSlip(date) ? [] : [future(entry, ['date'], 'Ngày gửi bình luận', date, today)];
    if (published === undefined || date >= published) return [];
    return [
      at(
        entry,
        ['date'],
        `Bình luận gửi ngày ${formatDateShort(date)}, trước ngày đăng bài “${article}” là ${formatDateShort(published)}.`,
        LOOK_AGAIN,
      ),
    ];
  });
}

/** How many years ahead a meeting is called. */
const MEETING_AHEAD = 2;

function checkMeeting(entry: EntryInput<'meetings'>, today: string): Problem[] {
  const { date, achievementYear } = entry.data;
  if (date === undefined) return [];
  const year = Number(date.slice(0, 4));
  const thisYear = Number(today.slice(0, 4));
  if (year > thisYear + MEETING_AHEAD && year <= LAST_YEAR)
    return [future(entry, ['date'], 'Ngày tổ chức hội nghị', date, today)];
  if (achievementYear === undefined || achievementYear <= year) return [];
  return [
    at(
      entry,
      ['achievementYear'],
      `Hội nghị họp ngày ${formatDateShort(date)} mà tổng kết năm ${achievementYear}, năm chưa đến vào ngày họp.`,
      'Hãy xem lại date và achievementYear.',
    ),
  ];
}

/** What can only be known afterwards: the day of a paper, of a step of an award, of a gift, of a photograph, of a page's last change. */
function checkPast(content: ContentInput, today: string): Problem[] {
  const { documents, years, articles, meetings, pages } = content.entries;
  const check = (
    entry: EntryInput,
    path: Path,
    date: string | undefined,
    name: string,
    latest = today,
  ): Problem[] =>
    date !== undefined && date > latest.slice(0, date.length) && !isSlip(date)
      ? [future(entry, path, name, date, today)]
      : [];
  return [
    ...documents.flatMap((entry) =>
      check(entry, ['issueDate'], entry.data.issueDate, 'Ngày ban hành văn bản'),
    ),
    ...years.flatMap((entry) => [
      ...entry.data.awards.flatMap(({ steps }, award) =>
        steps.flatMap(({ date }, step) =>
          check(entry, ['awards', award, 'steps', step, 'date'], date, 'Ngày của bước khen thưởng'),
        ),
      ),
      ...entry.data.charity.flatMap(({ date }, gift) =>
        check(entry, ['charity', gift, 'date'], date, 'Ngày trao quà'),
      ),
    ]),
    ...[...articles, ...meetings].flatMap((entry) =>
      entry.data.photos.flatMap(({ takenAt }, photo) =>
        check(
          entry,
          ['photos', photo, 'takenAt'],
          takenAt,
          'Ngày chụp ảnh',
          later(today, entry.data.date),
        ),
      ),
    ),
    ...pages.flatMap((entry) => check(entry, ['updated'], entry.data.updated, 'Ngày cập nhật')),
  ];
}

/** A year that `checkYears` has named. */
const isSlip = (date: string): boolean => Number(date.slice(0, 4)) > LAST_YEAR;

const future = (entry: Place, path: Path, name: string, date: string, today: string): Problem =>
  at(
    entry,
    path,
    `${name} ${formatDateShort(date)} ở tương lai (hôm nay là ${formatDateShort(today)}).`,
    'Hãy xem lại ngày này.',
  );

const later = (a: string, b = ''): string => (a > b ? a : b);

type Place = Pick<EntryInput, 'file' | 'locate'>;

const at = (entry: Place, path: Path, message: string, cure: string): Problem =>
  warning({ file: entry.file, ...entry.locate(path) }, message, cure);

const formatMomentOrPart = (value: string): string =>
  value.includes('T') ? formatMoment(value) : formatDateShort(value);
