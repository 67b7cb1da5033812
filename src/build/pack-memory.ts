import type { PageLink } from '../publish/read-page.ts';
import type { FileFacts } from '../publish/read-site-file.ts';

/** Facts of many files in few bytes: texts and links once, and rows of numbers that point at them. */
export interface PackedFacts {
  readonly texts: readonly string[];
  /** Each three numbers: text, whether it is a file, whether it stands in a text. */
  readonly links: Uint32Array;
  readonly files: readonly PackedFile[];
}

type PackedFile = readonly [
  sha256: string,
  ids: Uint32Array | undefined,
  links: Uint32Array,
  mentions: Uint32Array,
  faults: Uint32Array,
  flags: number,
];

const SENDS_ON = 1;
const UNLISTED = 2;

export function packFacts(all: readonly FileFacts[]): PackedFacts {
  const texts = new Numbers<string>();
  const links = new Numbers<string>();
  const linkRows: number[] = [];
  const numberOfLink = ({ url, kind, isInText }: PageLink): number => {
    const number = links.of(`${kind} ${isInText} ${url}`);
    if (number * 3 === linkRows.length)
      linkRows.push(texts.of(url), Number(kind === 'file'), Number(isInText));
    return number;
  };
  const row = (list: readonly string[]) => Uint32Array.from(list, (text) => texts.of(text));
  const files = all.map((facts): PackedFile => [
    facts.sha256,
    facts.ids && row(facts.ids),
    Uint32Array.from(facts.links, numberOfLink),
    row(facts.mentions),
    row(facts.faults),
    (facts.sendsOn ? SENDS_ON : 0) | (facts.isUnlisted ? UNLISTED : 0),
  ]);
  return { texts: texts.all(), links: Uint32Array.from(linkRows), files };
}

/** What was packed, in the same order. */
export function unpackFacts({ texts, links, files }: PackedFacts): readonly FileFacts[] {
  const text = (number: number): string => texts[number]!;
  const shared = Array.from({ length: links.length / 3 }, (_, at): PageLink => ({
    url: text(links[at * 3]!),
    kind: links[at * 3 + 1] === 1 ? 'file' : 'link',
    isInText: links[at * 3 + 2] === 1,
  }));
  return files.map(([sha256, ids, linkRow, mentions, faults, flags]) => ({
    sha256,
    ids: ids && Array.from(ids, text),
    links: Array.from(linkRow, (number) => shared[number]!),
    mentions: Array.from(mentions, text),
    faults: Array.from(faults, text),
    sendsOn: (flags & SENDS_ON) !== 0,
    isUnlisted: (flags & UNLISTED) !== 0,
  }));
}

/** Gives each value a number, in the order of their first asking. */
class Numbers<T> {
  readonly #numbers = new Map<T, number>();
  of(value: T): number {
    let number = this.#numbers.get(value);
    if (number === undefined) this.#numbers.set(value, (number = this.#numbers.size));
    return number;
  }
  all(): readonly T[] {
    return [...this.#numbers.keys()];
  }
}
