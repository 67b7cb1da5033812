import type { Archive } from '../archive/types.ts';
import { addressKey } from '../lib/address-key.ts';
import { redirectPage } from './redirect-page.ts';
import type { Redirect } from './redirects.ts';
import { publicOrigin, urls } from './urls.ts';

/** What a built site says of its old addresses: to readers as pages, to hosts as rules. */
export interface RedirectFiles {
  /** Path from the root of the site → HTML. */
  readonly pages: ReadonlyMap<string, string>;
  /** Host file → rules; `.htaccess` is added to, the others are whole. */
  readonly rules: ReadonlyMap<'_redirects' | '_redirects.nginx' | '.htaccess', string>;
}

/**
 * Everything that is written for old addresses; nothing when there are none. A page stands where a host can find it
 * by the path alone; an address with a query, or with the ending of a program, is answered by rules only.
 */
export function redirectFiles(archive: Archive, redirects: readonly Redirect[]): RedirectFiles {
  if (redirects.length === 0) return { pages: new Map(), rules: new Map() };
  const titles = titlesOf(archive);
  const origin = publicOrigin(archive.site);
  const moves = redirects.map(({ from, to }) => toMove(from, to));
  return {
    pages: new Map(
      moves.flatMap(({ file, to }) =>
        file === undefined
          ? []
          : [
              [
                file,
                redirectPage({
                  href: to,
                  title: titles.get(addressKey(to)),
                  canonical: to.startsWith('/') ? origin && origin + to.replace(/#.*/, '') : to,
                }),
              ],
            ],
      ),
    ),
    rules: new Map([
      ['_redirects', lines(moves.map(netlifyRule))],
      ['_redirects.nginx', lines(moves.flatMap(nginxRules))],
      ['.htaccess', apacheRules(moves)],
    ]),
  };
}

/** An old address taken apart, and where it leads. */
interface Move {
  /** Decoded, without a slash at the end; empty for the home page. */
  readonly path: string;
  /** As it was typed. */
  readonly query: string | undefined;
  /** Whether the address is that of a file, which has no slash at its end. */
  readonly isFile: boolean;
  /** The file of the page that sends on, when a host can find one. */
  readonly file: string | undefined;
  /** Encoded. */
  readonly to: string;
}

function toMove(from: string, to: string): Move {
  const [path = '', query] = addressKey(from).split('?');
  const isFile = /\.[a-z0-9]{1,5}$/i.test(path);
  return { path, query, isFile, file: fileOf(path, query, isFile), to: encode(to) };
}

/** Whether a page can stand at an old address and send on; what has a query, or ends as a program, must be looked up. */
export const hasRedirectPage = (from: string): boolean => toMove(from, '/').file !== undefined;

/** A program's page (`.php`) would be offered for download, and some names no disk takes. */
function fileOf(path: string, query: string | undefined, isFile: boolean): string | undefined {
  const parts = path.slice(1).split('/');
  if (query !== undefined || (isFile && !/\.html?$/i.test(path))) return undefined;
  if (parts.some((part) => !isFileName(part))) return undefined;
  return parts.join('/') + (isFile ? '' : '/index.html');
}

const isFileName = (part: string): boolean =>
  part !== '' &&
  !/^\.|[<>:"|?*\\\u0000-\u001f%]|[. ]$/.test(part) &&
  new TextEncoder().encode(part).length <= LONGEST_NAME;

/** In bytes, as for every file of the site. */
const LONGEST_NAME = 200;

const encode = (address: string): string => {
  const url = new URL(address, NOWHERE);
  const encoded = url.href.replaceAll('$', '%24').replaceAll('"', '%22').replaceAll("'", '%27');
  return encoded.startsWith(`${NOWHERE}/`) ? encoded.slice(NOWHERE.length) : encoded;
};

/** Stands for the site while an address is taken apart. */
const NOWHERE = 'http://trang.invalid';

const titlesOf = ({ articles, pages }: Archive): ReadonlyMap<string, string> =>
  new Map([
    ...articles.map(({ id, title }) => [addressKey(urls.article(id)), title] as const),
    ...pages.map(({ id, title }) => [addressKey(urls.page(id)), title] as const),
  ]);

const lines = (rules: readonly string[]): string => rules.map((rule) => `${rule}\n`).join('');

/** Netlify and Cloudflare Pages; only the first knows queries. */
function netlifyRule({ path, query, isFile, to }: Move): string {
  const from = encode(isFile ? path : `${path}/`);
  return query === undefined
    ? `${from} ${to} 301`
    : `${from} ${query.split('&').join(' ')} ${to} 301`;
}

/** Lines of a `map`: by `$uri` for a path, which is decoded, and by `$request_uri` for one with a query. */
function nginxRules({ path, query, isFile, to }: Move): string[] {
  const rule = (from: string): string => `"${from.replace(/["\\]/g, '\\$&')}" "${to}";`;
  if (query !== undefined) return [rule(`${encode(path || '/')}?${query}`)];
  return isFile ? [rule(path)] : [rule(path), rule(`${path}/`)];
}

/**
 * Apache reads its file at every request, so that beyond so many rules only those are written
 * that no page can answer.
 */
const MOST_APACHE_RULES = 1000;

function apacheRules(moves: readonly Move[]): string {
  const needed =
    moves.length > MOST_APACHE_RULES ? moves.filter(({ file }) => file === undefined) : moves;
  if (needed.length === 0) return '';
  return `
# Địa chỉ cũ (aliases và redirects.yaml).
<IfModule mod_rewrite.c>
  RewriteEngine On
${lines(needed.flatMap(apacheRule).map((line) => `  ${line}`))}</IfModule>
`;
}

function apacheRule({ path, query, isFile, to }: Move): string[] {
  const pattern = `^${literal(path.slice(1))}${isFile || path === '' ? '' : '/?'}$`;
  return query === undefined
    ? [`RewriteRule "${pattern}" "${escapePercent(to)}" [R=301,L,NE]`]
    : [
        `RewriteCond %{QUERY_STRING} "^${literal(query)}(&|$)"`,
        `RewriteRule "${pattern}" "${escapePercent(to)}" [R=301,L,NE,QSD]`,
      ];
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\"]/g, '\\$&');

/** In what is put in the place of an address, `%1` would be a part of the last condition. */
const escapePercent = (to: string): string => to.replaceAll('%', '\\%');
