/** One thing in a YAML text that a machine cannot read, or reads otherwise than an editor means it. */
export interface YamlFault {
  /** Where it stands in the text. */
  readonly offset: number;
  readonly message: string;
  readonly cure: string;
  /** The corrected line, when it is known. */
  readonly fixedLine?: string;
}

/** A value in quotation marks such as YAML reads back unchanged. */
export function quoteYaml(value: string): string {
  // A line end or a control character is written with a backslash.
  if (/[\0-\x1f\x7f-\x9f\u2028\u2029]/.test(value)) return escaped(value);
  if (!/["\\]/.test(value)) return `"${value}"`;
  return value.includes("'") ? `"${value.replace(/["\\]/g, '\\$&')}"` : `'${value}'`;
}

const escaped = (value: string): string =>
  JSON.stringify(value).replace(
    /[\x7f-\x9f\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** One line taken apart: `  - title: value`. */
export interface Line {
  readonly start: number;
  readonly text: string;
  /** Column of the first key or value, after indentation and dashes. */
  readonly indent: number;
  readonly key: string | undefined;
  readonly value: string;
  /** Everything before the value. */
  readonly lead: string;
}

/** The line in which a character of the text stands. */
export function lineAt(text: string, offset: number): Line {
  const start = offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  const line = text.slice(start, end < 0 ? undefined : end).trimEnd();
  const [, dashes = '', key, colon = '', value = ''] =
    /^( *(?:- +)*)(?:([\w-]+)(:[ \t]+|:$))?(.*)$/.exec(line) ?? [];
  return {
    start,
    text: line,
    indent: dashes.length,
    key,
    value,
    lead: dashes + (key ?? '') + colon,
  };
}

/** The line with its value in quotation marks, where it is not too long for a message. */
export const rewrite = (line: Line): { fixedLine?: string } =>
  line.value.length > 300 ? {} : { fixedLine: (line.lead + quoteYaml(line.value)).trim() };

/** The cure of most values that a machine misreads. */
export const IN_QUOTES = 'Hãy đặt cả giá trị trong dấu ngoặc kép.';

/** A value that begins with a sign that YAML keeps for itself. */
export const special = (line: Line): YamlFault => ({
  offset: line.start + line.lead.length,
  message: `Giá trị bắt đầu bằng dấu ${line.value.slice(0, 1)}, là một dấu riêng của YAML.`,
  cure: IN_QUOTES,
  ...rewrite(line),
});
