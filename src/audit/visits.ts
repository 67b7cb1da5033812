import { keepEach } from '../lib/keep-each.ts';
import { EDITOR, type AuditSite } from './audit-site.ts';

/** What a browser did and said on one page. */
export interface Visit {
  readonly path: string;
  /** Addresses of other hosts that the page asked for, blocked ones too. */
  readonly foreign: readonly string[];
  /** What the policy blocked, and other errors of the console. */
  readonly violations: readonly string[];
  readonly errors: readonly string[];
}

/** Opens each sample and the editor once and waits until they rest; checks that ask twice share the visits. */
export const visitSamples = keepEach(visit);

const REPORT =
  "addEventListener('securitypolicyviolation', (event) => console.error('CSP ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample))";
const POLICY_WORDS = /^CSP |Content Security Policy|TrustedHTML|TrustedScript/;

async function visit(site: AuditSite): Promise<readonly Visit[]> {
  const url = await site.url();
  const context = await (await site.browser()).newContext();
  await context.addInitScript(REPORT);
  const page = await context.newPage();
  let foreign: string[] = [];
  let said: string[] = [];
  page.on('request', (request) => {
    if (/^(https?|wss?):/.test(request.url()) && !request.url().startsWith(url))
      foreign.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(error.message));
  const visits: Visit[] = [];
  for (const path of [...site.samples, ...(site.paths.includes(EDITOR) ? [EDITOR] : [])]) {
    foreign = [];
    said = [];
    // Only the editor goes on loading after its scripts have run.
    await page.goto(new URL(path.slice(1), url).href, {
      waitUntil: path === EDITOR ? 'networkidle' : 'load',
    });
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          requestIdleCallback(resolve, { timeout: 1000 });
        }),
    );
    const violations = said.filter((text) => POLICY_WORDS.test(text));
    visits.push({
      path,
      foreign,
      violations: path === EDITOR ? [] : violations,
      errors: said.filter((text) => !POLICY_WORDS.test(text)),
    });
  }
  await context.close();
  return visits;
}
