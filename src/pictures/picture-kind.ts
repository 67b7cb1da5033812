/** What a file is by its first bytes; its ending may say something else. */
export type PictureKind = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif';

/** Bytes of the beginning of a file that are enough to know its kind. */
export const HEAD_LENGTH = 32;

/** The kind of a picture that the site can draw; `undefined` when the bytes are of anything else. */
export function pictureKind(head: Uint8Array): PictureKind | undefined {
  const text = Buffer.from(head.subarray(0, HEAD_LENGTH)).toString('latin1');
  return SIGNS.find(([, sign]) => sign.test(text))?.[0];
}

/** What each kind of picture begins with. */
const SIGNS: readonly (readonly [PictureKind, RegExp])[] = [
  ['jpeg', /^\xff\xd8\xff/],
  ['png', /^\x89PNG\r\n\x1a\n/],
  ['gif', /^GIF8[79]a/],
  ['webp', /^RIFF[\s\S]{4}WEBP/],
  ['avif', /^[\s\S]{4}ftypavi[fs]/],
];
