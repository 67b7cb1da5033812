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
  /** The value is right once it stands in quotation marks, exactly as it was typed. */
  quote?: boolean;
  /** The right name of an unknown key, when it is known. */
  fixedKey?: string;
}

type Def = { type: string; innerType?: z.ZodType; in?: z.ZodType; out?: z.ZodType; element?: z.ZodType; shape?: Record<string, z.ZodType> };
const definition = (schema: z.ZodType): Def => schema._zod.def as unknown as Def;

/** What a schema is below its wrappers. */
type Peeled = { schema: z.ZodType; meta: Partial<FieldMeta & FieldKind>; optional: boolean };

/** Asked for every value of every file, answered once for every schema. */
const peeled = new WeakMap<z.ZodType, Peeled>();

/** The schema below its optional, default and preprocess wrappers, and the metadata met on the way. */
export function peel(schema: z.ZodType): Peeled {
  let known = peeled.get(schema);
  if (!known) peeled.set(schema, known = unwrap(schema));
  return known;
}

function unwrap(schema: z.ZodType): Peeled {
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
  const found = issues.flatMap((issue) => describeIssue(issue, schema, data));
  // A key that is only mistyped is one fault, not also a missing key.
  const meant = new Set(found.flatMap((fault) => (fault.fixedKey === undefined ? [] : [JSON.stringify([fault.path, fault.fixedKey])])));
  return found.filter((fault) => !fault.missing || !meant.has(JSON.stringify([fault.path, fault.key])));
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
    return [{ path, message: `Tệp phải gồm các dòng “tên mục: giá trị”, nhưng đang ghi ${show(value)}.`, cure: `Các mục dùng được ở đây: ${Object.keys(fieldsOf(root) ?? {}).join(', ')}.` }];
  }
  const inList = typeof path.at(-1) === 'number' && fieldsOf(schema) !== undefined;
  const name = inList ? `con của ${fieldName(path, peel(schemaAt(root, path.slice(0, -1)) ?? root).meta.title)}` : fieldName(path, meta.title);
  const example = meta.example ? ` Ví dụ: ${lastKey(path)}: ${meta.example}` : '';
  if (value === undefined || value === null) {
    const key = lastKey(path);
    if (value === null && typeof path.at(-1) === 'number') return [{ path, message: `Trong danh sách ${name} có một dòng để trống.`, cure: 'Hãy điền giá trị sau dấu gạch ngang hoặc xóa dòng ấy.' }];
    if (value === null) return [{ path, ...empty(name, schema, example) }];
    return [{
      path: path.slice(0, -1), key, missing: true,
      message: `Thiếu mục bắt buộc ${name}.`,
      cure: howToAdd(key, meta, schema),
    }];
  }
  return [{ path, ...describeValue(value, issue, name, meta, schema, example) }];
}

function howToAdd(key: string, meta: Partial<FieldMeta & FieldKind>, schema: z.ZodType): string {
  const fields = fieldsOf(schema);
  if (fields) return `Hãy thêm dòng ${key}: và bên dưới là các dòng con, mỗi dòng lùi vào hai dấu cách: ${Object.keys(fields).join(', ')}.`;
  if (elementOf(schema)) return `Hãy thêm dòng ${key}: và bên dưới là danh sách, mỗi mục bắt đầu bằng dấu gạch ngang “- ”.`;
  if (meta.labels) return `Hãy thêm dòng ${key}: với một trong: ${listChoices(meta.labels)}.`;
  if (meta.collection) return `Hãy thêm dòng ${key}: với tên tệp (không có đuôi) trong thư mục ${meta.collection}.`;
  return `Hãy thêm dòng: ${key}: ${meta.example ?? '…'}`;
}

const listChoices = (labels: Readonly<Record<string, string>>): string => Object.entries(labels).map(([code, words]) => `${code} (${words})`).join(', ');

function unknownKey(key: string, path: Path, known: readonly string[]): SchemaProblem {
  const near = closest(key, known);
  return {
    path, key,
    message: `Không có mục tên “${shorten(key)}”.`,
    cure: near ? `Ý bạn là “${near}”?` : `Các mục dùng được ở đây: ${known.join(', ')}.`,
    ...(near ? { fixedKey: near } : {}),
  };
}

type Described = Omit<SchemaProblem, 'path'>;

function describeValue(value: unknown, issue: z.core.$ZodIssue, name: string, meta: Partial<FieldMeta & FieldKind>, schema: z.ZodType, example: string): Described {
  const shown = show(value);
  const { type, element } = definition(peel(schema).schema);
  if (typeof value === 'string' && value.trim() === '') return empty(name, schema, example);
  if (type === 'array' && Array.isArray(value)) return { message: `Danh sách ${name} chưa có mục nào.`, cure: 'Hãy thêm ít nhất một mục, bắt đầu bằng dấu gạch ngang “- ”.' };
  if (type === 'array') {
    const one = typeof value === 'string' && element && /^[\w./-]+$/.test(value) && element.safeParse(value).success;
    return { message: `Mục ${name} phải là một danh sách, nhưng đang ghi ${shown}.`, cure: 'Hãy viết mỗi mục con trên một dòng, bắt đầu bằng dấu gạch ngang “- ”.', ...(one ? { fixedValue: `[${value}]` } : {}) };
  }
  if (type === 'object') {
    return { message: `Mục ${name} phải gồm nhiều dòng con, nhưng đang ghi ${shown}.`, cure: `Hãy viết các dòng con, mỗi dòng lùi vào hai dấu cách; các mục con dùng được: ${Object.keys(fieldsOf(schema) ?? {}).join(', ')}.` };
  }
  if (Array.isArray(value)) return { message: `Mục ${name} chỉ nhận một giá trị, nhưng đang ghi một danh sách.`, cure: `Hãy ghi một giá trị ngay sau dấu hai chấm, không có dấu gạch ngang hay dấu ngoặc vuông.${example}` };
  if (typeof value === 'object') return { message: `Mục ${name} chỉ nhận một giá trị, nhưng đang ghi một nhóm nhiều dòng.`, cure: `Hãy ghi một giá trị ngay sau dấu hai chấm; nếu trong câu có dấu hai chấm, hãy đặt cả câu trong dấu ngoặc kép.${example}` };
  switch (meta.kind) {
    case 'day': return describeDate(value, name, false);
    case 'partialDate': return describeDate(value, name, true);
    case 'instant': return { message: `Mục ${name} ghi ${shown}, không phải là ngày giờ đúng dạng.`, cure: 'Hãy viết năm-tháng-ngày, có thể thêm chữ T và giờ:phút, ví dụ 2023-02-11T07:00.', ...accepted(schema, String(value).trim().replace(/[\sT]+(\d:)/, 'T0$1').replace(/\s+/, 'T')) };
    case 'year': return describeYear(value, name, schema);
    case 'choice': return describeChoice(value, name, meta.labels ?? {});
    case 'picture': return { message: `Mục ${name} ghi ${shown}, không phải là đường dẫn ảnh.`, cure: 'Hãy ghi đường dẫn bên trong thư mục media, đuôi jpg, png, webp, avif hoặc gif, ví dụ 2023/hoi-nghi.jpg.', ...accepted(schema, belowMedia(value)) };
    case 'attachment': return { message: `Mục ${name} ghi ${shown}, không phải là đường dẫn tệp đính kèm.`, cure: 'Hãy ghi đường dẫn bên trong thư mục media, ví dụ 2023/quyet-dinh.pdf.', ...accepted(schema, belowMedia(value)) };
    case 'address': return describeAddress(value, name, schema);
    case 'boolean': return { message: `Mục ${name} ghi ${shown}; mục này chỉ nhận true (có) hoặc false (không).`, cure: 'Hãy viết true hoặc false, không có dấu ngoặc.', ...booleanMeant(value) };
    case 'number': return describeNumber(value, issue, name, schema, example);
  }
  if (typeof value === 'number' || typeof value === 'boolean') return { message: `Mục ${name} phải là chữ, nhưng đang ghi ${shown}.`, cure: 'Hãy đặt giá trị trong dấu ngoặc kép.', quote: true };
  if (issue.code === 'invalid_format' && issue.format === 'email') return { message: `Mục ${name} ghi ${shown}, không phải là địa chỉ thư điện tử.`, cure: 'Hãy viết địa chỉ đầy đủ, ví dụ lienhe@vi-du.vn.' };
  return { message: `Mục ${name} ghi ${shown}, chưa đúng dạng.`, cure: example.trim() || 'Hãy xem lại hướng dẫn của mục này.' };
}

const empty = (name: string, schema: z.ZodType, example: string): Described => ({
  message: `Mục ${name} để trống.`,
  cure: (peel(schema).optional ? 'Hãy điền giá trị hoặc xóa cả dòng này nếu không cần.' : 'Mục này bắt buộc, hãy điền giá trị.') + example,
});

function describeDate(value: unknown, name: string, partial: boolean): Described {
  const form = partial ? 'năm-tháng-ngày, năm-tháng hoặc năm' : 'năm-tháng-ngày';
  const typed = String(value);
  const all = suggestIsoDate(typed.replace(/^(\d{4}-\d\d-\d\d)[T ][\d:.]+(?:Z|[+-][\d:]+)?$/, '$1'));
  const readings = partial ? all : all.filter((reading) => reading.length === 10);
  const first = readings[0];
  if (first === undefined) {
    return all[0] === undefined
      ? { message: `Mục ${name} ghi “${shorten(typed)}”, ${/^[\d\s./-]+$/.test(typed) ? 'không phải là ngày có thật' : `chưa đúng dạng ${form}`}.`, cure: `Hãy viết ${form}, ví dụ 2023-02-11.` }
      : { message: `Mục ${name} ghi “${shorten(typed)}”, chưa đủ ngày, tháng, năm.`, cure: `Hãy viết ${form}, ví dụ 2023-02-11.` };
  }
  if (readings.length > 1) {
    return {
      message: `Mục ${name} ghi “${typed}”: không rõ là ${readings.map(formatDateOfficial).join(' hay ')}.`,
      cure: `Hãy viết ${form}: ${readings.map((reading) => `${reading} nếu là ${formatDateOfficial(reading)}`).join('; ')}.`,
      fixedValue: first,
    };
  }
  return { message: `Mục ${name} ghi “${typed}”, chưa đúng dạng ${form}.`, cure: `Hãy viết ${first} nếu là ${formatDateOfficial(first)}.`, fixedValue: first };
}

function describeYear(value: unknown, name: string, schema: z.ZodType): Described {
  const digits = typeof value === 'string' ? accepted(schema, value.replace(/^năm\s+/i, '').trim()) : {};
  return digits.fixedValue === undefined
    ? { message: `Mục ${name} ghi ${show(value)}, không phải là một năm từ 1945 đến 2100.`, cure: 'Hãy viết năm bằng bốn chữ số, ví dụ 2022.' }
    : { message: `Mục ${name} ghi ${show(value)}, chưa phải là năm mà máy đọc được.`, cure: 'Hãy chỉ viết bốn chữ số, không có dấu ngoặc và không kèm chữ.', ...digits };
}

function describeChoice(value: unknown, name: string, labels: Readonly<Record<string, string>>): Described {
  const codes = Object.keys(labels);
  const typed = String(value);
  const near = closest(typed, codes) ?? codes.find((code) => closest(typed, [labels[code] ?? '']) !== undefined);
  return {
    message: `Mục ${name} ghi “${shorten(typed)}”, không có trong danh sách.`,
    cure: near
      ? `Ý bạn là ${near} (${labels[near]})?`
      : `Hãy chọn một trong: ${listChoices(labels)}.`,
    ...(near ? { fixedValue: near } : {}),
  };
}

function describeAddress(value: unknown, name: string, schema: z.ZodType): Described {
  const bare = typeof value === 'string' ? value.trim().replace(/^https?:\/\//, '') : '';
  const secureOnly = schema.safeParse('https://vi-du.vn/').success && !schema.safeParse('http://vi-du.vn/').success;
  return {
    message: `Mục ${name} ghi ${show(value)}, không phải là địa chỉ web${secureOnly ? ' https' : ''}.`,
    cure: `Địa chỉ phải bắt đầu bằng https://${secureOnly ? '' : ' (hoặc http://)'}, ví dụ https://vi-du.vn/.`,
    ...(/^[^\s/:]+\.[a-z]{2,}(\/\S*)?$/i.test(bare) ? accepted(schema, `https://${bare}`) : {}),
  };
}

/** A path as Windows or an older site writes it, as the path below `media/`. */
const belowMedia = (value: unknown): string => String(value).trim().replaceAll('\\', '/').replace(/^\/?(content\/)?(media\/)?/, '');

function describeNumber(value: unknown, issue: z.core.$ZodIssue, name: string, schema: z.ZodType, example: string): Described {
  if (typeof value === 'string') {
    const typed = value.trim();
    // Vietnamese groups thousands with a full stop or a space and marks decimals with a comma.
    const grouped = /^[+-]?\d{1,3}([.\s\u00a0]\d{3})+(,\d+)?$/.test(typed);
    if (/^\d{1,3},\d{3}$/.test(typed)) {
      const [whole, fraction] = typed.split(',');
      return { message: `Mục ${name} ghi “${typed}”: không rõ dấu phẩy ngăn cách hàng nghìn hay phần thập phân.`, cure: `Hãy viết ${whole}${fraction} nếu là hàng nghìn, hoặc ${decimalWords(`${whole}.${fraction}`)} nếu là số thập phân.` };
    }
    if (/^-?\d+(\.\d+)?$/.test(typed) && !grouped) {
      return { message: `Mục ${name} ghi “${typed}” trong dấu ngoặc nên máy coi là chữ.`, cure: 'Hãy bỏ dấu ngoặc.', ...accepted(schema, typed) };
    }
    if (grouped || /^[+-]?\d+([.,]\d+)?$/.test(typed)) {
      const digits = (grouped ? typed.replace(/[.\s\u00a0]/g, '') : typed).replace(',', '.').replace(/^\+/, '');
      return {
        message: `Mục ${name} ghi “${typed}”, chưa phải là số mà máy đọc được.`,
        cure: 'Hãy viết số không có dấu ngăn cách hàng nghìn và không có dấu ngoặc; phần thập phân sau dấu chấm.', ...accepted(schema, digits),
      };
    }
  }
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    const bound = issue.code === 'too_small' ? `từ ${String(issue.minimum)} trở lên` : `không quá ${String(issue.maximum)}`;
    return { message: `Mục ${name} ghi ${show(value)}; số này phải ${bound}.`, cure: `Hãy kiểm tra lại con số.${example}` };
  }
  if (typeof value === 'number' && Number.isFinite(value)) return { message: `Mục ${name} ghi ${show(value)}; số này phải là số nguyên.`, cure: `Hãy viết một số nguyên.${example}` };
  return { message: `Mục ${name} phải là một số, nhưng đang ghi ${show(value)}.`, cure: `Hãy viết một số, không kèm chữ.${example}` };
}

/** A decimal with three digits written so that it cannot be taken for thousands: 9.875 → 9.8750, 20.000 → 20. */
const decimalWords = (words: string): string => (Number.isInteger(Number(words)) ? String(Number(words)) : `${words}0`);

/** The number as a correction, if the field takes it; the same for an address. */
const accepted = (schema: z.ZodType, text: string): { fixedValue?: string } =>
  text !== '' && (schema.safeParse(text).success || schema.safeParse(Number(text)).success) ? { fixedValue: text } : {};

function booleanMeant(value: unknown): { fixedValue?: string } {
  const typed = String(value).trim().toLowerCase();
  if (['true', 'yes', 'on', 'có', 'đúng', 'rồi', '1', 'x'].includes(typed)) return { fixedValue: 'true' };
  return ['false', 'no', 'off', 'không', 'sai', 'chưa', '0'].includes(typed) ? { fixedValue: 'false' } : {};
}

/**
 * Numbers such as 20.000, which YAML reads as 20 and an editor means as twenty thousand.
 * `typed` gives the words of the file at a path.
 */
export function describeTypedNumbers(schema: z.ZodType, data: unknown, typed: (path: Path) => string | undefined): SchemaProblem[] {
  return collectScalars(schema, data).flatMap(({ path, value, meta }): SchemaProblem[] => {
    const words = typeof value === 'number' && meta.kind === 'number' ? typed(path) : undefined;
    if (words === undefined || !/^[+-]?\d{1,3}\.\d{3}$/.test(words)) return [];
    const whole = words.replace('.', '');
    return [{
      path, message: `Mục ${fieldName(path, meta.title)} ghi ${words}: máy hiểu dấu chấm là dấu thập phân, tức là ${words.replace('.', ',')}.`,
      cure: `Hãy viết ${whole} nếu dấu chấm ngăn cách hàng nghìn, hoặc ${decimalWords(words)} nếu là số thập phân.`,
      ...(Number.isInteger(value) ? accepted(schemaAt(schema, path) ?? schema, whole) : {}),
    }];
  });
}

const lastKey = (path: Path): string => String(path.findLast((step) => typeof step === 'string') ?? '');

const fieldName = (path: Path, title: string | undefined): string =>
  title ? `${lastKey(path)} (${title})` : lastKey(path) || 'gốc';

function show(value: unknown): string {
  if (Array.isArray(value)) return 'một danh sách';
  if (typeof value === 'object' && value !== null) return 'một nhóm nhiều dòng';
  return typeof value === 'string' ? `“${shorten(value)}”` : String(value);
}

/** A long value as a message shows it. */
const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

/** A reference found in the data of one file. */
export interface FoundValue { readonly path: Path; readonly value: string; readonly meta: Partial<FieldMeta & FieldKind> }

/** Every value of the given kinds in valid data, with its path: references to check, pictures to find. */
export function collectValues(schema: z.ZodType, data: unknown, kinds: readonly NonNullable<FieldKind['kind']>[], path: Path = []): FoundValue[] {
  return collectScalars(schema, data, path).flatMap(({ path: found, value, meta }) =>
    (typeof value === 'string' && meta.kind && kinds.includes(meta.kind) ? [{ path: found, value, meta }] : []));
}

/** Every scalar that the schema knows, in data that need not be valid. */
function collectScalars(schema: z.ZodType, data: unknown, path: Path = []): { path: Path; value: unknown; meta: FoundValue['meta'] }[] {
  if (data === undefined || data === null) return [];
  const { schema: inner, meta } = peel(schema);
  if (typeof data !== 'object') return [{ path, value: data, meta }];
  const { element, shape } = definition(inner);
  if (Array.isArray(data)) return element ? data.flatMap((item, index) => collectScalars(element, item, [...path, index])) : [];
  if (!shape) return [];
  return Object.entries(shape).flatMap(([key, field]) => collectScalars(field, (data as Record<string, unknown>)[key], [...path, key]));
}
