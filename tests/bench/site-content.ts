import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { checkContent } from '../../src/collections/check-content.ts';
import { registerRecords } from '../../src/views/register-search-records.ts';

/** An article as the peers of the benchmark read it. */
export interface Post {
  readonly id: string;
  readonly front: {
    readonly title: string;
    readonly date: string;
    readonly description: string | undefined;
    /** Ids of units. */
    readonly 'don-vi': readonly string[];
    /** The year, alone in a list, because for the peers it is a label like any other. */
    readonly nam: readonly string[];
  };
  readonly body: string;
}

/** A page of a unit, year, award, meeting or document, or a lasting page, as the peers read it. */
export interface RegisterPage {
  /** Of its address, without slashes around it. Example: 'don-vi/song-xanh'. */
  readonly path: string;
  readonly front: {
    readonly title: string;
    readonly description: string;
    readonly date?: string;
  };
  /** One paragraph for each fact. */
  readonly body: string;
}

/** The articles of a content folder that are published and are no code. */
export function readPosts(contentDir: string, today: string): readonly Post[] {
  const folder = join(contentDir, 'articles');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => toPost(basename(name, '.md'), readFileSync(join(folder, name), 'utf8'), today))
    .filter((post) => post !== undefined);
}

function toPost(id: string, text: string, today: string): Post | undefined {
  const end = text.indexOf('\n---\n', 4);
  const { title, date, summary, units, draft } = parse(text.slice(4, end)) as {
    title: string;
    date: string;
    summary?: string;
    units?: readonly string[];
    draft?: boolean;
  };
  if (draft || date > today) return undefined;
  return {
    id,
    front: {
      title,
      date,
      description: summary,
      'don-vi': units ?? [],
      nam: [date.slice(0, 4)],
    },
    body: text.slice(end + 5),
  };
}

/** The pages of the register, with the text that the search of this project finds them by. */
export function readRegister(contentDir: string, now: number): readonly RegisterPage[] {
  const { archive, problems } = checkContent(contentDir, now);
  if (!archive) throw new Error(problems.map(({ message }) => message).join('\n'));
  return registerRecords(archive).map(({ url, title, summary, date, names, text }) => ({
    path: url.slice(1, -1),
    front: {
      title,
      description: summary,
      // A year alone is no date.
      ...(date?.length === 10 ? { date } : {}),
    },
    body: [names.join(' · '), ...text.split('\n')].filter(Boolean).join('\n\n') + '\n',
  }));
}

/** Id → name. */
export function readUnitNames(contentDir: string): Readonly<Record<string, string>> {
  const folder = join(contentDir, 'units');
  return Object.fromEntries(
    readdirSync(folder).map((file) => {
      const { name } = parse(readFileSync(join(folder, file), 'utf8')) as { name: string };
      return [basename(file, '.yaml'), name];
    }),
  );
}

/** Writes the articles as Markdown files into an empty folder. */
export function writePosts(folder: string, posts: readonly Post[]): void {
  rmSync(folder, { recursive: true, force: true });
  for (const post of posts) writePage(join(folder, `${post.id}.md`), post);
}

/** Writes one page as a Markdown file with front matter. */
export function writePage(
  file: string,
  { front, body }: Pick<Post | RegisterPage, 'front' | 'body'>,
): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `---\n${stringify(front)}---\n${body}`);
}
