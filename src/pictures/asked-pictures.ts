import { stat } from 'node:fs/promises';

/** Stands for the state of one file: another sign means that the file may be another. */
export type PictureSign = string;

/** The sign of a file that is not there. */
export const NO_PICTURE: PictureSign = '';

declare global {
  /** What the page that is being drawn has asked about, by path below `media/`. The pages are another program than the build, so they meet here. */
  var askedPictures: Map<string, PictureSign> | undefined;
  /** While a site is built its pictures stay as they are: by file, what was found. */
  var pictureSigns: Map<string, Promise<PictureSign>> | undefined;
}

/** Remembers that what is drawn now depends on a picture, there or not. */
export const noteAsked = (path: string, sign: PictureSign): void =>
  void globalThis.askedPictures?.set(path, sign);

/** The present sign of a file; during a build it is looked up once. */
export function pictureSign(file: string): Promise<PictureSign> {
  const signs = globalThis.pictureSigns;
  if (!signs) return lookUp(file);
  let sign = signs.get(file);
  if (!sign) signs.set(file, (sign = lookUp(file)));
  return sign;
}

const lookUp = async (file: string): Promise<PictureSign> => {
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? `${found.mtimeMs}:${found.size}` : NO_PICTURE;
};

/** Begins to note, for one site, which pictures are asked about. */
export function beginAsking(): void {
  globalThis.pictureSigns = new Map();
  globalThis.askedPictures = new Map();
}

/** The pictures asked about since the last call. */
export function takeAsked(): ReadonlyMap<string, PictureSign> {
  const asked = globalThis.askedPictures ?? new Map<string, PictureSign>();
  globalThis.askedPictures = new Map();
  return asked;
}

/** Ends it: afterwards files are looked up each time again. */
export function endAsking(): void {
  globalThis.pictureSigns = undefined;
  globalThis.askedPictures = undefined;
}
