import type { Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { serveSite } from '../../src/publish/serve-site.ts';
import { launchBrowser } from './launch.ts';

/** A browser and one of the built sites, from the first test of a file to its last. */
export interface ServedSite {
  readonly browser: Browser;
  /** Where the site is served, e.g. `http://localhost:40123/`. */
  readonly url: string;
}

/** Starts both before the tests of the calling file and ends them after; what it returns is filled by then. */
export function servedSite(key: 'realSite' | 'demoSite'): ServedSite {
  let browser: Browser;
  let site: { server: Server; url: string };
  beforeAll(async () => {
    browser = await launchBrowser();
    site = await serveSite(inject(key), 0);
  });
  afterAll(async () => {
    await browser.close();
    site.server.close();
  });
  return {
    get browser() {
      return browser;
    },
    get url() {
      return site.url;
    },
  };
}
