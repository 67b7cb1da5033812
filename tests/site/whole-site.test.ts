import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { isConferred } from '../../src/archive/records.ts';
import { checkContent } from '../../src/collections/check-content.ts';
import { decodeText, splitRows } from '../../src/search/code-words.ts';
import { openIndexIn } from '../../src/search/index-in-node.ts';
import { siteAddresses } from '../../src/views/site-addresses.ts';
import {
  attribute,
  readPage,
  siteFiles,
  sitePages,
  textOf,
  type BuiltPage,
} from '../../src/audit/built-site.ts';
import { TEST_NOW } from './build-once.ts';

describe.each([
  ['real', 'realSite'],
  ['demo', 'demoSite'],
] as const)('every page of the %s site', (_name, key) => {
  const site = inject(key);
  const files = new Set(siteFiles(site));
  const pages = sitePages(site);
  const byPath = new Map(pages.map((page) => [page.path, page]));

  test('has a language, one h1, one main, a title and a description', () => {
    const faults = pages.filter((page) => {
      const count = (tag: string) =>
        page.elements.filter(
          (element) => element.tagName === tag && element.namespaceURI.endsWith('xhtml'),
        ).length;
      const html = page.elements.find((element) => element.tagName === 'html');
      const description = page.elements.find(
        (element) => element.tagName === 'meta' && attribute(element, 'name') === 'description',
      );
      return (
        attribute(html!, 'lang') !== 'vi' ||
        count('h1') !== 1 ||
        count('main') !== 1 ||
        count('title') !== 1 ||
        !description ||
        !attribute(description, 'content')
      );
    });
    expect(faults.map((page) => page.path)).toEqual([]);
  });

  test('has no id twice', () => {
    const faults = pages.filter(
      (page) =>
        page.elements.filter((element) => attribute(element, 'id')).length !== page.ids.size,
    );
    expect(faults.map((page) => page.path)).toEqual([]);
  });

  test('links only to addresses, fragments and files that exist', () => {
    const broken = pages.flatMap((page) =>
      links(page)
        .filter((link) => !resolves(link, page, files, byPath))
        .map((link) => `${page.path} → ${link}`),
    );
    expect(broken).toEqual([]);
  });

  test('has headings without gaps', () => {
    const faults = pages.filter((page) => {
      const levels = page.elements
        .filter((element) => /^h[1-6]$/.test(element.tagName))
        .map((element) => Number(element.tagName[1]));
      return levels.some((level, at) => level - (levels[at - 1] ?? level) > 1);
    });
    expect(faults.map((page) => page.path)).toEqual([]);
  });

  test('of an article has no element with a hyphen, which Astro draws slowly (docs/speed.md)', () => {
    const articles = pages.filter(({ path }) => path.startsWith('/bai-viet/'));
    expect(articles.length).toBeGreaterThan(0);
    const slow = articles.flatMap(({ elements }) =>
      elements.map(({ tagName }) => tagName).filter((name) => name.includes('-')),
    );
    expect(slow).toEqual([]);
  });

  test('makes no request to another server', () => {
    const foreign = pages.flatMap((page) =>
      page.elements
        .filter(
          (element) =>
            ['script', 'img', 'iframe', 'source', 'link'].includes(element.tagName) &&
            attribute(element, 'rel') !== 'canonical',
        )
        .map((element) => attribute(element, 'src') ?? attribute(element, 'href') ?? '')
        .filter((address) => /^(https?:)?\/\//.test(address))
        .map((address) => `${page.path}: ${address}`),
    );
    expect(foreign).toEqual([]);
  });

  test('says nothing of the machine that built it, whether or not it knows its own address', () => {
    // The browser editor tells where it opens, which is the machine of the editor.
    const isEditor = (file: string) => /^\/quan-tri\/|^\/_astro\/.*\.js$/.test(file);
    const named = siteFiles(site).filter(
      (file) => !isEditor(file) && readFileSync(join(site, file)).includes('localhost'),
    );
    expect(named).toEqual([]);
  });

  test('is in the sitemap or says noindex, and every address of the sitemap answers', () => {
    // Without `url` in site.yaml there is none.
    if (!existsSync(join(site, 'sitemap.xml'))) {
      expect(pages.filter(({ html }) => html.includes('rel="canonical"'))).toEqual([]);
      return;
    }
    const sitemap = readFileSync(join(site, 'sitemap.xml'), 'utf8');
    const listed = [...sitemap.matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g)].map(([, path]) =>
      decodeURI(path ?? ''),
    );
    expect(listed.filter((path) => !byPath.has(path))).toEqual([]);
    const missing = pages.filter(
      (page) =>
        !listed.includes(page.path) && !/<meta name="robots" content="noindex"/.test(page.html),
    );
    expect(missing.map((page) => page.path)).toEqual([]);
  });
});

test('a link to any heading of an article or a fixed page is known to lead somewhere (else add it to AROUND_… of site-addresses.ts)', () => {
  const { archive, content } = checkContent(inject('demoContent'), TEST_NOW);
  const addresses = siteAddresses(archive!, content!);
  const unknown = sitePages(inject('demoSite')).flatMap(({ path, elements }) => {
    const anchors = addresses.anchorsOf(path);
    const ids = elements
      .filter(({ tagName }) => /^h[2-6]$/.test(tagName))
      .flatMap((heading) => attribute(heading, 'id') ?? []);
    return anchors ? ids.filter((id) => !anchors.has(id)).map((id) => `${path}#${id}`) : [];
  });
  expect(unknown).toEqual([]);
});

describe('the demo site', () => {
  const site = inject('demoSite');
  const pages = sitePages(site);

  test('is marked as sample data on every page', () => {
    expect(
      pages.filter((page) => !page.html.includes('Dữ liệu mẫu')).map((page) => page.path),
    ).toEqual([]);
  });

  test('shows nothing that is a draft or not yet due', () => {
    const { content } = checkContent(inject('demoContent'), TEST_NOW);
    const hidden = content!.entries.articles.filter(
      (entry) => entry.data.draft || (entry.data.publishAt ?? '') > '2026-11-22',
    );
    expect(hidden.length).toBeGreaterThanOrEqual(4);
    const texts = siteFiles(site)
      .filter((file) => /\.(html|xml|json|csv|txt)$/.test(file))
      .map((file) => readFileSync(join(site, file), 'utf8'));
    expect(
      hidden
        .filter((entry) =>
          texts.some(
            (text) => text.includes(entry.data.title) || text.includes(`/bai-viet/${entry.id}/`),
          ),
        )
        .map((entry) => entry.id),
    ).toEqual([]);
  });

  test('never words a proposal as an honour', () => {
    const honour = /\b(đạt|được tặng|được nhận|nhận|vinh dự đón nhận)\b/iu;
    const faults = pages
      .filter((page) => !page.path.startsWith('/bai-viet/'))
      .flatMap((page) =>
        page.elements
          .filter((element) =>
            /\bstate-(proposal|ended|unknown)\b/.test(attribute(element, 'class') ?? ''),
          )
          .map((element) => textOf(rowOf(element)))
          .filter((text) => honour.test(text.replace(/không được tặng/giu, '')))
          .map((text) => `${page.path}: ${text.slice(0, 160)}`),
      );
    expect(faults).toEqual([]);
  });
});

describe.each([
  ['real', 'realSite'],
  ['demo', 'demoSite'],
] as const)('every text of the %s site', (_name, key) => {
  test('that names a unit, an award and a year in one sentence calls it an honour only after a decision', async () => {
    const site = inject(key);
    const { archive } = checkContent(
      key === 'realSite' ? 'content' : inject('demoContent'),
      TEST_NOW,
    );
    const conferred = new Set(
      archive!.awardRecords
        .filter(isConferred)
        .map((record) => `${record.year} ${record.unit} ${record.award}`),
    );
    const open = archive!.awardRecords
      .filter((record) => !conferred.has(`${record.year} ${record.unit} ${record.award}`))
      .map((record) => ({
        unit: archive!.index.units.get(record.unit)!.shortName,
        award: archive!.index.awards.get(record.award)!.title,
        year: String(record.year),
      }));
    expect(open.length).toBeGreaterThanOrEqual(2);
    const honour = /(?<!không )(?<!chưa )(đạt|được tặng|được nhận|đón nhận|vinh dự nhận)/iu;
    const texts = siteFiles(site)
      .filter((file) => /\.(html|xml|json)$/.test(file))
      .map((file) => ({
        file,
        text: file.endsWith('.html')
          ? readPage(site, file.replace(/index\.html$/, ''))
              .elements.map((element) =>
                ['p', 'li', 'td', 'dd', 'h1', 'h2', 'h3', 'title', 'figcaption'].includes(
                  element.tagName,
                )
                  ? textOf(element)
                  : (attribute(element, 'content') ?? ''),
              )
              .join('\n')
          : readFileSync(join(site, file), 'utf8').replace(/<[^>]+>/g, '\n'),
      }));
    // What the search can show of a page, as it lies in the index.
    const index = await openIndexIn(site);
    const stored = await Promise.all((await index.pagesWith({})).map((page) => page.data()));
    expect(stored.length).toBeGreaterThan(20);
    const excerpts = stored.map(({ raw_url, content }) => ({
      file: `tim-kiem: ${raw_url}`,
      text: splitRows(content)
        .map((row) => decodeText(row.join(' ')))
        .join('\n'),
    }));
    const faults = [...texts, ...excerpts].flatMap(({ file, text }) =>
      text
        .split(/[.;!?\n]|\\n/)
        .filter((sentence) => honour.test(sentence))
        .flatMap((sentence) =>
          open
            .filter(
              ({ unit, award, year }) =>
                sentence.includes(unit) && sentence.includes(award) && sentence.includes(year),
            )
            .map(() => `${file}: ${sentence.trim().slice(0, 200)}`),
        ),
    );
    expect([...new Set(faults)]).toEqual([]);
  });
});

describe.each([
  ['real', 'realSite'],
  ['demo', 'demoSite'],
] as const)('the figures of the %s site', (_name, key) => {
  const site = inject(key);
  const { archive } = checkContent(
    key === 'realSite' ? 'content' : inject('demoContent'),
    TEST_NOW,
  );
  const { rankings, roles, awardRecords, metrics, charity, memberships } = archive!;

  test('every fact of a year stands on its page once, and no other', () => {
    for (const year of archive!.years) {
      const shown = [...readPage(site, `/nam/${year}/`).ids].filter(
        (id) => /^du-kien-\d{4}-/.test(id) && !/-buoc-\d+$/.test(id),
      );
      const known = [...rankings, ...roles, ...awardRecords, ...metrics, ...charity]
        .filter((fact) => fact.year === year)
        .map((fact) => `du-kien-${fact.key}`);
      expect(shown.toSorted(), String(year)).toEqual(known.toSorted());
    }
  });

  test('every number of the matrix is a ranking of the register', () => {
    const { elements } = readPage(site, '/khen-thuong/');
    const cells = new Set(
      elements
        .map((element) => attribute(element, 'href') ?? '')
        .filter((href) => /^\/nam\/\d+\/#du-kien-\d+-xep-hang-/.test(href)),
    );
    expect([...cells].toSorted()).toEqual(
      rankings.map((ranking) => `/nam/${ranking.year}/#du-kien-${ranking.key}`).toSorted(),
    );
  });

  test.each([
    ['xep-hang', rankings],
    ['chuc-danh', roles],
    ['khen-thuong', awardRecords],
    ['so-lieu', metrics],
    ['an-sinh-xa-hoi', charity],
    ['thanh-vien', memberships],
  ] as const)('%s.json has the rows of the register', (table, facts) => {
    const rows = JSON.parse(readFileSync(join(site, `du-lieu/${table}.json`), 'utf8')) as readonly {
      id: string;
    }[];
    expect(rows.map((row) => row.id).toSorted()).toEqual(facts.map((fact) => fact.key).toSorted());
  });
});

describe('the real site', () => {
  const site = inject('realSite');
  const text = (path: string) => readPage(site, path).text;

  test('shows the ranks and proposals of 2022, and no honour', () => {
    for (const path of ['/nam/2022/', '/khen-thuong/']) {
      const page = text(path);
      for (const words of ['Hợp Lực', 'Hatuba', 'Dạ Lan']) expect(page, path).toContain(words);
      expect(page, path).not.toMatch(/Đã có quyết định khen thưởng: [1-9]|Đã trao tặng cho/);
    }
    expect(text('/nam/2022/')).toContain('Đề nghị tặng');
    expect(text('/nam/2022/')).toContain('hơn 20.000 tỷ đồng');
    expect(text('/don-vi/hatuba/')).toContain('Cờ thi đua của UBND tỉnh');
    expect(text('/don-vi/hatuba/')).toContain('Đề nghị tặng');
    expect(text('/don-vi/hatuba/')).not.toContain('Cờ thi đua của Chính phủ');
    expect(text('/don-vi/hop-luc/')).toContain('Cờ thi đua của Chính phủ');
  });

  test('links every rank and proposal to its source', () => {
    const page = readPage(site, '/nam/2022/');
    const facts = page.elements.filter((element) =>
      /^du-kien-2022-(xep-hang|co-thi-dua)/.test(attribute(element, 'id') ?? ''),
    );
    expect(facts.length).toBeGreaterThanOrEqual(5);
    for (const fact of facts) expect(textOf(fact).length, attribute(fact, 'id')).toBeGreaterThan(0);
    expect(page.html).toContain('/bai-viet/cum-thi-dua-so-17-trien-khai-nhiem-vu-nam-2023/');
  });

  test('says what is unknown', () => {
    expect(text('/nam/2023/')).toMatch(/chưa rõ|Chưa có dữ liệu/);
  });
});

function links(page: BuiltPage): readonly string[] {
  return page.elements
    .flatMap((element) => ['href', 'src'].flatMap((name) => attribute(element, name) ?? []))
    .filter((link) => !/^(https?:|mailto:|tel:|data:|javascript:)/.test(link));
}

function resolves(
  link: string,
  page: BuiltPage,
  files: ReadonlySet<string>,
  pages: ReadonlyMap<string, BuiltPage>,
): boolean {
  const url = new URL(link, `http://x${page.path.endsWith('/') ? page.path : '/'}`);
  const path = decodeURIComponent(url.pathname);
  const target = path === page.path || link.startsWith('#') ? page : pages.get(path);
  if (!target) return files.has(path);
  return url.hash === '' || target.ids.has(decodeURIComponent(url.hash.slice(1)));
}

/** The table row, list item or paragraph around an element. */
function rowOf(element: BuiltPage['elements'][number]): BuiltPage['elements'][number] {
  let current = element;
  while (
    !['tr', 'li', 'dd', 'p', 'td', 'section'].includes(current.tagName) &&
    current.parentNode &&
    'tagName' in current.parentNode
  )
    current = current.parentNode;
  return current;
}
