import { expect, test } from 'vitest';
import { servedSite } from './served-site.ts';

const site = servedSite('realSite');

test('what was searched without marks is marked on the article in its own spelling, and scrolled to', async () => {
  const page = await site.browser.newPage({ viewport: { width: 390, height: 700 } });
  await page.goto(`${site.url}tim-kiem/?q=ban+ghe+hoc+sinh`);
  await page
    .locator('site-search [data-results] a', { hasText: 'triển khai nhiệm vụ' })
    .first()
    .click();
  await page.waitForURL('**/bai-viet/**');
  await page.waitForFunction(() => CSS.highlights.has('tim-kiem'));
  const { words, top, height } = await page.evaluate(() => {
    const ranges = [...CSS.highlights.get('tim-kiem')!] as Range[];
    return {
      words: ranges.map((range) => range.toString().replace(/\s+/g, ' ').toLowerCase()),
      top: ranges[0]!.getBoundingClientRect().top,
      height: innerHeight,
    };
  });
  expect(words.length).toBeGreaterThan(0);
  expect([...new Set(words)]).toEqual(['bàn ghế học sinh']);
  expect(top).toBeGreaterThan(0);
  expect(top).toBeLessThan(height);
  await page.close();
});
