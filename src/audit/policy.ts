import { EDITOR, type AuditSite, type CheckResult } from './audit-site.ts';
import { optionalPackage } from './optional-package.ts';
import { visitSamples } from './visits.ts';

/** The policy stands first on every page and is strict; it blocks nothing that a page of any kind has. */
export async function checkPolicy(site: AuditSite): Promise<CheckResult> {
  const evaluate = await evaluator();
  const faults: string[] = [];
  const first = new Map<string, string>();
  for (const path of site.paths) {
    if (path === EDITOR) continue;
    const policy =
      /<head>\s*<meta charset="utf-8">\s*<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(
        site.html(path),
      )?.[1];
    if (policy === undefined) faults.push(`${path}: chính sách nội dung không đứng đầu trang.`);
    else if (!first.has(policy)) first.set(policy, path);
  }
  for (const [policy, path] of first)
    faults.push(...evaluate(policy).map((why) => `${path}: ${why}`));
  for (const { path, violations } of await visitSamples(site))
    faults.push(...violations.map((violation) => `${path}: ${violation}`));
  return { name: 'Chính sách nội dung (CSP)', checked: site.paths.length, faults };
}

/** Google's evaluator of policies, for what a static site can be blamed for. */
async function evaluator(): Promise<(policy: string) => readonly string[]> {
  const [{ CspEvaluator }, { Severity }, { CspParser }] = await optionalPackage(
    'csp_evaluator',
    () =>
      Promise.all([
        import('csp_evaluator/dist/evaluator.js'),
        import('csp_evaluator/dist/finding.js'),
        import('csp_evaluator/dist/parser.js'),
      ]),
  );
  return (policy) => {
    const findings = new CspEvaluator(new CspParser(policy).csp)
      .evaluate()
      .filter(
        ({ severity }) =>
          severity <= Severity.MEDIUM ||
          severity === Severity.HIGH_MAYBE ||
          severity === Severity.MEDIUM_MAYBE,
      )
      // `script-src 'self'` is blamed because a host might serve uploads or JSONP; a static site has neither.
      .filter(({ directive, value }) => !(directive === 'script-src' && value === "'self'"))
      .map(
        ({ directive, value, description }) =>
          `${directive}${value ? ` ${value}` : ''}: ${description}`,
      );
    return [...unsafeWords(policy), ...findings];
  };
}

/** Beside a hash browsers pass over some of these words, and the evaluator too; none is wanted. */
const unsafeWords = (policy: string): readonly string[] =>
  [...policy.matchAll(/([\w-]+)[^;]*('unsafe-[\w-]+')/g)].map(
    ([, directive, word]) => `${directive} ${word}`,
  );
