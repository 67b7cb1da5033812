/**
 * Photographs of one page that enlarge: without a script each is a link to its large rendition; with one, the links
 * open a dialog with the picture, its caption, and the photographs before and after it.
 */
class PhotoGallery {
  readonly #gallery: HTMLElement;
  #dialog: HTMLDialogElement | undefined;
  #at = 0;

  constructor(gallery: HTMLElement) {
    this.#gallery = gallery;
    gallery.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a.photo-link') : null;
      // A reader who asks for a new tab gets one.
      const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
      if (!link || !isPlain) return;
      event.preventDefault();
      this.#open(this.#links.findIndex((candidate) => candidate === link));
    });
  }

  get #links(): readonly HTMLAnchorElement[] {
    return [...this.#gallery.querySelectorAll<HTMLAnchorElement>('a.photo-link')];
  }

  #open(at: number): void {
    const dialog = (this.#dialog ??= this.#build());
    this.#show(at);
    dialog.showModal();
  }

  #build(): HTMLDialogElement {
    const dialog = document.createElement('dialog');
    dialog.className = 'photo-dialog';
    dialog.append(make('div', 'photo-stage'), make('div', 'photo-words'), this.#controls(dialog));
    dialog.addEventListener('keydown', (event) => {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (step) this.#show(this.#at + step);
    });
    // The stage fills the dialog: a click beside the picture closes it as Esc does.
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog || (event.target as Element).matches('.photo-stage'))
        dialog.close();
    });
    this.#gallery.append(dialog);
    return dialog;
  }

  #controls(dialog: HTMLDialogElement): HTMLElement {
    const bar = make('div', 'photo-controls');
    const count = make('p', 'photo-count');
    count.setAttribute('role', 'status');
    const isAlone = this.#links.length < 2;
    if (!isAlone)
      bar.append(
        button('Ảnh trước', () => this.#show(this.#at - 1)),
        count,
        button('Ảnh sau', () => this.#show(this.#at + 1)),
      );
    bar.append(button('Đóng', () => dialog.close()));
    return bar;
  }

  /** Shows one photograph; after the last comes the first. */
  #show(wanted: number): void {
    const links = this.#links;
    this.#at = (wanted + links.length) % links.length;
    const link = links[this.#at];
    const dialog = this.#dialog;
    if (!link || !dialog) return;
    const image = document.createElement('img');
    image.alt = link.querySelector('img')?.alt ?? '';
    image.width = Number(link.dataset.width);
    image.height = Number(link.dataset.height);
    image.src = link.href;
    dialog.querySelector('.photo-stage')?.replaceChildren(image);
    const caption = link.closest('figure')?.querySelector('figcaption');
    dialog
      .querySelector('.photo-words')
      ?.replaceChildren(...[...(caption?.childNodes ?? [])].map((node) => node.cloneNode(true)));
    dialog.ariaLabel = caption?.textContent?.trim() || image.alt || 'Ảnh';
    const count = dialog.querySelector('.photo-count');
    if (count) count.textContent = `${this.#at + 1}/${links.length}`;
  }
}

function make(tag: string, className: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}

function button(label: string, onClick: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.addEventListener('click', onClick);
  return element;
}

for (const gallery of document.querySelectorAll<HTMLElement>('.photo-gallery'))
  new PhotoGallery(gallery);
