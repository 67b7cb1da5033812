import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import type { Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serveSite } from '../../src/cli/serve-site.ts';
import { contentPolicy } from '../../src/views/content-policy.ts';
import { attribute, sitePages } from '../site/built-site.ts';
import { launchBrowser } from './launch.ts';

let browser: Browser;
const sites: Record<string, { server: Server; url: string }> = {};

beforeAll(async () => {
  browser = await launchBrowser();
  for (const key of ['realSite', 'demoSite'] as const) sites[key] = await serveSite(inject(key), 0);
});
afterAll(async () => {
  await browser.close();
  for (const { server } of Object.values(sites)) server.close();
});

const policyOf = (page: ReturnType<typeof sitePages>[number]): string | undefined =>
  page.elements.flatMap((element) => (element.tagName === 'meta' && attribute(element, 'http-equiv') === 'content-security-policy' ? [attribute(element, 'content') ?? ''] : []))[0];

describe.each(['realSite', 'demoSite'] as const)('the policy on %s', (key) => {
  const pages = sitePages(inject(key));
  const ofReaders = pages.filter((page) => !page.path.startsWith('/quan-tri/'));

  test('stands on every page, before anything that could load, without unsafe-*', () => {
    expect(ofReaders.filter((page) => !policyOf(page) || /unsafe/.test(policyOf(page) ?? '')).map((page) => page.path)).toEqual([]);
    expect(ofReaders.filter((page) => !/<head><meta charset="utf-8">\s*<meta http-equiv="content-security-policy"/.test(page.html)).map((page) => page.path)).toEqual([]);
  });

  test('has nothing to blame for Google’s evaluator but the host’s own files', () => {
    for (const policy of new Set(ofReaders.map(policyOf))) {
      const findings = new CspEvaluator(new CspParser(policy!).csp).evaluate().filter(({ severity }) => severity <= Severity.MEDIUM || severity === Severity.HIGH_MAYBE || severity === Severity.MEDIUM_MAYBE);
      // `script-src 'self'` is blamed because a host might serve uploads or JSONP; a static site has neither.
      expect(findings.filter(({ directive, value }) => !(directive === 'script-src' && value === "'self'"))).toEqual([]);
    }
  });

  test('blocks nothing that a page of any kind needs, and no page asks another host', async () => {
    const kinds = [...new Map(ofReaders.map((page) => [page.path.replace(/^(\/[^/]+\/)[^/]+\//, '$1*/'), page.path])).values()];
    expect(kinds.length).toBeGreaterThan(15);
    const context = await browser.newContext();
    await context.addInitScript("addEventListener('securitypolicyviolation', (event) => console.error('CSP ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample))");
    const faults: string[] = [];
    const page = await context.newPage();
    page.on('console', (message) => { if (message.type() === 'error' && !message.text().includes('404 (Not Found)')) faults.push(`${page.url()}: ${message.text()}`); });
    page.on('request', (request) => { if (!request.url().startsWith(sites[key]!.url)) faults.push(`${page.url()} → ${request.url()}`); });
    for (const path of kinds) await page.goto(sites[key]!.url + path.slice(1), { waitUntil: 'networkidle' });
    await page.goto(`${sites[key]!.url}tim-kiem/?q=co+thi+dua`);
    await page.locator('site-search [data-results] li').first().waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});

test('a planted script, style, frame or picture of another host is blocked', async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  // What the policy blocks is announced as a request, but never comes as far as here.
  await page.route('http://evil.example/**', (route) => { asked.push(route.request().url()); return route.abort(); });
  await page.route('**/gioi-thieu/', async (route) => {
    const response = await route.fetch();
    const planted = '<script>window.planted = 1</script><img src="http://evil.example/x.png" onerror="window.planted = 2"><iframe src="http://evil.example/"></iframe><style>body{background:url(http://evil.example/y.png)}</style><script src="http://evil.example/x.js"></script>';
    await route.fulfill({ response, body: (await response.text()).replace('</main>', `${planted}</main>`) });
  });
  await page.goto(`${sites.realSite!.url}gioi-thieu/`, { waitUntil: 'networkidle' });
  expect(await page.evaluate('window.planted')).toBeUndefined();
  expect(await page.evaluate(() => { try { document.body.innerHTML = '<b>x</b>'; return 'written'; } catch { return 'refused'; } })).toBe('refused');
  expect(asked).toEqual([]);
  await page.close();
});

test('forms and requests may go only to where the site takes replies', () => {
  const read = (comments: Parameters<typeof contentPolicy>[0]['comments']) => Object.fromEntries(contentPolicy({ comments }, { scripts: [], styles: [] }).split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]));
  expect([read({ mode: 'closed' })['form-action'], read({ mode: 'closed' })['connect-src']]).toEqual(["'self'", "'self'"]);
  expect(read({ mode: 'mailto', address: 'a@example.com' })['form-action']).toBe("'self' mailto:");
  expect([read({ mode: 'post', endpoint: 'https://nhan.example.com/gui?x=1' })['form-action'], read({ mode: 'post', endpoint: 'https://nhan.example.com/gui?x=1' })['connect-src']]).toEqual(["'self' https://nhan.example.com", "'self' https://nhan.example.com"]);
});
