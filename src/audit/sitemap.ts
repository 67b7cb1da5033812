import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NO_ADDRESS, type AuditSite, type CheckResult } from './audit-site.ts';

/**
 * Every address of the sitemap is a page that may be found, with its own canonical address; every
 * other page says noindex.
 */
export async function checkSitemap(site: AuditSite): Promise<CheckResult> {
  const name = 'Sơ đồ trang (sitemap)';
  if (!site.knowsAddress) return { name, checked: 0, faults: [], skipped: NO_ADDRESS };
  if (!site.files.has('/sitemap.xml'))
    return { name, checked: 0, faults: ['/sitemap.xml: thiếu tệp này.'] };
  const xml = readFileSync(join(site.folder, 'sitemap.xml'), 'utf8');
  const entries = [
    ...xml.matchAll(/<url><loc>([^<]*)<\/loc>(?:<lastmod>([^<]*)<\/lastmod>)?<\/url>/g),
  ].map(([, loc = '', lastmod]) => ({ loc, lastmod }));
  const listed = new Set(entries.map(({ loc }) => loc));
  const known = new Set(site.paths);
  const faults = [
    ...(entries.length === xml.split('<loc>').length - 1 && entries.length > 0
      ? []
      : ['/sitemap.xml: có mục không đọc được.']),
    ...(listed.size === entries.length ? [] : ['/sitemap.xml: có địa chỉ được ghi hai lần.']),
    ...entries
      .filter(({ lastmod }) => lastmod !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(lastmod))
      .map(({ loc, lastmod }) => `/sitemap.xml: ${loc} ghi ngày “${lastmod}”.`),
    ...[...listed]
      .filter(
        (loc) =>
          !loc.startsWith(`${site.origin}/`) ||
          !known.has(decodeURI(loc.slice(site.origin.length))),
      )
      .map((loc) => `/sitemap.xml: ${loc} không có trang.`),
  ];
  for (const path of site.paths) {
    const html = site.html(path);
    const isHidden = /<meta name="robots" content="noindex/.test(html);
    const isListed = listed.has(site.origin + path) || listed.has(site.origin + encodeURI(path));
    if (isHidden === isListed)
      faults.push(
        `${path}: ${isListed ? 'có trong sơ đồ nhưng ghi noindex' : 'không có trong sơ đồ mà cũng không ghi noindex'}.`,
      );
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
    if (isListed && canonical !== site.origin + path)
      faults.push(`${path}: địa chỉ chính thức (canonical) ghi ${canonical}.`);
  }
  return { name, checked: entries.length, faults };
}
