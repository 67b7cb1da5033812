import type { XmlNode } from '../xml-tree.ts';

/** Where a reader is inside fields such as links and page numbers: each is a code first and then its result. */
export class WordFields {
  readonly #open: { code: string; isResult: boolean }[] = [];

  /** The beginning, the middle or the end of a field. */
  mark({ attributes }: XmlNode): void {
    const kind = attributes['w:fldCharType'];
    if (kind === 'begin') this.#open.push({ code: '', isResult: false });
    const field = this.#open.at(-1);
    if (kind === 'separate' && field) field.isResult = true;
    if (kind === 'end') this.#open.pop();
  }

  code(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.isResult) field.code += text;
  }

  isInCode(): boolean {
    return this.#open.some(({ isResult }) => !isResult);
  }

  /** The address of the innermost link around the text. */
  link(): string | undefined {
    return this.#open
      .map(({ code }) => /^\s*HYPERLINK\s+"((?:https?|mailto):[^"]+)"/i.exec(code)?.[1])
      .findLast((address) => address !== undefined);
  }
}
