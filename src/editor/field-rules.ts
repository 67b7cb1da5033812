import type { CmsField } from './cms-field.ts';

/** One condition of a schema, as zod holds it. */
export interface Check {
  readonly check: string;
  readonly format?: string;
  readonly inclusive?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: RegExp;
  readonly value?: number;
}

/**
 * Trimming and NFC change what is typed and need no rule; one letter at least is what `required` asks. What only a
 * function can tell, such as characters that no keyboard has, is told by the check of the content.
 */
export function textRules(
  checks: readonly Check[],
  example: string | undefined,
  path: string,
): Partial<CmsField> {
  let rules: Partial<CmsField> = {};
  for (const { check, format, minimum, maximum, pattern } of checks) {
    if (check === 'overwrite' || check === 'custom' || (check === 'min_length' && minimum === 1))
      continue;
    if (check === 'max_length' && maximum !== undefined) rules = { ...rules, maxlength: maximum };
    else if (format === 'regex' && pattern && pattern.flags === '' && !rules.pattern)
      rules = {
        ...rules,
        pattern: [pattern.source, `Chưa đúng dạng.${example ? ` Ví dụ: ${example}` : ''}`],
      };
    else throw unsupported(path, `có điều kiện “${format ?? check}”`);
  }
  return rules;
}

/** The bounds of a number, or of how many items a list has. */
export function bounds(checks: readonly Check[], path: string): Partial<CmsField> {
  let rules: Partial<CmsField> = {};
  for (const { check, inclusive, value, minimum, maximum } of checks) {
    if ((check === 'greater_than' && inclusive) || check === 'min_length')
      rules = { ...rules, min: value ?? minimum };
    else if ((check === 'less_than' && inclusive) || check === 'max_length')
      rules = { ...rules, max: value ?? maximum };
    else throw unsupported(path, `có điều kiện “${check}”`);
  }
  return rules;
}

/** What stops a build: the key that has no input, and why. */
export const unsupported = (path: string, why: string): Error =>
  new Error(`Trang sửa bài chưa có ô nhập cho mục ${path}: mục này ${why}.`);
