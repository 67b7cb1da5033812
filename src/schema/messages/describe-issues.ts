import type { z } from 'zod';
import { closest } from '../../vietnamese/closest.ts';
import type { Described, SchemaProblem } from './faults.ts';
import { describeScalar } from './scalars.ts';
import { askIfMeant, fieldName, lastKey, listChoices, shorten, show } from './words.ts';
import {
  elementOf,
  fieldsOf,
  peel,
  schemaAt,
  valueAt,
  type Meta,
  type Path,
} from './walk-schema.ts';

export type { SchemaProblem } from './faults.ts';
export { describeTypedNumbers } from './numbers.ts';
export { collectValues, elementOf, fieldsOf, peel, valueAt, type Path } from './walk-schema.ts';

/** Turns what zod found in one file into Vietnamese sentences that say what to write instead. */
export function describeIssues(
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
  data: unknown,
): SchemaProblem[] {
  // A value that breaks two rules of its field is one fault.
  const places = Map.groupBy(issues, (issue) =>
    JSON.stringify([issue.path, issue.code === 'unrecognized_keys']),
  );
  const found = [...places.values()].flatMap(([issue]) =>
    issue ? describeIssue(issue, schema, data) : [],
  );
  // A key that is only mistyped is one fault, not also a missing key.
  const meant = new Set(
    found.flatMap((fault) =>
      fault.fixedKey === undefined ? [] : [JSON.stringify([fault.path, fault.fixedKey])],
    ),
  );
  return found.filter(
    (fault) => !fault.missing || !meant.has(JSON.stringify([fault.path, fault.key])),
  );
}

function describeIssue(issue: z.core.$ZodIssue, root: z.ZodType, data: unknown): SchemaProblem[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(fieldsOf(schemaAt(root, path) ?? root) ?? {});
    return issue.keys.map((key) => unknownKey(key, path, known));
  }
  const value = valueAt(data, path);
  const schema = schemaAt(root, path) ?? root;
  const { meta } = peel(schema);
  if (path.length === 0) {
    return [
      {
        path,
        message: `Tệp phải gồm các dòng “tên mục: giá trị”, nhưng đang ghi ${show(value)}.`,
        cure: `Các mục dùng được ở đây: ${Object.keys(fieldsOf(root) ?? {}).join(', ')}.`,
      },
    ];
  }
  const isGroupInList = isItem(path) && fieldsOf(schema) !== undefined;
  const name = isGroupInList
    ? `con của ${fieldName(path, peel(schemaAt(root, path.slice(0, -1)) ?? root).meta.title)}`
    : fieldName(path, meta.title);
  const example = meta.example ? ` Ví dụ: ${lastKey(path)}: ${meta.example}` : '';
  if (value === undefined) return [missing(path, name, meta, schema)];
  if (value !== null)
    return [{ path, ...describeValue(value, issue, name, meta, schema, example) }];
  return [{ path, ...(isItem(path) ? emptyItem(name) : empty(name, schema, example)) }];
}

/** Whether the path is that of an item of a list. */
const isItem = (path: Path): boolean => typeof path.at(-1) === 'number';

function missing(path: Path, name: string, meta: Meta, schema: z.ZodType): SchemaProblem {
  const key = lastKey(path);
  return {
    path: path.slice(0, -1),
    key,
    missing: true,
    message: `Thiếu mục bắt buộc ${name}.`,
    cure: howToAdd(key, meta, schema),
  };
}

function howToAdd(key: string, meta: Meta, schema: z.ZodType): string {
  const fields = fieldsOf(schema);
  if (fields)
    return (
      `Hãy thêm dòng ${key}: và bên dưới là các dòng con, mỗi dòng lùi vào hai dấu cách: ` +
      `${Object.keys(fields).join(', ')}.`
    );
  if (elementOf(schema))
    return `Hãy thêm dòng ${key}: và bên dưới là danh sách, mỗi mục bắt đầu bằng dấu gạch ngang “- ”.`;
  if (meta.labels) return `Hãy thêm dòng ${key}: với một trong: ${listChoices(meta.labels)}.`;
  if (meta.collection)
    return `Hãy thêm dòng ${key}: với tên tệp (không có đuôi) trong thư mục ${meta.collection}.`;
  return `Hãy thêm dòng: ${key}: ${meta.example ?? '…'}`;
}

function unknownKey(key: string, path: Path, known: readonly string[]): SchemaProblem {
  const near = closest(key, known);
  return {
    path,
    key,
    message: `Không có mục tên “${shorten(key)}”.`,
    cure: near ? askIfMeant(near) : `Các mục dùng được ở đây: ${known.join(', ')}.`,
    ...(near ? { fixedKey: near } : {}),
  };
}

function describeValue(
  value: unknown,
  issue: z.core.$ZodIssue,
  name: string,
  meta: Meta,
  schema: z.ZodType,
  example: string,
): Described {
  const shown = show(value);
  const { type, element } = peel(schema);
  if (typeof value === 'string' && value.trim() === '') return empty(name, schema, example);
  if (type === 'array' && Array.isArray(value))
    return {
      message: `Danh sách ${name} chưa có mục nào.`,
      cure: 'Hãy thêm ít nhất một mục, bắt đầu bằng dấu gạch ngang “- ”.',
    };
  if (type === 'array') {
    const one =
      typeof value === 'string' &&
      element &&
      /^[\w./-]+$/.test(value) &&
      element.safeParse(value).success;
    return {
      message: `Mục ${name} phải là một danh sách, nhưng đang ghi ${shown}.`,
      cure: 'Hãy viết mỗi mục con trên một dòng, bắt đầu bằng dấu gạch ngang “- ”.',
      ...(one ? { fixedValue: `[${value}]` } : {}),
    };
  }
  if (type === 'object') {
    return {
      message: `Mục ${name} phải gồm nhiều dòng con, nhưng đang ghi ${shown}.`,
      cure:
        'Hãy viết các dòng con, mỗi dòng lùi vào hai dấu cách; các mục con dùng được: ' +
        `${Object.keys(fieldsOf(schema) ?? {}).join(', ')}.`,
    };
  }
  if (Array.isArray(value))
    return {
      message: `Mục ${name} chỉ nhận một giá trị, nhưng đang ghi một danh sách.`,
      cure: `Hãy ghi một giá trị ngay sau dấu hai chấm, không có dấu gạch ngang hay dấu ngoặc vuông.${example}`,
    };
  if (typeof value === 'object')
    return {
      message: `Mục ${name} chỉ nhận một giá trị, nhưng đang ghi một nhóm nhiều dòng.`,
      cure:
        'Hãy ghi một giá trị ngay sau dấu hai chấm; nếu trong câu có dấu hai chấm, ' +
        `hãy đặt cả câu trong dấu ngoặc kép.${example}`,
    };
  return describeScalar(value, { name, example, meta, schema, issue });
}

const empty = (name: string, schema: z.ZodType, example: string): Described => ({
  message: `Mục ${name} để trống.`,
  cure:
    (peel(schema).optional
      ? 'Hãy điền giá trị hoặc xóa cả dòng này nếu không cần.'
      : 'Mục này bắt buộc, hãy điền giá trị.') + example,
});

const emptyItem = (name: string): Described => ({
  message: `Trong danh sách ${name} có một dòng để trống.`,
  cure: 'Hãy điền giá trị sau dấu gạch ngang hoặc xóa dòng đó.',
});
