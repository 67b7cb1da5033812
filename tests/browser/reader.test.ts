import type { Server } from 'node:http';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, inject, test } from 'vitest';
import { serveSite } from '../../src/publish/serve-site.ts';
import { sitePages } from '../../src/audit/built-site.ts';
import { launchBrowser } from './launch.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let real: { server: Server; url: string };
let demo: { server: Server; url: string };

beforeAll(async () => {
  browser = await launchBrowser();
  real = await serveSite(inject('realSite'), 0);
  demo = await serveSite(inject('demoSite'), 0);
});
afterAll(async () => {
  await browser.close();
  real.server.close();
  demo.server.close();
});
beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
});

const REPORT = '/bai-viet/cum-thi-dua-so-17-trien-khai-nhiem-vu-nam-2023/';

describe('search', () => {
  test.each(['cum thi dua', 'Ba Thuoc', 'co thi dua', 'Cờ thi đua', 'cờ thi đua', 'Hatuba', '598'])(
    'finds the report by “%s”',
    async (query) => {
      await page.goto(`${real.url}tim-kiem/?q=${encodeURIComponent(query)}`);
      await page.waitForSelector(`site-search a[href^="${REPORT}"]`, { timeout: 10_000 });
    },
  );

  test('answers through the element itself', async () => {
    await page.goto(`${real.url}tim-kiem/`);
    const results = await page.evaluate(async () => {
      await customElements.whenDefined('site-search');
      const element = document.querySelector('site-search') as HTMLElement & {
        search(
          query: string,
          filters?: Record<string, string>,
        ): Promise<readonly { url: string; title: string; excerpt: string }[]>;
      };
      return element.search('co thi dua', { loai: 'bai-viet' });
    });
    expect(results.map((result) => result.url.replace(/[?#].*$/, ''))).toEqual([REPORT]);
    expect(results[0]?.title).toBe('Cụm thi đua số 17 triển khai nhiệm vụ năm 2023');
    expect(results[0]?.excerpt.length).toBeGreaterThan(20);
  });

  test('loads nothing before the reader touches it', async () => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(`${real.url}tim-kiem/`, { waitUntil: 'networkidle' });
    expect(requests.filter((url) => url.includes('/chi-muc/'))).toEqual([]);
  });

  test('filters by kind, keeps the state in the address and gives it back', async () => {
    await page.goto(`${demo.url}tim-kiem/?q=${encodeURIComponent('thi đua')}&loai=don-vi`);
    await page.waitForSelector('site-search ol a[href^="/don-vi/"]');
    expect(await page.locator('site-search ol a[href^="/bai-viet/"]').count()).toBe(0);
    await page.selectOption('site-search select[name="loai"]', 'bai-viet');
    await page.waitForSelector('site-search ol a[href^="/bai-viet/"]');
    expect(new URL(page.url()).searchParams.get('loai')).toBe('bai-viet');
    await page.goBack();
    await page.waitForSelector('site-search ol a[href^="/don-vi/"]');
    expect(await page.inputValue('site-search select[name="loai"]')).toBe('don-vi');
    expect(await page.inputValue('site-search input[name="q"]')).toBe('thi đua');
  });

  test.each(['co thi dua', 'cờ thi đua', '"thi đua"'])(
    'shows the first result of “%s” on the first screen of a phone',
    async (query) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(`${demo.url}tim-kiem/?q=${encodeURIComponent(query)}&loai=bai-viet`);
      const first = page.locator('site-search ol li').first();
      await first.waitFor();
      const { y, height } = (await first.boundingBox())!;
      expect(y + Math.min(height, 120)).toBeLessThan(740);
      expect(await page.locator('site-search fieldset').isVisible()).toBe(false);
      expect(await page.locator('site-search summary').innerText()).toBe('Lọc kết quả (1)');
    },
  );

  test('takes a filter away by its word', async () => {
    await page.goto(`${demo.url}tim-kiem/?q=${encodeURIComponent('thi đua')}&loai=don-vi`);
    await page.getByRole('button', { name: 'Bỏ lọc loại: Đơn vị' }).click();
    await page.waitForSelector('site-search ol a[href^="/khen-thuong/"]');
    expect(new URL(page.url()).searchParams.get('loai')).toBeNull();
    expect(await page.locator('site-search [data-chosen]').isVisible()).toBe(false);
  });

  test.each([
    ['zxqv sông xanh', 'Không tìm thấy từ “zxqv”. Không có trang nào đủ các từ này.'],
    ['đất hiếm sông xanh', 'Không có trang nào đủ các từ này.'],
  ])(
    'says of “%s” that nothing holds it, and shows at most ten that come near',
    async (query, text) => {
      await page.goto(`${demo.url}tim-kiem/?q=${encodeURIComponent(query)}`);
      await page.locator('site-search [role=status]', { hasText: text }).waitFor();
      const shown = await page.locator('site-search ol li').count();
      expect(shown).toBeGreaterThan(0);
      expect(shown).toBeLessThanOrEqual(10);
      expect(await page.locator('site-search [data-more]').isVisible()).toBe(false);
    },
  );

  test('says what to do when nothing is found', async () => {
    await page.goto(`${real.url}tim-kiem/?q=zzzzqqqq`);
    await page.waitForFunction(() =>
      /Không có trang nào chứa “zzzzqqqq”/.test(
        document.querySelector('site-search')?.textContent ?? '',
      ),
    );
  });

  test('is reached from the masthead of any page by the keyboard alone', async () => {
    await page.goto(real.url);
    await page.focus('#tim-nhanh');
    await page.keyboard.type('co thi dua');
    await page.keyboard.press('Enter');
    await page.waitForSelector(`site-search a[href^="${REPORT}"]`);
  });

  test('is a useful page without JavaScript', async () => {
    const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await plain.goto(`${real.url}tim-kiem/`);
    expect(await plain.locator('main a[href="/nam/2022/"]').count()).toBeGreaterThan(0);
    // Nothing can answer there: what was typed stays where it is.
    await plain.fill('site-search input[name=q]', 'cờ thi đua');
    await plain.press('site-search input[name=q]', 'Enter');
    expect(await plain.inputValue('site-search input[name=q]')).toBe('cờ thi đua');
    expect(new URL(plain.url()).search).toBe('');
    await plain.context().close();
  });
});

describe('the reply form', () => {
  const openArticle = (): string =>
    sitePages(inject('demoSite')).find(
      (candidate) =>
        candidate.path.startsWith('/bai-viet/') && candidate.html.includes('commentform'),
    )!.path;

  test('names every missing field in Vietnamese and keeps the typed text when the server fails', async () => {
    await page.route('https://example.com/**', (route) =>
      route.fulfill({ status: 500, body: 'no' }),
    );
    await page.goto(new URL(openArticle(), demo.url).href);
    await page.click('#commentform button[type="submit"]');
    expect(await page.locator('.field-error:not(:empty)').allTextContents()).toEqual([
      'Vui lòng nhập ý kiến.',
      'Vui lòng nhập họ và tên.',
      'Địa chỉ email chưa đúng, ví dụ: ten@congty.vn.',
      'Cần đánh dấu đồng ý thì Ban biên tập mới được lưu và đăng ý kiến.',
    ]);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('comment');
    await page.fill('#comment', 'Bài viết rất bổ ích.');
    await page.fill('#author', 'Nguyễn Văn Mẫu');
    await page.fill('#email', 'mau@vi-du.vn');
    expect(await page.isChecked('#consent')).toBe(false);
    await page.check('#consent');
    await page.click('#commentform button[type="submit"]');
    await page.waitForFunction(() =>
      /Chưa gửi được/.test(document.querySelector('.reply-status')?.textContent ?? ''),
    );
    expect(await page.inputValue('#comment')).toBe('Bài viết rất bổ ích.');
    await page.reload();
    expect(await page.inputValue('#comment')).toBe('Bài viết rất bổ ích.');
  });

  test.each([true, false])(
    'posts WordPress field names to the endpoint, JavaScript %s',
    async (javaScriptEnabled) => {
      const own = await browser.newContext({ javaScriptEnabled });
      const form = await own.newPage();
      let body = '';
      await form.route('https://example.com/**', (route) => {
        body = route.request().postData() ?? '';
        return route.fulfill({
          status: 200,
          contentType: 'text/html',
          headers: { 'access-control-allow-origin': '*' },
          body: 'ok',
        });
      });
      await form.goto(new URL(openArticle(), demo.url).href);
      await form.fill('#comment', 'Ý kiến');
      await form.fill('#author', 'Trần Thị Mẫu');
      await form.fill('#email', 'mau@vi-du.vn');
      await form.check('#consent');
      await Promise.all([
        form.waitForResponse('https://example.com/**'),
        form.click('#commentform button[type="submit"]'),
      ]);
      const sent = new URLSearchParams(body);
      expect(Object.fromEntries(sent)).toMatchObject({
        comment: 'Ý kiến',
        author: 'Trần Thị Mẫu',
        email: 'mau@vi-du.vn',
        consent: '1',
        so_fax: '',
        comment_parent: '0',
      });
      expect(sent.get('comment_post_ID')).toMatch(/^[a-z0-9-]+$/);
      await own.close();
    },
  );
});

test('an unknown address is answered by a page that helps', async () => {
  const response = await page.goto(`${real.url}khong-co-trang-nay/`);
  expect(response?.status()).toBe(404);
  expect(await page.locator('h1').textContent()).toContain('Không tìm thấy trang');
  expect(
    await page.locator('main a[href="/tim-kiem/"], main form[action="/tim-kiem/"]').count(),
  ).toBeGreaterThan(0);
});
