import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse, stringify } from 'yaml';

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
    /** The month likewise. Example: ['2024-04']. */
    readonly thang: readonly string[];
  };
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
      thang: [date.slice(0, 7)],
    },
    body: text.slice(end + 5),
  };
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
  mkdirSync(folder, { recursive: true });
  for (const { id, front, body } of posts)
    writeFileSync(join(folder, `${id}.md`), `---\n${stringify(front)}---\n${body}`);
}
