import type { FileFacts } from '../publish/read-site-file.ts';
import type { PageLink } from '../publish/shared-facts.ts';

/** Facts of many files in few large pieces, which are soon written and read: texts once, and numbers that count them. */
export interface PackedFacts {
  readonly texts: readonly string[];
  /** Each three numbers: text, whether it is a file, whether it stands in a text. */
  readonly links: Uint32Array;
  /** Of all files, one after the other. */
  readonly sums: string;
  /** Of each file: flags, then its ids, links, mentions and faults, each list after its length. */
  readonly rows: Uint32Array;
}

const SENDS_ON = 1;
const UNLISTED = 2;
const HAS_IDS = 4;
/** Of a SHA-256 in hex. */
const SUM_LENGTH = 64;

export function packFacts(all: readonly FileFacts[]): PackedFacts {
  const texts = new Numbers<string>();
  // Files share most of their links, see `SharedFacts`; one that is there twice is only packed twice.
  const links = new Numbers<PageLink>();
  const rows: number[] = [];
  const add = <T>(list: readonly T[], numbers: Numbers<T>): void => {
    rows.push(list.length);
    for (const value of list) rows.push(numbers.of(value));
  };
  for (const { ids, links: linked, mentions, faults, sendsOn, isUnlisted } of all) {
    rows.push((sendsOn ? SENDS_ON : 0) | (isUnlisted ? UNLISTED : 0) | (ids ? HAS_IDS : 0));
    add(ids ?? [], texts);
    add(linked, links);
    add(mentions, texts);
    add(faults, texts);
  }
  const linkRows = links
    .all()
    .flatMap(({ url, kind, isInText }) => [
      texts.of(url),
      Number(kind === 'file'),
      Number(isInText),
    ]);
  return {
    texts: texts.all(),
    links: Uint32Array.from(linkRows),
    sums: all.map(({ sha256 }) => sha256).join(''),
    rows: Uint32Array.from(rows),
  };
}

/** What was packed, in the same order. */
export function unpackFacts({ texts, links, sums, rows }: PackedFacts): readonly FileFacts[] {
  const shared = Array.from({ length: links.length / 3 }, (_, at): PageLink => ({
    url: texts[links[at * 3]!]!,
    kind: links[at * 3 + 1] === 1 ? 'file' : 'link',
    isInText: links[at * 3 + 2] === 1,
  }));
  let at = 0;
  const take = <T>(values: readonly T[]): readonly T[] => {
    const list = new Array<T>(rows[at++]!);
    for (let n = 0; n < list.length; n++) list[n] = values[rows[at++]!]!;
    return list;
  };
  return Array.from({ length: sums.length / SUM_LENGTH }, (_, file): FileFacts => {
    const flags = rows[at++]!;
    const ids = take(texts);
    return {
      sha256: sums.slice(file * SUM_LENGTH, (file + 1) * SUM_LENGTH),
      ids: (flags & HAS_IDS) !== 0 ? ids : undefined,
      links: take(shared),
      mentions: take(texts),
      faults: take(texts),
      sendsOn: (flags & SENDS_ON) !== 0,
      isUnlisted: (flags & UNLISTED) !== 0,
    };
  });
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
