import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerQuery } from '../../src/search/answer-query.ts';
import type { SearchIndex } from '../../src/search/open-index.ts';
import type { ReadPage } from '../../src/search/read-page.ts';
import { foldMarks } from '../../src/vietnamese/fold.ts';
import { records, synonyms } from '../fixtures/search/records.ts';
import { buildTestIndex, type TestIndex } from './search-in-node.ts';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let site: TestIndex;
beforeAll(async () => {
  site = await buildTestIndex(records, synonyms);
});
afterAll(() => site.remove());

const urls = async (query: string) => (await site.ask(query)).hits.map(({ url }) => url);

describe('the page that is meant comes first', () => {
  test.each([
    ['Hợp Lực', '/don-vi/hop-luc/'],
    ['hop luc', '/don-vi/hop-luc/'],
    ['HOP LUC', '/don-vi/hop-luc/'],
    ['bệnh viện hợp lực', '/don-vi/hop-luc/'],
    ['Hợp Lực'.normalize('NFD'), '/don-vi/hop-luc/'],
    ['mai linh', '/don-vi/mai-linh/'],
    ['xang dau dau khi', '/don-vi/xang-dau/'],
    ['xăng dầu - dầu khí', '/don-vi/xang-dau/'],
    ['đường làng', '/bai-viet/duong-lang/'],
    ['duong lang', '/bai-viet/duong-lang/'],
    ['mía đường', '/bai-viet/mia-duong/'],
    ['thuỷ lợi', '/bai-viet/thuy-loi/'],
    ['thủy lợi', '/bai-viet/thuy-loi/'],
    ['thuy loi', '/bai-viet/thuy-loi/'],
    ['khỏe mạnh', '/bai-viet/thuy-loi/'],
    ['trao cờ thi đua', '/bai-viet/trao-co/'],
    ['cờ tướng', '/bai-viet/thi-co/'],
    ['598/QĐ-UBND', '/van-ban/598-qd-ubnd/'],
    ['QD 598', '/van-ban/598-qd-ubnd/'],
    ['598', '/van-ban/598-qd-ubnd/'],
    ['năm 2022', '/nam/2022/'],
    ['hộ nghèo', '/bai-viet/tang-qua/'],
    ['hôi nghị 11-2-2022', '/hoi-nghi/2022-02-11/'],
    ['hội nghị 11/02/2022', '/hoi-nghi/2022-02-11/'],
    ['hoi nghi 11.2.2022', '/hoi-nghi/2022-02-11/'],
    ['hội nghị ngày 11 tháng 2 năm 2022', '/hoi-nghi/2022-02-11/'],
    ['hội nghị 2022-02-11', '/hoi-nghi/2022-02-11/'],
    ['500000 đồng', '/bai-viet/tang-qua/'],
    ['500.000 đồng', '/bai-viet/tang-qua/'],
    ['công ty trách nhiệm hữu hạn mai linh', '/don-vi/mai-linh/'],
    ['CP hợp lực', '/don-vi/hop-luc/'],
    ['quyết định ủy ban nhân dân 598', '/van-ban/598-qd-ubnd/'],
  ])('%s → %s', async (query, url) => expect((await urls(query))[0]).toBe(url));
});

describe('slips of the keyboard still lead there', () => {
  test.each([
    ['hợp lựcc', '/don-vi/hop-luc/'],
    ['hop lcu', '/don-vi/hop-luc/'],
    ['trao cờ thi đuaa', '/bai-viet/trao-co/'],
    ['trao cowf thi ddua', '/bai-viet/trao-co/'],
    ['khanh thanh con duowng2 lang', '/bai-viet/duong-lang/'],
    ['nạo vet kenh thy loi', '/bai-viet/thuy-loi/'],
    ['hoi thi co tuong cua nguoi lao dogn', '/bai-viet/thi-co/'],
  ])('%s → %s', async (query, url) => expect((await urls(query))[0]).toBe(url));
});

test('a sure correction is offered, in the manner in which the query was typed', async () => {
  expect((await site.ask('cờ thi dduaa')).suggestion).toBe('cờ thi đua');
  expect((await site.ask('trao co thi duaa')).suggestion).toBe('trao co thi dua');
  expect((await site.ask('trao cờ thi đua')).suggestion).toBeUndefined();
});

test('marks decide between words that differ only in them', async () => {
  expect(await urls('dưỡng')).toEqual(['/bai-viet/mia-duong/']);
  expect(await urls('duong')).toContain('/bai-viet/duong-lang/');
});

test('newer comes first among equals', async () => {
  expect((await urls('ra quân trồng cây')).slice(0, 2)).toEqual([
    '/bai-viet/trong-cay-moi/',
    '/bai-viet/trong-cay-cu/',
  ]);
});

test('quoted words must stand in a row, with or without marks', async () => {
  expect(await urls('"ván cờ cuối"')).toEqual(['/bai-viet/thi-co/']);
  expect(await urls('"van co cuoi"')).toEqual(['/bai-viet/thi-co/']);
  const loose = await site.ask('"cuối ván cờ"');
  expect(loose.isLoose).toBe(true);
  expect(loose.hits[0]!.url).toBe('/bai-viet/thi-co/');
});

test('words that nothing contains are named', async () => {
  const answer = await site.ask('hợp lực zzzz');
  expect(answer.unknownWords).toEqual(['zzzz']);
  expect(answer.hits[0]!.url).toBe('/don-vi/hop-luc/');
});

describe('what was typed with marks is held to them', () => {
  test('other marks are another word, and only come near', async () => {
    const { isNear, hits } = await site.ask('trào cơ thì đua');
    expect(isNear).toBe(true);
    expect(hits.length).toBeLessThanOrEqual(10);
  });

  test.each(['trao cờ thi đua', 'trao co thi dua', 'trao cờ thi dua', 'trao co thi đua'])(
    '“%s” is answered in full',
    async (query) => {
      const { isNear, hits } = await site.ask(query);
      expect([isNear, hits[0]?.url]).toEqual([false, '/bai-viet/trao-co/']);
    },
  );

  test('words that no page holds together are said to be so, and pages with most of them shown', async () => {
    const { isNear, hits, unknownWords } = await site.ask('vụ mía đường thủy lợi bóng đá');
    expect(isNear).toBe(true);
    expect(unknownWords).toEqual(['bóng']);
    expect(hits.length).toBeGreaterThan(0);
  });
});

test('marks lie on the phrase and not on single syllables of it', async () => {
  const { hits } = await site.ask('cờ thi đua');
  const marked = hits.flatMap(({ title, excerpt }) =>
    [title, excerpt].flatMap(({ text, marks }) => marks.map(([from, to]) => text.slice(from, to))),
  );
  expect(new Set(marked.map((text) => text.toLowerCase()))).toEqual(new Set(['cờ thi đua']));
});

// The folding decides; the coded words carry such signs.
test.skipIf(foldMarks('₂') !== '2').each([
  ['CO2', 'Giảm phát thải CO₂'],
  ['50 m2', 'Sân 50 m²'],
  ['CO₂', 'Giảm phát thải CO2'],
])('%s finds “%s”', async (query, title) => {
  const own = await buildTestIndex([{ ...records[0]!, title, names: [], text: 'Không có gì.' }]);
  const { hits, isNear } = await own.ask(query);
  expect([isNear, hits.map((hit) => hit.title.text)]).toEqual([false, [title]]);
  await own.remove();
});

test('facets combine, and each counts over the others', async () => {
  const answer = await site.ask('thi đua', { filters: { nam: '2022' } });
  expect(answer.hits.map(({ url }) => url)).toContain('/bai-viet/trao-co/');
  expect(
    answer.hits.every(({ url }) =>
      records.find((record) => record.url === url)!.years.includes(2022),
    ),
  ).toBe(true);
  const both = await site.ask('thi đua', {
    filters: { nam: '2022', 'don-vi': 'hop-luc', loai: 'khen-thuong', 'tinh-trang': 'cum-suy-ton' },
    withCounts: true,
  });
  expect(both.hits.map(({ url }) => url)).toEqual(['/khen-thuong/co-thi-dua-2022/']);
  expect(both.facets!.loai).toContainEqual({ id: 'khen-thuong', label: 'Khen thưởng', count: 1 });
});

test('facets alone list their pages, newest first', async () => {
  const answer = await site.ask('', { filters: { 'don-vi': 'mai-linh' } });
  expect(answer.hits.map(({ url }) => url)).toEqual(['/bai-viet/tang-qua/', '/don-vi/mai-linh/']);
});

test('sorting by date leaves undated pages for the end', async () => {
  const answer = await site.ask('đơn vị', { sort: 'moi-nhat' });
  const dates = answer.hits.map(({ date }) => date || '0');
  expect(dates).toEqual(dates.toSorted().reverse());
});

test('excerpts and titles mark the original characters', async () => {
  const { hits } = await site.ask('thuy loi');
  const { text, marks } = hits[0]!.title;
  expect(marks.map(([start, end]) => text.slice(start, end))).toEqual(['thuỷ lợi']);
  const road = (await site.ask('con duong')).hits[0]!.excerpt;
  expect(road.marks.map(([start, end]) => road.text.slice(start, end))).toContain('con đường');
});

test('while the reader types, the last word may be the beginning of one', async () => {
  for (const begun of ['trao cờ thi đ', 'trao co thi du', 'hội thi cờ tươ', 'hop lu']) {
    const answer = await site.ask(begun, { isTyping: true });
    expect(answer.hits.length, begun).toBeGreaterThan(0);
    expect(answer.unknownWords, begun).toEqual([]);
    expect(answer.suggestion, begun).toBeUndefined();
  }
  expect((await site.ask('hội thi cờ tươ', { isTyping: true })).hits[0]!.url).toBe(
    '/bai-viet/thi-co/',
  );
});

test('on a slow network the count and the first hits come before the rest', async () => {
  const reading = new Map<string, Promise<ReadPage>>();
  const atHand = new Map<string, ReadPage>();
  const slow: SearchIndex = {
    facts: site.index.facts,
    askedCount: 0,
    vocabulary: () => site.index.vocabulary(),
    ask: (words, isExact) => site.index.ask(words, isExact),
    preload: (words) => site.index.preload(words),
    pagesWith: (filters) => site.index.pagesWith(filters),
    byDate: () => site.index.byDate(),
    facetPages: (name) => site.index.facetPages(name),
    read: (result) => {
      const known = reading.get(result.id);
      if (known !== undefined) return known;
      const read = wait((reading.size + 1) * 250).then(() => site.index.read(result));
      reading.set(result.id, read);
      void read.then((page) => atHand.set(result.id, page));
      return read;
    },
    pageAtHand: ({ id }) => atHand.get(id),
  };
  const parts: number[] = [];
  const answer = await answerQuery(
    slow,
    { query: 'năm', filters: {}, sort: 'lien-quan', limit: 10 },
    (part) => {
      expect(part.total).toBeGreaterThan(0);
      parts.push(part.hits.length);
    },
  );
  expect(parts.length).toBeGreaterThan(0);
  expect(parts).toEqual(parts.toSorted((a, b) => a - b));
  expect(parts[0]).toBeLessThan(answer.hits.length);
});

describe('a slip that is itself a word', () => {
  const page = (url: string, title: string, text = '') => ({
    ...records[0]!,
    url,
    kind: 'bai-viet' as const,
    title,
    names: [],
    text,
    units: [],
    years: [],
    states: [],
  });
  let traps: TestIndex;
  beforeAll(async () => {
    traps = await buildTestIndex([
      page('/bo-truong/', 'Bộ trưởng Quốc phòng thăm đơn vị', 'Bộ trưởng Quốc phòng trao quà.'),
      page('/quoc-phong/', 'Quỹ quốc phòng toàn dân', 'Góp quỹ quốc phòng.'),
      page('/bo-ruong/', 'Đàn bò ruộng mía', 'Bò ruộng bậc thang.'),
      page('/cong-an/', 'Công an vào cuộc', 'Công an vào cuộc tìm trẻ lạc.'),
      page('/a-vao/', 'Trường đại học Á vào mùa thi', 'Á vào mùa.'),
    ]);
  });
  afterAll(() => traps.remove());

  test.each([
    ['bo ruong quoc phong', '/bo-truong/', 'bo truong quoc phong'],
    ['Công a vào cuộc', '/cong-an/', 'Công an vào cuộc'],
  ])('is mended where that alone makes the query whole: %s', async (query, url, suggestion) => {
    const { hits, suggestion: meant } = await traps.ask(query);
    expect([hits[0]?.url, meant]).toEqual([url, suggestion]);
  });

  test('is left alone where the query is whole as typed', async () => {
    const { hits, suggestion } = await traps.ask('bò ruộng');
    expect([hits[0]?.url, suggestion]).toEqual(['/bo-ruong/', undefined]);
  });
});
