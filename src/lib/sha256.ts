import { hash } from 'node:crypto';

/**
 * The SHA-256 of a text or of bytes: `hex` as `sha256sum` prints it, `base64` as a content
 * security policy wants it.
 */
export const sha256 = (data: string | Uint8Array, form: 'hex' | 'base64'): string =>
  hash('sha256', data, form);
