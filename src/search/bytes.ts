/** Writes numbers and texts one after the other into a growing array of bytes. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** A whole number ≥ 0 in as few bytes as it needs, seven bits each (LEB128). */
  number(value: number): this {
    this.#reserve(8);
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest % 128) + 128;
      rest = Math.floor(rest / 128);
    }
    this.#bytes[this.#length++] = rest;
    return this;
  }

  /** The length in bytes, then UTF-8. */
  text(value: string): this {
    return this.block(encoder.encode(value));
  }

  /** The length, then the bytes. */
  block(bytes: Uint8Array): this {
    return this.number(bytes.length).raw(bytes);
  }

  raw(bytes: Uint8Array): this {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
    return this;
  }

  /** A rising list as its length and the gaps: small numbers, which compress well. */
  rising(values: readonly number[]): this {
    this.number(values.length);
    let last = 0;
    for (const value of values) {
      this.number(value - last);
      last = value;
    }
    return this;
  }

  /** A copy of all that was written. */
  toBytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + count));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads what a `ByteWriter` wrote, in the same order. */
export class ByteReader {
  at = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get atEnd(): boolean {
    return this.at >= this.#bytes.length;
  }

  number(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.#bytes[this.at++]!;
      if (byte < 128) return value + byte * scale;
      value += (byte - 128) * scale;
    }
  }

  text(): string {
    return decoder.decode(this.block());
  }

  /** A view of the next block, not a copy. */
  block(): Uint8Array {
    const length = this.number();
    this.at += length;
    return this.#bytes.subarray(this.at - length, this.at);
  }

  skip(length: number): void {
    this.at += length;
  }

  rising(): number[] {
    const length = this.number();
    const values = new Array<number>(length);
    let last = 0;
    for (let i = 0; i < length; i += 1) {
      last += this.number();
      values[i] = last;
    }
    return values;
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
