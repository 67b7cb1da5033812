import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeAddress } from '../lib/decode-address.ts';
import { verifySite } from '../publish/verify-site.ts';
import { EDITOR, type AuditSite, type CheckResult } from './audit-site.ts';

const LINK = /<a\s[^>]*?href="([^"]+)"/g;

/**
 * Links, fragments, files and the search index, as the build verifies them; redirects that end
 * nowhere; pages to which no link leads.
 */
export async function checkLinks(site: AuditSite): Promise<CheckResult> {
  const faults = (await verifySite(site.folder, site.knowsAddress ? site.origin : undefined)).map(
    ({ file, message }) => `/${file.replace(/index\.html$/, '')}: ${message}`,
  );
  return {
    name: 'Liên kết, neo, chuyển hướng',
    checked: site.files.size,
    faults: [...faults, ...checkRedirects(site), ...findOrphans(site)],
  };
}

/** Pages that send on by themselves, and the host's `_redirects`; the target must be a page that stays. */
function checkRedirects(site: AuditSite): readonly string[] {
  const fromPages = site.paths.flatMap((path) => {
    const target = /<meta http-equiv="refresh" content="\d+;\s*url=([^"]+)"/i.exec(
      site.html(path),
    )?.[1];
    return target ? [{ from: path, to: new URL(target, new URL(path, site.origin)) }] : [];
  });
  const lines = site.files.has('/_redirects')
    ? readFileSync(join(site.folder, '_redirects'), 'utf8').split('\n')
    : [];
  const fromHost = lines
    .map((line) => line.trim().split(/\s+/))
    .flatMap(([from, to]) =>
      // A rule for a query has its parameters between the two addresses.
      from?.startsWith('/') && to?.startsWith('/') && !/[:*]/.test(from)
        ? [{ from: decodeAddress(from), to: new URL(to, site.origin) }]
        : [],
    );
  const all = [...fromPages, ...fromHost];
  const sources = new Set(all.map(({ from }) => from));
  return all
    .filter(({ to }) => to.origin === site.origin)
    .flatMap(({ from, to }) => {
      const path = decodeAddress(to.pathname);
      if (sources.has(path))
        return [`${from}: chuyển hướng đến “${path}”, nơi lại chuyển hướng tiếp.`];
      return site.files.has(path) || site.files.has(`${path}index.html`)
        ? []
        : [`${from}: chuyển hướng đến “${path}”, nơi không có trang.`];
    });
}

/** Pages that a reader cannot reach from the home page by links alone. */
function findOrphans(site: AuditSite): readonly string[] {
  const known = new Set(site.paths);
  const reached = new Set(['/']);
  // A set hands out what is added while it is walked.
  for (const path of reached) {
    for (const [, href = ''] of site.html(path).matchAll(LINK)) {
      const url = URL.parse(href.replaceAll('&amp;', '&'), new URL(path, site.origin));
      if (!url || url.origin !== site.origin) continue;
      const target = decodeAddress(url.pathname);
      if (known.has(target)) reached.add(target);
    }
  }
  return site.paths
    .filter(
      (path) =>
        !reached.has(path) &&
        path !== '/404.html' &&
        path !== EDITOR &&
        !/http-equiv="refresh"/i.test(site.html(path)),
    )
    .map((path) => `${path}: từ trang chủ không có đường liên kết nào đến trang này.`);
}
