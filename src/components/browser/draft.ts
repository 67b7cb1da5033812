type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * What a reader has typed into the fields of a form, kept on this machine until the tab is closed, so that a reload
 * or a failing server loses nothing.
 */
export class Draft {
  readonly #key: string;
  readonly #fields: readonly Field[];

  constructor(fields: readonly Field[]) {
    this.#key = `tra-loi:${location.pathname}`;
    this.#fields = fields.filter((field) => field.type !== 'checkbox');
  }

  /** False where the browser forbids storage, as private windows may. */
  save(): boolean {
    const texts = Object.fromEntries(this.#fields.map((field) => [field.name, field.value]));
    try {
      sessionStorage.setItem(this.#key, JSON.stringify(texts));
      return true;
    } catch {
      return false;
    }
  }

  restore(): void {
    try {
      const saved = JSON.parse(sessionStorage.getItem(this.#key) ?? '{}') as Record<string, string>;
      for (const field of this.#fields) field.value ||= saved[field.name] ?? '';
    } catch {
      /* As above: the form works without it. */
    }
  }

  forget(): void {
    try {
      sessionStorage.removeItem(this.#key);
    } catch {
      /* As above. */
    }
  }
}
