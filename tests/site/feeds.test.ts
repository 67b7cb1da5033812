import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert, describe, expect, inject, test } from 'vitest';
import type { Article } from '../../src/archive/types.ts';
import { checkContent } from '../../src/collections/check-content.ts';
import { attribute, readPage, siteFiles, sitePages } from '../../src/audit/built-site.ts';
import { publicOrigin } from '../../src/views/urls.ts';
import { TEST_NOW } from './build-once.ts';

const read = (site: string, file: string): string => readFileSync(join(site, file), 'utf8');
const graphOf = (html: string): readonly Record<string, unknown>[] =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].flatMap(
    ([, json = '']): readonly Record<string, unknown>[] => {
      const data = JSON.parse(json) as { '@graph'?: readonly Record<string, unknown>[] };
      return data['@graph'] ?? [{ ...data }];
    },
  );

/** The moment from which an article is shown, in Vietnam: midnight where only the day is told. */
function publishedIn({ publishAt, date }: Article): string {
  const time = publishAt?.slice(11) || '00:00';
  return `${(publishAt ?? date).slice(0, 10)}T${time}:00+07:00`;
}

describe.each<[string, 'realSite' | 'demoSite', () => string]>([
  ['real', 'realSite', () => 'content'],
  ['demo', 'demoSite', () => inject('demoContent')],
])('the %s site', (_name, key, content) => {
  const site = inject(key);
  const files = new Set(siteFiles(site));
  const { archive } = checkContent(content(), TEST_NOW);
  // The real cluster has not chosen its address yet; then there are no feeds and no pictures for sharing.
  const known = publicOrigin(archive!.site);
  const origin = known ?? '';
  const pages = sitePages(site).filter(({ path }) => path !== '/quan-tri/');

  test('has a feed of the site, of each unit and of each year, in both forms', () => {
    const expected = [
      '/feed',
      ...archive!.units.map(({ id }) => `/don-vi/${id}/feed`),
      ...archive!.years.map((year) => `/nam/${year}/feed`),
    ].flatMap((path) => [`${path}.xml`, `${path}.json`]);
    expect([...files].filter((file) => /\/feed\.(xml|json)$/.test(file)).toSorted()).toEqual(
      known ? expected.toSorted() : [],
    );
  });

  test('every feed is read by a parser, and its two forms say the same', () => {
    const articles = new Map(
      archive!.articles.map((article) => [`${origin}/bai-viet/${article.id}/`, article]),
    );
    for (const file of [...files].filter((name) => name.endsWith('/feed.xml'))) {
      const rss = parseRssFeed(read(site, file));
      const json = parseJsonFeed(JSON.parse(read(site, file.replace(/xml$/, 'json'))));
      expect(rss.atom?.links?.[0]?.href, file).toBe(origin + file);
      expect(json.feed_url, file).toBe(origin + file.replace(/xml$/, 'json'));
      expect(
        (json.items ?? []).map((item) => item.id),
        file,
      ).toEqual((rss.items ?? []).map((item) => item.guid?.value));
      for (const item of rss.items ?? []) {
        const article = articles.get(item.link ?? '');
        assert(article, `${file}: ${item.link}`);
        expect(item.title, file).toBe(article.title);
        expect(Date.parse(item.pubDate ?? ''), file).toBe(Date.parse(publishedIn(article)));
        const text = item.content?.encoded ?? '';
        expect(text, file).not.toBe('');
        for (const correction of article.corrections)
          expect(text, `${file}: ${correction.date}`).toContain('Đính chính ngày');
      }
    }
  });

  test('every address in a feed is absolute, and those of the site answer', () => {
    const sources = new Set(archive!.articles.map((article) => article.source?.url));
    const broken = [...files]
      .filter((name) => name.endsWith('/feed.json'))
      .flatMap((file) =>
        (parseJsonFeed(JSON.parse(read(site, file))).items ?? []).flatMap((item) =>
          [...(item.content_html ?? '').matchAll(/\s(?:href|src)="([^"]*)"/g)].flatMap(
            ([, address = '']) => {
              if (!/^(https?:\/\/|mailto:|tel:)/.test(address)) return [`${file}: ${address}`];
              if (!address.startsWith(`${origin}/`) || sources.has(address)) return [];
              const path = decodeURIComponent(new URL(address).pathname);
              return files.has(path) || files.has(`${path}index.html`)
                ? []
                : [`${file}: ${address}`];
            },
          ),
        ),
      );
    expect(broken).toEqual([]);
  });

  test('every page names the feed of the site, and the pages of a unit or a year their own', () => {
    for (const page of pages) {
      const feeds = page.elements
        .filter(
          (element) =>
            element.tagName === 'link' &&
            attribute(element, 'rel') === 'alternate' &&
            attribute(element, 'type') === 'application/rss+xml',
        )
        .map((element) => attribute(element, 'href'));
      const own = /^\/(don-vi|nam)\/[^/]+\/$/.test(page.path) ? [`${page.path}feed.xml`] : [];
      expect(feeds, page.path).toEqual(known ? ['/feed.xml', ...own] : []);
    }
  });

  test('every page has a picture for sharing that exists, and every article its own', () => {
    for (const page of pages) {
      const image = page.elements.find((element) => attribute(element, 'property') === 'og:image');
      expect(image === undefined, page.path).toBe(!known);
      if (!image) continue;
      const path = attribute(image, 'content')?.replace(origin, '') ?? '';
      expect(files.has(path), `${page.path}: ${path}`).toBe(true);
      const [, id] = /^\/bai-viet\/([^/]+)\/$/.exec(page.path) ?? [];
      expect(path, page.path).toBe(id ? `/the-xa-hoi/${id}.png` : '/the-xa-hoi.png');
    }
  });

  test('every page with a breadcrumb says it to machines, ending at itself', () => {
    for (const page of pages.filter(({ elements }) =>
      elements.some((element) => /\bbreadcrumb\b/.test(attribute(element, 'class') ?? '')),
    )) {
      const list = graphOf(page.html).find((thing) => thing['@type'] === 'BreadcrumbList') as
        { itemListElement: readonly { item: string }[] } | undefined;
      expect(list?.itemListElement[0]?.item, page.path).toBe(`${origin}/`);
    }
  });

  test('articles, meetings, units and the home page say what they are', () => {
    const typeOf = (path: string) =>
      graphOf(readPage(site, path).html).map((thing) => thing['@type']);
    for (const article of archive!.articles)
      expect(typeOf(`/bai-viet/${article.id}/`)).toContain('NewsArticle');
    for (const meeting of archive!.meetings)
      expect(typeOf(`/hoi-nghi/${meeting.id}/`)).toContain('Event');
    for (const unit of archive!.units)
      expect(typeOf(`/don-vi/${unit.id}/`)).toContain('Organization');
    expect(typeOf('/')).toContain('WebSite');
  });

  test('a unit has exactly its conferred awards, and no proposal, in the data for machines', () => {
    for (const unit of archive!.units) {
      const [thing] = graphOf(readPage(site, `/don-vi/${unit.id}/`).html);
      const conferred = archive!.awardRecords.filter(
        (record) => record.unit === unit.id && ['da-quyet-dinh', 'da-trao'].includes(record.status),
      );
      const awards = (thing?.award ?? []) as readonly string[];
      expect(
        awards.map((award) => /^(.*), thành tích năm (\d+)/.exec(award)?.slice(1)),
        unit.id,
      ).toEqual(
        conferred.map((record) => [
          archive!.index.awards.get(record.award)?.title,
          String(record.year),
        ]),
      );
    }
  });

  test('articles, units, years, meetings and documents can be cited in every form', () => {
    const citable = pages.filter(({ path }) =>
      /^\/(bai-viet(?!\/trang)|don-vi|nam|hoi-nghi|van-ban)\/[^/]+\/$/.test(path),
    );
    expect(citable.length).toBe(
      archive!.articles.length +
        archive!.units.length +
        archive!.years.length +
        archive!.meetings.length +
        archive!.documents.length,
    );
    for (const page of citable)
      for (const id of [
        'trich-dan-van-ban',
        'trich-dan-bibtex',
        'trich-dan-ris',
        'trich-dan-csl-json',
      ])
        expect(page.ids.has(id), `${page.path} ${id}`).toBe(true);
  });
});
