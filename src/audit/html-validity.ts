import type { HtmlValidate } from 'html-validate';
import { EDITOR, type CheckResult, type AuditSite } from './audit-site.ts';
import { optionalPackage } from './optional-package.ts';

/** Every page, read by html-validate: nesting, attributes, names of controls, pictures without a description. */
export async function checkHtml(site: AuditSite): Promise<CheckResult> {
  const validator = await validatorOf();
  const faults: string[] = [];
  const paths = site.paths.filter((path) => path !== EDITOR);
  for (const path of paths) {
    const { results } = await validator.validateString(site.html(path), path);
    for (const { messages } of results) {
      for (const { message, ruleId, selector, line, column, severity } of messages)
        if (severity === 2)
          faults.push(`${path}: ${message} (${ruleId}, ${selector ?? `${line}:${column}`})`);
    }
  }
  return { name: 'HTML hợp lệ (html-validate)', checked: paths.length, faults };
}

async function validatorOf(): Promise<HtmlValidate> {
  const { HtmlValidate, StaticConfigLoader } = await optionalPackage(
    'html-validate',
    () => import('html-validate'),
  );
  return new HtmlValidate(
    new StaticConfigLoader({
      extends: ['html-validate:recommended', 'html-validate:document'],
      rules: {
        // A scrolling table is named by a region, which screen readers announce; <section> would be no shorter.
        'prefer-native-element': ['error', { exclude: ['region'] }],
        // All files come from the site's own host.
        'require-sri': ['error', { target: 'crossorigin' }],
        // Titles and telephone numbers are as editors write them.
        'long-title': 'off',
        'tel-non-breaking': 'off',
      },
    }),
  );
}
