import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serveSite } from '../../src/cli/serve-site.ts';
import { sitePages } from '../site/built-site.ts';
import { launchBrowser } from './launch.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;
/** A reader who set the letters of the browser to twice their size. */
let largeText: Browser;
const servers: Server[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  largeText = await launchBrowser(['--blink-settings=defaultFontSize=32']);
});
afterAll(async () => {
  await browser.close();
  await largeText.close();
  for (const server of servers) server.close();
});

/** One address of each kind of page: the first of each folder, and the folder itself. */
function pageTypes(site: string): readonly string[] {
  const seen = new Map<string, string>();
  for (const { path } of sitePages(site)) {
    const type = path.replace(/^(\/[^/]+\/)(?:trang\/)?[^/]+\/$/, '$1*');
    if (!seen.has(type)) seen.set(type, path);
  }
  return [...seen.values()];
}

describe.each([['real', 'realSite'], ['demo', 'demoSite']] as const)('the %s site', (_name, key) => {
  const site = inject(key);
  test.each(['light', 'dark'] as const)('has no accessibility fault on any page type, %s', async (colorScheme) => {
    const { server, url } = await serveSite(site, 0);
    servers.push(server);
    const context = await browser.newContext({ colorScheme, viewport: { width: 1280, height: 900 } });
    const faults: string[] = [];
    for (const path of pageTypes(site)) {
      const page = await context.newPage();
      await page.goto(new URL(path, url).href);
      await page.evaluate(axe);
      const result = await page.evaluate(async () => {
        const { axe: tool } = window as unknown as { axe: { run(options: unknown): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> } };
        return (await tool.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => String(node.target)).slice(0, 3).join(' | ')}`);
      });
      faults.push(...result.map((fault) => `${path} ${fault}`));
      await page.close();
    }
    await context.close();
    expect(faults).toEqual([]);
  }, 240_000);

  test.each([[360, 1], [360, 2], [1280, 2], [3840, 1]])('never scrolls sideways at %i px and text %i times as large', async (width, zoom) => {
    const { server, url } = await serveSite(site, 0);
    servers.push(server);
    const context = await (zoom > 1 ? largeText : browser).newContext({ viewport: { width, height: 800 } });
    const faults: string[] = [];
    for (const path of pageTypes(site)) {
      const page = await context.newPage();
      await page.goto(new URL(path, url).href);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (overflow > 0) faults.push(`${path}: ${overflow} px`);
      await page.close();
    }
    await context.close();
    expect(faults).toEqual([]);
  }, 240_000);
});
