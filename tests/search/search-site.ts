import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';
import { build } from 'vite';
import { HEADER_POLICY } from '../../src/views/document/content-policy.ts';

/** The strictest policy that the search must live under: no inline script, no string that becomes code. */
const policy =
  "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types tim-kiem; base-uri 'none'; form-action 'self'";

/** Puts a page around the form of `SiteSearch.astro` and the bundled element into a folder that holds an index. */
export async function buildSearchPage(outDir: string): Promise<void> {
  const root = join(import.meta.dirname, '../..');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: join(outDir, 'js'),
      emptyOutDir: false,
      lib: {
        entry: join(root, 'src/search/site-search.ts'),
        formats: ['es'],
        fileName: 'site-search',
      },
    },
    base: '/js/',
  });
  const component = await readFile(join(root, 'src/components/parts/SiteSearch.astro'), 'utf8');
  const markup = component
    .slice(component.indexOf('<site-search>'), component.indexOf('</site-search>'))
    .replace(/\{.*\}/g, '');
  await writeFile(
    join(outDir, 'tim-kiem/index.html'),
    `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Tìm kiếm</title>${markup}</site-search><script type="module" src="/js/site-search.js"></script></html>`,
  );
}

/** Serves a built site with the policy; `bytesSent` counts what went over the wire. */
export async function serveFolder(folder: string): Promise<{
  origin: string;
  server: Server;
  requests: string[];
  delay: (ms: number) => void;
  close: () => Promise<void>;
}> {
  const requests: string[] = [];
  let wait = 0;
  const server = createServer(async (request, response) => {
    const path = new URL(request.url!, 'http://localhost').pathname;
    requests.push(path);
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    try {
      const file = await readFile(join(folder, path.endsWith('/') ? `${path}index.html` : path));
      response.writeHead(200, {
        'content-type': types[extname(path)] ?? 'text/html; charset=utf-8',
        // A page carries the policy in a `<meta>`; a worker lives under the policy of its own
        // answer, which hosts leave at this.
        'content-security-policy': path.endsWith('/') ? policy : HEADER_POLICY,
      });
      response.end(file);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    server,
    requests,
    delay: (ms) => (wait = ms),
    close: () =>
      new Promise((resolve) => (server.closeAllConnections(), server.close(() => resolve()))),
  };
}

export async function startBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--headless=shell'],
    headless: true,
  });
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.bin': 'application/octet-stream',
  '.css': 'text/css',
};
