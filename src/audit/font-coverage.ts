import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { attribute, readPage, type PageElement } from './built-site.ts';
import { EDITOR, type AuditSite, type CheckResult } from './audit-site.ts';
import { lettersOf } from './font-letters.ts';

/** What no font draws: spaces, marks of direction, no-width joiners, the choice between text and picture. */
const DRAWN_BY_NOBODY = /^[\s\p{Cc}\p{Cf}\p{Zs}\p{Variation_Selector}]$/u;

/**
 * Every letter of every page is in each family of the site; what the system's fonts draw instead
 * is noted, or a fault where it is a letter.
 */
export async function checkFonts(site: AuditSite): Promise<CheckResult> {
  const name = 'Phông chữ đủ chữ cái';
  const families = readFamilies(site);
  if (families.size === 0)
    return { name, checked: 0, faults: ['/_astro/: không thấy phông chữ nào.'] };
  const firstPage = new Map<string, string>();
  for (const path of site.paths) {
    if (path === EDITOR) continue;
    for (const char of new Set(shownText(site, path)))
      if (!firstPage.has(char)) firstPage.set(char, path);
  }
  const faults: string[] = [];
  const notes: string[] = [];
  for (const [char, path] of firstPage) {
    if (DRAWN_BY_NOBODY.test(char)) continue;
    const lacking = [...families]
      .filter(([, covered]) => !covered.has(char.codePointAt(0)!))
      .map(([family]) => family);
    if (lacking.length === 0) continue;
    const code = char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    (/[\p{L}\p{M}\p{N}\p{P}]/u.test(char) ? faults : notes).push(
      `${path}: chữ “${char}” (U+${code}) không có trong ${lacking.join(', ')}.`,
    );
  }
  return { name, checked: firstPage.size, faults, notes };
}

/** Family and style → the code points that the browser would take from its files: declared for a file, and in it. */
function readFamilies(site: AuditSite): ReadonlyMap<string, ReadonlySet<number>> {
  const families = new Map<string, Set<number>>();
  for (const file of site.files) {
    if (!file.endsWith('.css') || file.includes('_editor')) continue;
    for (const [face] of readFileSync(join(site.folder, file), 'utf8').matchAll(
      /@font-face\s*\{[^}]*\}/g,
    )) {
      const [, family = ''] = /font-family:\s*["']?([^;"']+)/.exec(face) ?? [];
      const [, address] = /url\(["']?([^"')]+\.woff2)["']?\)/.exec(face) ?? [];
      if (!address) continue;
      const key = /font-style:\s*italic/.test(face) ? `${family} nghiêng` : family;
      const covered = families.get(key) ?? new Set<number>();
      const isDeclared = rangeTest(/unicode-range:\s*([^;}]+)/.exec(face)?.[1]);
      for (const code of lettersOf(
        readFileSync(join(site.folder, posix.resolve(posix.dirname(file), address))),
      ))
        if (isDeclared(code)) covered.add(code);
      families.set(key, covered);
    }
  }
  return families;
}

/** The test of a `unicode-range`, e.g. `U+??, U+102-103`. */
function rangeTest(text: string | undefined): (code: number) => boolean {
  if (text === undefined) return () => true;
  const ranges = text.split(',').map((part) => {
    const [from = '', to = from] = part.trim().slice(2).split('-');
    return [
      Number.parseInt(from.replaceAll('?', '0'), 16),
      Number.parseInt(to.replaceAll('?', 'F'), 16),
    ] as const;
  });
  return (code) => ranges.some(([from, to]) => from <= code && code <= to);
}

/** The title and all text of a page but code, which is set in the system's own letters. */
function shownText(site: AuditSite, path: string): string {
  const parts: string[] = [];
  const collect = (element: PageElement): void => {
    if (['script', 'style', 'template', 'pre', 'code'].includes(element.tagName)) return;
    for (const name of ['alt', 'placeholder', 'value', 'label'])
      parts.push(attribute(element, name) ?? '');
    for (const child of element.childNodes) {
      if ('tagName' in child) collect(child);
      else if (child.nodeName === '#text' && 'value' in child) parts.push(child.value);
    }
  };
  collect(readPage(site.folder, path).elements[0]!);
  return parts.join('');
}
