import { stringify } from 'yaml';

/** A line that YAML reads as the text it is, whatever its words: letters first, and no sign that means anything. */
const PLAIN =
  /^(?!(?:true|false|null|yes|no|on|off)$)\p{L}[\p{L}\p{M}\p{N},.;()%/–…-]*(?: [\p{L}\p{M}\p{N},.;()%/–…-]+)*$/iu;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a value can be written as it stands. */
const isPlain = (value: unknown): boolean =>
  typeof value === 'string' && (PLAIN.test(value) || DAY.test(value));

/** Whether YAML gives every value of a front matter back as it is, without a parser being asked. */
export const isPlainFront = (fields: object): boolean =>
  Object.values(fields).every(
    (value) => value === true || (Array.isArray(value) ? value.every(isPlain) : isPlain(value)),
  );

/** The front matter of a content file, its dashes included. */
export const frontMatter = (fields: object): string =>
  `---\n${Object.entries(fields).map(field).join('')}---\n`;

function field([key, value]: [string, unknown]): string {
  if (isPlain(value)) return `${key}: ${value as string}\n`;
  if (Array.isArray(value) && value.every(isPlain))
    return `${key}:\n${value.map((one) => `  - ${one}\n`).join('')}`;
  return stringify({ [key]: value }, { lineWidth: 0 });
}
