import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import chromium from '@sparticuz/chromium';
import * as pagefind from 'pagefind';
import { chromium as playwright, type Page } from 'playwright-core';
import { answerQuery } from '../../src/search/answer-query.ts';
import { openIndexIn } from '../../src/search/index-in-node.ts';
import { MOST_ASKED } from '../../src/search/search-messages.ts';
import { addressOf } from './search-corpus.ts';
import type { CorpusPage } from './search-queries.ts';

/** Something that answers queries with the addresses of its first ten pages. */
export interface Engine {
  readonly name: string;
  search(query: string): Promise<readonly string[]>;
  /** Bytes over the wire for a first query on a cold cache, and for the same query when only the start was loaded. */
  weigh(query: string): Promise<{ cold: number; further: number }>;
}

/** The query side in Node, over the files of the built index: for development and quick checks. */
export async function openNodeEngine(outDir: string): Promise<Engine> {
  let bytes = 0;
  let warm = await openIndexIn(outDir);
  const fetchFiles = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const response = await fetchFiles(input, init);
    bytes += (await response.clone().arrayBuffer()).byteLength + 150;
    return response;
  };
  const ask = async (index: typeof warm, query: string) =>
    (await answerQuery(index, { query, filters: {}, sort: 'lien-quan', limit: 10 })).hits.map(
      ({ url }) => url,
    );
  return {
    name: 'site-search (Node)',
    async search(query) {
      if (warm.askedCount > MOST_ASKED) warm = await openIndexIn(outDir);
      return ask(warm, query);
    },
    async weigh(query) {
      bytes = 0;
      const index = await openIndexIn(outDir);
      const start = bytes;
      await ask(index, query);
      return { cold: bytes, further: bytes - start };
    },
  };
}

/** Plain Pagefind as its users have it: pages of plain HTML in Vietnamese, no options. */
export async function writePagefind(pages: readonly CorpusPage[], outDir: string): Promise<void> {
  const { index } = await pagefind.createIndex({});
  if (index === undefined) throw new Error('Pagefind does not start.');
  for (const [number, { title, abstract = '', body }] of pages.entries()) {
    const paragraphs = [abstract, ...body.split('\n')]
      .map((text) => `<p>${escapeHtml(text)}</p>`)
      .join('');
    const content = `<!doctype html><html lang="vi"><title>${escapeHtml(title)}</title><main><h1>${escapeHtml(title)}</h1>${paragraphs}</main></html>`;
    await index.addHTMLFile({ url: addressOf(number), content });
  }
  await index.writeFiles({ outputPath: join(outDir, 'pagefind') });
  await pagefind.close();
  await mkdir(join(outDir, 'do-pagefind'), { recursive: true });
  await writeFile(
    join(outDir, 'do-pagefind/index.html'),
    '<!doctype html><html lang="vi"><title>Pagefind</title></html>',
  );
}

/** Both engines in Chromium over HTTP, side by side on the same machine. */
export async function openBrowserEngines(
  outDir: string,
): Promise<{ engines: readonly Engine[]; close: () => Promise<void> }> {
  const server = await serve(outDir);
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--headless=shell'],
  });
  const openEngine = async (
    name: string,
    path: string,
    start: (page: Page) => Promise<unknown>,
    ask: (page: Page, query: string) => Promise<readonly string[]>,
  ): Promise<Engine> => {
    const fresh = async () => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(server.origin + path);
      return page;
    };
    const lasting = await fresh();
    await start(lasting);
    return {
      name,
      search: (query) => ask(lasting, query),
      async weigh(query) {
        const page = await fresh();
        await page.waitForTimeout(100);
        const before = server.sent();
        await start(page);
        await page.waitForTimeout(150);
        const started = server.sent();
        await ask(page, query);
        const after = server.sent();
        await page.context().close();
        return { cold: after - before, further: after - started };
      },
    };
  };
  const engines = [
    await openEngine(
      'site-search',
      '/tim-kiem/',
      (page) => page.focus('input[name=q]'),
      (page, query) =>
        page.evaluate(async (text) => {
          const element = document.querySelector('site-search') as unknown as {
            search(query: string): Promise<{ url: string }[]>;
          };
          return (await element.search(text)).map(({ url }) => url);
        }, query),
    ),
    await openEngine(
      'Pagefind 1.6',
      '/do-pagefind/',
      (page) => page.evaluate(startPagefind),
      (page, query) => page.evaluate(askPagefind, query),
    ),
  ];
  return { engines, close: async () => (await browser.close(), server.close()) };
}

interface PagefindPage {
  pagefind: {
    init(): Promise<void>;
    search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
  };
}

async function startPagefind(): Promise<void> {
  const address = '/pagefind/pagefind.js';
  const loaded = (await import(address)) as PagefindPage['pagefind'];
  (globalThis as unknown as PagefindPage).pagefind = loaded;
  await loaded.init();
}

async function askPagefind(query: string): Promise<string[]> {
  const { results } = await (globalThis as unknown as PagefindPage).pagefind.search(query);
  return (await Promise.all(results.slice(0, 10).map((result) => result.data()))).map(
    ({ url }) => url,
  );
}

/** A plain web server that packs texts as hosts do and counts what it sends, headers included by estimate. */
async function serve(
  folder: string,
): Promise<{ origin: string; sent: () => number; close: () => void }> {
  let sent = 0;
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url!, 'http://localhost').pathname);
    try {
      const file = await readFile(join(folder, path.endsWith('/') ? `${path}index.html` : path));
      const type =
        types[extname(path)] ??
        (path.endsWith('/') ? 'text/html; charset=utf-8' : 'application/octet-stream');
      const isText = /^text|json/.test(type);
      const body = isText ? gzipSync(file) : file;
      sent += body.length + 150;
      response
        .writeHead(200, {
          'content-type': type,
          'cache-control': 'max-age=3600',
          ...(isText && { 'content-encoding': 'gzip' }),
        })
        .end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    sent: () => sent,
    close: () => (server.closeAllConnections(), server.close()),
  };
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
