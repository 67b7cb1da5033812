import { expect, test } from 'vitest';
import { redirectFiles } from '../../src/views/redirect-files.ts';
import { archiveOf, WITH_ADDRESS } from '../fixtures/write-content.ts';

const HOP = '/bai-viet/hoi-nghi-tong-ket/';
const files = (...pairs: readonly (readonly [string, string])[]) => {
  const { pages, rules } = redirectFiles(
    archiveOf(WITH_ADDRESS),
    pairs.map(([from, to]) => ({ from, to })),
  );
  return {
    pages: [...pages.keys()],
    html: [...pages.values()].join(''),
    netlify: rules.get('_redirects'),
    nginx: rules.get('_redirects.nginx'),
    apache: rules.get('.htaccess') ?? '',
  };
};

test('nothing is written where nothing has moved', () => {
  expect(files()).toMatchObject({ pages: [], netlify: undefined, nginx: undefined, apache: '' });
});

test.each<[string, string, string[], string, string[], string]>([
  [
    '/cu/',
    HOP,
    ['cu/index.html'],
    `/cu/ ${HOP} 301`,
    [`"/cu" "${HOP}";`, `"/cu/" "${HOP}";`],
    `RewriteRule "^cu/?$" "${HOP}" [R=301,L,NE]`,
  ],
  [
    '/2022/họp.html',
    HOP,
    ['2022/họp.html'],
    `/2022/h%E1%BB%8Dp.html ${HOP} 301`,
    [`"/2022/họp.html" "${HOP}";`],
    `RewriteRule "^2022/họp\\.html$" "${HOP}" [R=301,L,NE]`,
  ],
  [
    '/h%E1%BB%8Dp/',
    HOP,
    ['họp/index.html'],
    `/h%E1%BB%8Dp/ ${HOP} 301`,
    [`"/họp" "${HOP}";`, `"/họp/" "${HOP}";`],
    `RewriteRule "^họp/?$" "${HOP}" [R=301,L,NE]`,
  ],
  [
    '/?p=123',
    HOP,
    [],
    `/ p=123 ${HOP} 301`,
    [`"/?p=123" "${HOP}";`],
    `RewriteCond %{QUERY_STRING} "^p=123(&|$)"\n  RewriteRule "^$" "${HOP}" [R=301,L,NE,QSD]`,
  ],
  [
    '/index.php?a=1&b=2',
    HOP,
    [],
    `/index.php a=1 b=2 ${HOP} 301`,
    [`"/index.php?a=1&b=2" "${HOP}";`],
    `RewriteCond %{QUERY_STRING} "^a=1&b=2(&|$)"\n  RewriteRule "^index\\.php$" "${HOP}" [R=301,L,NE,QSD]`,
  ],
  [
    '/cu',
    'https://báo.vn/họp',
    ['cu/index.html'],
    '/cu/ https://xn--bo-mia.vn/h%E1%BB%8Dp 301',
    ['"/cu" "https://xn--bo-mia.vn/h%E1%BB%8Dp";', '"/cu/" "https://xn--bo-mia.vn/h%E1%BB%8Dp";'],
    'RewriteRule "^cu/?$" "https://xn--bo-mia.vn/h\\%E1\\%BB\\%8Dp" [R=301,L,NE]',
  ],
])('%s → %s', (from, to, pages, netlify, nginx, apache) => {
  const written = files([from, to]);
  expect([written.pages, written.netlify, written.nginx]).toEqual([
    pages,
    `${netlify}\n`,
    nginx.map((line) => `${line}\n`).join(''),
  ]);
  expect(written.apache).toContain(`  RewriteEngine On\n  ${apache}\n</IfModule>\n`);
});

test.each(['/a:b/', '/a*b', '/a./', `/${'a'.repeat(201)}/`, '/../a/', '/a//b/'])(
  '%s is no name of a file, so only hosts answer it',
  (from) => {
    const { pages, netlify } = files([from, HOP]);
    expect([pages, netlify?.split('\n').length]).toEqual([[], 2]);
  },
);

test('thousands of old addresses: Apache is told only of those that no page can answer', () => {
  const many = Array.from({ length: 5000 }, (_, at) => [`/bai-${at}/`, HOP] as const);
  const { pages, netlify, apache } = files(...many, ['/?p=1', HOP]);
  expect([pages.length, netlify?.split('\n').length, apache.match(/RewriteRule/g)?.length]).toEqual(
    [5000, 5002, 1],
  );
});

test('what an address holds cannot leave its place', () => {
  const { html, nginx } = files(['/a"b\\c/', `${HOP}?x="><script>`]);
  expect(html).not.toContain('<script>');
  expect(nginx?.split('\n')[0]).toMatch(/^"\/a\\"b\\\\c" "[^"]*";$/);
});
