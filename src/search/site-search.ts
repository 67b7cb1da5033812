import type { SearchAnswer, SearchHit } from './answer-query.ts';
import { drawResults } from './draw-results.ts';
import { facetNames, type FacetCounts, type SearchFilters } from './filter-pages.ts';
import { readAddress, toAddress, type SearchState } from './search-address.ts';
import { SearchClient } from './search-client.ts';
import { statusText } from './search-status.ts';

/** A result as other code gets it; `marks` are the spans [start, end) of the excerpt that answer the query. */
export interface FoundPage {
  readonly url: string;
  readonly title: string;
  readonly excerpt: string;
  readonly marks: readonly (readonly [number, number])[];
}

const pageSize = 10;
const typingPause = 120;
const slowAfter = 4000;

/**
 * Makes the server-drawn search form live. Markup: `SiteSearch.astro`; without JavaScript the form
 * still leads to the search page. Nothing is loaded before the reader touches the field or the
 * address asks for something.
 */
export class SiteSearch extends HTMLElement {
  readonly #client = new SearchClient();
  #limit = pageSize;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #leave = new AbortController();

  connectedCallback(): void {
    this.#leave = new AbortController();
    const { signal } = this.#leave;
    this.#form.addEventListener('submit', (event) => this.#submit(event), { signal });
    this.#input.addEventListener('focus', () => this.#client.warmUp(), { signal });
    this.#input.addEventListener('input', () => this.#type(), { signal });
    this.#form.addEventListener('change', ({ target }) => target instanceof HTMLSelectElement && this.#ask('push'), { signal });
    this.#part('more').addEventListener('click', () => this.#showMore(), { signal });
    this.#part('suggestion').addEventListener('click', (event) => this.#takeSuggestion(event), { signal });
    window.addEventListener('popstate', () => this.#restore(), { signal });
    window.addEventListener('online', () => this.#ask('keep'), { signal });
    document.addEventListener('keydown', (event) => this.#focusBySlash(event), { signal });
    if (location.search !== '') this.#restore();
    if (document.activeElement === this.#input) this.#client.warmUp();
  }

  disconnectedCallback(): void {
    this.#leave.abort();
    clearTimeout(this.#typing);
  }

  /** Searches without touching the page. Example: `await element.search('co thi dua', { nam: '2022' })`. */
  async search(query: string, filters: SearchFilters = {}): Promise<readonly FoundPage[]> {
    const answer = await new SearchClientLease(this.#client).ask(query, filters);
    return answer.map(({ url, title, excerpt }) => ({ url, title: title.text, excerpt: excerpt.text, marks: excerpt.marks }));
  }
}
