import type { z } from 'zod';
import { PICTURE_ENDINGS } from '../lib/picture-endings.ts';
import type { FieldKind, FieldMeta } from '../schema/fields.ts';
import { peel } from '../schema/messages/describe-issues.ts';
import type { CmsField } from './cms-field.ts';
import { COLLECTION_SETTINGS } from './collection-settings.ts';
import { bounds, textRules, unsupported, type Check } from './field-rules.ts';

type Def = {
  type: string;
  format?: string;
  defaultValue?: unknown;
  innerType?: z.ZodType;
  out?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  checks?: readonly { _zod: { def: Check } }[];
};
const definition = (schema: z.ZodType): Def => schema._zod.def as unknown as Def;

/** A schema without its wrappers, with what the wrappers said. */
interface Opened {
  readonly def: Def;
  readonly schema: z.ZodType;
  readonly meta: FieldMeta & FieldKind;
  readonly required: boolean;
  readonly standard: unknown;
  readonly checks: readonly Check[];
}

/** What of a field depends on its kind of value. */
type Input = Partial<CmsField> & Pick<CmsField, 'widget'>;

/** The fields of an object schema, in its order. */
export function toCmsFields(schema: z.ZodType, path: string): readonly CmsField[] {
  const { shape } = definition(peel(schema).schema);
  if (!shape) throw unsupported(path, 'không phải là một nhóm mục');
  return Object.entries(shape).map(([name, field]) => toCmsField(name, field, `${path}.${name}`));
}

/**
 * One key of a file as a field of the form. Whatever a form cannot ask for throws with the path of the key, so that
 * a build stops. Rules between keys, which stand on the object and not on a key, stay with the check of the content.
 * @param around what the list says of itself, for an item that has no words of its own
 */
export function toCmsField(
  name: string,
  schema: z.ZodType,
  path: string,
  around: Partial<FieldMeta> = {},
): CmsField {
  const opened = open(schema, path, around);
  const { meta, required, standard } = opened;
  return {
    name,
    label: meta.title,
    hint: hintOf(meta),
    required,
    ...(['string', 'number', 'boolean'].includes(typeof standard)
      ? { default: standard as string | number | boolean }
      : {}),
    ...inputOf(opened, path),
  };
}

function open(
  schema: z.ZodType,
  path: string,
  { title: titleAround, description: descriptionAround }: Partial<FieldMeta>,
): Opened {
  const { meta } = peel(schema);
  const { title = titleAround, description = descriptionAround } = meta;
  if (!title || !description) throw unsupported(path, 'không có tên và lời giải thích (meta)');
  let required = true;
  let standard: unknown;
  for (let inner = schema; ;) {
    const def = definition(inner);
    const next = wrappedBy(def);
    if (!next)
      return {
        def,
        schema: inner,
        meta: { ...meta, title, description },
        required,
        standard,
        checks: (def.checks ?? []).map((check) => check._zod.def),
      };
    if (def.type !== 'pipe') required = false;
    if (def.type === 'default') standard ??= def.defaultValue;
    inner = next;
  }
}

/** The schema within a wrapper; `undefined` where there is none to open. */
function wrappedBy({ type, innerType, out }: Def): z.ZodType | undefined {
  if (type === 'optional' || type === 'default') return innerType;
  return type === 'pipe' ? out : undefined;
}

function inputOf(opened: Opened, path: string): Input {
  const { def, meta } = opened;
  switch (def.type) {
    case 'string':
      return stringInput(opened, path);
    case 'enum':
      return { widget: 'select', options: optionsOf(opened, path) };
    case 'boolean':
      return { widget: 'boolean' };
    case 'number':
      return {
        widget: 'number',
        value_type: def.format === 'safeint' ? 'int' : 'float',
        ...bounds(opened.checks, path),
      };
    case 'array':
      return listInput(opened, path);
    case 'object':
      return { widget: 'object', fields: toCmsFields(opened.schema, path), collapsed: 'auto' };
    default:
      throw unsupported(path, `có dạng “${def.type}”${meta.kind ? ` (${meta.kind})` : ''}`);
  }
}

function stringInput(opened: Opened, path: string): Input {
  const { def, meta, schema, checks } = opened;
  if (def.format === 'email') return { widget: 'string', type: 'email' };
  const plain = { use_emoji_autocomplete: false } as const;
  switch (meta.kind) {
    case 'text':
      return { widget: 'string', ...plain, ...textRules(checks, meta.example, path) };
    case 'markdown':
      return { widget: 'text', ...plain, ...textRules(checks, meta.example, path) };
    case 'day':
      return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' };
    case 'instant':
      return { widget: 'datetime', type: 'datetime-local', format: 'YYYY-MM-DDTHH:mm' };
    case 'partialDate':
      return {
        widget: 'string',
        ...plain,
        pattern: [
          '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
          'Hãy viết năm-tháng-ngày, năm-tháng hoặc năm, ví dụ 2023-02-11.',
        ],
      };
    case 'address':
      return {
        widget: 'string',
        type: 'url',
        ...(schema.safeParse('http://vi-du.vn/').success
          ? {}
          : { pattern: ['^https://', 'Địa chỉ phải bắt đầu bằng https://.'] as const }),
      };
    case 'picture':
      return { widget: 'image', accept: accepted(schema, PICTURES), choose_url: false };
    case 'attachment':
      return { widget: 'file', accept: accepted(schema, ATTACHMENTS), choose_url: false };
    case 'reference':
      return relation(meta, path);
    default:
      throw unsupported(path, `có giá trị chữ thuộc loại “${meta.kind ?? 'không rõ'}”`);
  }
}

/** HEIC is what many phones write; the editor turns it into WebP before it is stored. */
const PICTURES: readonly string[] = PICTURE_ENDINGS;
const ATTACHMENTS = [
  'pdf',
  'doc',
  'docx',
  'xls',
  'xlsx',
  'ppt',
  'pptx',
  'odt',
  'ods',
  'csv',
  'zip',
  'txt',
];
const accepted = (schema: z.ZodType, endings: readonly string[]): string =>
  [
    ...endings.filter((ending) => schema.safeParse(`a.${ending}`).success),
    ...(endings === PICTURES ? ['heic'] : []),
  ]
    .map((ending) => `.${ending}`)
    .join(',');

function optionsOf({ meta }: Opened, path: string): CmsField['options'] {
  if (!meta.labels) throw unsupported(path, 'có danh sách chọn mà không có tên của từng lựa chọn');
  return Object.entries(meta.labels).map(([value, label]) => ({ label, value }));
}

function relation({ collection }: FieldKind, path: string): Input {
  if (!collection) throw unsupported(path, 'nhắc đến một mục mà không nói thuộc loại nào');
  const { reference = '{{slug}}', display } = COLLECTION_SETTINGS[collection];
  return {
    widget: 'relation',
    collection,
    value_field: reference,
    display_fields: display,
    search_fields: [...new Set([...display, reference])],
  };
}

function listInput(opened: Opened, path: string): Input {
  const { element } = opened.def;
  if (!element) throw unsupported(path, 'là một danh sách không rõ gồm gì');
  const item = toCmsField('muc', element, `${path}[]`, opened.meta);
  const rules = bounds(opened.checks, path);
  if (item.widget === 'select' || item.widget === 'relation') {
    const { name: _name, label: _label, hint: _hint, required: _required, ...input } = item;
    return { ...input, multiple: true, ...rules };
  }
  const shared = { widget: 'list', label_singular: item.label, ...rules } as const;
  if (item.fields)
    return {
      ...shared,
      fields: item.fields,
      collapsed: 'auto',
      minimize_collapsed: 'auto',
      ...summaryOf(item.fields),
    };
  if (item.widget === 'string' && !item.pattern && !item.type && !item.maxlength) return shared;
  return { ...shared, field: item };
}

/** The line that stands for a closed item of a list: its first required key, else its first. */
function summaryOf(fields: readonly CmsField[]): Partial<CmsField> {
  const first = fields.find(
    ({ required, widget }) => required && widget !== 'list' && widget !== 'object',
  );
  return first ? { summary: `{{fields.${first.name}}}` } : {};
}

function hintOf({ description, example, kind }: FieldMeta & FieldKind): string {
  const tells =
    example !== undefined &&
    !['reference', 'choice', 'boolean', 'picture', 'attachment', 'day', 'instant'].includes(
      kind ?? '',
    );
  return tells ? `${description} Ví dụ: ${example.replace(/^"(.*)"$/, '$1')}` : description;
}
