import type { z } from 'zod';
import { keepEach } from '../../lib/keep-each.ts';
import type { FieldKind, FieldMeta } from '../fields.ts';

/** A path inside one file, as zod and the YAML reader spell it. */
export type Path = readonly (string | number)[];

/** What a field says of itself, as far as it says anything. */
export type Meta = Partial<FieldMeta & FieldKind>;

type Def = {
  type: string;
  innerType?: z.ZodType;
  in?: z.ZodType;
  out?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
};
const definition = (schema: z.ZodType): Def => schema._zod.def as unknown as Def;

/** What a schema is below its wrappers. */
export interface Peeled {
  readonly schema: z.ZodType;
  /** The name zod has for its kind, e.g. `array`. */
  readonly type: string;
  readonly meta: Meta;
  readonly optional: boolean;
  /** The fields of an object. */
  readonly shape: Readonly<Record<string, z.ZodType>> | undefined;
  /** The schema of a list's elements. */
  readonly element: z.ZodType | undefined;
}

/**
 * The schema below its optional, default and preprocess wrappers, and the metadata met on the way.
 * Asked for every value of every file, answered once for every schema.
 */
export const peel = keepEach(unwrap);

function unwrap(schema: z.ZodType): Peeled {
  let meta: Meta = {};
  let optional = false;
  for (;;) {
    meta = { ...(schema.meta() as Meta | undefined), ...meta };
    const { type, innerType, out, shape, element } = definition(schema);
    if (type === 'optional' || type === 'default') optional = true;
    if (innerType) schema = innerType;
    else if (type === 'pipe' && out) schema = out;
    else return { schema, type, meta, optional, shape, element };
  }
}

/** The fields of an object schema, or of the elements of a list; `undefined` for anything else. */
export const fieldsOf = (schema: z.ZodType): Readonly<Record<string, z.ZodType>> | undefined =>
  peel(schema).shape;

/** The schema of a list's elements. */
export const elementOf = (schema: z.ZodType): z.ZodType | undefined => peel(schema).element;

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
  path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | undefined)?.[step],
    data,
  );

/** A scalar found in the data of one file. */
export interface FoundScalar {
  readonly path: Path;
  readonly value: unknown;
  readonly meta: Meta;
}

/** A text found in the data of one file: a reference, a picture … */
export interface FoundValue extends FoundScalar {
  readonly value: string;
}

type Kind = NonNullable<FieldKind['kind']>;

/** Every text of the given kinds, with its path: references to check, pictures to find. */
export const collectValues = (
  schema: z.ZodType,
  data: unknown,
  kinds: readonly Kind[],
): FoundValue[] =>
  collectScalars(schema, data, kinds).filter(
    (found): found is FoundValue => typeof found.value === 'string',
  );

/** Every scalar of the given kinds, in data that need not be valid. */
export function collectScalars(
  schema: z.ZodType,
  data: unknown,
  kinds: readonly Kind[],
): FoundScalar[] {
  const found: FoundScalar[] = [];
  const path: (string | number)[] = [];
  const walk = (way: Way | undefined, value: unknown): void => {
    if (way === undefined || value === undefined || value === null) return;
    if (typeof value !== 'object') {
      if (way.isWanted) found.push({ path: [...path], value, meta: way.meta });
    } else if (Array.isArray(value)) value.forEach((item, at) => step(at, way.element, item));
    else
      for (const [key, field] of way.fields)
        step(key, field, (value as Record<string, unknown>)[key]);
  };
  const step = (key: string | number, way: Way | undefined, value: unknown): void => {
    path.push(key);
    walk(way, value);
    path.pop();
  };
  walk(wayTo(kinds, schema), data);
  return found;
}

/** The branches of a schema that lead to values of some kinds: most fields of most files are never looked at. */
interface Way {
  readonly isWanted: boolean;
  readonly meta: Meta;
  readonly element: Way | undefined;
  readonly fields: readonly (readonly [string, Way])[];
}

const ways = new WeakMap<z.ZodType, Map<string, Way | undefined>>();

function wayTo(kinds: readonly Kind[], schema: z.ZodType): Way | undefined {
  const known = ways.get(schema) ?? new Map<string, Way | undefined>();
  const name = kinds.join();
  if (!known.has(name)) known.set(name, findWay(kinds, schema));
  ways.set(schema, known);
  return known.get(name);
}

function findWay(kinds: readonly Kind[], schema: z.ZodType): Way | undefined {
  const { meta, element, shape } = peel(schema);
  const way: Way = {
    meta,
    isWanted: meta.kind !== undefined && kinds.includes(meta.kind),
    element: element && wayTo(kinds, element),
    fields: Object.entries(shape ?? {}).flatMap(([key, field]) => {
      const inner = wayTo(kinds, field);
      return inner ? [[key, inner] as const] : [];
    }),
  };
  return way.isWanted || way.element || way.fields.length > 0 ? way : undefined;
}
