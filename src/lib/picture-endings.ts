/** Endings of the pictures that the site can draw. */
export const PICTURE_ENDINGS = ['jpg', 'jpeg', 'jfif', 'png', 'webp', 'avif', 'gif'] as const;

/** Endings of files that are pictures for people, and what they are; the site cannot draw them. */
const FOREIGN: Readonly<Record<string, string>> = {
  tif: 'ảnh TIFF của máy quét',
  tiff: 'ảnh TIFF của máy quét',
  bmp: 'ảnh BMP của chương trình vẽ',
  heic: 'ảnh HEIC của điện thoại',
  heif: 'ảnh HEIC của điện thoại',
  jp2: 'ảnh JPEG 2000',
  jxl: 'ảnh JPEG XL',
  psd: 'tệp của chương trình thiết kế',
  ai: 'tệp của chương trình thiết kế',
  cdr: 'tệp của chương trình thiết kế',
  dng: 'ảnh thô (RAW) của máy ảnh',
  cr2: 'ảnh thô (RAW) của máy ảnh',
  cr3: 'ảnh thô (RAW) của máy ảnh',
  nef: 'ảnh thô (RAW) của máy ảnh',
  arw: 'ảnh thô (RAW) của máy ảnh',
};

/** Whether the ending of a file is one of a picture that the site can draw. */
export const isPicturePath = (path: string): boolean =>
  (PICTURE_ENDINGS as readonly string[]).includes(endingOf(path));

/** What kind of picture a file is that the site cannot draw, in Vietnamese; `undefined` for any other file. */
export const foreignPicture = (path: string): string | undefined => FOREIGN[endingOf(path)];

const endingOf = (path: string): string => (/\.(\w+)$/.exec(path)?.[1] ?? '').toLowerCase();
