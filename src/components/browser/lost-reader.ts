import { movedTo, readAddressBook, withoutSuffix } from './address-book.ts';
import { pagesNear } from './pages-near.ts';

/**
 * Sends a reader of an old address to the page that took its place, and offers the pages whose address is like one that
 * does not exist. Without a script the page has its search and its lists.
 */
class LostReader extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const book = await readAddressBook(this.dataset.addresses ?? '');
    if (!book) return;
    const to = movedTo(location, book) ?? withoutSuffix(location.pathname);
    if (to !== undefined) {
      location.replace(to);
      return;
    }
    const pages = pagesNear(location.pathname, book);
    this.querySelector('ul')?.replaceChildren(...pages.map(entry));
    this.hidden = pages.length === 0;
  }
}

function entry({ href, title }: { readonly href: string; readonly title: string }): HTMLElement {
  const item = document.createElement('li');
  item.append(Object.assign(document.createElement('a'), { href, textContent: title }));
  return item;
}

customElements.define('lost-reader', LostReader);
