import { describe, expect, test } from 'vitest';
import {
  charityOf,
  currentUnits,
  documentsIssuedIn,
  groupByMany,
  grouped,
  isConferred,
  meetingsAbout,
  meetingsHeldIn,
  placeExistedOn,
  wasMember,
} from '../../src/archive/records.ts';
import { AWARD_STATES } from '../../src/schema/award-states.ts';
import { archiveOf, edit, type Files } from '../fixtures/write-content.ts';

const UNIT = 'units/an-phu.yaml';
const archive = archiveOf();

test('only a decided award is an honour', () => {
  const conferred = (Object.keys(AWARD_STATES) as (keyof typeof AWARD_STATES)[]).filter((status) =>
    isConferred({ status }),
  );
  expect(conferred).toEqual(['da-quyet-dinh', 'da-trao']);
});

describe('wasMember', () => {
  const stay = (lines: string) =>
    edit(UNIT, '  - from: 2022-02-11\n    joinDocument: qd-12-2022\n', lines);
  test.each<[string, string, number, boolean | undefined]>([
    ['before the day it joined', '  - from: 2022-02-11\n', 2021, false],
    ['in the year it joined', '  - from: 2022-02-11\n', 2022, true],
    ['later, while no end is known', '  - from: 2022-02-11\n', 2026, true],
    ['in the year it left', '  - from: 2020\n    to: 2022-01-05\n', 2022, true],
    ['after it left', '  - from: 2020\n    to: 2021-12-31\n', 2023, false],
    ['a year is all that is known', '  - from: 2022\n', 2022, true],
    ['only the end is known', '  - to: 2023-06\n', 2020, true],
    ['only the end is known, and it is past', '  - to: 2021\n', 2023, false],
    ['no date at all is no answer', '  - reason: gia-nhap\n', 2022, undefined],
    [
      'in a gap between two stays',
      '  - from: 2015\n    to: 2018\n    source:\n      title: Báo cáo\n  - from: 2022\n',
      2020,
      false,
    ],
    [
      'in the second of two stays',
      '  - from: 2015\n    to: 2018\n    source:\n      title: Báo cáo\n  - from: 2022\n',
      2024,
      true,
    ],
  ])('%s', (_, lines, year, expected) => {
    expect(
      wasMember(archiveOf({ ...stay(lines), 'years/2022.yaml': undefined }), 'an-phu', year),
    ).toBe(expected);
  });

  test('a unit without memberships, and an unknown one', () => {
    const without = archiveOf({ [UNIT]: 'name: Công ty CP An Phú\nshortName: An Phú\n' });
    expect(wasMember(without, 'an-phu', 2022)).toBeUndefined();
    expect(wasMember(without, 'khong-co', 2022)).toBeUndefined();
  });
});

test.each<[string, string, string[]]>([
  ['no end', '', ['an-phu', 'song-xanh']],
  ['ends today', '\n    to: 2026-11-22', ['an-phu', 'song-xanh']],
  ['ended yesterday', '\n    to: 2026-11-21', ['song-xanh']],
  ['ends some day this month', '\n    to: 2026-11', ['an-phu', 'song-xanh']],
  ['ended last year', '\n    to: 2025', ['song-xanh']],
])('currentUnits: %s', (_, end, expected) => {
  const now = archiveOf(edit(UNIT, 'from: 2022-02-11', `from: 2022-02-11${end}`));
  expect(currentUnits(now).map(({ id }) => id)).toEqual(expected);
});

test.each<[string, unknown, unknown]>([
  [
    'rankings of a unit',
    grouped(archive)
      .rankingsByUnit.get('an-phu')
      ?.map(({ rank }) => rank),
    [1],
  ],
  [
    'rankings of a year',
    grouped(archive)
      .rankingsByYear.get(2022)
      ?.map(({ unit }) => unit),
    ['an-phu', 'song-xanh'],
  ],
  ['awards of a unit', grouped(archive).awardsByUnit.get('an-phu')?.length, 1],
  ['awards of a unit without any', grouped(archive).awardsByUnit.get('song-xanh'), undefined],
  ['awards of a year', grouped(archive).awardsByYear.get(2022)?.length, 1],
  ['awards of a title', grouped(archive).awardsByTitle.get('co-tinh')?.length, 1],
  [
    'roles of a year',
    grouped(archive)
      .rolesByYear.get(2022)
      ?.map(({ unit }) => unit),
    ['an-phu'],
  ],
  [
    'roles of a unit',
    grouped(archive)
      .rolesByUnit.get('an-phu')
      ?.map(({ role }) => role),
    ['truong-cum'],
  ],
  [
    'figures of a year',
    grouped(archive)
      .metricsByYear.get(2022)
      ?.map(({ value }) => value),
    [20000],
  ],
  [
    'gifts of a year',
    grouped(archive)
      .charityByYear.get(2022)
      ?.map(({ goods }) => goods),
    ['bộ bàn ghế'],
  ],
  [
    'articles of a unit',
    grouped(archive)
      .articlesByUnit.get('song-xanh')
      ?.map(({ id }) => id),
    ['hoi-nghi-tong-ket'],
  ],
  ['articles of a meeting', grouped(archive).articlesByMeeting.get('tong-ket-2022')?.length, 1],
  ['articles of a year', grouped(archive).articlesByYear.get(2023)?.length, 1],
  [
    'comments of an article',
    grouped(archive).commentsByArticle.get('hoi-nghi-tong-ket')?.length,
    1,
  ],
  ['meetings held in a year', meetingsHeldIn(archive, 2023).map(({ id }) => id), ['tong-ket-2022']],
  ['meetings held in the year reviewed', meetingsHeldIn(archive, 2022), []],
  ['meetings about a year', meetingsAbout(archive, 2022).map(({ id }) => id), ['tong-ket-2022']],
  [
    'documents issued in a year',
    documentsIssuedIn(archive, 2022).map(({ id }) => id),
    ['qd-12-2022'],
  ],
  ['gifts of the whole cluster are no unit’s', charityOf(archive, 'an-phu'), []],
])('%s', (_, found, expected) => {
  expect(found).toEqual(expected);
});

test('gifts of a unit', () => {
  const given: Files = edit('years/2022.yaml', '  - recipient', '  - donor: an-phu\n    recipient');
  expect(charityOf(archiveOf(given), 'an-phu').map(({ key }) => key)).toEqual([
    '2022-an-sinh-an-phu',
  ]);
});

test('an archive is grouped once', () => {
  expect(grouped(archive)).toBe(grouped(archive));
  expect(grouped(archive)).not.toBe(grouped(archiveOf()));
});

test('groupByMany names an item once under each key', () => {
  expect(
    [...groupByMany([{ keys: ['a', 'b', 'a'] }, { keys: ['b'] }], ({ keys }) => keys)].map(
      ([key, items]) => [key, items.length],
    ),
  ).toEqual([
    ['a', 1],
    ['b', 2],
  ]);
});

test.each([
  ['1945-09-01', false],
  ['1945-09-02', true],
  ['2025-06-30', true],
  ['2025-07-01', false],
])('the place existed on %s: %s', (date, expected) => {
  expect(placeExistedOn(archive.places[0]!, date)).toBe(expected);
});
