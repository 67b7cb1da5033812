/** In bytes; the texts of some hundred thousand articles. */
const MOST = 600_000_000;

/** In bytes. Many small pieces of memory between those that come and go would keep the system from getting any back. */
const BLOCK = 4_000_000;

/**
 * Texts by what they were made of. They are kept as bytes, outside the heap, where a site of any size neither
 * fills it nor makes the collecting of garbage slower. When they are too many, what comes later is not kept.
 */
export class KeptTexts {
  readonly #texts = new Map<string, Buffer>();
  readonly #most: number;
  #bytes = 0;
  #block = Buffer.alloc(0);
  #used = 0;

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
    const length = Buffer.byteLength(text);
    if (this.#used + length > this.#block.length) {
      this.#block = Buffer.allocUnsafeSlow(Math.max(BLOCK, length));
      this.#used = 0;
    }
    this.#block.write(text, this.#used);
    this.#texts.set(source, this.#block.subarray(this.#used, (this.#used += length)));
    this.#bytes += length;
  }
}
