import type { SearchAnswer } from './answer-query.ts';
import { drawResults } from './draw-results.ts';
import { chooseOption, drawChosen, drawCounts } from './draw-filters.ts';
import { FACET_NAMES, type FacetName, type SearchFilters } from './search-filters.ts';
import { readAddress, toAddress, type SearchState } from './search-address.ts';
import { SearchClient } from './search-client.ts';
import { failedText, offlineText, slowText, statusText } from './search-status.ts';

/** A result as other code gets it; `marks` are the spans [start, end) of the excerpt that answer the query. */
export interface FoundPage {
  readonly url: string;
  readonly title: string;
  readonly excerpt: string;
  readonly marks: readonly (readonly [number, number])[];
}

/** How the address follows: a new entry of the history, the current one rewritten, or left alone. */
type AddressChange = 'push' | 'replace' | 'keep';

const PAGE_SIZE = 10;
/** Milliseconds. */
const TYPING_PAUSE = 120;
const SLOW_AFTER = 4000;

/**
 * Makes the server-drawn search form live. Markup: `SiteSearch.astro`; without JavaScript the form
 * still leads to the search page. Nothing is loaded before the reader touches the field or the
 * address asks for something.
 */
export class SiteSearch extends HTMLElement {
  readonly #client = new SearchClient();
  #leave = new AbortController();
  #typing: ReturnType<typeof setTimeout> | undefined;
  #limit = PAGE_SIZE;
  #asked = 0;

  connectedCallback(): void {
    this.#leave = new AbortController();
    const { signal } = this.#leave;
    const form = this.#part<HTMLFormElement>('form');
    form.addEventListener('submit', (event) => (event.preventDefault(), this.#show('push')), {
      signal,
    });
    form.addEventListener(
      'change',
      ({ target }) => target instanceof HTMLSelectElement && this.#show('push'),
      { signal },
    );
    this.#input.addEventListener('focus', () => this.#client.warmUp(), { signal });
    this.#input.addEventListener('input', () => this.#showSoon(), { signal });
    this.#part('[data-more]').addEventListener(
      'click',
      () => this.#show('keep', this.#limit + PAGE_SIZE),
      { signal },
    );
    this.#part('[data-suggestion] a').addEventListener(
      'click',
      (event) => this.#takeSuggestion(event),
      { signal },
    );
    // Counts cost files of their own: they are asked for when the filters are seen.
    this.#part('details').addEventListener('toggle', () => this.#showCounts(), { signal });
    window.addEventListener('popstate', () => this.#restore(), { signal });
    window.addEventListener('online', () => this.#show('keep'), { signal });
    document.addEventListener('keydown', (event) => this.#focusBySlash(event), { signal });
    // Disabled in the markup, so that without this script Enter does not empty the field.
    this.#part<HTMLButtonElement>('[type=submit]').disabled = false;
    if (toAddress(readAddress(location.search)) !== '') this.#restore();
    if (document.activeElement === this.#input) this.#client.warmUp();
  }

  disconnectedCallback(): void {
    this.#leave.abort();
    clearTimeout(this.#typing);
  }

  /** Searches without touching the page. Example: `await element.search('co thi dua', { nam: '2022' })`. */
  async search(query: string, filters: SearchFilters = {}): Promise<readonly FoundPage[]> {
    const { hits } = await this.#client.ask({
      query,
      filters,
      sort: 'lien-quan',
      limit: PAGE_SIZE,
    });
    return hits.map(({ url, title, excerpt }) => ({
      url,
      title: title.text,
      excerpt: excerpt.text,
      marks: excerpt.marks,
    }));
  }

  async #show(change: AddressChange, limit = PAGE_SIZE): Promise<void> {
    clearTimeout(this.#typing);
    const state = this.#readForm();
    const asked = (this.#asked += 1);
    this.#limit = limit;
    this.#follow(state, change);
    if (toAddress({ ...state, sort: 'lien-quan' }) === '') return this.#clear();
    this.setAttribute('aria-busy', 'true');
    const slow = setTimeout(() => asked === this.#asked && this.#say(slowText), SLOW_AFTER);
    try {
      const draw = (answer: SearchAnswer) => {
        if (asked !== this.#asked) return;
        this.#draw(answer, state);
        if (!answer.isSettled) return;
        clearTimeout(slow);
        this.#say(statusText(answer, state.query));
      };
      const isTyping = change === 'replace';
      const withCounts = this.#hasFiltersInSight;
      draw(await this.#client.ask({ ...state, limit, isTyping, withCounts }, draw));
    } catch {
      if (asked === this.#asked) this.#say(navigator.onLine ? failedText : offlineText);
    } finally {
      clearTimeout(slow);
      if (asked === this.#asked) this.removeAttribute('aria-busy');
    }
  }

  #showSoon(): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#show('replace'), TYPING_PAUSE);
  }

  /** Back, forward, and the first sight of a shared address. */
  #restore(): void {
    const { query, filters, sort } = readAddress(location.search);
    this.#input.value = query;
    for (const name of FACET_NAMES) chooseOption(this.#select(name), filters[name] ?? '');
    chooseOption(this.#select('sap-xep'), sort);
    void this.#show('keep');
  }

  #readForm(): SearchState {
    const data = new FormData(this.#part<HTMLFormElement>('form'));
    const params = new URLSearchParams([...data].map(([name, value]) => [name, String(value)]));
    return readAddress(`?${params}`);
  }

  #follow(state: SearchState, change: AddressChange): void {
    const address = location.pathname + toAddress(state);
    if (change === 'keep' || address === location.pathname + location.search) return;
    if (change === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  #draw(answer: SearchAnswer, { query, filters }: SearchState): void {
    drawResults(this.#part('[data-results]'), answer.hits, query);
    this.#part('[data-more]').hidden = answer.total <= this.#limit;
    this.#drawSuggestion(answer.suggestion, filters);
    drawChosen(this.#part('[data-chosen]'), answer.chosen, (name) => this.#removeFilter(name));
    this.#part('[data-filter-count]').textContent =
      answer.chosen.length === 0 ? '' : ` (${answer.chosen.length})`;
    const { facets } = answer;
    if (facets === undefined) return;
    for (const name of FACET_NAMES) drawCounts(this.#select(name), facets[name]);
  }

  #removeFilter(name: FacetName): void {
    this.#select(name).value = '';
    // The word that had the focus is about to go.
    this.#input.focus();
    void this.#show('push');
  }

  #showCounts(): void {
    const isAsking = toAddress({ ...this.#readForm(), sort: 'lien-quan' }) !== '';
    if (isAsking && this.#hasFiltersInSight) void this.#show('keep', this.#limit);
  }

  #drawSuggestion(suggestion: string | undefined, filters: SearchFilters): void {
    const link = this.#part<HTMLAnchorElement>('[data-suggestion] a');
    this.#part('[data-suggestion]').hidden = suggestion === undefined;
    link.textContent = suggestion ?? '';
    link.href =
      location.pathname + toAddress({ query: suggestion ?? '', filters, sort: 'lien-quan' });
  }

  #takeSuggestion(event: Event): void {
    event.preventDefault();
    this.#input.value = this.#part('[data-suggestion] a').textContent ?? '';
    void this.#show('push');
  }

  #clear(): void {
    drawResults(this.#part('[data-results]'), [], '');
    this.#part('[data-more]').hidden = true;
    this.#part('[data-suggestion]').hidden = true;
    this.#part('[data-chosen]').hidden = true;
    this.#part('[data-chosen]').removeAttribute('data-key');
    this.#part('[data-filter-count]').textContent = '';
    this.removeAttribute('aria-busy');
    this.#say('');
  }

  #say(text: string): void {
    const status = this.#part('[role=status]');
    if (status.textContent !== text) status.textContent = text;
  }

  #focusBySlash(event: KeyboardEvent): void {
    const isTyping =
      event.target instanceof HTMLElement &&
      event.target.matches('input, textarea, select, [contenteditable]');
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.#input.focus();
  }

  get #hasFiltersInSight(): boolean {
    return this.#part('fieldset').checkVisibility();
  }

  get #input(): HTMLInputElement {
    return this.#part('input[name=q]');
  }

  #select(name: string): HTMLSelectElement {
    return this.#part(`select[name=${name}]`);
  }

  #part<T extends HTMLElement>(selector: string): T {
    const part = this.querySelector<T>(selector);
    if (part === null) throw new Error(`<site-search> lacks ${selector}; see SiteSearch.astro.`);
    return part;
  }
}

customElements.define('site-search', SiteSearch);
