import { heightFor } from './picture-widths.ts';
import type { PictureFile } from './read-picture.ts';

/** Where drawn pictures lie in the site. */
export const PICTURE_FOLDER = '_astro';

/** One rendition that a page has asked for. */
export interface PictureOrder {
  readonly picture: PictureFile;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

declare global {
  /**
   * What the pages rendered so far have asked for, by file name. The pages are another program
   * than the build that runs them, so they meet here.
   */
  var pictureOrders: Map<string, PictureOrder> | undefined;
}

/**
 * Asks for a rendition of a picture. Only what is asked for is drawn, so that nothing of a draft or of nobody is.
 * @returns its address in the site
 */
export function orderPicture(picture: PictureFile, width: number): string {
  const name = `${picture.name}_${width}.webp`;
  pictureOrders().set(name, { picture, width, height: heightFor(picture, width) });
  return `/${PICTURE_FOLDER}/${name}`;
}

/** Every rendition asked for since the last build began, by file name. */
export const pictureOrders = (): Map<string, PictureOrder> =>
  (globalThis.pictureOrders ??= new Map());
