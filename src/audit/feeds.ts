import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NO_ADDRESS, type AuditSite, type CheckResult } from './audit-site.ts';
import { optionalPackage } from './optional-package.ts';

type Parsers = typeof import('feedsmith');

interface Item {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly link: string | undefined;
  readonly date: string | undefined;
  readonly html: string | undefined;
}
interface Feed {
  readonly title: string | undefined;
  readonly home: string | undefined;
  readonly self: string | undefined;
  readonly items: readonly Item[];
}

/**
 * Every feed, read by a parser: named, at its own address, items with title, day and text; its
 * two forms say the same.
 */
export async function checkFeeds(site: AuditSite): Promise<CheckResult> {
  const name = 'Nguồn tin (RSS, JSON Feed)';
  if (!site.knowsAddress) return { name, checked: 0, faults: [], skipped: NO_ADDRESS };
  const parsers = await optionalPackage('feedsmith', () => import('feedsmith'));
  const files = [...site.files].filter((file) => /\/feed\.(xml|json)$/.test(file));
  const faults = ['/feed.xml', '/feed.json']
    .filter((file) => !site.files.has(file))
    .map((file) => `${file}: thiếu nguồn tin của trang.`);
  const ids = new Map<string, string>();
  for (const file of files) {
    try {
      const feed = readFeed(parsers, file, readFileSync(join(site.folder, file), 'utf8'));
      ids.set(file, feed.items.map(({ id }) => id).join('\n'));
      faults.push(...faultsOf(site, file, feed).map((fault) => `${file}: ${fault}`));
    } catch (error) {
      faults.push(`${file}: không đọc được: ${(error as Error).message}`);
    }
  }
  for (const [file, items] of ids)
    if (file.endsWith('.xml') && items !== ids.get(file.replace(/xml$/, 'json')))
      faults.push(`${file}: không có cùng các bài với bản JSON.`);
  return { name, checked: files.length, faults };
}

function readFeed({ parseJsonFeed, parseRssFeed }: Parsers, file: string, text: string): Feed {
  if (file.endsWith('.json')) {
    const {
      title,
      home_page_url: home,
      feed_url: self,
      items = [],
    } = parseJsonFeed(JSON.parse(text));
    return {
      title,
      home,
      self,
      items: items.map((item) => ({
        id: item.id,
        title: item.title,
        link: item.url,
        date: item.date_published,
        html: item.content_html,
      })),
    };
  }
  const { title, link, atom, items = [] } = parseRssFeed(text);
  return {
    title,
    home: link,
    self: atom?.links?.find(({ rel }) => rel === 'self')?.href,
    items: items.map((item) => ({
      id: item.guid?.value,
      title: item.title,
      link: item.link,
      date: item.pubDate,
      html: item.content?.encoded,
    })),
  };
}

function faultsOf(
  site: AuditSite,
  file: string,
  { title, home, self, items }: Feed,
): readonly string[] {
  const ids = new Set(items.map(({ id }) => id));
  return [
    ...(title ? [] : ['nguồn tin không có tên (title).']),
    ...(home && pageOf(site, home) ? [] : [`trang của nguồn tin không có: ${home}`]),
    ...(self === site.origin + file ? [] : [`ghi sai địa chỉ của chính mình: ${self}`]),
    ...(ids.size === items.length ? [] : ['hai bài mang cùng một mã.']),
    ...items.flatMap((item) => [
      ...(item.title && item.id && item.html
        ? []
        : [`bài “${item.title ?? item.link}” thiếu tên, mã hoặc nội dung.`]),
      ...(item.link && pageOf(site, item.link) ? [] : [`bài dẫn đến trang không có: ${item.link}`]),
      ...(item.date && !Number.isNaN(Date.parse(item.date))
        ? []
        : [`bài “${item.title}” không có ngày.`]),
      ...[...(item.html ?? '').matchAll(/\s(?:href|src)="([^"]*)"/g)]
        .filter(([, address = '']) => !/^(https?:\/\/|mailto:|tel:)/.test(address))
        .map(([, address]) => `bài “${item.title}” có địa chỉ không đầy đủ: ${address}`),
    ]),
  ];
}

const pageOf = (site: AuditSite, address: string): boolean =>
  address.startsWith(`${site.origin}/`) &&
  site.files.has(`${decodeURI(new URL(address).pathname)}index.html`);
