/** In bytes; the texts of some hundred thousand articles. */
const MOST = 600_000_000;

/**
 * Texts by what they were made of. They are kept as bytes, outside the heap, where a site of any size neither
 * fills it nor makes the collecting of garbage slower. When they are too many, what comes later is not kept.
 */
export class KeptTexts {
  readonly #texts = new Map<string, Buffer>();
  readonly #most: number;
  #bytes = 0;

  constructor(most: number = MOST) {
    this.#most = most;
  }

  get isFull(): boolean {
    return this.#bytes > this.#most;
  }

  get(source: string): string | undefined {
    return this.#texts.get(source)?.toString();
  }

  set(source: string, text: string): void {
    if (this.isFull || this.#texts.has(source)) return;
    const bytes = Buffer.from(text);
    this.#texts.set(source, bytes);
    this.#bytes += bytes.length;
  }
}
