import type { Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serveSite } from '../../src/cli/serve-site.ts';
import { launchBrowser } from './launch.ts';

let browser: Browser;
let site: { server: Server; url: string };

beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveSite(inject('realSite'), 0);
});
afterAll(async () => {
  await browser.close();
  site.server.close();
});

const PAGES = ['bai-viet/cum-thi-dua-so-17-trien-khai-nhiem-vu-nam-2023/', 'don-vi/hatuba/', 'nam/2022/'];

describe.each(PAGES)('the citation box of %s', (path) => {
  test('copies each form by keyboard and says so', async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.goto(site.url + path);
    for (const [label, start] of [['BibTeX', '@misc{'], ['RIS', 'TY  - '], ['CSL-JSON', '[']] as const) {
      await page.locator('.citation-box summary', { hasText: label }).focus();
      await page.keyboard.press('Enter');
      const button = page.getByRole('button', { name: `Sao chép ${label}` });
      await button.focus();
      await page.keyboard.press('Enter');
      await button.locator('xpath=../*[@role="status"]').getByText('Đã sao chép').waitFor();
      expect((await page.evaluate(() => navigator.clipboard.readText())).startsWith(start)).toBe(true);
    }
    await page.getByRole('button', { name: 'Sao chép trích dẫn' }).press('Space');
    await page.locator('.citation-box [role=status]').first().getByText('Đã sao chép').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await page.locator('.citation-text').innerText());
    await context.close();
  });

  test('selects the text where the clipboard is closed', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.goto(site.url + path);
    await page.getByRole('button', { name: 'Sao chép trích dẫn' }).press('Enter');
    await page.locator('.citation-box [role=status]').first().getByText('hãy nhấn Ctrl + C').waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(await page.locator('.citation-text').innerText());
    await context.close();
  });

  test('shows every form, and no dead button, without scripts', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site.url + path);
    expect(await page.locator('.citation-box button:visible').count()).toBe(0);
    await page.locator('.citation-box summary').first().click();
    expect(await page.locator('#trich-dan-bibtex').isVisible()).toBe(true);
    await context.close();
  });

  test('prints only the sentence', async () => {
    const page = await browser.newPage();
    await page.goto(site.url + path);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.citation-text').isVisible()).toBe(true);
    for (const part of ['.citation-facts', '.tools-row', '.citation-forms']) expect(await page.locator(`.citation-box ${part}`).first().isVisible(), part).toBe(false);
    await page.close();
  });
});
