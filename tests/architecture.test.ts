import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isNative } from '../src/integration/is-native.ts';

/**
 * The import rule: which room may use what. An entry is a file or the beginning of one below `src/`,
 * a package, or the beginning of a package where it ends in `*`. `type …` allows only what vanishes
 * when types are erased, `late …` also what is loaded only when asked for.
 * A room may always use itself; nothing may use `pages` or `cli`.
 * The first rule whose pattern fits a file is its rule.
 */
const VIEWS_ROOT = readdirSync(join(import.meta.dirname, '../src/views'), { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name }) => `views/${name}`);

const RULES: readonly { files: RegExp; may: readonly string[]; except?: readonly string[] }[] = [
  { files: /^vietnamese\//, may: [] },
  { files: /^lib\/(?:file-sign|walk-folder)\.ts$/, may: ['node:fs', 'node:path'] },
  { files: /^lib\//, may: ['vietnamese/', 'node:crypto'] },
  { files: /^schema\//, may: ['vietnamese/', 'lib/', 'zod'] },
  { files: /^markdown\//, may: ['vietnamese/', 'lib/', 'satteri', 'hast-*', 'type hast'] },
  { files: /^reader\//, may: ['schema/', 'vietnamese/', 'lib/', 'node:*', 'yaml', 'type zod'] },
  { files: /^archive\/archive\.ts$/, may: ['type schema/', 'astro:content'] },
  {
    files: /^archive\//,
    may: ['schema/', 'vietnamese/', 'lib/'],
    except: ['archive/archive.ts'],
  },
  {
    files: /^checks\//,
    may: [
      'archive/',
      'reader/',
      'schema/',
      'markdown/',
      'views/',
      'pictures/',
      'vietnamese/',
      'lib/',
      'node:*',
      'sharp',
    ],
    except: ['archive/archive.ts', 'views/pages/'],
  },
  { files: /^content\.config\.ts$/, may: ['collections/', 'astro:content'] },
  {
    files: /^collections\//,
    may: [
      'reader/',
      'archive/',
      'checks/',
      'schema/',
      'lib/',
      'node:*',
      'zod',
      'type astro',
      'type astro/loaders',
      'type vite',
    ],
    except: ['archive/archive.ts'],
  },
  {
    files: /^integration\//,
    may: [
      'collections/',
      'editor/',
      'reader/',
      'schema/',
      'search/',
      'views/',
      'lib/',
      'node:*',
      'es-module-lexer',
      'sirv',
      'yaml',
      'type astro',
      'type vite',
    ],
  },
  // Each wing of the views sees what stands below it; no page is seen by anything but what lists all pages.
  ...(
    [
      ['pages', ['']],
      ['parts', ['parts/', 'document/', 'citation/', '[^/]*']],
      ['document', ['document/', 'parts/', 'citation/', '[^/]*']],
      ['feeds', ['feeds/', 'parts/', 'document/', 'citation/', 'open-data/', '[^/]*']],
      ['open-data', ['open-data/', 'parts/', 'document/', 'citation/', '[^/]*']],
      ['citation', ['citation/', 'parts/', 'document/', '[^/]*']],
      ['', ['']],
    ] as const
  ).map(([wing, below]) => ({
    files: new RegExp(`^views/${wing === '' ? '' : `${wing}/`}`),
    may: [
      ...below.map((part) => (part === '[^/]*' ? VIEWS_ROOT : [`views/${part}`])).flat(),
      'archive/',
      'schema/',
      'markdown/',
      'vietnamese/',
      'lib/',
      'type search/',
    ],
    except: ['archive/archive.ts'],
  })),
  {
    files: /^components\//,
    may: [
      'type views/',
      'views/urls.ts',
      'views/labels.ts',
      'views/parts/source-list.ts',
      'views/citation/citation-formats.ts',
      'type archive/',
      'type markdown/',
      'lib/address-key.ts',
      'vietnamese/',
      'search/',
      'styles/',
      'pictures/',
    ],
    except: ['search/index-', 'search/write-'],
  },
  { files: /^pictures\//, may: ['vietnamese/', 'lib/', 'node:*', 'sharp', 'type astro'] },
  {
    files: /^social-cards\//,
    may: ['type views/', 'vietnamese/', 'node:*', 'sharp', 'opentype.js', '@fontsource/*'],
  },
  {
    files: /^layouts\//,
    may: [
      'archive/archive.ts',
      'components/',
      'styles/',
      'views/',
      'vietnamese/',
      'lib/',
      '@fontsource-variable*',
    ],
  },
  {
    files: /^pages\//,
    may: [
      'archive/archive.ts',
      'astro:content',
      'views/',
      'social-cards/',
      'components/',
      'editor/',
      'layouts/',
      'lib/html.ts',
      'markdown/',
      'vietnamese/',
      'styles/',
      'type astro',
    ],
  },
  {
    files: /^search\/(index|write)-[^/]*\.ts$/,
    may: ['vietnamese/', 'lib/', 'type views/', 'type archive/', 'markdown/', 'node:*', 'pagefind'],
  },
  {
    files: /^search\//,
    may: ['vietnamese/', 'lib/', 'type views/', 'type archive/', 'markdown/'],
    except: ['search/write-'],
  },
  {
    files: /^demo\//,
    may: ['schema/', 'vietnamese/', 'lib/', 'node:*', 'yaml', 'sharp', 'type zod'],
  },
  {
    files: /^editor\//,
    may: [
      'schema/',
      'vietnamese/',
      'lib/',
      'node:*',
      'yaml',
      '@sveltia/cms',
      'type astro',
      'type vite',
      'type zod',
    ],
  },
  {
    files: /^import\//,
    may: [
      'schema/',
      'reader/',
      'markdown/',
      'vietnamese/',
      'lib/',
      'node:*',
      'yaml',
      'zod',
      'sharp',
      'saxes',
      'htmlparser2',
      'fflate',
      'hast-*',
      'mdast-*',
      'type hast',
      'type mdast',
    ],
  },
  {
    files: /^publish\//,
    may: [
      'search/',
      'pictures/',
      'lib/',
      'node:*',
      'entities/decode',
      'htmlparser2',
      'sirv',
      'type astro',
    ],
    except: ['search/write-'],
  },
  // What only the audit needs is loaded when it is asked for: a site is built and published without it.
  {
    files: /^audit\//,
    may: [
      'publish/',
      'views/document/content-policy.ts',
      'lib/',
      'node:*',
      'parse5',
      'late playwright-core',
      'late @sparticuz/chromium',
      'late axe-core',
      'late csp_evaluator*',
      'late feedsmith',
      'late html-validate',
    ],
  },
  {
    files: /^build\//,
    may: [
      'collections/',
      'checks/',
      'archive/',
      'reader/',
      'schema/',
      'markdown/kept-renderings.ts',
      'publish/',
      'pictures/',
      'search/',
      'views/',
      'vietnamese/',
      'lib/',
      'node:*',
      'astro',
      'astro/runtime/*',
      'type vite',
    ],
    except: ['archive/archive.ts', 'views/pages/'],
  },
  {
    files: /^cli\//,
    may: ['*'],
    except: ['pages/', 'components/', 'layouts/', 'archive/archive.ts'],
  },
  { files: /^styles\//, may: [] },
];

/** One import of one file. */
interface Import {
  /** A path below `src/`, or a package. */
  readonly target: string;
  /** Whether it vanishes when types are erased. */
  readonly isType: boolean;
  /** Whether it is loaded only when the code comes to it. */
  readonly isLate: boolean;
  /** Vite makes what is imported, as an address or a text: `?…`. */
  readonly isMade: boolean;
}

const STATEMENT =
  /^[ \t]*(?:import|export)\b(?<clause>(?:[^'"`;=()]|\bas\b)*?)\bfrom\s*(['"])(?<from>[^'"\n]+)\2|^[ \t]*import\s*(['"])(?<bare>[^'"\n]+)\4|\bimport\s*\(\s*(['"`])(?<dynamic>[^'"`\n]+)\6/gm;

/** Every import of a `.ts`, `.mjs` or `.astro` source, wherever it stands: front matter, scripts, dynamic imports. */
function importsOf(file: string, source: string): readonly Import[] {
  return [...withoutComments(source).matchAll(STATEMENT)].map(({ groups = {} }) => {
    const [specifier = '', query] = (groups.from ?? groups.bare ?? groups.dynamic ?? '').split('?');
    return {
      target: specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : specifier,
      isType: groups.clause !== undefined && isTypeClause(groups.clause),
      isLate: groups.dynamic !== undefined,
      isMade: query !== undefined,
    };
  });
}

/** `type X`, `type { X }` or braces that hold only types. */
function isTypeClause(clause: string): boolean {
  if (/^\s*type\b(?!\s*,|\s*$)/.test(clause)) return true;
  const [, names] = /^\s*\{([^}]*)\}\s*$/.exec(clause) ?? [];
  return (
    names !== undefined &&
    names.split(',').every((name) => name.trim() === '' || /^\s*type\s/.test(name))
  );
}

const withoutComments = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\/|^[ \t]*\/\/.*$/gm, '');

/** The imports of a file that its room may not have, as `file → target`. */
function violations(file: string, source: string): readonly string[] {
  const rule = RULES.find(({ files }) => files.test(file));
  // A wing of the views is a room of its own.
  const room = /^views\/[^/]+\/|^[^/]+\//.exec(file)?.[0] ?? '';
  return importsOf(file, source)
    .filter(({ target, isType, isLate }) => {
      const except = rule?.except?.some((entry) => fits(target, entry)) ?? false;
      if (except) return true;
      if (room !== '' && target.startsWith(room)) return false;
      if (/^(pages|cli)\//.test(target)) return true;
      return (
        rule !== undefined &&
        !rule.may.some((entry) => {
          const [, when, what] = /^(?:(type|late) )?(.*)$/.exec(entry) ?? [];
          const isAllowed = when === undefined || isType || (when === 'late' && isLate);
          return isAllowed && fits(target, what ?? entry);
        })
      );
    })
    .map(({ target }) => `${file} → ${target}`);
}

function fits(target: string, entry: string): boolean {
  if (entry.endsWith('*')) return target.startsWith(entry.slice(0, -1));
  return entry.includes('/') && !entry.startsWith('astro')
    ? target.startsWith(entry)
    : target === entry;
}

const src = join(import.meta.dirname, '../src');
const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => posix.relative(src, posix.join(entry.parentPath, entry.name)))
  .filter((file) => !file.startsWith('.'))
  .toSorted();
const read = (file: string): string => readFileSync(join(src, file), 'utf8');

test('every room keeps the import rule', () => {
  const code = files.filter((file) =>
    ['.ts', '.mjs', '.js', '.astro', '.mdx'].includes(extname(file)),
  );
  expect(code.flatMap((file) => violations(file, read(file)))).toEqual([]);
});

/** The files that a file imports, types included. */
const neighbours = new Map(
  files
    .filter((file) => /\.(?:ts|astro)$/.test(file))
    .map((file) => [
      file,
      importsOf(file, read(file))
        .map(({ target }) => target)
        .filter((target) => files.includes(target)),
    ]),
);

/** A way by which a file imports itself, as `a → b → a`; undefined when there is none. */
function circleThrough(start: string): string | undefined {
  const from = new Map<string, string>();
  const waiting = [start];
  for (const file of waiting)
    for (const next of neighbours.get(file) ?? []) {
      if (next === start) return [...wayTo(file, from), start].join(' → ');
      if (from.has(next)) continue;
      from.set(next, file);
      waiting.push(next);
    }
  return undefined;
}

function wayTo(file: string, from: ReadonlyMap<string, string>): readonly string[] {
  const before = from.get(file);
  return before === undefined ? [file] : [...wayTo(before, from), file];
}

test('no file imports itself by a round', () => {
  expect([...neighbours.keys()].flatMap((file) => circleThrough(file) ?? [])).toEqual([]);
});

/** What asks a collection; a method of the same name, as browsers have one, asks something else. */
const QUESTION = /(?<!\.)\bget(?:Live)?(?:Collection|Entry|Entries)\b|\bastro:data-layer-content\b/;

test('only one door asks the collections', () => {
  expect(files.filter((file) => QUESTION.test(withoutComments(read(file))))).toEqual([
    'archive/archive.ts',
  ]);
});

/** A word in quotation marks is no question. */
const META = /(?<!')\bimport\.meta\.(?!url\b|dirname\b|filename\b|resolve\b)/;

test('what Node loads of the preview needs nothing of Vite', () => {
  const path = (file: string): string => join(src, file);
  const code = files.filter((file) => file.endsWith('.ts'));
  const native = code.filter((file) => isNative(path(file)));
  expect(native.length).toBeGreaterThan(250);
  const tied = native.flatMap((file) =>
    importsOf(file, read(file))
      .filter(({ isType }) => !isType)
      .filter(
        ({ target, isMade }) =>
          isMade ||
          /^(?:virtual|astro):/.test(target) ||
          // JavaScript of ours Node loads as it is.
          (files.includes(target) && !target.endsWith('.mjs') && !isNative(path(target))),
      )
      .map(({ target }) => `${file} → ${target}`),
  );
  expect(tied).toEqual([]);
  const asking = code.filter((file) => META.test(withoutComments(read(file))));
  expect(asking).not.toEqual([]);
  expect(asking.filter((file) => native.includes(file))).toEqual([]);
});

test('every page stands in the one envelope', () => {
  const pages = files.filter((file) => /^pages\/(?:.*\/)?[^_/][^/]*\.astro$/.test(file));
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.filter((file) => !/<Page page=\{[\w.]+\}>/.test(read(file)))).toEqual([]);
  const frames = files.filter((file) => /\bsiteFrame\(archive\)/.test(read(file)));
  expect(frames).toEqual(['layouts/Page.astro', 'views/document/page-key.ts']);
});

test('no style is scoped', () => {
  // The mark of a scoped style is made of the path of its file wherever the code is not below Astro's root.
  const scoped = files.filter(
    (file) => file.endsWith('.astro') && /<style(?![^>]*\bis:(?:global|inline)\b)/.test(read(file)),
  );
  expect(scoped).toEqual([]);
});

test('every room has a rule', () => {
  const rooms = new Set(
    files.filter((file) => file.includes('/')).map((file) => file.slice(0, file.indexOf('/') + 1)),
  );
  expect(
    [...rooms].filter((room) => !RULES.some(({ files: pattern }) => pattern.test(`${room}x.ts`))),
  ).toEqual([]);
});

test('no file is a drawer for everything', () => {
  expect(files.filter((file) => /^(index|utils|helpers)\.ts$/.test(basename(file)))).toEqual([]);
});

test('the code knows nothing of the real cluster', () => {
  const words = ['Thanh Hóa', 'Thanh Hoá', 'Hợp Lực', 'Hatuba', 'Bá Thước', 'Lang Chánh', 'số 17'];
  const found = files.flatMap((file) =>
    read(file)
      .normalize('NFC')
      .split('\n')
      .flatMap((line, at) =>
        words.filter((word) => line.includes(word)).map((word) => `${file}:${at + 1} ${word}`),
      ),
  );
  expect(found).toEqual([]);
});

describe('the checker', () => {
  test.each<[string, string, readonly string[]]>([
    ['vietnamese/fold.ts', `import { a } from './letters.ts';`, []],
    ['vietnamese/fold.ts', `import { a } from '../lib/html.ts';`, ['lib/html.ts']],
    ['vietnamese/fold.ts', `import type { a } from '../lib/html.ts';`, ['lib/html.ts']],
    [
      'lib/csv.ts',
      `import { fold } from "../vietnamese/fold.ts";\nimport fs from 'node:fs';`,
      ['node:fs'],
    ],
    [
      'schema/unit.ts',
      `import { z } from 'zod';\nimport { z as y } from 'astro/zod';`,
      ['astro/zod'],
    ],
    ['reader/a.ts', `import { readFileSync } from 'node:fs';\nimport type { z } from 'zod';`, []],
    ['reader/a.ts', `import { z } from 'zod';`, ['zod']],
    [
      'markdown/a.ts',
      `import { toHtml } from 'hast-util-to-html';\nimport type { Root } from 'hast';\nimport { b } from 'remark';`,
      ['remark'],
    ],
    [
      'archive/archive.ts',
      `import { getCollection } from 'astro:content';\nimport { r } from '../reader/read-content.ts';`,
      ['reader/read-content.ts'],
    ],
    ['archive/join.ts', `import { getCollection } from 'astro:content';`, ['astro:content']],
    [
      'collections/a.ts',
      `import type { Loader } from 'astro/loaders';\nimport { glob } from 'astro/loaders';`,
      ['astro/loaders'],
    ],
    [
      'archive/records.ts',
      `import { r } from '../reader/read-content.ts';\nimport { openArchive } from './archive.ts';`,
      ['reader/read-content.ts', 'archive/archive.ts'],
    ],
    [
      'views/year-page.ts',
      `import { grouped } from '../archive/records.ts';\nimport { openArchive } from '../archive/archive.ts';`,
      ['archive/archive.ts'],
    ],
    [
      'components/Card.astro',
      `---\nimport type { Card } from '../views/card.ts';\nimport { unitUrl } from ` +
        `'../views/urls.ts';\nimport { toCard } from '../views/card.ts';\n---\n<a/>`,
      ['views/card.ts'],
    ],
    [
      'components/Card.astro',
      `---\nimport { type Card, type Row } from '../views/card.ts';\n---`,
      [],
    ],
    [
      'components/Card.astro',
      `---\nimport { type Card, toCard } from '../views/card.ts';\n---`,
      ['views/card.ts'],
    ],
    [
      'components/Search.astro',
      `<div/>\n<script>\n  import { rank } from '../search/score.ts';\n  ` +
        `import('../search/write-index.ts');\n</script>`,
      ['search/write-index.ts'],
    ],
    [
      'layouts/Page.astro',
      `---\nimport order from '../styles/layers.css?raw';\nimport { openArchive } from ` +
        `'../archive/archive.ts';\nimport { grouped } from '../archive/records.ts';\n---`,
      ['archive/records.ts'],
    ],
    [
      'pages/index.astro',
      `---\nimport { openArchive } from '../archive/archive.ts';\nimport { grouped } from ` +
        `'../archive/records.ts';\nimport Other from './other.astro';\n---`,
      ['archive/records.ts'],
    ],
    [
      'search/score.ts',
      `import { readFileSync } from 'node:fs';\nimport { write } from './write-index.ts';`,
      ['node:fs', 'search/write-index.ts'],
    ],
    [
      'search/write-index.ts',
      `import { readFileSync } from 'node:fs';\nimport * as pagefind from 'pagefind';`,
      [],
    ],
    [
      'cli/build.ts',
      `import { build } from 'astro';\nimport { check } from ` +
        `'../reader/read-content.ts';\nimport { openArchive } from '../archive/archive.ts';`,
      ['archive/archive.ts'],
    ],
    [
      'demo/fill.ts',
      `import sharp from 'sharp';\nimport { buildArchive } from '../archive/build-archive.ts';`,
      ['archive/build-archive.ts'],
    ],
    [
      'content.config.ts',
      `import { x } from './cli/build.ts';\nimport { y } from './schema/unit.ts';`,
      ['cli/build.ts', 'schema/unit.ts'],
    ],
    [
      'lib/a.ts',
      `export { a } from '../schema/unit.ts';\nexport * from '../views/head.ts';\nexport ` +
        `type { B } from '../reader/b.ts';`,
      ['schema/unit.ts', 'views/head.ts', 'reader/b.ts'],
    ],
    ['lib/a.ts', `import '../styles/base.css';`, ['styles/base.css']],
    ['lib/a.ts', `const x = await import('node:os');`, ['node:os']],
    [
      'audit/a.ts',
      `import axe from 'axe-core';\nimport type { Page } from 'playwright-core';\nconst { b ` +
        `} = await import('feedsmith');`,
      ['axe-core'],
    ],
    ['audit/a.ts', `import { x } from '../cli/build.ts';`, ['cli/build.ts']],
    ['lib/a.ts', `import {\n  a,\n  b,\n} from '../schema/unit.ts';`, ['schema/unit.ts']],
    [
      'lib/a.ts',
      `// import { a } from '../schema/unit.ts';\n/* import '../schema/b.ts' */\nconst from ` +
        `= "import { a } from '../schema/unit.ts'";`,
      [],
    ],
  ])('%s: %j', (file, source, forbidden) => {
    expect(violations(file, source)).toEqual(forbidden.map((target) => `${file} → ${target}`));
  });
});
