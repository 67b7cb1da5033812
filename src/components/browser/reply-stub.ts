import { copyText } from './copy-text.ts';
import { Draft } from './draft.ts';

/**
 * Keeps what a reader writes on her machine and lets her take it along: as a copy, as a file, or as a letter of her
 * own mail program. It sends nothing.
 */
class ReplyStub {
  readonly #stub: HTMLElement;
  readonly #text: HTMLTextAreaElement;
  readonly #name: HTMLInputElement;

  constructor(stub: HTMLElement, text: HTMLTextAreaElement, name: HTMLInputElement) {
    [this.#stub, this.#text, this.#name] = [stub, text, name];
    const draft = new Draft([text, name]);
    draft.restore();
    stub.addEventListener('input', () => {
      if (draft.save()) this.#say('Đã giữ trên máy này cho đến khi bạn đóng thẻ.');
    });
    const copy = stub.querySelector<HTMLElement>('[data-copy]');
    if (copy) copy.hidden = false;
    stub.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#copy();
    });
    this.#on('[data-save]', () => this.#save());
    this.#on('[data-mail]', (event) => this.#addressLetter(event));
    this.#on('[data-clear]', () => {
      text.value = name.value = '';
      draft.forget();
      this.#say('Đã xóa khỏi máy này.');
      text.focus();
    });
  }

  #on(selector: string, act: (event: Event) => void): void {
    const control = this.#stub.querySelector<HTMLElement>(selector);
    if (!control) return;
    control.hidden = false;
    control.addEventListener('click', act);
  }

  /** What is taken along: title and address of the page, the reply, the name. */
  get #letter(): string {
    const page = location.href.replace(/[?#].*$/, '');
    const parts = [
      `${this.#stub.dataset.subject ?? ''}\n${page}`,
      this.#text.value.trim(),
      this.#name.value.trim(),
    ];
    return parts.filter(Boolean).join('\n\n');
  }

  get #isEmpty(): boolean {
    if (this.#text.value.trim()) return false;
    this.#say('Bạn chưa viết gì.');
    this.#text.focus();
    return true;
  }

  async #copy(): Promise<void> {
    if (this.#isEmpty) return;
    this.#say(
      (await copyText(this.#letter))
        ? 'Đã chép ý kiến, kèm tên bài và đường dẫn.'
        : 'Trình duyệt không cho chép. Bạn hãy bấm “Tải về tệp .txt”.',
    );
  }

  #save(): void {
    if (this.#isEmpty) return;
    const address = URL.createObjectURL(
      new Blob([`${this.#letter}\n`], { type: 'text/plain;charset=utf-8' }),
    );
    const link = document.createElement('a');
    link.href = address;
    link.download = `y-kien-${location.pathname.split('/').filter(Boolean).at(-1) ?? 'trang'}.txt`;
    link.click();
    // A browser reads the file after the click has ended.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    this.#say('Đã tải về một tệp .txt.');
  }

  #addressLetter(event: Event): void {
    if (this.#isEmpty) {
      event.preventDefault();
      return;
    }
    const { address = '', subject = '' } = this.#stub.dataset;
    (event.currentTarget as HTMLAnchorElement).href =
      `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(this.#letter)}`;
    this.#say('Chương trình thư của bạn đang mở. Chữ vẫn được giữ ở đây cho đến khi bạn đóng thẻ.');
  }

  #say(message: string): void {
    const status = this.#stub.querySelector('[role="status"]');
    if (status && status.textContent !== message) status.textContent = message;
  }
}

for (const stub of document.querySelectorAll<HTMLElement>('.reply-stub')) {
  const [text, name] = [stub.querySelector('textarea'), stub.querySelector('input')];
  if (text && name) new ReplyStub(stub, text, name);
}
