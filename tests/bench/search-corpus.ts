import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchRecord } from '../../src/search/search-record.ts';
import type { CorpusPage } from './search-queries.ts';

export function readJsonLines<T>(file: string): readonly T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

/** The address of the n-th page of a corpus, the same in the real site, in the index and for Pagefind. */
export function addressOf(page: number): string {
  return `/bai-viet/${nameOf(page)}/`;
}

/** A content folder with one article per page and the least that a site needs besides. */
export function writeContent(pages: readonly CorpusPage[], contentDir: string): void {
  mkdirSync(contentDir, { recursive: true });
  writeFileSync(
    join(contentDir, 'site.yaml'),
    'title: Đo tìm kiếm\npublisher:\n  name: Đo tìm kiếm\ncomments:\n  mode: closed\n',
  );
  pages.forEach((page, number) => {
    const date = dateOf(page, number);
    const folder = join(contentDir, 'articles', date.slice(0, 4));
    mkdirSync(folder, { recursive: true });
    const summary = page.abstract ? `summary: ${JSON.stringify(oneLine(page.abstract))}\n` : '';
    const head = `---\ntitle: ${JSON.stringify(oneLine(page.title))}\ndate: ${date}\n${summary}---\n\n`;
    writeFileSync(
      join(folder, `${nameOf(number)}.md`),
      `${head}${page.body.split('\n').map(escapeMarkdown).join('\n\n')}\n`,
    );
  });
}

/** The same pages as records, for runs without a build. */
export function toRecords(pages: readonly CorpusPage[]): readonly SearchRecord[] {
  return pages.map((page, number) => {
    const date = dateOf(page, number);
    return {
      url: addressOf(number),
      kind: 'bai-viet',
      title: page.title,
      names: [],
      summary: page.abstract ?? '',
      text: page.body,
      date,
      years: [Number(date.slice(0, 4))],
      units: [],
      states: [],
    };
  });
}

/**
 * Larger archives out of a small one: sentences of two pages alternate, so words keep their
 * frequencies and neighbours.
 */
export function enlarge(pages: readonly CorpusPage[], count: number): readonly CorpusPage[] {
  return Array.from({ length: count }, (_, number) => {
    const page = pages[number % pages.length]!;
    const round = Math.floor(number / pages.length);
    if (round === 0) return page;
    const other = pages[(number * 7919 + round * 104_729) % pages.length]!;
    const [own, foreign] = [page, other].map(({ body }) => body.split(/(?<=[.!?…])\s+/));
    const body = own!
      .map((sentence, at) => (at % 2 === round % 2 ? sentence : (foreign![at] ?? sentence)))
      .join(' ');
    const [ownTitle, foreignTitle] = [page, other].map(({ title }) => title.split(' '));
    const title = [
      ...ownTitle!.slice(0, ownTitle!.length / 2),
      ...foreignTitle!.slice(foreignTitle!.length / 2),
    ].join(' ');
    return { id: `${page.id}-${round}`, title, body };
  });
}

function nameOf(page: number): string {
  return `bai-${String(page + 1).padStart(6, '0')}`;
}

/** A corpus without dates is spread over ten years, so that no two runs differ. */
function dateOf({ date }: CorpusPage, number: number): string {
  if (date !== undefined) return date.slice(0, 10);
  return new Date(Date.UTC(2013, 0, 1) + ((number * 7919) % 3650) * 86_400_000)
    .toISOString()
    .slice(0, 10);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function escapeMarkdown(line: string): string {
  return line
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&$]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+=]/, '\\$&');
}
