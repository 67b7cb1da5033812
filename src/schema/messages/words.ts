import type { z } from 'zod';
import type { Path } from './walk-schema.ts';

/** The key that leads to a value, past the numbers of list items. */
export const lastKey = (path: Path): string =>
  String(path.findLast((step) => typeof step === 'string') ?? '');

/** A field as a message names it: its key, and its label where it has one. */
export const fieldName = (path: Path, title: string | undefined): string =>
  title ? `${lastKey(path)} (${title})` : lastKey(path) || 'gốc';

/** A value as a message shows it. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return 'một danh sách';
  if (typeof value === 'object' && value !== null) return 'một nhóm nhiều dòng';
  return typeof value === 'string' ? `“${shorten(value)}”` : String(value);
}

/** A long value as a message shows it. */
export const shorten = (text: string, length = 80): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;

/**
 * The question that offers what was probably meant. What only looks like it must not be offered: the reader has put
 * such letters right before, and names of files are compared by `hiddenDifference`.
 */
export const askIfMeant = (near: string): string => `Có phải là “${near}”?`;

/** Every code of a closed list with its words. */
export const listChoices = (labels: Readonly<Record<string, string>>): string =>
  Object.entries(labels)
    .map(([code, words]) => `${code} (${words})`)
    .join(', ');

/** The number as a correction, if the field takes it; the same for an address. */
export const accepted = (schema: z.ZodType, text: string): { fixedValue?: string } =>
  text !== '' && (schema.safeParse(text).success || schema.safeParse(Number(text)).success)
    ? { fixedValue: text }
    : {};
