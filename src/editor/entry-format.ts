import { parseDocument } from 'yaml';
import { MEDIA_PREFIX, type CmsField } from './cms-field.ts';
import { isRecord, mergeYaml, type YamlMap, type YamlValue } from './merge-yaml.ts';

/** How the CMS reads and writes the files of one collection. */
export interface EntryFormat {
  /** The text of a file as an entry. Throws for a broken file, which the CMS then reports. */
  readonly fromFile: (text: string) => YamlMap;
  /** An entry as the text of its file. */
  readonly toFile: (entry: YamlMap) => string;
}

/** Under this key an entry carries the file it was read from, so that saving changes only what was edited. */
const SOURCE = '$tep';

/**
 * Files as editors write them by hand: comments and order of the front matter stay, pictures are named by their path
 * below `media/`, and a key without a value, or with the value that its absence means, is not written.
 */
export function entryFormat(fields: readonly CmsField[], isMarkdown: boolean): EntryFormat {
  return {
    fromFile(text) {
      const { front, body } = split(text, isMarkdown);
      const data = mapValues(fields, read(front), (field, value) =>
        isMedia(field) && typeof value === 'string' ? MEDIA_PREFIX + value : value,
      );
      return { ...data, ...(isMarkdown ? { body } : {}), [SOURCE]: text };
    },
    toFile({ [SOURCE]: source, ...entry }) {
      const empty = isMarkdown ? '---\n---\n\n' : '';
      const known = split(typeof source === 'string' ? source : empty, isMarkdown);
      const { body, ...rest } = entry;
      const front = mergeYaml(
        known.front,
        tidyMap(fields, isMarkdown ? rest : entry, read(known.front)),
      ).trim();
      return isMarkdown
        ? `---\n${front}\n---\n${known.gap}${typeof body === 'string' ? body : ''}`
        : `${front}\n`;
    },
  };
}

/** The YAML of a file, the blank lines below it, and the text. */
function split(text: string, isMarkdown: boolean): { front: string; gap: string; body: string } {
  if (!isMarkdown) return { front: text, gap: '', body: '' };
  const match = /^---[ \t]*\n([\s\S]*?\n)??---[ \t]*(?:\n(\n*)|$)/.exec(text);
  if (!match) throw new Error('Thiếu phần đầu bài, hoặc phần đầu bài không đóng bằng ---.');
  return { front: match[1] ?? '', gap: match[2] ?? '', body: text.slice(match[0].length) };
}

function read(yaml: string): YamlMap {
  const document = parseDocument(yaml);
  const [fault] = document.errors;
  if (fault) throw new Error(fault.message);
  return (document.toJS() ?? {}) as YamlMap;
}

const isMedia = ({ widget }: CmsField): boolean => widget === 'image' || widget === 'file';

/** Every value that has a field, changed by `change`; the rest as it is. */
function mapValues(
  fields: readonly CmsField[],
  data: YamlMap,
  change: (field: CmsField, value: YamlValue) => YamlValue,
): YamlMap {
  const mapItem = (field: CmsField, item: YamlValue): YamlValue => {
    if (field.fields && isRecord(item)) return mapValues(field.fields, item, change);
    return field.field ? map(field.field, item) : item;
  };
  const map = (field: CmsField, value: YamlValue): YamlValue => {
    if (Array.isArray(value)) return value.map((item: YamlValue) => mapItem(field, item));
    return field.fields && isRecord(value)
      ? mapValues(field.fields, value, change)
      : change(field, value);
  };
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => {
      const field = fields.find(({ name }) => name === key);
      return [key, field ? map(field, value) : value];
    }),
  );
}

/** What is worth writing of an object; a key that no field has is kept, and the check of the content names it. */
function tidyMap(
  fields: readonly CmsField[],
  data: YamlMap,
  before: YamlValue | undefined,
): YamlMap {
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) => {
      const field = fields.find(({ name }) => name === key);
      const kept = field ? tidy(field, value, isRecord(before) ? before[key] : undefined) : value;
      return kept === undefined ? [] : [[key, kept]];
    }),
  );
}

/** A value as it is written; `undefined` for none, unless the file says so itself. */
function tidy(
  field: CmsField,
  value: YamlValue,
  before: YamlValue | undefined,
): YamlValue | undefined {
  if (value === null || value === '') return undefined;
  if (value === field.default && before === undefined) return undefined;
  if (Array.isArray(value)) {
    const items = value.flatMap((item: YamlValue, at) => {
      const old = Array.isArray(before) ? (before as readonly YamlValue[])[at] : undefined;
      const kept =
        field.fields && isRecord(item)
          ? tidyMap(field.fields, item, old)
          : tidy(field.field ?? field, item, field.field ? old : item);
      return kept === undefined ? [] : [kept];
    });
    return items.length > 0 || before !== undefined ? items : undefined;
  }
  if (isRecord(value)) {
    const inner = tidyMap(field.fields ?? [], value, before);
    return Object.keys(inner).length > 0 ? inner : undefined;
  }
  return isMedia(field) && typeof value === 'string' && value.startsWith(MEDIA_PREFIX)
    ? value.slice(MEDIA_PREFIX.length)
    : value;
}
