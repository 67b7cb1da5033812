/** All collections come from one loader, so that one reading fills them. */
export const LOADER = 'content-folder';
