/** A text made ready for a page. */
export interface RenderedMarkdown {
  /** Safe HTML. */
  readonly html: string;
  readonly headings: readonly { depth: number; id: string; text: string }[];
  /** What `markdownText` says of the source. */
  readonly text: string;
}

/** Of texts without pictures: nothing but the source decides about them. */
let kept: Map<string, RenderedMarkdown> | undefined;
let length = 0;
/** In UTF-16 units of HTML; the texts of some ten thousand articles. What comes later is rendered each time. */
const MOST = 60_000_000;

/** From now on renderings are kept: in a build the check, the page and the feeds of an article ask for the same one. */
export function keepRenderings(): void {
  kept = new Map();
  length = 0;
}

export function forgetRenderings(): void {
  kept = undefined;
}

/** Whether the rendering of a text would be kept. */
export const isKeeping = (source: string): boolean =>
  kept !== undefined && length < MOST && !mayHavePictures(source);

export function keepRendering(source: string, rendering: RenderedMarkdown): RenderedMarkdown {
  if (isKeeping(source) && !kept!.has(source)) {
    kept!.set(source, rendering);
    length += rendering.html.length;
  }
  return rendering;
}

export const keptRendering = (source: string): RenderedMarkdown | undefined => kept?.get(source);

export const mayHavePictures = (source: string): boolean => /!\[|<img/i.test(source);
