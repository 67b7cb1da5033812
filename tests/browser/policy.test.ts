import { expect, test } from 'vitest';
import { contentPolicy } from '../../src/views/document/content-policy.ts';
import { servedSite } from './served-site.ts';

// That the policy stands on every page, is strict and blocks nothing of the site's own is asked by the audit.
const site = servedSite('realSite');

test('a planted script, style, frame or picture of another host is blocked', async () => {
  const page = await site.browser.newPage();
  const asked: string[] = [];
  // What the policy blocks is announced as a request, but never comes as far as here.
  await page.route('http://evil.example/**', (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  await page.route('**/gioi-thieu/', async (route) => {
    const response = await route.fetch();
    const planted =
      '<script>window.planted = 1</script><img src="http://evil.example/x.png" ' +
      'onerror="window.planted = 2"><iframe ' +
      'src="http://evil.example/"></iframe><style>body{background:url(http://evil.example/y.png)}</style><script src="http://evil.example/x.js"></script>';
    await route.fulfill({
      response,
      body: (await response.text()).replace('</main>', `${planted}</main>`),
    });
  });
  await page.goto(`${site.url}gioi-thieu/`, { waitUntil: 'networkidle' });
  expect(await page.evaluate('window.planted')).toBeUndefined();
  expect(
    await page.evaluate(() => {
      try {
        document.body.innerHTML = '<b>x</b>';
        return 'written';
      } catch {
        return 'refused';
      }
    }),
  ).toBe('refused');
  expect(asked).toEqual([]);
  await page.close();
});

test('forms and requests may go only to where the site takes replies', () => {
  const read = (comments: Parameters<typeof contentPolicy>[0]['comments']) =>
    Object.fromEntries(
      contentPolicy({ comments }, { scripts: [], styles: [] })
        .split('; ')
        .map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]),
    );
  expect([
    read({ mode: 'closed' })['form-action'],
    read({ mode: 'closed' })['connect-src'],
  ]).toEqual(["'self'", "'self'"]);
  expect(read({ mode: 'mailto', address: 'a@example.com' })['form-action']).toBe("'self' mailto:");
  expect([
    read({ mode: 'post', endpoint: 'https://nhan.example.com/gui?x=1' })['form-action'],
    read({ mode: 'post', endpoint: 'https://nhan.example.com/gui?x=1' })['connect-src'],
  ]).toEqual(["'self' https://nhan.example.com", "'self' https://nhan.example.com"]);
});
