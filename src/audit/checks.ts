import { checkAccessibility } from './accessibility.ts';
import { checkArticles } from './article-budget.ts';
import type { Check } from './audit-site.ts';
import { checkFeeds } from './feeds.ts';
import { checkFonts } from './font-coverage.ts';
import { checkHeaders } from './headers.ts';
import { checkHtml } from './html-validity.ts';
import { checkKeyboard } from './keyboard.ts';
import { checkLighthouse } from './lighthouse.ts';
import { checkLinks } from './links.ts';
import { checkNu } from './nu-validity.ts';
import { checkWeight } from './page-weight.ts';
import { checkPolicy } from './policy.ts';
import { checkRequests } from './requests.ts';
import { checkSitemap } from './sitemap.ts';
import { checkStructuredData } from './structured-data.ts';
import { checkWithoutScripts } from './without-scripts.ts';

/** Every check by its name on the command line, in the order of the table. */
export const CHECKS: Readonly<Record<string, Check>> = {
  html: checkHtml,
  nu: checkNu,
  links: checkLinks,
  axe: checkAccessibility,
  keyboard: checkKeyboard,
  'no-js': checkWithoutScripts,
  requests: checkRequests,
  policy: checkPolicy,
  headers: checkHeaders,
  'json-ld': checkStructuredData,
  feeds: checkFeeds,
  sitemap: checkSitemap,
  weight: checkWeight,
  articles: checkArticles,
  fonts: checkFonts,
  lighthouse: checkLighthouse,
};
