import type { Page } from 'playwright-core';
import type { AuditSite, CheckResult } from './audit-site.ts';

/** How many stops are walked with the real key; the rest is asked of the page in one step. */
const WALKED = 12;

/**
 * Each kind of page by the Tab key: the way past the menu comes first, stops follow the page, and
 * every stop is seen.
 */
export async function checkKeyboard(site: AuditSite): Promise<CheckResult> {
  const context = await (
    await site.browser()
  ).newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const faults: string[] = [];
  for (const path of site.samples) {
    await page.goto(new URL(path.slice(1), await site.url()).href);
    faults.push(...(await walk(page)).map((fault) => `${path}: ${fault}`));
  }
  await context.close();
  return { name: 'Đi bằng bàn phím', checked: site.samples.length, faults };
}

async function walk(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  await page.keyboard.press('Tab');
  const first = await page.evaluate(
    () => document.activeElement?.getAttribute('href') ?? document.activeElement?.tagName,
  );
  if (first !== '#noi-dung')
    faults.push(`điểm dừng đầu tiên là “${first}”, không phải đường đi thẳng đến nội dung.`);
  for (let step = 0; step < WALKED; step += 1) {
    await page.keyboard.press('Tab');
    const fault = await page.evaluate(judgeStep);
    if (fault === 'end') break;
    if (fault) faults.push(fault);
  }
  return [
    ...faults,
    ...(await page.evaluate(findUnseenStops)).map((stop) => `không thấy được khi dừng ở ${stop}`),
  ];
}

/**
 * What is wrong with the step from the stop before; `end` after the last. Runs in the page, which
 * remembers the stop.
 */
function judgeStep(): string {
  const memory = window as unknown as { last?: Element };
  const [last, now] = [memory.last ?? document.body.firstElementChild!, document.activeElement];
  if (!now || now === document.body) return 'end';
  memory.last = now;
  if (now === last) return `phím Tab không ra khỏi được ${now.outerHTML.slice(0, 120)}`;
  return last.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING
    ? ''
    : `phím Tab nhảy ngược về ${now.outerHTML.slice(0, 120)}`;
}

/**
 * Every stop of a page that has no size or no outline when it has the focus. Runs in the page,
 * after a key was pressed, so that the focus is drawn.
 */
function findUnseenStops(): readonly string[] {
  const stops = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button:enabled, input:enabled:not([type=hidden]), select:enabled, ' +
        'textarea:enabled, summary, [tabindex]:not([tabindex="-1"])',
    ),
  ];
  return stops
    .filter(
      (stop) => stop.checkVisibility({ checkVisibilityCSS: true }) && !stop.closest('[inert]'),
    )
    .flatMap((stop) => {
      if (stop.tabIndex > 0) return [`${stop.outerHTML.slice(0, 120)} (tabindex dương)`];
      if (stop.tabIndex < 0) return [];
      stop.focus({ preventScroll: true });
      if (document.activeElement !== stop) return [];
      const { width, height } = stop.getBoundingClientRect();
      return width === 0 || height === 0 || getComputedStyle(stop).outlineStyle === 'none'
        ? [stop.outerHTML.slice(0, 120)]
        : [];
    });
}
