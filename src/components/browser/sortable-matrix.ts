type Direction = 'ascending' | 'descending' | undefined;

const NEXT: Readonly<Record<string, Direction>> = {
  none: 'ascending',
  ascending: 'descending',
  descending: undefined,
};

/**
 * Sorts the rows of a matrix by the year that a reader presses, and says whether the table goes on out of sight.
 * Without a script the years are links and the table stands in its own order, which means something by itself (the
 * decision's), so a third press brings that order back. Groups of rows stay apart.
 */
class SortableMatrix extends HTMLElement {
  connectedCallback(): void {
    for (const heading of this.querySelectorAll<HTMLElement>('thead [data-year]'))
      heading.replaceChildren(this.#button(heading));
    for (const body of this.querySelectorAll('tbody'))
      sortableRows(body).forEach((row, place) => {
        row.dataset.place = String(place);
      });
    this.#watchWidth();
  }

  #button(heading: HTMLElement): HTMLButtonElement {
    const button = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'sort-button',
      ariaLabel: `Xếp theo năm ${heading.dataset.year}`,
      textContent: heading.dataset.year ?? '',
    });
    button.addEventListener('click', () => this.#press(heading));
    return button;
  }

  #watchWidth(): void {
    const frame = this.querySelector('.table-scroll');
    if (!frame) return;
    new ResizeObserver(() => {
      this.toggleAttribute('data-fits', frame.scrollWidth <= frame.clientWidth);
    }).observe(frame);
  }

  #press(heading: HTMLElement): void {
    const direction = NEXT[heading.getAttribute('aria-sort') ?? 'none'];
    for (const other of this.querySelectorAll('[aria-sort]')) other.removeAttribute('aria-sort');
    if (direction) heading.setAttribute('aria-sort', direction);
    const column = [...heading.parentElement!.children].indexOf(heading);
    for (const body of this.querySelectorAll('tbody'))
      body.append(...sortableRows(body).toSorted((a, b) => compare(a, b, column, direction)));
    const status = this.querySelector('[role="status"]');
    if (status)
      status.textContent = direction
        ? `Đang xếp theo năm ${heading.dataset.year}, hạng ${direction === 'ascending' ? 'cao' : 'thấp'} đứng trước.`
        : 'Đang xếp theo thứ tự ban đầu.';
  }
}

const sortableRows = (body: HTMLTableSectionElement): HTMLTableRowElement[] =>
  [...body.rows].filter((row) => !row.matches('.matrix-group'));

function compare(
  a: HTMLTableRowElement,
  b: HTMLTableRowElement,
  column: number,
  direction: Direction,
): number {
  const places = Number(a.dataset.place) - Number(b.dataset.place);
  const [first, second] = [a, b].map((row) => row.cells[column]?.dataset.order);
  if (!direction || first === second) return places;
  // What is not known is neither first nor last: it stays at the end both ways.
  if (first === undefined || second === undefined) return first === undefined ? 1 : -1;
  return (Number(first) - Number(second)) * (direction === 'ascending' ? 1 : -1);
}

customElements.define('sortable-matrix', SortableMatrix);
