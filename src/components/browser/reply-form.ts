import { Draft } from './draft.ts';

/** Keeps what was typed, says in Vietnamese what is missing, and never loses a text because a server failed. */
class ReplyForm {
  readonly #form: HTMLFormElement;
  readonly #draft: Draft;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    form.noValidate = true;
    this.#draft = new Draft(this.#fields);
    this.#draft.restore();
    form.addEventListener('input', (event) => {
      this.#draft.save();
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) {
        if (event.target.getAttribute('aria-invalid')) this.#check(event.target);
      }
    });
    form.addEventListener('submit', (event) => void this.#submit(event));
  }

  get #fields(): (HTMLInputElement | HTMLTextAreaElement)[] {
    return [...this.#form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[required]')];
  }

  #check(field: HTMLInputElement | HTMLTextAreaElement): boolean {
    const blank = field.type !== 'checkbox' && field.value.trim() === '';
    const valid = field.checkValidity() && !blank;
    const message = this.#form.querySelector<HTMLElement>(`#${field.id}-error`);
    if (message) message.textContent = valid ? '' : (message.dataset.message ?? '');
    if (valid) field.removeAttribute('aria-invalid');
    else field.setAttribute('aria-invalid', 'true');
    return valid;
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const wrong = this.#fields.filter((field) => !this.#check(field));
    if (wrong.length > 0) {
      wrong[0]?.focus();
      return;
    }
    if (this.#form.dataset.mode === 'mailto') this.#openMail();
    else await this.#post();
  }

  #openMail(): void {
    const form = this.#form;
    const data = new FormData(form);
    const body = `${String(data.get('comment'))}\n\n${String(data.get('author'))}\n${String(data.get('email'))}\n\n${location.href}`;
    const address = form.action.replace(/\?.*$/, '');
    location.href = `${address}?subject=${encodeURIComponent(form.dataset.subject ?? '')}&body=${encodeURIComponent(body)}`;
    this.#say(
      'Chương trình thư của bạn đang mở. Nội dung vẫn được giữ ở đây cho đến khi bạn đóng trang.',
    );
  }

  async #post(): Promise<void> {
    const form = this.#form;
    const button = form.querySelector('button');
    if (button) button.disabled = true;
    this.#say('Đang gửi…');
    try {
      const response = await fetch(form.action, {
        method: 'POST',
        body: new URLSearchParams(
          [...new FormData(form)].map(([name, value]) => [name, String(value)]),
        ),
        headers: { accept: 'application/json, text/html' },
      });
      if (!response.ok) throw new Error(String(response.status));
      this.#draft.forget();
      form.reset();
      this.#say('Đã gửi. Ý kiến của bạn sẽ được duyệt trước khi đăng. Xin cảm ơn.');
    } catch {
      this.#say('Chưa gửi được. Nội dung bạn viết vẫn còn nguyên; xin thử lại sau ít phút.');
    } finally {
      if (button) button.disabled = false;
    }
  }

  #say(message: string): void {
    const status = this.#form.querySelector('.reply-status');
    if (status) status.textContent = message;
  }
}

for (const form of document.querySelectorAll<HTMLFormElement>('#commentform')) new ReplyForm(form);
