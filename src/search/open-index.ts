import { FACTS_FILE, VOCABULARY_FILE, type IndexFacts, type Vocabulary } from './index-folder.ts';
import type { FacetName, SearchFilters } from './search-filters.ts';
import { keep } from './keep.ts';
import { MergedIndex, type AskedWord } from './merged-index.ts';
import type { PagefindModule, PagefindResult } from './pagefind-api.ts';
import { toReadPage, type ReadPage } from './read-page.ts';

/** An opened index. Everything it loads is kept; errors of the network reach whoever asked. */
export interface SearchIndex {
  readonly facts: IndexFacts;
  /** How many words were asked for so far: Pagefind grows slower with them, so that the worker is replaced some time. */
  readonly askedCount: number;
  vocabulary(): Promise<Vocabulary>;
  /** Pages that hold all words that any page holds; Pagefind passes over the others in silence. */
  ask(words: readonly AskedWord[], isExact: boolean): Promise<readonly PagefindResult[]>;
  /** Starts to load what asking for these words will need. */
  preload(words: readonly AskedWord[]): Promise<unknown>;
  read(result: PagefindResult): Promise<ReadPage>;
  /** What `read` gave already. */
  pageAtHand(result: PagefindResult): ReadPage | undefined;
  /** All pages that pass the filters. */
  pagesWith(filters: SearchFilters): Promise<readonly PagefindResult[]>;
  /** Ids of all dated pages, newest first. */
  byDate(): Promise<readonly string[]>;
  /** Per value of a facet the ids of its pages. */
  facetPages(name: FacetName): Promise<ReadonlyMap<string, ReadonlySet<string>>>;
}

/** Where the index lies, with a slash at the end. Example: `https://example.vn/tim-kiem/chi-muc/`. */
export async function openIndex(base: string): Promise<SearchIndex> {
  const address = `${base}pagefind.js`;
  const module = import(/* @vite-ignore */ address) as Promise<PagefindModule>;
  const [code, facts] = await Promise.all([module, readPacked<IndexFacts>(base + FACTS_FILE)]);
  return new PagefindIndex(base, facts, await MergedIndex.open(code, base, facts));
}

async function readPacked<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok || response.body === null) throw new Error(`${response.status} ${address}`);
  return new Response(response.body.pipeThrough(new DecompressionStream('gzip'))).json();
}

class PagefindIndex implements SearchIndex {
  askedCount = 0;
  readonly facts: IndexFacts;
  readonly #base: string;
  readonly #words: MergedIndex;
  readonly #pages = new Map<string, Promise<ReadPage>>();
  readonly #atHand = new Map<string, ReadPage>();
  readonly #kept = new Map<string, Promise<unknown>>();

  constructor(base: string, facts: IndexFacts, words: MergedIndex) {
    this.#base = base;
    this.facts = facts;
    this.#words = words;
  }

  vocabulary(): Promise<Vocabulary> {
    return this.#keep('vocabulary', () => readPacked<Vocabulary>(this.#base + VOCABULARY_FILE));
  }

  ask(words: readonly AskedWord[], isExact: boolean): Promise<readonly PagefindResult[]> {
    this.askedCount += words.length;
    return this.#words.ask(words, isExact, (page) => this.read(page));
  }

  preload(words: readonly AskedWord[]): Promise<unknown> {
    return this.#words.preload(words);
  }

  read(result: PagefindResult): Promise<ReadPage> {
    return keep(this.#pages, result.id, async () => {
      const page = toReadPage(result.id, await result.data());
      this.#atHand.set(result.id, page);
      return page;
    });
  }

  pageAtHand({ id }: PagefindResult): ReadPage | undefined {
    return this.#atHand.get(id);
  }

  pagesWith(filters: SearchFilters): Promise<readonly PagefindResult[]> {
    return this.#keep(`with ${JSON.stringify(filters)}`, () =>
      this.#words.pagesWith(filters, 'filters'),
    );
  }

  byDate(): Promise<readonly string[]> {
    return this.#keep('dates', async () => (await this.#words.byDate()).map(({ id }) => id));
  }

  facetPages(name: FacetName): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    return this.#keep(`facet ${name}`, async () => {
      const pages = new Map<string, ReadonlySet<string>>();
      for (const value of Object.keys(this.facts.labels[name])) {
        const found = await this.#words.pagesWith({ [name]: value }, `facet ${name}`);
        pages.set(value, new Set(found.map(({ id }) => id)));
      }
      return pages;
    });
  }

  #keep<T>(key: string, load: () => Promise<T>): Promise<T> {
    return keep(this.#kept as Map<string, Promise<T>>, key, load);
  }
}
