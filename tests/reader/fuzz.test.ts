import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { buildArchive } from '../../src/checks/build-archive.ts';
import { formatProblems } from '../../src/lib/problem.ts';
import { openEntryCache } from '../../src/reader/entry-cache.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { baseContent, NOW, writeContent } from '../fixtures/write-content.ts';

const MUTATION_COUNT = 4500;
const base = baseContent();
const names = Object.keys(base);
const folder = writeContent();
const memory = mkdtempSync(join(tmpdir(), 'da-doc-'));
afterAll(() => [folder, memory].forEach((path) => rmSync(path, { recursive: true, force: true })));

type Random = (below: number) => number;

/** Mulberry32: the same seed gives the same mutations on every machine. */
function seeded(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const SNIPPETS = [
  '\t',
  ':',
  ': ',
  '"',
  "'",
  '- ',
  '#',
  ' #x',
  '&a ',
  '*a',
  '!!js ',
  '%',
  '@',
  '`',
  '{',
  '[',
  ']',
  '}',
  '|',
  '>',
  '---\n',
  '...\n',
  '<<: *a\n',
  '\0',
  '\u000b',
  '\ufeff',
  '\u2028',
  '\ud800',
  '?',
  '~',
  'null',
  '__proto__: 1\n',
  'constructor: 1\n',
  '1: 1\n',
  '1.000',
  '2022',
  '-',
  '  ',
  '\n',
  '\r',
  '\\',
  'x'.repeat(2000),
  'Ðại hội Ðảng, ngƣời',
  '“12”',
  '\u00a0',
  '\u200b',
  '&ldquo;x&rdquo;',
  'Héi nghÞ tæng kÕt c«ng t¸c',
  'Há»™i nghá»‹',
  '\uf0b7 \ue123',
  '：ＦＵＬＬ',
  '['.repeat(300),
  'Ẫ'.normalize('NFD'),
];

const inLines =
  (change: (lines: string[], random: Random) => string[]) =>
  (text: string, random: Random): string =>
    change(text.split('\n'), random).join('\n');
const at = (random: Random, lines: readonly string[]): number => random(lines.length);

/** What goes wrong at desks and in programs. */
const MUTATIONS: readonly ((text: string, random: Random) => string | Uint8Array)[] = [
  function flipByte(text, random) {
    const bytes = Buffer.from(text);
    bytes[random(bytes.length)]! ^= 1 << random(8);
    return new Uint8Array(bytes);
  },
  function cutBytes(text, random) {
    return new Uint8Array(Buffer.from(text).subarray(random(text.length)));
  },
  function stopEarly(text, random) {
    return text.slice(0, random(text.length));
  },
  function insertSnippet(text, random) {
    const place = random(text.length);
    return text.slice(0, place) + SNIPPETS[random(SNIPPETS.length)] + text.slice(place);
  },
  function replaceWithSnippet(text, random) {
    const place = random(text.length);
    return (
      text.slice(0, place) + SNIPPETS[random(SNIPPETS.length)] + text.slice(place + 1 + random(6))
    );
  },
  inLines((lines, random) => lines.toSpliced(at(random, lines), 1)),
  inLines((lines, random) => lines.toSpliced(at(random, lines), 0, lines[at(random, lines)] ?? '')),
  inLines((lines, random) => lines.with(at(random, lines), lines[at(random, lines)] ?? '')),
  inLines((lines, random) => {
    const line = at(random, lines);
    return lines.with(line, ' '.repeat(random(6)) + (lines[line] ?? '').trimStart());
  }),
  inLines((lines, random) => {
    const line = at(random, lines);
    return lines.with(line, (lines[line] ?? '').replace(/^ */, '\t'));
  }),
  inLines((lines, random) => {
    const line = at(random, lines);
    return lines.with(
      line,
      (lines[line] ?? '').replace(/: .*/, `: ${SNIPPETS[random(SNIPPETS.length)]}`),
    );
  }),
  function recode(text, random) {
    return new Uint8Array(Buffer.from(text, random(2) === 0 ? 'utf16le' : 'latin1'));
  },
  function otherForm(text, random) {
    return random(2) === 0 ? text.normalize('NFD') : text.replaceAll('\n', '\r\n');
  },
];

test(`${MUTATION_COUNT} mutations: never a throw, every file accepted or complained of, no complaint twice, with a memory the same`, () => {
  const random = seeded(20221122);
  const failures: unknown[] = [];
  let dirty = new Set<string>();
  // A third of the files at a time: the others meet faulty neighbours, and a round costs one reading of the folder
  // without a memory and one with what is remembered of the rounds before.
  for (let done = 0; done < MUTATION_COUNT; done += dirty.size) {
    const touched = new Set(names.filter(() => random(3) === 0));
    for (const name of dirty)
      if (!touched.has(name)) writeFileSync(join(folder, name), base[name] ?? '');
    dirty = touched;
    const trail = [...touched].map((name) => mutate(name, random));
    const where = `after ${done}: ${trail.join(', ')}`;

    const options = { now: NOW, preview: done % 2 === 0 };
    const started = performance.now();
    const content = readContent(folder);
    const { archive, problems } = buildArchive(content, options);
    const all = [...content.problems, ...problems];
    const report = formatProblems(all);
    const duration = performance.now() - started;

    const cache = openEntryCache(join(memory, 'da-doc'), 'luật');
    const again = readContent(folder, cache);
    const archiveAgain = buildArchive(again, options);
    cache.save();

    const accepted = Object.values(content.entries).flat().length + (content.site ? 1 : 0);
    const faulty = new Set(
      content.problems.filter(({ severity }) => severity === 'error').map(({ file }) => file),
    );
    const rows = all.map(
      ({ file, line, column, message }) => `${file}:${line}:${column} ${message}`,
    );
    const wrong = {
      slow: duration > 5000,
      unreported: !report.includes('Tổng cộng'),
      lost: content.fileCount !== names.length || accepted + faulty.size !== names.length,
      twice: rows.filter((row, index) => rows.indexOf(row) !== index),
      otherwise: !isDeepStrictEqual(
        [archive, all],
        [archiveAgain.archive, [...again.problems, ...archiveAgain.problems]],
      ),
      unspoken: all.filter(
        ({ message, cure = '' }) =>
          !/^[\p{Lu}“].*\.$/su.test(message) || cure === '' || (message + cure).length > 1200,
      ),
    };
    if (Object.values(wrong).some((found) => (Array.isArray(found) ? found.length > 0 : found)))
      failures.push({ where, ...wrong });
  }
  expect(failures).toEqual([]);
}, 180_000);

/** Spoils a file. Returns what was done. */
function mutate(name: string, random: Random): string {
  const mutation = random(MUTATIONS.length);
  let value: string | Uint8Array = MUTATIONS[mutation]?.(base[name] ?? '', random) ?? '';
  if (typeof value === 'string' && random(3) === 0)
    value = MUTATIONS[3]?.(`${value} `, random) ?? value;
  writeFileSync(join(folder, name), value);
  return `${name} by mutation ${mutation}`;
}
