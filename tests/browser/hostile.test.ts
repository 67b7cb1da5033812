import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serveSite } from '../../src/publish/serve-site.ts';
import { decodeEntities, entitiesIn } from '../../src/reader/html-entities.ts';
import { withoutInvisibleSigns } from '../../src/vietnamese/invisible-signs.ts';
import { withoutLookAlikes } from '../../src/vietnamese/look-alikes.ts';
import { unguardFormula } from '../../src/lib/csv.ts';
import { toHighlightHash } from '../../src/search/highlight-hash.ts';
import {
  FORBIDDEN_ATTRIBUTES,
  FORBIDDEN_ELEMENTS,
  faultsOfDocument,
  isForbiddenAddress,
  type OwnParts,
} from '../fixtures/hostile/find-faults.ts';
import { PAYLOADS } from '../fixtures/hostile/payloads.ts';
import {
  HOSTILE_ARTICLES,
  HOSTILE_RECORDS,
  HOSTILE_ADDRESS,
  writeHostile,
} from '../fixtures/hostile/write-hostile.ts';
import { readCsv } from '../fixtures/read-csv.ts';
import { startBuild } from '../site/build-once.ts';
import { attribute, siteFiles, sitePages, type BuiltPage } from '../../src/audit/built-site.ts';
import { launchBrowser } from './launch.ts';

/** Pages open at the same time. */
const TABS = 2;

const folder = mkdtempSync(join(tmpdir(), 'doc-hai-'));
const site = join(folder, 'trang');
const rules = { elements: FORBIDDEN_ELEMENTS, attributes: FORBIDDEN_ATTRIBUTES.source };
/** What went wrong in the browser: code that ran, requests to other hosts, dialogs, windows. */
const incidents: string[] = [];
let browser: Browser;
let context: BrowserContext;
let server: Server;
let url = '';
let pages: readonly BuiltPage[] = [];
let own: OwnParts;

beforeAll(async () => {
  await writeHostile(join(folder, 'noi-dung'));
  const [{ status, output }, started] = await Promise.all([
    startBuild(join(folder, 'noi-dung'), site),
    launchBrowser([
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
      '--disable-remote-fonts',
    ]),
  ]);
  if (status !== 0) throw new Error(output);
  browser = started;
  ({ server, url } = await serveSite(site, 0));
  // The page of the editors shows nothing of the archive.
  pages = sitePages(site).filter(({ path }) => path !== '/quan-tri/');
  const harmless = sitePages(inject('demoSite'));
  const noscripts = new Set(
    harmless.flatMap(({ html }) => html.match(/<noscript>.*?<\/noscript>/gs) ?? []),
  );
  own = {
    scripts: scriptsOf(harmless),
    noscripts: [...noscripts],
    actions: ['/tim-kiem/', 'mailto:hop-thu@vi-du.vn?'],
  };
  // A content security policy could hide a hole that it does not close everywhere.
  context = await browser.newContext({ bypassCSP: true });
  await context.addInitScript(watch);
  context.on(
    'console',
    (message) => message.text().startsWith('__pwned') && incidents.push(message.text()),
  );
  context.on(
    'request',
    (request) =>
      new URL(request.url()).host === new URL(url).host ||
      /^(data|blob):/.test(request.url()) ||
      incidents.push(`request ${request.url()}`),
  );
  context.on('dialog', (dialog) => {
    incidents.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
}, 240_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/**
 * Reports code that ran, and lets a click do everything but leave the page. Runs in the browser
 * before anything else.
 */
function watch(): void {
  Object.defineProperty(window, '__pwned', {
    set: () => console.log(`__pwned ${location.href}`),
    get: () => undefined,
  });
  window.print = () => undefined;
  window.addEventListener(
    'click',
    (event) => {
      const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
      if (link instanceof HTMLAnchorElement && link.protocol !== 'javascript:')
        event.preventDefault();
    },
    true,
  );
  window.addEventListener(
    'submit',
    (event) => {
      const to =
        event.submitter?.getAttribute('formaction') ??
        (event.target as Element).getAttribute('action') ??
        '';
      if (!/^\s*javascript:/i.test(to)) event.preventDefault();
    },
    true,
  );
}

/** Clicks whatever can be clicked and sets off the events that payloads wait for. Runs in the browser. */
function stir(): void {
  for (const details of document.querySelectorAll('details')) details.open = true;
  for (const element of document.querySelectorAll('main *, header *, footer *')) {
    for (const type of [
      'mouseover',
      'focus',
      'pointerenter',
      'animationstart',
      'transitionrun',
      'scrollend',
      'keydown',
    ])
      element.dispatchEvent(new Event(type));
    if (element.matches('a, button, summary, input, label, [tabindex]'))
      (element as HTMLElement).click();
  }
}

const scriptsOf = (built: readonly BuiltPage[]): readonly string[] => [
  ...new Set(
    built.flatMap(({ elements }) =>
      elements
        .filter((element) => element.tagName === 'script')
        .map(
          (element) =>
            attribute(element, 'src') ??
            (element.childNodes[0] as DefaultTreeAdapterTypes.TextNode | undefined)?.value ??
            '',
        ),
    ),
  ),
];

/** `work` on every item with so many tabs of one browser. */
async function inTabs<T>(
  items: readonly T[],
  work: (page: Page, item: T) => Promise<void>,
): Promise<void> {
  const rest = [...items];
  await Promise.all(
    Array.from({ length: TABS }, async () => {
      const page = await context.newPage();
      for (let item = rest.shift(); item !== undefined; item = rest.shift()) {
        // A page that is left while it is looked at is a finding, not the end of the test.
        await work(page, item).catch((error: unknown) =>
          incidents.push(`${page.url()} ${String(error)}`),
        );
      }
      await page.close();
    }),
  );
}

test('the corpus is large, and every payload stands in an article and in a record', () => {
  expect(new Set(PAYLOADS.map(({ text }) => text)).size).toBeGreaterThanOrEqual(150);
  for (const texts of [[...HOSTILE_ARTICLES.values()], HOSTILE_RECORDS])
    expect(
      PAYLOADS.filter(
        ({ text }) => !texts.some((one) => one.includes(text.trim().normalize('NFC'))),
      ),
    ).toEqual([]);
  const paths = new Set(pages.map(({ path }) => path));
  expect([...HOSTILE_ARTICLES.keys()].filter((id) => !paths.has(`/bai-viet/${id}/`))).toEqual([]);
  expect(
    HOSTILE_RECORDS.flatMap((_, at) => [
      `/don-vi/don-vi-${at}/`,
      `/hoi-nghi/hoi-nghi-${at}/`,
      `/van-ban/van-ban-${at}/`,
      `/khen-thuong/danh-hieu-${at}/`,
      `/trang-${at}/`,
    ]).filter((path) => !paths.has(path)),
  ).toEqual([]);
});

test('no page runs, holds or asks for anything that is not its own, whatever is clicked', async () => {
  const texts = [...HOSTILE_ARTICLES.values()];
  const faults: string[] = [];
  await inTabs([...pages.entries()], async (page, [at, { path }]) => {
    // Each page is arrived at from a search for a payload.
    await page.goto(new URL(path + toHighlightHash(texts[at % texts.length] ?? ''), url).href);
    faults.push(
      ...(
        (await page.evaluate(
          `(${String(faultsOfDocument)})(document, ${JSON.stringify(own)}, ${JSON.stringify(rules)})`,
        )) as string[]
      ).map((fault) => `${path} ${fault}`),
    );
    await page.evaluate(stir);
    if (new URL(page.url()).pathname !== path) incidents.push(`${path} went to ${page.url()}`);
  });
  expect(faults).toEqual([]);
  expect(incidents.splice(0)).toEqual([]);
}, 240_000);

test('the search answers payloads with text', async () => {
  const page = await context.newPage();
  await page.goto(new URL('/tim-kiem/', url).href);
  const { faults, results, excerpts } = await page.evaluate(
    async ({ queries, find, parts, policy }) => {
      const faultsOf = (0, eval)(`(${find})`) as typeof faultsOfDocument;
      const element = document.querySelector('site-search')!;
      const found = { faults: [] as string[], results: 0, excerpts: '' };
      for (const query of queries) {
        element.querySelector('input')!.value = query;
        element.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
        while (element.hasAttribute('aria-busy'))
          await new Promise((resolve) => setTimeout(resolve, 5));
        found.faults.push(...faultsOf(element, parts, policy));
        found.faults.push(
          ...[...element.querySelectorAll('[data-results] *')]
            .filter(({ localName }) => !['li', 'h2', 'time', 'p', 'a', 'mark'].includes(localName))
            .map(({ outerHTML }) => outerHTML),
        );
        found.results += element.querySelectorAll('[data-results] > li').length;
        found.excerpts += element.querySelector('[data-results]')!.textContent;
      }
      return found;
    },
    {
      queries: PAYLOADS.filter((_, at) => at % 4 === 0).map(({ text }) => text),
      find: String(faultsOfDocument),
      parts: own,
      policy: rules,
    },
  );
  await page.close();
  expect(faults).toEqual([]);
  expect(incidents.splice(0)).toEqual([]);
  expect(results).toBeGreaterThan(PAYLOADS.length);
  expect(excerpts).toContain('<script>window.__pwned=1</script>');
}, 120_000);

/** A value as the reader reads it: signs that deceive the eye are those that were meant. */
function asRead(text: string): string {
  const clean = withoutInvisibleSigns(text.split('\n').map(withoutLookAlikes).join('\n'));
  return entitiesIn(clean).length > 0 ? decodeEntities(clean).trim() : clean;
}

describe('what was typed is shown as it was meant', () => {
  const folded = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();
  const headingOf = ({ elements }: BuiltPage): string => {
    const heading = elements.find((element) => element.tagName === 'h1');
    return (
      heading?.childNodes
        .map((node) => ('value' in node ? node.value : `<${node.nodeName}>`))
        .join('') ?? ''
    );
  };

  test('in titles and for machines', () => {
    const byPath = new Map(pages.map((page) => [page.path, page]));
    for (const [id, text] of HOSTILE_ARTICLES) {
      const page = byPath.get(`/bai-viet/${id}/`)!;
      expect(folded(headingOf(page)), id).toBe(folded(asRead(text)));
      const data = page.elements
        .filter((element) => attribute(element, 'type') === 'application/ld+json')
        .map((element) => (element.childNodes[0] as DefaultTreeAdapterTypes.TextNode).value);
      expect(
        data.map(
          (json) =>
            (JSON.parse(json) as { '@graph': { headline: string }[] })['@graph'][0]?.headline,
        ),
        id,
      ).toEqual([asRead(text)]);
      expect(
        page.elements
          .filter((element) => element.tagName === 'img')
          .map((element) => attribute(element, 'alt')),
        id,
      ).toContain(asRead(text));
    }
    HOSTILE_RECORDS.forEach((text, at) =>
      expect(folded(headingOf(byPath.get(`/don-vi/don-vi-${at}/`)!))).toBe(folded(asRead(text))),
    );
  });

  test('in feeds, whose texts are as harmless as the pages', () => {
    const faults: string[] = [];
    const seen = new Set<string>();
    for (const file of siteFiles(site).filter((path) => path.endsWith('/feed.xml'))) {
      const rss = parseRssFeed(readFileSync(join(site, file), 'utf8'));
      const json = parseJsonFeed(
        JSON.parse(readFileSync(join(site, file.replace(/xml$/, 'json')), 'utf8')),
      );
      rss.items?.forEach((item, at) => {
        const id = new URL(item.link ?? '').pathname.split('/')[2] ?? '';
        seen.add(id);
        expect(folded(item.title ?? ''), id).toBe(folded(asRead(HOSTILE_ARTICLES.get(id) ?? '')));
        expect(folded(json.items?.[at]?.title ?? ''), id).toBe(
          folded(asRead(HOSTILE_ARTICLES.get(id) ?? '')),
        );
        for (const html of [item.content?.encoded ?? '', json.items?.[at]?.content_html ?? ''])
          faults.push(...faultsOfHtml(html).map((fault) => `${file} ${id} ${fault}`));
      });
    }
    expect(faults).toEqual([]);
    expect(seen.size).toBe(HOSTILE_ARTICLES.size);
  });

  test('in the open data, where no cell is a formula and none lost a letter', () => {
    const tables = siteFiles(site).filter((path) => /^\/du-lieu\/[^/]+\.csv$/.test(path));
    const cells = tables.flatMap((path) =>
      readCsv(readFileSync(join(site, path), 'utf8'))
        .slice(1)
        .flat(),
    );
    expect(tables.length).toBeGreaterThan(8);
    expect(
      cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell)),
    ).toEqual([]);
    const values = new Set(cells.map(unguardFormula));
    expect([...HOSTILE_ARTICLES.values()].filter((text) => !values.has(asRead(text)))).toEqual([]);
  });
});

/** Dangerous things in the HTML of a feed. */
function faultsOfHtml(html: string): readonly string[] {
  const faults: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) {
      if (
        [
          ...FORBIDDEN_ELEMENTS,
          'script',
          'style',
          'link',
          'meta',
          'form',
          'input',
          'button',
          'svg',
          'textarea',
          'select',
        ].includes(node.tagName)
      )
        faults.push(`<${node.tagName}>`);
      for (const { name, value } of node.attrs) {
        if (FORBIDDEN_ATTRIBUTES.test(name)) faults.push(`<${node.tagName} ${name}>`);
        if (/^(href|src|cite)$/.test(name) && isForbiddenAddress(value))
          faults.push(`<${node.tagName} ${name}="${value}">`);
        if (name === 'src' && !value.startsWith(`${HOSTILE_ADDRESS}/`))
          faults.push(`<${node.tagName} src="${value}">`);
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parseFragment(html));
  return faults;
}
