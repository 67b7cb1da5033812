import type axe from 'axe-core';
import type { CDPSession, Page } from 'playwright-core';
import type { AuditSite, CheckResult } from './audit-site.ts';
import { findFaintText } from './faint-text.ts';
import { optionalPackage } from './optional-package.ts';

/**
 * One way of reading. axe runs whole where the layout differs, and only with the rules that the
 * change can touch elsewhere.
 */
interface Setting {
  /** In Vietnamese. */
  readonly name: string;
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
  /** How many times as large as usual the reader's letters are. */
  readonly text: number;
  readonly isForced?: boolean;
  /** The rules of axe, where not all; none where the forced colours make its reading of colours wrong. */
  readonly rules?: readonly string[];
}

const COLOURS = ['color-contrast', 'link-in-text-block'];
const LAYOUT = ['target-size', 'scrollable-region-focusable'];

const LIGHT: Setting = { name: 'nền sáng, 1280 px', width: 1280, colorScheme: 'light', text: 1 };
const ALL: readonly Setting[] = [
  LIGHT,
  { name: 'nền tối, 1280 px', width: 1280, colorScheme: 'dark', text: 1, rules: COLOURS },
  {
    name: 'màu do hệ điều hành ép, 1280 px',
    width: 1280,
    colorScheme: 'light',
    text: 1,
    isForced: true,
    rules: [],
  },
  { name: 'chữ 200 %, 1280 px', width: 1280, colorScheme: 'light', text: 2, rules: LAYOUT },
  { name: 'chữ 200 %, 320 px', width: 320, colorScheme: 'light', text: 2, rules: LAYOUT },
  { name: 'nền sáng, 320 px', width: 320, colorScheme: 'light', text: 1 },
  { name: 'nền tối, 320 px', width: 320, colorScheme: 'dark', text: 1, rules: COLOURS },
  { name: 'màn hình 3840 px', width: 3840, colorScheme: 'light', text: 1, rules: [] },
];

/**
 * Each kind of page by axe in every setting: no fault, nothing that scrolls sideways, no faint
 * text in forced colours.
 */
export const checkAccessibility = (site: AuditSite): Promise<CheckResult> =>
  checkSettings(site, ALL);

/** The same in daylight on a desk only, for an archive that another run has looked at in all settings. */
export const checkAccessibilityOnce = (site: AuditSite): Promise<CheckResult> =>
  checkSettings(site, [LIGHT]);

async function checkSettings(site: AuditSite, settings: readonly Setting[]): Promise<CheckResult> {
  const { default: tool } = await optionalPackage('axe-core', () => import('axe-core'));
  const context = await (await site.browser()).newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const faults: string[] = [];
  for (const path of site.samples) {
    await page.goto(new URL(path.slice(1), await site.url()).href);
    await page.evaluate(tool.source);
    for (const setting of settings) {
      await apply(page, session, setting);
      faults.push(
        ...(await look(page, setting)).map((fault) => `${path} (${setting.name}): ${fault}`),
      );
    }
    await apply(page, session, LIGHT);
  }
  await context.close();
  return { name: 'Tiếp cận (axe)', checked: site.samples.length * settings.length, faults };
}

async function apply(
  page: Page,
  session: CDPSession,
  { width, colorScheme, text, isForced }: Setting,
): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme, forcedColors: isForced ? 'active' : 'none' });
  await session.send('Page.setFontSizes', { fontSizes: { standard: 16 * text, fixed: 13 * text } });
}

async function look(page: Page, { rules, isForced }: Setting): Promise<readonly string[]> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return [
    ...(overflow > 0 ? [`trang rộng hơn màn hình ${overflow} px`] : []),
    ...(isForced
      ? (await page.evaluate(findFaintText)).map((text) => `chữ không đủ tương phản: ${text}`)
      : []),
    ...(rules?.length === 0 ? [] : await runAxe(page, rules)),
  ];
}

function runAxe(page: Page, rules: readonly string[] | undefined): Promise<readonly string[]> {
  const runOnly = rules
    ? { type: 'rule' as const, values: [...rules] }
    : {
        type: 'tag' as const,
        values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
      };
  return page.evaluate(
    async (options) => {
      const { axe: tool } = window as unknown as { axe: typeof axe };
      const { violations } = await tool.run(document, options);
      return violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map(({ target }) => String(target))
            .slice(0, 3)
            .join(' | ')}`,
      );
    },
    { runOnly, resultTypes: ['violations' as const] },
  );
}
