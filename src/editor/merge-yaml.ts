import {
  Document,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/** Plain data as YAML holds it. */
export type YamlValue = string | number | boolean | null | readonly YamlValue[] | YamlMap;
export interface YamlMap {
  readonly [key: string]: YamlValue;
}

const STYLE = { lineWidth: 0, flowCollectionPadding: false } as const;

/**
 * `text` with the values of `value`: comments, blank lines, quotation marks and the order of keys stay; only what
 * says something else is written anew. A text that already says `value` comes back letter by letter.
 */
export function mergeYaml(text: string, value: YamlMap): string {
  const document = parseDocument(text);
  const { contents } = document;
  if (!isMap(contents))
    return new Document(value, { aliasDuplicateObjects: false }).toString(STYLE);
  return mergeMap(document, contents, value) ? document.toString(STYLE) : text;
}

/** Whether anything was changed. */
function mergeMap(document: Document.Parsed, map: YAMLMap, value: YamlMap): boolean {
  const gone = map.items
    .filter((pair) => !(keyOf(pair.key) in value))
    .map((pair) => keyOf(pair.key));
  for (const key of gone) map.delete(key);
  let changed = gone.length > 0;
  let after = -1;
  for (const [key, item] of Object.entries(value)) {
    const at = map.items.findIndex((pair) => keyOf(pair.key) === key);
    const pair = map.items[at];
    if (!pair) {
      map.items.splice(after + 1, 0, document.createPair(key, item) as (typeof map.items)[number]);
      after += 1;
      changed = true;
      continue;
    }
    after = at;
    const merged = mergeNode(document, pair.value as Node | null, item);
    if (!merged) continue;
    pair.value = merged;
    changed = true;
  }
  return changed;
}

/**
 * The node that says `value`, or `undefined` when `node` already does; a node that can be mended
 * is mended in place.
 */
function mergeNode(
  document: Document.Parsed,
  node: Node | null,
  value: YamlValue,
): Node | undefined {
  if (isMap(node) && isRecord(value)) return mergeMap(document, node, value) ? node : undefined;
  if (isSeq(node) && Array.isArray(value))
    return mergeSeq(document, node, value) ? node : undefined;
  if (isScalar(node) && !isRecord(value) && !Array.isArray(value)) {
    // A year that stands as a number is the same year when the form gives it back as text.
    if (String(node.value) === String(value)) return undefined;
    node.value = value;
    return node;
  }
  return document.createNode(value, { aliasDuplicateObjects: false });
}

/** Equal items at both ends stay; those between are mended one by one. */
function mergeSeq(document: Document.Parsed, seq: YAMLSeq, value: readonly YamlValue[]): boolean {
  const old = seq.items.map((item) => JSON.stringify((item as Node | null)?.toJSON() ?? null));
  const wanted = value.map((item) => JSON.stringify(item));
  const most = Math.min(old.length, wanted.length);
  let head = 0;
  while (head < most && old[head] === wanted[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === wanted[wanted.length - 1 - tail])
    tail += 1;
  const between = seq.items.slice(head, old.length - tail) as (Node | null)[];
  let changed = between.length !== value.length - head - tail;
  const items = value.slice(head, value.length - tail).map((item, at) => {
    const before = between[at];
    const merged = mergeNode(document, before ?? null, item);
    if (merged) changed = true;
    return merged ?? before;
  });
  seq.items.splice(head, between.length, ...items);
  return changed;
}

const keyOf = (key: unknown): string => String(isScalar(key) ? key.value : key);

/** Whether a value is a map. */
export const isRecord = (value: YamlValue | undefined): value is YamlMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
