import { movedTo, readAddressBook } from './address-book.ts';

/** Sends a reader of an old address such as `/?p=123` on, where the host has shown the home page instead. */
class OldQuery extends HTMLElement {
  async connectedCallback(): Promise<void> {
    if (location.search === '') return;
    const book = await readAddressBook(this.dataset.addresses ?? '');
    const to = book && movedTo(location, book);
    if (to !== undefined) location.replace(to);
  }
}

customElements.define('old-query', OldQuery);
