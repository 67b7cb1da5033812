import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { EDITOR, kindOf, type AuditSite, type CheckResult } from './audit-site.ts';

/** What a page may weigh on the wire, packed by gzip, without its pictures; in thousands of bytes. */
interface Weight {
  readonly html: number;
  readonly css: number;
  readonly js: number;
  readonly fonts: number;
}

/**
 * About one and a half times what the largest page of each kind weighs in a synthetic archive of 120 articles; what
 * grows with the archive has more room. The fonts are the four files that every page preloads.
 */
const USUAL: Weight = { html: 20, css: 15, js: 3, fonts: 130 };
const BUDGETS: Readonly<Record<string, Weight>> = {
  '/': { ...USUAL, html: 15 },
  '/bai-viet/*': { ...USUAL, js: 8 },
  '/don-vi/*': { ...USUAL, html: 40, js: 5 },
  '/nam/*': { ...USUAL, html: 30, js: 5 },
  '/hoi-nghi/*': { ...USUAL, js: 5 },
  '/van-ban/*': { ...USUAL, js: 5 },
  '/khen-thuong/': { ...USUAL, html: 40 },
  '/khen-thuong/*': { ...USUAL, html: 30 },
  '/an-sinh-xa-hoi/': { ...USUAL, html: 60 },
  '/hinh-anh/': { ...USUAL, html: 60 },
  '/van-ban/': { ...USUAL, html: 60 },
  '/hoi-nghi/': { ...USUAL, html: 30 },
  '/du-lieu/': { ...USUAL, html: 25 },
  '/tim-kiem/': { ...USUAL, js: 10 },
  // It looks for the page that a lost reader meant.
  '/404.html': { ...USUAL, js: 7 },
};

const LABELS: Readonly<Record<keyof Weight, string>> = {
  html: 'HTML',
  css: 'CSS',
  js: 'JavaScript',
  fonts: 'phông chữ',
};

/** Every page against the budget of its kind. */
export async function checkWeight(site: AuditSite): Promise<CheckResult> {
  const packed = new Map<string, number>();
  const sizeOf = (file: string): number => {
    const known = packed.get(file) ?? packedSize(site, file);
    packed.set(file, known);
    return known;
  };
  const heaviest = new Map<string, Weight>();
  const faults: string[] = [];
  const paths = site.paths.filter((path) => path !== EDITOR);
  for (const path of paths) {
    const weight = weigh(site, path, sizeOf);
    const budget = BUDGETS[kindOf(path)] ?? USUAL;
    for (const part of Object.keys(LABELS) as (keyof Weight)[])
      if (weight[part] > budget[part])
        faults.push(
          `${path}: ${LABELS[part]} nặng ${weight[part].toFixed(1)} kB, mức cho phép ${budget[part]} kB.`,
        );
    if (weight.html >= (heaviest.get(kindOf(path))?.html ?? 0)) heaviest.set(kindOf(path), weight);
  }
  const notes = [...heaviest].map(
    ([kind, weight]) =>
      `${kind}: ${Object.entries(weight)
        .map(([part, size]) => `${part} ${Number(size).toFixed(1)}`)
        .join(', ')} kB`,
  );
  return { name: 'Độ nặng trang', checked: paths.length, faults, notes };
}

function weigh(site: AuditSite, path: string, sizeOf: (file: string) => number): Weight {
  const html = site.html(path);
  const sum = (files: Iterable<string>): number =>
    [...new Set(files)]
      .filter((file) => site.files.has(file))
      .reduce((total, file) => total + sizeOf(file), 0) / 1000;
  const addresses = (pattern: RegExp): readonly string[] =>
    [...html.matchAll(pattern)].map(([, file = '']) => file);
  const scripts = addresses(/<script[^>]* src="([^"]+)"/g);
  return {
    html: gzipSync(html).length / 1000,
    css: sum(addresses(/<link rel="stylesheet" href="([^"]+)"/g)),
    js: sum(scripts.flatMap((file) => withImports(site, file))),
    fonts: sum(addresses(/<link rel="preload" href="([^"]+)" as="font"/g)),
  };
}

/** A script and all that it cannot start without. */
function withImports(site: AuditSite, script: string): readonly string[] {
  const found = new Set([script]);
  for (const file of found) {
    if (!site.files.has(file)) continue;
    for (const [, target = ''] of readFileSync(join(site.folder, file), 'utf8').matchAll(
      /(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g,
    ))
      found.add(posix.join(posix.dirname(file), target));
  }
  return [...found];
}

/** Fonts are packed already. */
function packedSize(site: AuditSite, file: string): number {
  const bytes = readFileSync(join(site.folder, file));
  return file.endsWith('.woff2') ? bytes.length : gzipSync(bytes).length;
}
