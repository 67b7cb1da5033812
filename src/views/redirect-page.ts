import { escapeHtml } from '../lib/html.ts';

/** Where a reader who comes to an old address goes. */
export interface RedirectPage {
  /** Encoded, from the root or whole. */
  readonly href: string;
  /** The name of the page there, when it is one of this site. */
  readonly title: string | undefined;
  /** The whole address, where it is known. */
  readonly canonical: string | undefined;
}

/** Nothing is loaded, run or sent from a page that only sends on. */
const POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'";

/** A page for hosts that cannot be told of old addresses: it sends on at once, without a script, and says where. */
export function redirectPage({ href, title, canonical }: RedirectPage): string {
  const address = escapeHtml(href);
  return `<!DOCTYPE html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="content-security-policy" content="${POLICY}">
    <meta http-equiv="refresh" content="0; url=${address}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <meta name="color-scheme" content="light dark">
    <title>Trang đã chuyển</title>
${canonical ? `    <link rel="canonical" href="${escapeHtml(canonical)}">\n` : ''}  </head>
  <body>
    <main>
      <h1>Trang này đã chuyển</h1>
      <p>Địa chỉ mới: <a href="${address}">${escapeHtml(title ?? href)}</a></p>
    </main>
  </body>
</html>
`;
}
