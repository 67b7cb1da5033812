import { KeptTexts } from './kept-texts.ts';
import { markdownText } from './markdown-text.ts';

/** A text made ready for a page. */
export interface RenderedMarkdown {
  /** Safe HTML. */
  readonly html: string;
  readonly headings: readonly { depth: number; id: string; text: string }[];
  /** What `markdownText` says of the source. */
  readonly text: string;
}

/** Of texts without pictures: nothing but the source decides about them. */
interface KeptRenderings {
  readonly html: KeptTexts;
  readonly headings: Map<string, RenderedMarkdown['headings']>;
}

let kept: KeptRenderings | undefined;

/** From now on renderings are kept: in a build the check, the page and the feeds of an article ask for the same one. */
export function keepRenderings(): void {
  kept = { html: new KeptTexts(), headings: new Map() };
}

export function forgetRenderings(): void {
  kept = undefined;
}

/** Whether the rendering of a text would be kept. */
export const isKeeping = (source: string): boolean =>
  kept !== undefined && !kept.html.isFull && !mayHavePictures(source);

export function keepRendering(source: string, rendering: RenderedMarkdown): RenderedMarkdown {
  if (isKeeping(source)) {
    kept!.html.set(source, rendering.html);
    if (rendering.headings.length > 0) kept!.headings.set(source, rendering.headings);
  }
  return rendering;
}

export function keptRendering(source: string): RenderedMarkdown | undefined {
  const html = kept?.html.get(source);
  if (html === undefined) return undefined;
  return { html, headings: kept?.headings.get(source) ?? [], text: markdownText(source) };
}

export const mayHavePictures = (source: string): boolean => /!\[|<img/i.test(source);
