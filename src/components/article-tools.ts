/** Print and copy-link: buttons that do nothing without a script stay hidden until there is one. */
class ArticleTools extends HTMLElement {
  connectedCallback(): void {
    for (const button of this.querySelectorAll('button')) button.hidden = false;
    this.querySelector('[data-action="print"]')?.addEventListener('click', () => window.print());
    this.querySelector('[data-action="copy-link"]')?.addEventListener('click', () => void this.#copy(location.href.replace(/[?#].*$/, '')));
    this.querySelector('[data-action="copy-citation"]')?.addEventListener('click', () => void this.#copy(this.querySelector('.citation-text')?.textContent?.trim() ?? ''));
  }

  async #copy(text: string): Promise<void> {
    const status = this.querySelector('[role="status"]');
    try {
      await navigator.clipboard.writeText(text);
      if (status) status.textContent = 'Đã sao chép';
    } catch {
      if (status) status.textContent = `Trình duyệt không cho sao chép. Hãy chép tay: ${text}`;
    }
  }
}

customElements.define('article-tools', ArticleTools);
