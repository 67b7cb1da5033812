import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { servedSite } from './served-site.ts';

const site = servedSite('realSite');

const PAGES = [
  'bai-viet/cum-thi-dua-so-17-trien-khai-nhiem-vu-nam-2023/',
  'don-vi/hatuba/',
  'nam/2022/',
];

const openBox = (page: Page): Promise<void> =>
  page.locator('.citation-box > .fold > summary').click();

describe.each(PAGES)('the citation box of %s', (path) => {
  test('copies each form by keyboard and says so', async () => {
    const context = await site.browser.newContext({
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    await page.goto(site.url + path);
    await openBox(page);
    for (const [label, start] of [
      ['BibTeX', '@misc{'],
      ['RIS', 'TY  - '],
      ['CSL-JSON', '['],
    ] as const) {
      await page.locator('.citation-box summary', { hasText: label }).focus();
      await page.keyboard.press('Enter');
      const button = page.getByRole('button', { name: `Sao chép ${label}` });
      await button.focus();
      await page.keyboard.press('Enter');
      await button.locator('xpath=../*[@role="status"]').getByText('Đã sao chép').waitFor();
      expect((await page.evaluate(() => navigator.clipboard.readText())).startsWith(start)).toBe(
        true,
      );
    }
    await page.getByRole('button', { name: 'Sao chép trích dẫn' }).press('Space');
    await page.locator('.citation-box [role=status]').first().getByText('Đã sao chép').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await page.locator('.citation-text').innerText(),
    );
    await context.close();
  });

  test('selects the text where the clipboard is closed', async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'clipboard', { value: undefined }),
    );
    await page.goto(site.url + path);
    await openBox(page);
    await page.getByRole('button', { name: 'Sao chép trích dẫn' }).press('Enter');
    await page
      .locator('.citation-box [role=status]')
      .first()
      .getByText('hãy nhấn Ctrl + C')
      .waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(
      await page.locator('.citation-text').innerText(),
    );
    await context.close();
  });

  test('shows every form, and no dead button, without scripts', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site.url + path);
    expect(await page.locator('.citation-box button:visible').count()).toBe(0);
    await openBox(page);
    await page.locator('.citation-forms summary').first().click();
    expect(await page.locator('#trich-dan-bibtex').isVisible()).toBe(true);
    await context.close();
  });

  test('prints only the sentence', async () => {
    const page = await site.browser.newPage();
    await page.goto(site.url + path);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.citation-text').isVisible()).toBe(true);
    for (const part of ['.citation-facts', '.tools-row', '.citation-forms'])
      expect(await page.locator(`.citation-box ${part}`).first().isVisible(), part).toBe(false);
    await page.close();
  });
});
