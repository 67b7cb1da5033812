import { compareText } from '../lib/compare.ts';
import type { PageLabels } from './code-page.ts';
import type { IndexFacts, Vocabulary } from './index-folder.ts';
import { FACET_NAMES, type FacetName } from './search-filters.ts';
import { WordCounts, type NumberedWord } from './word-counts.ts';

/** Words of more than this share of the pages are known to the query side without asking. */
const COMMON_SHARE = 0.05;

/** Words of less than this share of the pages are counted by asking, in the time of a millisecond. */
const RARE_SHARE = 0.003;

/** What the query side is told of all pages, counted page by page. */
export class PageCounts {
  readonly words: WordCounts;
  #pages = 0;
  readonly #labels = new Map<FacetName, Map<string, Set<string>>>(
    FACET_NAMES.map((name) => [name, new Map()]),
  );

  constructor(words = new WordCounts()) {
    this.words = words;
  }

  /** @param words those of the page; left out when they are counted already */
  add(labels: PageLabels, words?: readonly NumberedWord[]): void {
    this.#pages += 1;
    if (words !== undefined) this.words.add(words);
    for (const name of FACET_NAMES)
      for (const { id, label } of labels[name]) {
        const known = this.#labels.get(name)!;
        if (!known.has(id)) known.set(id, new Set());
        known.get(id)!.add(label);
      }
  }

  facts({ parts, ...given }: Pick<IndexFacts, 'synonyms' | 'parts' | 'delta'>): IndexFacts {
    return {
      ...given,
      parts,
      pages: this.#pages,
      averageLength: Math.round(this.words.total / Math.max(1, this.#pages)),
      labels: Object.fromEntries(
        FACET_NAMES.map((name) => [name, this.#labelsOf(name)]),
      ) as unknown as IndexFacts['labels'],
      common: this.words.common(this.#pages * COMMON_SHARE),
      everywhere:
        parts.length > 1 ? this.words.everywhere(this.#pages * RARE_SHARE, parts.length) : [],
    };
  }

  vocabulary(): Vocabulary {
    return this.words.vocabulary();
  }

  /** Of a value with several labels the first counts, in whatever order the pages came. */
  #labelsOf(name: FacetName): Readonly<Record<string, string>> {
    const found = [...this.#labels.get(name)!].map(
      ([id, labels]) => [id, [...labels].sort(compareText)[0]!] as const,
    );
    return Object.fromEntries(found.sort(([a], [b]) => compareText(a, b)));
  }
}
