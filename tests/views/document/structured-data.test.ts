import { describe, expect, test } from 'vitest';
import { scriptJson } from '../../../src/lib/html.ts';
import {
  articleData,
  breadcrumbData,
  homeData,
  meetingData,
  unitData,
} from '../../../src/views/document/structured-data.ts';
import { articlePage } from '../../../src/views/pages/article-page.ts';
import { archiveOf } from '../../fixtures/archive-of.ts';
import { edit } from '../../fixtures/write-content.ts';

const SITE = edit(
  'site.yaml',
  'title: Cụm thi đua Ví Dụ\n',
  'title: Cụm thi đua Ví Dụ\nurl: https://vi-du.vn/\n',
);
/** As it is written: members without a value are gone. */
const written = (things: readonly object[]) => JSON.parse(scriptJson(things))[0];
const articleOf = (...pairs: string[]) => {
  const archive = archiveOf({
    ...SITE,
    ...(pairs.length > 0 ? edit('articles/2023/hoi-nghi-tong-ket.md', ...pairs) : {}),
  });
  return written(articleData(archive, archive.index.articles.get('hoi-nghi-tong-ket')!));
};
const unitOf = (files: Record<string, string> = {}, id = 'an-phu') => {
  const archive = archiveOf({ ...SITE, ...files });
  return written(unitData(archive, archive.index.units.get(id)!));
};

test('an article is a report with its days, its author, its card and what it cites', () => {
  expect(
    articleOf(
      'meeting: tong-ket-2022',
      'meeting: tong-ket-2022\nauthor: Ban biên tập\nupdated: 2023-03-01\ndocuments: ' +
        '[qd-12-2022]\nsource:\n  title: Báo Ví Dụ\n  url: https://bao.vn/1',
    ),
  ).toMatchObject({
    '@type': 'NewsArticle',
    mainEntityOfPage: 'https://vi-du.vn/bai-viet/hoi-nghi-tong-ket/',
    headline: 'Hội nghị tổng kết năm 2022',
    datePublished: '2023-02-12T00:00:00+07:00',
    dateModified: '2023-03-01T00:00:00+07:00',
    author: { '@type': 'Organization', name: 'Ban biên tập' },
    publisher: { '@type': 'Organization', name: 'Văn phòng Cụm thi đua Ví Dụ' },
    image: { url: 'https://vi-du.vn/the-xa-hoi/hoi-nghi-tong-ket.png', width: 1200, height: 630 },
    about: { '@type': 'Event', '@id': 'https://vi-du.vn/hoi-nghi/tong-ket-2022/' },
    citation: [
      { name: 'Báo Ví Dụ', url: 'https://bao.vn/1' },
      {
        '@id': 'https://vi-du.vn/van-ban/qd-12-2022/',
        name: 'Quyết định số 12/QĐ-UBND ngày 11 tháng 02 năm 2022 của UBND tỉnh Ví Dụ',
      },
    ],
  });
});

test('without cards of its own an article is shown by the card of the site', () => {
  const archive = archiveOf({
    'site.yaml': `${SITE['site.yaml']}socialCards: false\n`,
  });
  const article = archive.index.articles.get('hoi-nghi-tong-ket')!;
  expect(written(articleData(archive, article)).image.url).toBe('https://vi-du.vn/the-xa-hoi.png');
  expect(articlePage(archive, article, () => undefined).head.card).toBeUndefined();
  expect(
    articlePage({ ...archive, site: { ...archive.site, socialCards: true } }, article, () => 1).head
      .card,
  ).toBe('/the-xa-hoi/hoi-nghi-tong-ket.png');
});

test('what is not known is not written', () => {
  const article = articleOf();
  for (const member of ['dateModified', 'citation', 'keywords', 'disambiguatingDescription'])
    expect(article).not.toHaveProperty(member);
  expect(article.author.name).toBe('Văn phòng Cụm thi đua Ví Dụ');
});

test.each([
  ['Mai Lan', 'Person'],
  ['Ban biên tập', 'Organization'],
  ['Tổ thư ký cụm', 'Organization'],
  ['Công đoàn công ty', 'Organization'],
  ['Tống Văn A', 'Person'],
  ['Bảo Ngọc', 'Person'],
])('the author %s is a %s', (author, type) => {
  expect(articleOf('meeting:', `author: ${author}\nmeeting:`).author).toEqual({
    '@type': type,
    name: author,
  });
});

test('an inferred day says that it is one', () => {
  expect(
    articleOf('meeting:', 'dateInferred: Nguồn không ghi năm.\nmeeting:').disambiguatingDescription,
  ).toBe('Ngày do suy luận: Nguồn không ghi năm.');
});

test('a meeting is an event at the place as it was called on the day', () => {
  const archive = archiveOf(SITE);
  expect(written(meetingData(archive, archive.index.meetings.get('tong-ket-2022')!))).toMatchObject(
    {
      '@type': 'Event',
      name: 'Hội nghị tổng kết công tác thi đua năm 2022',
      startDate: '2023-02-11',
      location: { '@type': 'Place', name: 'huyện Bình Minh' },
      organizer: { '@id': 'https://vi-du.vn/don-vi/an-phu/', name: 'Công ty CP An Phú' },
      subjectOf: [{ '@id': 'https://vi-du.vn/bai-viet/hoi-nghi-tong-ket/' }],
    },
  );
});

describe('a unit', () => {
  const awarded = (last: string) =>
    unitOf(
      edit(
        'years/2022.yaml',
        '      - status: de-nghi\n        date: 2023-02-11\n',
        `      - status: de-nghi\n        date: 2023-02-11\n${last}`,
      ),
    );
  const decided =
    '      - status: da-quyet-dinh\n        date: 2023-03-14\n        document: qd-12-2022\n';

  test('has its names and its stays in the cluster', () => {
    const unit = unitOf({
      'units/an-phu.yaml':
        'name: Công ty CP An Phú\nshortName: An Phú\nlegalName: ' +
        'Công ty cổ phần An Phú\nwebsite: https://an-phu.vn/\naliases: ' +
        '[An Phú JSC]\nformerNames:\n  - name: Xí nghiệp An Phú\nmemberships:\n  - from: ' +
        '2020\n    to: 2022-06\n    source: { document: qd-12-2022 }\n  - from: ' +
        '2022-07\n    source: { document: qd-12-2022 }\n',
    });
    expect(unit).toMatchObject({
      '@type': 'Organization',
      name: 'Công ty CP An Phú',
      legalName: 'Công ty cổ phần An Phú',
      url: 'https://an-phu.vn/',
      alternateName: ['An Phú', 'Xí nghiệp An Phú', 'An Phú JSC'],
    });
    expect(unit.memberOf).toMatchObject([
      { '@type': 'OrganizationRole', startDate: '2020', endDate: '2022-06' },
      { startDate: '2022-07' },
    ]);
    expect(unit.memberOf[1]).not.toHaveProperty('endDate');
  });

  test.each([
    ['a proposal', ''],
    ['a proposal under review', '      - status: dang-xet\n'],
    ['a refusal', '      - status: khong-duoc-tang\n'],
    ['a cancelled decision', `${decided}      - status: huy-bo\n        date: 2023-05-01\n`],
  ])('has no award from %s', (_name, steps) => {
    const unit = awarded(steps);
    expect(unit).not.toHaveProperty('award');
    expect(JSON.stringify(unit)).not.toContain('Cờ thi đua');
  });

  test('has an award from a decision', () => {
    expect(awarded(decided).award).toEqual([
      'Cờ thi đua của UBND tỉnh, ' +
        'thành tích năm 2022 (Quyết định số 12/QĐ-UBND ngày 11 tháng 02 năm 2022 của UBND tỉnh ' +
        'Ví Dụ)',
    ]);
  });
});

test('the home page is the site with its search', () => {
  expect(written(homeData(archiveOf(SITE)))).toMatchObject({
    '@type': 'WebSite',
    url: 'https://vi-du.vn/',
    potentialAction: {
      '@type': 'SearchAction',
      target: { urlTemplate: 'https://vi-du.vn/tim-kiem/?q={search_term_string}' },
    },
  });
});

test('a breadcrumb goes from the home page to the page itself', () => {
  expect(
    written(
      breadcrumbData(
        {
          title: 'Năm 2022',
          path: '/nam/2022/',
          breadcrumb: [
            { label: 'Trang chủ', href: '/' },
            { label: 'Năm', href: '/nam/' },
          ],
        },
        'https://vi-du.vn',
      ),
    ).itemListElement,
  ).toMatchObject([
    { position: 1, name: 'Trang chủ', item: 'https://vi-du.vn/' },
    { position: 2, item: 'https://vi-du.vn/nam/' },
    { position: 3, name: 'Năm 2022', item: 'https://vi-du.vn/nam/2022/' },
  ]);
  expect(
    breadcrumbData({ title: 'Trang chủ', path: '/', breadcrumb: [] }, 'https://vi-du.vn'),
  ).toEqual([]);
});
