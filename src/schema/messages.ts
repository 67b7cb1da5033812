import type { z } from 'zod';
import { closest } from '../vietnamese/closest.ts';
import { formatDateOfficial, suggestIsoDate } from '../vietnamese/dates.ts';
import type { FieldKind, FieldMeta } from './fields.ts';

/** A path inside one file, as zod and the YAML reader spell it. */
export type Path = readonly (string | number)[];

/** One fault of one file in Vietnamese, before its place in the file is known. */
export interface SchemaProblem {
  /** Where the faulty value stands; for a missing or unknown key, the path of the object that holds it. */
  path: Path;
  /** The key that is missing or unknown. */
  key?: string;
  missing?: boolean;
  message: string;
  cure?: string;
  /** The right value of a faulty scalar, when it is known. */
  fixedValue?: string;
}

type Def = { type: string; innerType?: z.ZodType; in?: z.ZodType; out?: z.ZodType; element?: z.ZodType; shape?: Record<string, z.ZodType> };
const definition = (schema: z.ZodType): Def => schema._zod.def as unknown as Def;

/** The schema below its optional, default and preprocess wrappers, and the metadata met on the way. */
export function peel(schema: z.ZodType): { schema: z.ZodType; meta: Partial<FieldMeta & FieldKind>; optional: boolean } {
  let meta: Partial<FieldMeta & FieldKind> = {};
  let optional = false;
  for (;;) {
    meta = { ...(schema.meta() as Partial<FieldMeta & FieldKind> | undefined), ...meta };
    const def = definition(schema);
    if (def.type === 'optional' || def.type === 'default') optional = true;
    if (def.innerType) schema = def.innerType;
    else if (def.type === 'pipe' && def.out) schema = def.out;
    else return { schema, meta, optional };
  }
}

/** The fields of an object schema, or of the elements of a list; `undefined` for anything else. */
export function fieldsOf(schema: z.ZodType): Record<string, z.ZodType> | undefined {
  return definition(peel(schema).schema).shape;
}

/** The schema of a list's elements. */
export function elementOf(schema: z.ZodType): z.ZodType | undefined {
  return definition(peel(schema).schema).element;
}

/** The schema at a path, as far as the path goes. */
export function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  for (const step of path) {
    if (!current) return undefined;
    current = typeof step === 'number' ? elementOf(current) : fieldsOf(current)?.[step];
  }
  return current;
}

/** The value at a path of plain data. */
export const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | undefined)?.[step], data);

/** Turns what zod found in one file into Vietnamese sentences that say what to write instead. */
export function describeIssues(issues: readonly z.core.$ZodIssue[], schema: z.ZodType, data: unknown): SchemaProblem[] {
  return issues.flatMap((issue) => describeIssue(issue, schema, data));
}

function describeIssue(issue: z.core.$ZodIssue, root: z.ZodType, data: unknown): SchemaProblem[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(fieldsOf(schemaAt(root, path) ?? root) ?? {});
    return issue.keys.map((key) => unknownKey(key, path, known));
  }
  const value = valueAt(data, path);
  const { meta } = peel(schemaAt(root, path) ?? root);
  const name = fieldName(path, meta.title);
  const example = meta.example ? ` Ví dụ: ${lastKey(path)}: ${meta.example}` : '';
  if (value === undefined || value === null) {
    const key = lastKey(path);
    if (path.length === 0) return [{ path, message: 'Tệp không có nội dung.', cure: 'Hãy điền các mục bắt buộc.' }];
    if (value === null) return [{ path, message: `Mục ${name} để trống.`, cure: `Hãy điền giá trị hoặc xóa cả dòng này nếu không cần.${example}` }];
    return [{
      path: path.slice(0, -1), key, missing: true,
      message: `Thiếu mục bắt buộc ${name}.`,
      cure: `Hãy thêm dòng: ${key}: ${meta.example ?? '…'}`,
    }];
  }
  return [{ path, ...describeValue(value, issue, name, meta, example) }];
}

function unknownKey(key: string, path: Path, known: readonly string[]): SchemaProblem {
  const near = closest(key, known);
  return {
    path, key,
    message: `Không có mục tên “${key}”.`,
    cure: near ? `Ý bạn là “${near}”?` : `Các mục dùng được ở đây: ${known.join(', ')}.`,
  };
}

function describeValue(value: unknown, issue: z.core.$ZodIssue, name: string, meta: Partial<FieldMeta & FieldKind>, example: string): Omit<SchemaProblem, 'path'> {
  const shown = show(value);
  switch (meta.kind) {
    case 'day': return describeDate(String(value), name, false);
    case 'partialDate': return describeDate(String(value), name, true);
    case 'instant': return { message: `Mục ${name} ghi ${shown}, không phải là ngày giờ đúng dạng.`, cure: 'Hãy viết năm-tháng-ngày, có thể thêm chữ T và giờ:phút, ví dụ 2023-02-11T07:00.' };
    case 'year': return { message: `Mục ${name} ghi ${shown}, không phải là một năm từ 1945 đến 2100.`, cure: 'Hãy viết năm bằng bốn chữ số, ví dụ 2022.' };
    case 'choice': return describeChoice(String(value), name, meta.labels ?? {});
    case 'picture': return { message: `Mục ${name} ghi ${shown}, không phải là đường dẫn ảnh.`, cure: 'Hãy ghi đường dẫn bên trong thư mục media, đuôi jpg, png, webp, avif hoặc gif, ví dụ 2023/hoi-nghi.jpg.' };
    case 'attachment': return { message: `Mục ${name} ghi ${shown}, không phải là đường dẫn tệp đính kèm.`, cure: 'Hãy ghi đường dẫn bên trong thư mục media, ví dụ 2023/quyet-dinh.pdf.' };
    case 'address': return { message: `Mục ${name} ghi ${shown}, không phải là địa chỉ web.`, cure: 'Địa chỉ phải bắt đầu bằng https:// (hoặc http://), ví dụ https://vi-du.vn/.' };
    case 'boolean': return { message: `Mục ${name} ghi ${shown}; mục này chỉ nhận true (có) hoặc false (không).`, cure: 'Hãy viết true hoặc false, không có dấu ngoặc.' };
    case 'number': return describeNumber(value, issue, name, example);
  }
  const type = definition(peelIssue(issue)).type;
  if (type === 'array') return { message: `Mục ${name} phải là một danh sách, nhưng đang ghi ${shown}.`, cure: `Hãy viết mỗi mục con trên một dòng, bắt đầu bằng dấu gạch ngang “- ”.` };
  if (type === 'object') return { message: `Mục ${name} phải gồm nhiều dòng con, nhưng đang ghi ${shown}.`, cure: `Hãy viết các dòng con, mỗi dòng lùi vào hai dấu cách.${example}` };
  if (issue.code === 'too_small' && value === '') return { message: `Mục ${name} để trống.`, cure: `Hãy điền giá trị hoặc xóa cả dòng này nếu không cần.${example}` };
  if (typeof value === 'number' || typeof value === 'boolean') return { message: `Mục ${name} phải là chữ, nhưng đang ghi ${shown}.`, cure: 'Hãy đặt giá trị trong dấu ngoặc kép.', fixedValue: `"${String(value)}"` };
  if (issue.code === 'invalid_type') return { message: `Mục ${name} phải là một dòng chữ, nhưng đang ghi ${shown}.`, cure: `Nếu trong câu có dấu hai chấm, hãy đặt cả câu trong dấu ngoặc kép.${example}` };
  return { message: `Mục ${name} ghi ${shown}, chưa đúng dạng.`, cure: example.trim() || 'Hãy xem lại hướng dẫn của mục này.' };
}

function describeDate(value: string, name: string, partial: boolean): Omit<SchemaProblem, 'path'> {
  const form = partial ? 'năm-tháng-ngày, năm-tháng hoặc năm' : 'năm-tháng-ngày';
  const readings = suggestIsoDate(value);
  const first = readings[0];
  if (first === undefined) {
    return { message: `Mục ${name} ghi “${value}”, không phải là ngày có thật.`, cure: `Hãy viết ${form}, ví dụ 2023-02-11.` };
  }
  if (readings.length > 1) {
    return {
      message: `Mục ${name} ghi “${value}”: không rõ là ${readings.map(formatDateOfficial).join(' hay ')}.`,
      cure: `Hãy viết ${form}: ${readings.map((reading) => `${reading} nếu là ${formatDateOfficial(reading)}`).join('; ')}.`,
      fixedValue: first,
    };
  }
  return { message: `Mục ${name} ghi “${value}”, chưa đúng dạng ${form}.`, cure: `Hãy viết ${first} nếu là ${formatDateOfficial(first)}.`, fixedValue: first };
}

function describeChoice(value: string, name: string, labels: Readonly<Record<string, string>>): Omit<SchemaProblem, 'path'> {
  const codes = Object.keys(labels);
  const near = closest(value, codes) ?? codes.find((code) => closest(value, [labels[code] ?? '']) !== undefined);
  return {
    message: `Mục ${name} ghi “${value}”, không có trong danh sách.`,
    cure: near
      ? `Ý bạn là ${near} (${labels[near]})?`
      : `Hãy chọn một trong: ${codes.map((code) => `${code} (${labels[code]})`).join(', ')}.`,
    ...(near ? { fixedValue: near } : {}),
  };
}

function describeNumber(value: unknown, issue: z.core.$ZodIssue, name: string, example: string): Omit<SchemaProblem, 'path'> {
  const digits = typeof value === 'string' ? value.replace(/[.\s]/g, '').replace(',', '.') : '';
  if (digits !== '' && /^-?\d+(\.\d+)?$/.test(digits)) {
    return { message: `Mục ${name} ghi “${String(value)}”, chưa phải là số mà máy đọc được.`, cure: 'Hãy viết số không có dấu chấm ngăn cách và không có dấu ngoặc.', fixedValue: digits };
  }
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    const bound = issue.code === 'too_small' ? `từ ${String(issue.minimum)} trở lên` : `không quá ${String(issue.maximum)}`;
    return { message: `Mục ${name} ghi ${show(value)}; số này phải ${bound}.` };
  }
  return { message: `Mục ${name} phải là một số, nhưng đang ghi ${show(value)}.`, cure: `Hãy viết một số.${example}` };
}

/** What zod expected, as a schema-like definition, when the value has the wrong type. */
const peelIssue = (issue: z.core.$ZodIssue): z.ZodType =>
  ({ _zod: { def: { type: issue.code === 'invalid_type' ? issue.expected : 'unknown' } } }) as unknown as z.ZodType;

const lastKey = (path: Path): string => String(path.findLast((step) => typeof step === 'string') ?? '');

const fieldName = (path: Path, title: string | undefined): string =>
  title ? `${lastKey(path)} (${title})` : lastKey(path) || 'gốc';

function show(value: unknown): string {
  if (Array.isArray(value)) return 'một danh sách';
  if (typeof value === 'object' && value !== null) return 'một nhóm nhiều dòng';
  return typeof value === 'string' ? `“${value}”` : String(value);
}

/** A reference found in the data of one file. */
export interface FoundValue { readonly path: Path; readonly value: string; readonly meta: Partial<FieldMeta & FieldKind> }

/** Every value of the given kinds in valid data, with its path: references to check, pictures to find. */
export function collectValues(schema: z.ZodType, data: unknown, kinds: readonly NonNullable<FieldKind['kind']>[], path: Path = []): FoundValue[] {
  if (data === undefined || data === null) return [];
  const { schema: inner, meta } = peel(schema);
  if (typeof data === 'string') return meta.kind && kinds.includes(meta.kind) ? [{ path, value: data, meta }] : [];
  const element = definition(inner).element;
  if (Array.isArray(data) && element) return data.flatMap((item, index) => collectValues(element, item, kinds, [...path, index]));
  const shape = definition(inner).shape;
  if (shape && typeof data === 'object') {
    return Object.entries(shape).flatMap(([key, field]) => collectValues(field, (data as Record<string, unknown>)[key], kinds, [...path, key]));
  }
  return [];
}
