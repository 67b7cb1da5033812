/** Copy and print: buttons that do nothing without a script stay hidden until there is one. */
class ArticleTools extends HTMLElement {
  connectedCallback(): void {
    for (const button of this.querySelectorAll('button')) button.hidden = false;
    this.querySelector('[data-print]')?.addEventListener('click', () => window.print());
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-copy]'))
      button.addEventListener('click', () => void this.#copy(button));
  }

  async #copy(button: HTMLButtonElement): Promise<void> {
    // A button that names no element copies the address of the page.
    const source = button.dataset.copy ? document.getElementById(button.dataset.copy) : null;
    const text = source?.textContent?.trim() ?? location.href.replace(/[?#].*$/, '');
    const copied = await writeText(text, source);
    const status = button.parentElement?.querySelector('[role="status"]');
    if (!status) return;
    // Emptied first, so that the same words are announced again.
    status.textContent = '';
    await new Promise((resolve) => setTimeout(resolve, 60));
    status.textContent = copied
      ? 'Đã sao chép'
      : source
        ? 'Trình duyệt không cho sao chép. Đoạn chữ đã được chọn: hãy nhấn Ctrl + C.'
        : `Trình duyệt không cho sao chép. Hãy chép tay: ${text}`;
  }
}

/** Copies a text; where the clipboard is closed, the text is at least selected. */
async function writeText(text: string, source: HTMLElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (source) getSelection()?.selectAllChildren(source);
    return false;
  }
}

customElements.define('article-tools', ArticleTools);
