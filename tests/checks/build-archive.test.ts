import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/checks/build-archive.ts';
import {
  archiveOf,
  baseContent,
  contentOf,
  edit,
  NOW,
  type Files,
} from '../fixtures/write-content.ts';

const base = baseContent();
const ARTICLE = 'articles/2023/hoi-nghi-tong-ket.md';
const YEAR = 'years/2022.yaml';

const article = (date: string, more = ''): string =>
  `---\ntitle: Bài ngày ${date}\ndate: ${date}\n${more}---\n\nNội dung.\n`;
const unit = (shortName: string, more = ''): string =>
  `name: Công ty ${shortName}\nshortName: ${shortName}\n${more}`;
const ids = (items: readonly { readonly id: string }[]): readonly string[] =>
  items.map(({ id }) => id);
const keys = (items: readonly { readonly key: string }[]): readonly string[] =>
  items.map(({ key }) => key);

describe('order', () => {
  test.each<
    [
      string,
      Files,
      'articles' | 'units' | 'awards' | 'meetings' | 'documents' | 'places' | 'comments' | 'pages',
      string[],
    ]
  >([
    [
      'articles: newest first, then by id',
      {
        'articles/2023/b.md': article('2023-02-12'),
        'articles/2023/a.md': article('2023-02-12'),
        'articles/2024/c.md': article('2024-01-02'),
        'articles/2022/d.md': article('2022-12-31'),
      },
      'articles',
      ['c', 'a', 'b', 'hoi-nghi-tong-ket', 'd'],
    ],
    [
      'units: by the decision, then as a Vietnamese dictionary has it',
      {
        'units/dat-viet.yaml': unit('Đất Việt'),
        'units/dai-duong.yaml': unit('Đại Dương'),
        'units/duc-anh.yaml': unit('Dục Anh'),
        'units/cuoi.yaml': unit('Cuối', 'sortName: An\n'),
        'units/ba.yaml': unit('Ba', 'order: 3\n'),
      },
      'units',
      ['an-phu', 'song-xanh', 'ba', 'cuoi', 'duc-anh', 'dai-duong', 'dat-viet'],
    ],
    [
      'awards: by their number, then by id',
      {
        'awards/b.yaml': base['awards/co-tinh.yaml']!.replace('order: 70', 'order: 40'),
        'awards/a.yaml': base['awards/co-tinh.yaml']!,
      },
      'awards',
      ['b', 'a', 'co-tinh'],
    ],
    [
      'meetings: newest first, without a day last',
      {
        'meetings/a.yaml': 'name: Họp\ntype: khac\n',
        'meetings/b.yaml': 'name: Họp\ntype: khac\ndate: 2024-01-01\n',
      },
      'meetings',
      ['b', 'tong-ket-2022', 'a'],
    ],
    [
      'documents: newest first, without a day last',
      {
        'documents/a.yaml': 'docType: khac\nissuer: Cụm\nstatus: chi-duoc-nhac-den\n',
        'documents/b.yaml':
          'docType: khac\nissuer: Cụm\nissueDate: 2024-01-01\nstatus: chi-duoc-nhac-den\n',
      },
      'documents',
      ['b', 'qd-12-2022', 'a'],
    ],
    [
      'places: by id',
      { 'places/an-giang.yaml': 'name: An Giang\ntype: tinh\n' },
      'places',
      ['an-giang', 'huyen-binh-minh'],
    ],
    [
      'comments: approved only, oldest first',
      {
        'comments/hoi-nghi-tong-ket/a.yaml': base['comments/hoi-nghi-tong-ket/mai.yaml']!.replace(
          '2023-02-13',
          '2023-02-14',
        ),
        'comments/hoi-nghi-tong-ket/b.yaml': base['comments/hoi-nghi-tong-ket/mai.yaml']!.replace(
          '2023-02-13',
          '2023-02-12',
        ),
        'comments/hoi-nghi-tong-ket/c.yaml': base['comments/hoi-nghi-tong-ket/mai.yaml']!.replace(
          'approved: true',
          'approved: false',
        ),
      },
      'comments',
      ['hoi-nghi-tong-ket/b', 'hoi-nghi-tong-ket/mai', 'hoi-nghi-tong-ket/a'],
    ],
    [
      'pages: by id',
      { 'pages/an-sinh.md': '---\ntitle: An sinh\n---\nA' },
      'pages',
      ['an-sinh', 'bao-ve-du-lieu-ca-nhan', 'gioi-thieu', 'lien-he'],
    ],
  ])('%s', (_, files, list, expected) => {
    expect(ids(archiveOf(files)[list])).toEqual(expected);
  });

  const years: Files = {
    ...edit(YEAR, 'roles:', 'roles:\n  - role: pho-truong-cum\n    unit: song-xanh'),
    'years/2023.yaml': base[YEAR]!.replaceAll('an-phu', 'song-xanh')
      .replace('rank: 2\n    unit: song-xanh', 'rank: 2\n    unit: an-phu')
      .replace(/2023-02-11/g, '2024-02-11')
      .replaceAll('hơn 20.000 tỷ đồng', 'hội nghị'),
  };
  test('facts: newest year first; head before deputies; by rank', () => {
    const archive = archiveOf(years);
    expect(keys(archive.roles)).toEqual([
      '2023-truong-cum-song-xanh',
      '2022-truong-cum-an-phu',
      '2022-pho-truong-cum-song-xanh',
    ]);
    expect(keys(archive.rankings)).toEqual([
      '2023-xep-hang-song-xanh',
      '2023-xep-hang-an-phu',
      '2022-xep-hang-an-phu',
      '2022-xep-hang-song-xanh',
    ]);
    expect(keys(archive.awardRecords)).toEqual(['2023-co-tinh-song-xanh', '2022-co-tinh-an-phu']);
    expect(keys(archive.metrics)).toEqual(['2023-so-lieu-cum', '2022-so-lieu-cum']);
    expect(keys(archive.charity)).toEqual(['2023-an-sinh-cum', '2022-an-sinh-cum']);
  });

  test('award records of a year: by the order of titles, then of units', () => {
    const record = (award: string, unitId: string) =>
      `  - unit: ${unitId}\n    award: ${award}\n    steps:\n      - status: de-nghi\n`;
    const archive = archiveOf({
      'awards/bang-khen.yaml': base['awards/co-tinh.yaml']!.replace(
        'order: 70',
        'order: 80',
      ).replace('yearlyQuota: 1\n', ''),
      ...edit(
        YEAR,
        'awards:\n',
        `awards:\n${record('bang-khen', 'song-xanh')}${record('bang-khen', 'an-phu')}`,
      ),
    });
    expect(keys(archive.awardRecords)).toEqual([
      '2022-co-tinh-an-phu',
      '2022-bang-khen-an-phu',
      '2022-bang-khen-song-xanh',
    ]);
  });
});

describe('what may not be seen yet', () => {
  const files: Files = { 'articles/2023/x.md': article('2023-01-01', 'draft: true\n') };
  test.each<[string, string, string, boolean, 'draft' | 'scheduled' | undefined | 'absent']>([
    ['a draft is hidden', 'draft: true', '2026-11-22T12:00:00+07:00', false, 'absent'],
    ['a draft is in the preview', 'draft: true', '2026-11-22T12:00:00+07:00', true, 'draft'],
    [
      'a draft with a past hour stays a draft',
      'draft: true\npublishAt: 2020-01-01',
      '2026-11-22T12:00:00+07:00',
      true,
      'draft',
    ],
    [
      'the second before, in Vietnam',
      'publishAt: 2026-11-22T07:00',
      '2026-11-21T23:59:59Z',
      false,
      'absent',
    ],
    [
      'the second before, in the preview',
      'publishAt: 2026-11-22T07:00',
      '2026-11-21T23:59:59Z',
      true,
      'scheduled',
    ],
    [
      'the very moment, in Vietnam',
      'publishAt: 2026-11-22T07:00',
      '2026-11-22T00:00:00Z',
      false,
      undefined,
    ],
    [
      'a day begins at midnight in Vietnam',
      'publishAt: 2026-11-22',
      '2026-11-21T17:00:00Z',
      false,
      undefined,
    ],
    ['and not before', 'publishAt: 2026-11-22', '2026-11-21T16:59:59Z', false, 'absent'],
    [
      'a date to come hides until its day',
      'author: Văn phòng',
      '2022-12-31T16:59:59Z',
      false,
      'absent',
    ],
    [
      'which begins at midnight in Vietnam',
      'author: Văn phòng',
      '2022-12-31T17:00:00Z',
      false,
      undefined,
    ],
  ])('%s', (_, line, now, preview, expected) => {
    const archive = archiveOf(
      { 'articles/2023/x.md': article('2023-01-01', `${line}\n`) },
      { now: Date.parse(now), preview },
    );
    const found = archive.index.articles.get('x');
    expect(found ? found.hidden : 'absent').toBe(expected);
  });

  test('a hidden article gives no year and no photo, and may be referred to', () => {
    const hidden: Files = {
      'articles/2031/x.md': article('2031-01-01', 'draft: true\nphotos:\n  - caption: Ảnh\n'),
      ...edit(YEAR, 'article: hoi-nghi-tong-ket', 'article: x'),
    };
    expect(archiveOf(hidden).years).toEqual([2023, 2022]);
    expect(archiveOf(hidden).photos).toEqual([]);
    expect(archiveOf(hidden, { preview: true }).years).toEqual([2031, 2023, 2022]);
    expect(archiveOf(hidden, { preview: true }).photos).toMatchObject([
      { key: 'x-anh-1', article: 'x', year: 2031 },
    ]);
  });

  test('today is a day of Vietnam', () => {
    expect(archiveOf(files, { now: Date.parse('2026-11-21T16:59:59Z') }).today).toBe('2026-11-21');
    expect(archiveOf(files, { now: Date.parse('2026-11-21T17:00:00Z') }).today).toBe('2026-11-22');
  });
});

test('years: of articles, of meetings held and reviewed, and of files, newest first', () => {
  const archive = archiveOf({
    'years/2019.yaml': 'note: Chưa có số liệu.\n',
    'articles/2024/x.md': article('2024-05-01'),
    'meetings/a.yaml':
      'name: Họp\ntype: khac\nachievementYear: 2020\nplanYear: 2030\ndate: 2021-01-05\n',
  });
  expect(archive.years).toEqual([2024, 2023, 2022, 2021, 2020, 2019]);
  expect([...archive.yearNotes]).toEqual([[2019, 'Chưa có số liệu.']]);
});

describe('joins', () => {
  const archive = archiveOf();
  test.each<[string, unknown, unknown]>([
    ['look-ups by id', ids([...archive.index.units.values()]), ['an-phu', 'song-xanh']],
    [
      'a unit is sorted by its short name unless told otherwise',
      archive.index.units.get('an-phu')?.sortName,
      'An Phú',
    ],
    [
      'a membership knows its unit and its line',
      archive.memberships[0],
      expect.objectContaining({
        key: 'an-phu-thanh-vien-1',
        unit: 'an-phu',
        from: '2022-02-11',
        origin: { file: 'units/an-phu.yaml', line: 6, column: 5 },
      }),
    ],
    [
      'a fact takes the source at the top of its year',
      archive.rankings[0]?.source,
      { article: 'hoi-nghi-tong-ket' },
    ],
    [
      'a step takes the source of its record',
      archive.awardRecords[0]?.steps[1],
      expect.objectContaining({
        key: '2022-co-tinh-an-phu-buoc-2',
        status: 'de-nghi',
        source: { article: 'hoi-nghi-tong-ket' },
      }),
    ],
    ['a record stands where its last step stands', archive.awardRecords[0]?.status, 'de-nghi'],
    ['a meeting is a fact too', archive.meetings[0]?.fact.key, 'hoi-nghi-tong-ket-2022'],
    ['so is a document', archive.documents[0]?.fact.key, 'van-ban-qd-12-2022'],
    [
      'an article knows its year and its body',
      archive.articles[0],
      expect.objectContaining({
        year: 2023,
        bodyLine: 10,
        isCode: false,
        body: expect.stringMatching(/^\nNgày 11-2,/),
      }),
    ],
    ['a comment knows its article', archive.comments[0]?.article, 'hoi-nghi-tong-ket'],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  test('a source of its own goes before the one at the top', () => {
    const own = archiveOf(
      edit(YEAR, '  - rank: 1\n', '  - rank: 1\n    source:\n      title: Báo cáo tổng kết\n'),
    );
    expect(own.rankings.map((ranking) => ranking.source)).toEqual([
      { title: 'Báo cáo tổng kết' },
      { article: 'hoi-nghi-tong-ket' },
    ]);
  });

  test('facts of one name in one year have different keys', () => {
    const gift = '  - recipient: Trạm y tế xã\n    goods: máy đo huyết áp\n';
    expect(keys(archiveOf(edit(YEAR, 'charity:\n', `charity:\n${gift}`)).charity)).toEqual([
      '2022-an-sinh-cum',
      '2022-an-sinh-cum-2',
    ]);
  });

  test('photos: of articles, cover first, and of meetings', () => {
    const pictures = archiveOf({
      ...edit(ARTICLE, 'meeting:', 'cover:\n  caption: Một\nphotos:\n  - caption: Hai\nmeeting:'),
      ...edit('meetings/tong-ket-2022.yaml', 'host:', 'photos:\n  - caption: Ba\nhost:'),
    }).photos;
    expect(
      pictures.map(({ key, photo, article: id, meeting, year }) => [
        key,
        photo.caption,
        id,
        meeting,
        year,
      ]),
    ).toEqual([
      ['hoi-nghi-tong-ket-anh-1', 'Một', 'hoi-nghi-tong-ket', 'tong-ket-2022', 2023],
      ['hoi-nghi-tong-ket-anh-2', 'Hai', 'hoi-nghi-tong-ket', 'tong-ket-2022', 2023],
      ['tong-ket-2022-anh-1', 'Ba', undefined, 'tong-ket-2022', 2023],
    ]);
  });
});

test('what it was given is never changed', () => {
  const content = contentOf();
  deepFreeze(content);
  const first = buildArchive(content, { now: NOW, preview: true });
  expect(first.problems).toEqual([]);
  expect(buildArchive(content, { now: NOW, preview: true }).archive).toEqual(first.archive);
});

test('without site.yaml the site has no name, and says so', () => {
  const { archive, problems } = buildArchive(contentOf({ 'site.yaml': undefined }), {
    now: NOW,
    preview: false,
  });
  expect(archive?.site.title).toBe('Trang tin chưa đặt tên');
  expect(problems).toEqual([
    {
      severity: 'warning',
      file: 'site.yaml',
      message: 'Chưa có tệp site.yaml, nên trang chưa có tên.',
      cure: 'Hãy tạo tệp site.yaml với ít nhất title và publisher: name.',
    },
  ]);
});

test('pages that readers are sent to exist before an editor writes them', () => {
  const { archive } = buildArchive(
    contentOf({ 'pages/lien-he.md': '---\ntitle: Gặp chúng tôi\n---\nMời bạn đến.\n' }),
    { now: NOW, preview: false },
  );
  expect(
    archive?.pages
      .filter(({ id }) => ['gioi-thieu', 'lien-he', 'bao-ve-du-lieu-ca-nhan'].includes(id))
      .map(({ title }) => title),
  ).toEqual(['Bảo vệ dữ liệu cá nhân', 'Giới thiệu', 'Gặp chúng tôi']);
});

function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of value instanceof Map ? value.values() : Object.values(value)) deepFreeze(part);
}
