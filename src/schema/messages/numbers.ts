import type { z } from 'zod';
import type { Described, FaultyField, SchemaProblem } from './faults.ts';
import { accepted, fieldName, show } from './words.ts';
import { collectScalars, schemaAt, type Path } from './walk-schema.ts';

/** What is wrong with a value that should be a number. */
export function describeNumber(
  value: unknown,
  { issue, name, schema, example }: FaultyField,
): Described {
  if (typeof value === 'string') {
    const typed = value.trim();
    // Vietnamese groups thousands with a full stop or a space and marks decimals with a comma.
    const grouped = /^[+-]?\d{1,3}([.\s\u00a0]\d{3})+(,\d+)?$/.test(typed);
    if (/^\d{1,3},\d{3}$/.test(typed)) {
      const [whole, fraction] = typed.split(',');
      return {
        message: `Mục ${name} ghi “${typed}”: không rõ dấu phẩy ngăn cách hàng nghìn hay phần thập phân.`,
        cure:
          `Hãy viết ${whole}${fraction} nếu là hàng nghìn, ` +
          `hoặc ${decimalWords(`${whole}.${fraction}`)} nếu là số thập phân.`,
      };
    }
    if (/^-?\d+(\.\d+)?$/.test(typed) && !grouped) {
      return {
        message: `Mục ${name} ghi “${typed}” trong dấu ngoặc nên máy coi là chữ.`,
        cure: 'Hãy bỏ dấu ngoặc.',
        ...accepted(schema, typed),
      };
    }
    if (grouped || /^[+-]?\d+([.,]\d+)?$/.test(typed)) {
      const digits = (grouped ? typed.replace(/[.\s\u00a0]/g, '') : typed)
        .replace(',', '.')
        .replace(/^\+/, '');
      return {
        message: `Mục ${name} ghi “${typed}”, chưa phải là số mà máy đọc được.`,
        cure: 'Hãy viết số không có dấu ngăn cách hàng nghìn và không có dấu ngoặc; phần thập phân sau dấu chấm.',
        ...accepted(schema, digits),
      };
    }
  }
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    const bound =
      issue.code === 'too_small'
        ? `từ ${String(issue.minimum)} trở lên`
        : `không quá ${String(issue.maximum)}`;
    return {
      message: `Mục ${name} ghi ${show(value)}; số này phải ${bound}.`,
      cure: `Hãy kiểm tra lại con số.${example}`,
    };
  }
  if (typeof value === 'number' && Number.isFinite(value))
    return {
      message: `Mục ${name} ghi ${show(value)}; số này phải là số nguyên.`,
      cure: `Hãy viết một số nguyên.${example}`,
    };
  return {
    message: `Mục ${name} phải là một số, nhưng đang ghi ${show(value)}.`,
    cure: `Hãy viết một số, không kèm chữ.${example}`,
  };
}

/** A decimal with three digits written so that it cannot be taken for thousands: 9.875 → 9.8750, 20.000 → 20. */
const decimalWords = (words: string): string =>
  Number.isInteger(Number(words)) ? String(Number(words)) : `${words}0`;

/**
 * Numbers such as 20.000, which YAML reads as 20 and an editor means as twenty thousand.
 * `typed` gives the words of the file at a path.
 */
export function describeTypedNumbers(
  schema: z.ZodType,
  data: unknown,
  typed: (path: Path) => string | undefined,
): SchemaProblem[] {
  return collectScalars(schema, data, ['number']).flatMap(
    ({ path, value, meta }): SchemaProblem[] => {
      const words = typeof value === 'number' ? typed(path) : undefined;
      if (words === undefined || !/^[+-]?\d{1,3}\.\d{3}$/.test(words)) return [];
      const whole = words.replace('.', '');
      return [
        {
          path,
          message:
            `Mục ${fieldName(path, meta.title)} ghi ${words}: ` +
            `máy hiểu dấu chấm là dấu thập phân, tức là ${words.replace('.', ',')}.`,
          cure: `Hãy viết ${whole} nếu dấu chấm ngăn cách hàng nghìn, hoặc ${decimalWords(words)} nếu là số thập phân.`,
          ...(Number.isInteger(value) ? accepted(schemaAt(schema, path) ?? schema, whole) : {}),
        },
      ];
    },
  );
}
