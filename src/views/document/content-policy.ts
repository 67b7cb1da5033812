import { sha256 } from '../../lib/sha256.ts';
import type { SiteData } from '../../schema/collections.ts';

/**
 * The content security policy of every public page, as its `<meta>` says it: nothing from other hosts, no inline
 * script or style but the given ones by their hash, no frames, and Trusted Types with the one policy that the
 * search needs to start its worker. A form may be sent only to where the site takes replies.
 * What a `<meta>` may not say (`frame-ancestors`) stands in `HEADER_POLICY`; both hold together.
 */
export function contentPolicy(
  { comments }: Pick<SiteData, 'comments'>,
  inline: { readonly scripts: readonly string[]; readonly styles: readonly string[] },
): string {
  const reply =
    comments.mode === 'post' && comments.endpoint ? [new URL(comments.endpoint).origin] : [];
  const hashes = (texts: readonly string[]): string[] =>
    texts.map((text) => `'sha256-${sha256(text, 'base64')}'`);
  return Object.entries({
    'default-src': ["'none'"],
    'script-src': ["'self'", ...hashes(inline.scripts)],
    'style-src': ["'self'", ...hashes(inline.styles)],
    'img-src': ["'self'"],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...reply],
    'worker-src': ["'self'"],
    'form-action': ["'self'", ...reply, ...(comments.mode === 'mailto' ? ['mailto:'] : [])],
    'base-uri': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['tim-kiem'],
  })
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ');
}

/** The policy that servers add to every answer, pages or not. */
export const HEADER_POLICY = "base-uri 'none'; frame-ancestors 'none'; object-src 'none'";
