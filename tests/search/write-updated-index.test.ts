import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { answerQuery, type SearchRequest } from '../../src/search/answer-query.ts';
import { INDEX_FOLDER } from '../../src/search/index-folder.ts';
import { orderOf } from '../../src/search/code-page.ts';
import { checkIndexIn } from '../../src/search/index-check.ts';
import { openIndexIn } from '../../src/search/index-in-node.ts';
import { listFiles } from '../../src/search/index-memory.ts';
import type { SearchIndex } from '../../src/search/open-index.ts';
import type { SearchPage } from '../../src/search/plan-change.ts';
import type { SearchRecord } from '../../src/search/search-record.ts';
import { readWords, type SearchWord } from '../../src/search/search-words.ts';
import { updateSearchIndex } from '../../src/search/write-updated-index.ts';
import { writeSearchIndex } from '../../src/search/write-search-index.ts';
import { randomArchive, type RandomArchive } from '../fixtures/search/random-archive.ts';

const work = mkdtempSync(join(tmpdir(), 'chi-muc-moi-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const synonyms = [['UBND', 'Ủy ban nhân dân']];

test.each([
  { seed: 1, about: 'in one part', partSize: undefined },
  { seed: 2, about: 'in several parts', partSize: 30 },
])(
  'after random changes of an index $about a query finds what it finds in a clean one of one part',
  async ({ seed, partSize }) => {
    const archive = randomArchive(seed);
    const site = join(work, `trang-${seed}`);
    const memory = join(work, `nho-${seed}`);
    const ways = new Set<string>();
    for (let step = 0; step < 8; step += 1) {
      if (step > 0) archive.change();
      const { rewritten } = await updateSearchIndex(archive.pages(), site, {
        synonyms,
        memory,
        previous: site,
        ...(partSize && { partSize }),
      });
      ways.add(rewritten);
      const clean = join(work, `sach-${seed}-${step}`);
      await writeSearchIndex(archive.records(), clean, { synonyms });
      const [now, wanted] = [await openIndexIn(site), await openIndexIn(clean)];
      const { delta, parts, everywhere, ...facts } = now.facts;
      expect(wanted.facts).toMatchObject(facts);
      expect(parts).toHaveLength(partSize === undefined ? 1 : 4);
      expect(await now.vocabulary()).toEqual(await wanted.vocabulary());
      const records = new Map(archive.records().map((record) => [record.url, record]));
      for (const request of archive.requests()) {
        const about = `step ${step}, ${rewritten}: ${JSON.stringify(request)}`;
        expect(await sumUp(now, request, records), about).toEqual(
          await sumUp(wanted, request, records),
        );
        const words = readWords(request.query).map(({ exact }) => exact);
        for (const isExact of [true, false])
          expect(await urlsOf(now, words, isExact), about).toEqual(
            await urlsOf(wanted, words, isExact),
          );
      }
    }
    expect(ways).toContain('changed');
  },
  240_000,
);

/** A site in a folder of its own, indexed; `next` makes the next one beside it. */
async function start(name: string, archive = randomArchive(7)) {
  const memory = join(work, `${name}-nho`);
  const first = join(work, `${name}-0`);
  await updateSearchIndex(archive.pages(), first, { synonyms, memory, previous: undefined });
  const next = async (pages: readonly SearchPage[], to: string, options = {}) => {
    const outDir = join(work, `${name}-${to}`);
    const asked: string[] = [];
    const watched = pages.map((page) => ({
      ...page,
      record: () => (asked.push(page.url), page.record()),
    }));
    const updated = await updateSearchIndex(watched, outDir, {
      synonyms,
      memory,
      previous: first,
      ...options,
    });
    return { ...updated, outDir, asked };
  };
  return { archive, memory, first, next };
}

/** The pages with one of them changed. */
function edited(
  archive: RandomArchive,
  at: number,
  change: (old: SearchRecord) => SearchRecord,
): readonly SearchPage[] {
  const pages = archive.pages();
  const record = change(archive.records()[at]!);
  return pages.with(at, { ...orderOf(record), key: 'đã sửa', record: () => record });
}

test('an edit writes the small index and two files; the others are kept, and only the edited record is made', async () => {
  const { archive, first, next } = await start('mot-sua');
  const pages = edited(archive, 5, (old) => ({ ...old, text: `${old.text} Ngoằn ngoèo.` }));
  const { records, rewritten, files, outDir, asked } = await next(pages, '1');
  expect({ records, rewritten, asked }).toEqual({
    records: 120,
    rewritten: 'changed',
    asked: [archive.records()[5]!.url],
  });
  const written = indexFiles(outDir);
  expect(written.length).toBeLessThan(12);
  expect(
    written.every((file) => /\/chi-muc\/(?:moi\/|tieng-viet\.bin|von-tu\.bin)/.test(file)),
  ).toBe(true);
  expect(
    files.every((file) => existsSync(join(written.includes(file) ? outDir : first, file))),
  ).toBe(true);
  expect(new Set(files)).toEqual(new Set([...indexFiles(first), ...written]));
  expect(files.filter((file) => /pagefind\.js|wasm/.test(file))).toHaveLength(2);
  cpSync(first, outDir, { recursive: true, force: false });
  const [whole, part] = [
    await checkIndexIn(outDir),
    await checkIndexIn(outDir, { onlyChanged: true }),
  ];
  expect([whole.faults, part.faults]).toEqual([[], []]);
  expect(whole.urls.toSorted()).toEqual(pages.map(({ url }) => url).sort());
  expect(part.urls).toEqual([pages[5]!.url]);
  rmSync(
    join(
      outDir,
      written.find((file) => file.includes('/moi/fragment/'))!,
    ),
  );
  await expect(checkIndexIn(outDir, { onlyChanged: true })).rejects.toThrow();
});

test('without a change nothing is written, also when only the key of a page changed', async () => {
  const { archive, first, next } = await start('khong-sua');
  for (const [to, pages] of [
    ['1', archive.pages()],
    ['2', edited(archive, 5, (old) => ({ ...old }))],
  ] as const) {
    const { rewritten, files, outDir } = await next(pages, to);
    expect({ rewritten, files }).toEqual({ rewritten: 'nothing', files: indexFiles(first) });
    expect(existsSync(outDir)).toBe(false);
  }
});

test('a word that comes with a page, or goes with it, counts as it does in a clean index', async () => {
  const { archive, first, next } = await start('chu-moi');
  const [{ title }, old] = [archive.records()[60]!, archive.records()[61]!];
  const questions = ['wolfram', `${title} wolfram`, `wolfram ${title}`, `${title} Wolf`, 'wolfrum'];
  const ask = (pages: readonly SearchPage[], site: string) =>
    expectAsClean(
      pages,
      site,
      questions.flatMap((query) => [{ query }, { query, isTyping: true }]),
    );
  const come = edited(archive, 61, () => ({ ...old, text: `${old.text} hội Wolfrâm` }));
  const { outDir, files } = await next(come, '1');
  cpSync(first, outDir, { recursive: true, force: false });
  await ask(come, outDir);
  // All pages are indexed with the word in it, then it goes.
  const again = await next(come, '2', { previous: undefined });
  await ask(come, again.outDir);
  const gone = await next(archive.pages(), '3', { previous: again.outDir });
  expect(gone.rewritten).toBe('changed');
  cpSync(again.outDir, gone.outDir, { recursive: true, force: false });
  await ask(archive.pages(), gone.outDir);
  expect(files.length).toBeGreaterThan(0);
});

test.each<[string, (site: { memory: string; first: string }) => void]>([
  ['is missing', ({ memory }) => rmSync(memory)],
  ['is cut off', ({ memory }) => truncateSync(memory, 3000)],
  [
    'is of other code',
    ({ memory }) => writeFileSync(memory, readFileSync(memory, 'utf8').slice(1)),
  ],
  ['tells of another index', ({ first }) => rmSync(fragmentIn(first))],
  ['tells of files that were cut off', ({ first }) => truncateSync(fragmentIn(first), 20)],
])('when the memory %s, all pages are indexed anew', async (_, harm) => {
  const { archive, memory, first, next } = await start('hong');
  harm({ memory, first });
  const pages = edited(archive, 5, (old) => ({ ...old, text: 'Khác.' }));
  const { rewritten, files, outDir } = await next(pages, '1');
  expect({ rewritten, files }).toEqual({ rewritten: 'all', files: indexFiles(outDir) });
  rmSync(first, { recursive: true });
});

test('when much changed, all pages are indexed anew; other synonyms are written at once', async () => {
  const { archive, next } = await start('nhieu');
  const text = 'Khác hẳn.';
  const pages = archive
    .pages()
    .map((page, at) =>
      at < 20
        ? { ...page, key: 'khác', record: () => ({ ...archive.records()[at]!, text }) }
        : page,
    );
  expect((await next(pages, '1')).rewritten).toBe('all');
  const other = await start('tu-dong-nghia', archive);
  const { rewritten, outDir } = await other.next(archive.pages(), '1', { synonyms: [['a', 'b']] });
  expect(rewritten).toBe('changed');
  cpSync(other.first, outDir, { recursive: true, force: false });
  expect((await openIndexIn(outDir)).facts.synonyms).toEqual([['a', 'b']]);
});

const indexFiles = (site: string): readonly string[] => [...listFiles(site, INDEX_FOLDER).keys()];

const fragmentIn = (site: string): string =>
  join(
    site,
    indexFiles(site).find((file) => file.includes('/fragment/'))!,
  );

async function expectAsClean(
  pages: readonly SearchPage[],
  site: string,
  requests: readonly Partial<SearchRequest>[],
): Promise<void> {
  const clean = mkdtempSync(join(work, 'sach-'));
  await writeSearchIndex(
    pages.map((page) => page.record()),
    clean,
    { synonyms },
  );
  const [now, wanted] = [await openIndexIn(site), await openIndexIn(clean)];
  for (const words of [['hội', 'wolfrâm'], ['hoi', 'wolfram'], ['wolfram'], ['wolfrâm', 'nghị']])
    for (const isExact of [true, false])
      expect(await urlsOf(now, words, isExact), words.join(' ')).toEqual(
        await urlsOf(wanted, words, isExact),
      );
  const records = new Map(pages.map((page) => [page.url, page.record()]));
  for (const request of requests) {
    const whole = { ...REQUEST, ...request };
    expect(await sumUp(now, whole, records), JSON.stringify(request)).toEqual(
      await sumUp(wanted, whole, records),
    );
  }
}

async function urlsOf(index: SearchIndex, words: readonly string[], isExact: boolean) {
  const found = await index.ask(
    words.map((exact) => ({ exact })),
    isExact,
  );
  return (await Promise.all(found.map((page) => index.read(page)))).map(({ url }) => url).sort();
}

const REQUEST: SearchRequest = {
  query: '',
  filters: {},
  sort: 'lien-quan',
  limit: 200,
  withCounts: true,
};

/** What must be the same: all but what only Pagefind's weight of words decides. */
async function sumUp(
  index: SearchIndex,
  request: SearchRequest,
  records: ReadonlyMap<string, SearchRecord>,
) {
  const { hits, total, facets, isNear, isLoose, unknownWords } = await answerQuery(index, request);
  // Of the pages that come near only the best are shown.
  if (isNear || isLoose) return { isNear, isLoose, unknownWords };
  const words = readWords(request.query).slice(0, request.isTyping ? -1 : undefined);
  // Pages one slip away are among the answers when they are read, which only the best ones are.
  const sure = hits.filter(({ url }) => holdsAll(records.get(url)!, words));
  const isByDate = request.sort !== 'lien-quan' || request.query === '';
  // Pages without a date come last, in the order of relevance.
  const ordered = sure.filter(({ date }) => isByDate && date !== '');
  const others = sure.filter((hit) => !ordered.includes(hit));
  const urls = (list: typeof hits) => list.map(({ url }) => url);
  const lists = { ordered: urls(ordered), others: urls(others).sort() };
  return readWords(request.query).length > 1 ? lists : { ...lists, total, facets, unknownWords };
}

function holdsAll(
  { title, names, summary, text }: SearchRecord,
  words: readonly SearchWord[],
): boolean {
  const there = readWords([title, ...names, summary, text].join('\n'));
  return words.every(({ exact, folded }) =>
    there.some((word) => (exact === folded ? word.folded === folded : word.exact === exact)),
  );
}
