import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { serveSite } from '../publish/serve-site.ts';
import { launchBrowser } from './launch-browser.ts';
import { siteFiles } from './built-site.ts';

/**
 * A built site under audit. Pages are read when a check comes to them, so that a large archive
 * does not fill the memory.
 */
export interface AuditSite {
  /** Absolute path. */
  readonly folder: string;
  /** The site's own, as its pages name it, e.g. `https://vi-du.vn`; a stand-in while they name none. */
  readonly origin: string;
  /** Whether the pages name the address of the site (`url` in `site.yaml`). */
  readonly knowsAddress: boolean;
  /** Every file as a path from the root, e.g. `/nam/2022/index.html`. */
  readonly files: ReadonlySet<string>;
  /** The addresses of all pages, e.g. `/nam/2022/`, `/404.html`. */
  readonly paths: readonly string[];
  /** Of each kind of page for readers the first and the one with the most content. */
  readonly samples: readonly string[];
  /** The HTML of a page. */
  html(path: string): string;
  /** Where the site is served, e.g. `http://localhost:40123/`; starts the server on first use. */
  url(): Promise<string>;
  /** The one browser of the audit; starts on first use. */
  browser(): Promise<Browser>;
}

/** What one check found. */
export interface CheckResult {
  /** The row of the table, in Vietnamese. */
  readonly name: string;
  /** How many things were looked at. */
  readonly checked: number;
  /** One Vietnamese sentence each, beginning with the page or file. */
  readonly faults: readonly string[];
  /** Worth knowing, but no fault. */
  readonly notes?: readonly string[];
  /** Why nothing was looked at. */
  readonly skipped?: string;
}

/** Why what needs whole addresses is not looked at. */
export const NO_ADDRESS = 'site.yaml chưa có url, địa chỉ công khai của trang';

export type Check = (site: AuditSite) => Promise<CheckResult>;

/** The third-party editor is another program in the same folder; only some rules hold for it. */
export const EDITOR = '/quan-tri/';

/** Opens a built site for `use`, and ends its server and browser afterwards. @throws when there is no built site */
export async function withSite<T>(
  directory: string,
  use: (site: AuditSite) => Promise<T>,
): Promise<T> {
  const folder = resolve(directory);
  let server: ReturnType<typeof serveSite> | undefined;
  let browser: Promise<Browser> | undefined;
  const files = new Set(siteFiles(folder));
  if (!files.has('/index.html')) throw new Error(`${folder} không có trang nào đã dựng`);
  const paths = [...files]
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/index\.html$/, ''));
  const html = (path: string): string => readFileSync(fileOf(folder, path), 'utf8');
  const origin = /<link rel="canonical" href="(https?:\/\/[^/"]+)/.exec(html('/'))?.[1];
  try {
    return await use({
      folder,
      files,
      paths,
      html,
      origin: origin ?? 'http://trang.invalid',
      knowsAddress: origin !== undefined,
      samples: samplesOf(folder, paths),
      url: async () => (await (server ??= serveSite(folder, 0))).url,
      browser: () => (browser ??= launchBrowser()),
    });
  } finally {
    await (await browser)?.close();
    (await server)?.server.close();
  }
}

/** The kind of page at an address: `/nam/2022/` → `/nam/*`, `/nam/` → `/nam/`. */
export const kindOf = (path: string): string =>
  path.replace(/^(\/[^/]+\/(?:trang\/)?)[^/]+\/$/, '$1*');

const fileOf = (folder: string, path: string): string =>
  join(folder, path.endsWith('/') ? `${path}index.html` : path);

/** A page that only sends on is none that readers see. */
const isRedirect = (folder: string, path: string): boolean =>
  statSync(fileOf(folder, path)).size < 2000 &&
  /http-equiv="refresh"/.test(readFileSync(fileOf(folder, path), 'utf8'));

function samplesOf(folder: string, paths: readonly string[]): readonly string[] {
  const size = (path: string): number => statSync(fileOf(folder, path)).size;
  const kinds = Map.groupBy(
    paths.filter((path) => path !== EDITOR && !isRedirect(folder, path)),
    kindOf,
  );
  return [
    ...new Set(
      [...kinds.values()].flatMap((group) =>
        [group[0] ?? [], group.toSorted((a, b) => size(b) - size(a))[0] ?? []].flat(),
      ),
    ),
  ];
}
