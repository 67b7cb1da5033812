import { formatDateShort, isPartialIsoDate } from '../vietnamese/dates.ts';
import type { SearchHit } from './answer-query.ts';
import type { MarkedText } from './excerpt.ts';
import { toHighlightHash } from './highlight-hash.ts';
import { SEARCH_KINDS } from './search-record.ts';

/**
 * Brings the list in line with the hits: an item that stays is left untouched, so that search as you
 * type does not flicker and focus is not lost. Built of nodes only; nothing from the index is ever HTML.
 */
export function drawResults(list: HTMLElement, hits: readonly SearchHit[], query: string): void {
  const drawn = new Map([...list.children].map((item) => [item.getAttribute('data-key'), item]));
  hits.forEach((hit, at) => {
    const key = JSON.stringify([hit, query]);
    const item = drawn.get(key) ?? drawHit(hit, query, key);
    drawn.delete(key);
    if (list.children[at] !== item) list.insertBefore(item, list.children[at] ?? null);
  });
  while (list.children.length > hits.length) list.lastElementChild!.remove();
}

/** An item looks like an entry of the other lists (`ArticleEntry.astro`). */
function drawHit(hit: SearchHit, query: string, key: string): HTMLElement {
  const item = document.createElement('li');
  item.className = 'entry';
  item.setAttribute('data-key', key);
  const heading = document.createElement('h2');
  const link = document.createElement('a');
  link.href = hit.url + toHighlightHash(query);
  link.append(...drawMarked(hit.title));
  heading.append(link);
  const facts = document.createElement('p');
  facts.className = 'entry-meta';
  facts.append(...drawDate(hit.date), SEARCH_KINDS[hit.kind]);
  const excerpt = document.createElement('p');
  excerpt.className = 'entry-summary';
  excerpt.append(...drawMarked(hit.excerpt));
  item.append(facts, heading, excerpt);
  return item;
}

function drawDate(date: string): (Node | string)[] {
  if (!isPartialIsoDate(date)) return [];
  const time = document.createElement('time');
  time.dateTime = date;
  time.append(formatDateShort(date));
  return [time, ' · '];
}

function drawMarked({ text, marks }: MarkedText): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    const mark = document.createElement('mark');
    mark.append(text.slice(start, end));
    nodes.push(text.slice(at, start), mark);
    at = end;
  }
  return [...nodes, text.slice(at)];
}
