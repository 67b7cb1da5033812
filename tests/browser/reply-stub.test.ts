import { readFileSync } from 'node:fs';
import type { Page, BrowserContext } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { servedSite } from './served-site.ts';

const site = servedSite('realSite');
const ARTICLE = 'bai-viet/cum-thi-dua-so-17-trien-khai-nhiem-vu-nam-2023/';
const TEXT = 'Nên ghi thêm nơi in của văn bản.\nCảm ơn Ban biên tập.';
let context: BrowserContext;
let page: Page;
let asked: string[];

beforeEach(async () => {
  context = await site.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  page = await context.newPage();
  asked = [];
});
afterEach(async () => {
  await context.close();
});

const open = async (path: string): Promise<void> => {
  await page.goto(site.url + path, { waitUntil: 'networkidle' });
  page.on('request', (request) => asked.push(request.url()));
};

describe.each([ARTICLE, 'lien-he/'])('the place to write of %s', (path) => {
  test('says first that nothing is sent, and asks only for text and name', async () => {
    await open(path);
    const stub = page.locator('.reply-stub');
    expect(await stub.locator('.reply-promise').innerText()).toBe(
      'Trang chưa nhận ý kiến qua mạng. Bạn vẫn có thể viết ở đây; chữ chỉ nằm trên máy của bạn, không gửi đi đâu.',
    );
    expect(await stub.locator('label').allInnerTexts()).toEqual(['Ý kiến', 'Họ và tên']);
    expect(await stub.locator('button:visible, a:visible').allInnerTexts()).toEqual([
      'Chép ý kiến',
      'Tải về tệp .txt',
      'Xóa',
    ]);
    expect(await stub.locator('form').getAttribute('action')).toBeNull();
    expect(await stub.innerText()).not.toMatch(/\bGửi\b/);
  });

  test('keeps the text over a reload, copies it with title and address, and forgets it', async () => {
    await open(path);
    await page.getByLabel('Ý kiến', { exact: true }).fill(TEXT);
    await page.getByLabel('Họ và tên').fill('Bạn đọc Mẫu');
    await page.getByText('Đã giữ trên máy này').waitFor();
    // Neither the key that sends a form elsewhere nor a reload loses anything or asks anybody.
    await page.getByLabel('Họ và tên').press('Enter');
    expect(page.url()).toBe(site.url + path);
    expect(asked).toEqual([]);
    await page.reload();
    expect(await page.getByLabel('Ý kiến', { exact: true }).inputValue()).toBe(TEXT);
    await page.getByRole('button', { name: 'Chép ý kiến' }).click();
    await page.getByText('Đã chép ý kiến').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\n')[0]).toMatch(/^Ý kiến về (bài “|trang )/);
    expect(copied).toContain(site.url + path);
    expect(copied.endsWith(`${TEXT}\n\nBạn đọc Mẫu`)).toBe(true);
    await page.getByRole('button', { name: 'Xóa' }).click();
    await page.reload();
    expect(await page.getByLabel('Ý kiến', { exact: true }).inputValue()).toBe('');
  });

  test('gives the text as a file, past the policy of the page', async () => {
    const blocked: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') blocked.push(message.text());
    });
    await open(path);
    await page.getByLabel('Ý kiến', { exact: true }).fill(TEXT);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải về tệp .txt' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^y-kien-[a-z0-9-]+\.txt$/);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toContain(TEXT);
    expect(text).toContain(site.url + path);
    expect(blocked).toEqual([]);
    expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([]);
  });

  test('says so when there is nothing to copy', async () => {
    await open(path);
    await page.getByRole('button', { name: 'Chép ý kiến' }).click();
    await page.getByText('Bạn chưa viết gì.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  });

  test('is still a place to write without scripts, and sends nothing', async () => {
    const plain = await site.browser.newContext({ javaScriptEnabled: false });
    const own = await plain.newPage();
    await own.goto(site.url + path);
    expect(await own.locator('.reply-promise').innerText()).toContain(
      'không gửi đi đâu; hãy chép lại để gửi khi trang có hộp thư.',
    );
    expect(await own.locator('.reply-stub button:visible').count()).toBe(0);
    await own.getByLabel('Ý kiến', { exact: true }).fill(TEXT);
    await own.getByLabel('Họ và tên').fill('Bạn đọc');
    await own.getByLabel('Họ và tên').press('Enter');
    expect(own.url()).toBe(site.url + path);
    expect(await own.getByLabel('Ý kiến', { exact: true }).inputValue()).toBe(TEXT);
    await plain.close();
  });
});
