import type { SearchAnswer } from './answer-query.ts';
import { drawResults } from './draw-results.ts';
import { facetNames, type FacetCounts, type SearchFilters } from './filter-pages.ts';
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
  #leave = new AbortController();
  #typing: ReturnType<typeof setTimeout> | undefined;
  #limit = pageSize;
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
      () => this.#show('keep', this.#limit + pageSize),
      { signal },
    );
    this.#part('[data-suggestion] a').addEventListener(
      'click',
      (event) => this.#takeSuggestion(event),
      { signal },
    );
    window.addEventListener('popstate', () => this.#restore(), { signal });
    window.addEventListener('online', () => this.#show('keep'), { signal });
    document.addEventListener('keydown', (event) => this.#focusBySlash(event), { signal });
    if (toAddress(readAddress(location.search)) !== '') this.#restore();
    if (document.activeElement === this.#input) this.#client.warmUp();
  }

  disconnectedCallback(): void {
    this.#leave.abort();
    clearTimeout(this.#typing);
  }

  /** Searches without touching the page. Example: `await element.search('co thi dua', { nam: '2022' })`. */
  async search(query: string, filters: SearchFilters = {}): Promise<readonly FoundPage[]> {
    const { hits } = await this.#client.ask({ query, filters, sort: 'lien-quan', limit: pageSize });
    return hits.map(({ url, title, excerpt }) => ({
      url,
      title: title.text,
      excerpt: excerpt.text,
      marks: excerpt.marks,
    }));
  }

  async #show(change: AddressChange, limit = pageSize): Promise<void> {
    clearTimeout(this.#typing);
    const state = this.#readForm();
    const asked = (this.#asked += 1);
    this.#limit = limit;
    this.#follow(state, change);
    if (toAddress({ ...state, sort: 'lien-quan' }) === '') return this.#clear();
    this.setAttribute('aria-busy', 'true');
    const slow = setTimeout(() => asked === this.#asked && this.#say(slowText), slowAfter);
    try {
      const draw = (answer: SearchAnswer) => asked === this.#asked && this.#draw(answer, state);
      const answer = await this.#client.ask(
        { ...state, limit, isTyping: change === 'replace' },
        draw,
      );
      if (draw(answer) !== false) this.#say(statusText(answer, state.query));
    } catch {
      if (asked === this.#asked) this.#say(navigator.onLine ? failedText : offlineText);
    } finally {
      clearTimeout(slow);
      if (asked === this.#asked) this.removeAttribute('aria-busy');
    }
  }

  #showSoon(): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#show('replace'), typingPause);
  }

  /** Back, forward, and the first sight of a shared address. */
  #restore(): void {
    const { query, filters, sort } = readAddress(location.search);
    this.#input.value = query;
    for (const name of facetNames) choose(this.#select(name), filters[name] ?? '');
    choose(this.#select('sap-xep'), sort);
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
    this.#drawCounts(answer.facets);
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

  /** Each choice says how many pages it would leave; choices the markup does not know yet are added. */
  #drawCounts(facets: FacetCounts): void {
    for (const name of facetNames) {
      const select = this.#select(name);
      const counts = new Map(facets[name].map((entry) => [entry.id, entry]));
      for (const { id, label } of facets[name]) addOption(select, id, label);
      for (const option of select.options) {
        if (option.value === '') continue;
        const count = counts.get(option.value)?.count ?? 0;
        option.dataset['label'] ??= option.text;
        option.textContent = `${option.dataset['label']} (${count})`;
        option.disabled = count === 0 && !option.selected;
      }
    }
  }

  #clear(): void {
    drawResults(this.#part('[data-results]'), [], '');
    this.#part('[data-more]').hidden = true;
    this.#part('[data-suggestion]').hidden = true;
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

function choose(select: HTMLSelectElement, value: string): void {
  addOption(select, value, value);
  select.value = value;
}

function addOption(select: HTMLSelectElement, value: string, label: string): void {
  if (![...select.options].some((option) => option.value === value))
    select.add(new Option(label, value));
}

customElements.define('site-search', SiteSearch);
