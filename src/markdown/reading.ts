import { splitWords, type Word } from './words.ts';

/** Nothing is left of it, and what stands around it touches. */
export const NOTHING = '\u0001';
/** Left as typed, and looked into no more. */
export const KEPT = '\u0002';

/** A source of which more and more is read: each character stays at its place. */
export class Reading {
  mask: string;
  private readonly source: string;
  private readonly instead = new Map<number, string>();

  constructor(source: string) {
    this.source = source;
    this.mask = source;
  }

  /** Replaces what a pattern finds by a text of the same length. */
  replace(pattern: RegExp, read: (found: RegExpExecArray) => string): void {
    this.mask = this.mask.replace(pattern, (...all) => {
      const groups = all.findIndex((part) => typeof part === 'number');
      const found = Object.assign(all.slice(0, groups), { index: all[groups], input: this.mask });
      return read(found as unknown as RegExpExecArray);
    });
  }

  /** Replaces each line by one of the same length. */
  replaceLines(read: (mask: string, at: number, start: number) => string): void {
    let start = 0;
    this.mask = this.mask
      .split('\n')
      .map((mask, at) => {
        const line = read(mask, at, start);
        start += mask.length + 1;
        return line;
      })
      .join('\n');
  }

  /** Has another text stand at a place. */
  say(at: number, text: string): void {
    this.instead.set(at, text);
  }

  /** What is left of the source. */
  text(): string {
    if (this.instead.size > 0) return this.left().join('');
    return this.mask.replace(/\u0001+|\u0002/g, (sign, at: number) =>
      sign === KEPT ? (this.source[at] ?? '') : '',
    );
  }

  /** The words that are left. */
  words(): readonly Word[] {
    const left = this.left();
    const places = left.flatMap((said, at) => Array.from({ length: said.length }, () => at));
    return splitWords(left.join(''), (at) => places[at] ?? this.source.length);
  }

  /** What each character of the source comes to. */
  private left(): readonly string[] {
    return Array.from({ length: this.mask.length }, (_, at) => {
      const sign = this.mask[at] ?? '';
      const said = this.instead.get(at) ?? (sign === KEPT ? (this.source[at] ?? '') : sign);
      return said === NOTHING ? '' : said;
    });
  }
}

/** As long as a text, and nothing of it. */
export const nothing = (text: string): string => text.replace(/[^\n]/g, NOTHING);
/** As long as a text, and a space between its neighbours. */
export const gap = (text: string): string => text.replace(/[^\n]/g, ' ');
/** A text that is looked into no more. */
export const kept = (text: string): string => text.replace(/\S/g, KEPT);
