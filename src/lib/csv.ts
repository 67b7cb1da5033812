/** A value of one cell. A list is written as JSON; an empty list is an empty cell. */
export type CsvValue = string | number | boolean | null | readonly unknown[];

/** What a spreadsheet takes for the beginning of a formula, and the guard itself, so that it can be taken off again. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠']/;

/**
 * A table as CSV that Excel opens rightly: UTF-8 with a byte order mark, lines ended by CRLF, quoted as RFC 4180 says.
 * A text that a spreadsheet would run as a formula gets an apostrophe before it, as OWASP advises; so does a text that
 * begins with one. Taking one leading apostrophe off each text therefore gives back exactly what was written.
 * Numbers and yes/no carry no apostrophe.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return `\uFEFF${[header, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

/** One cell, guarded and quoted. */
export function csvCell(value: CsvValue): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? guardFormula(value) : JSON.stringify(value);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** `=1+1` → `'=1+1`. */
export const guardFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** What `guardFormula` was given. */
export const unguardFormula = (text: string): string =>
  text.startsWith("'") ? text.slice(1) : text;
