import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { writeDemo } from '../../src/demo/write-demo.ts';
import type { CmsField } from '../../src/editor/cms-field.ts';
import { cmsConfig } from '../../src/editor/cms-config.ts';
import { entryFormat } from '../../src/editor/entry-format.ts';
import type { YamlMap } from '../../src/editor/merge-yaml.ts';
import { filesBelow } from '../browser/editor-folder.ts';

const { collections } = cmsConfig({
  title: 'Cụm Ví Dụ',
  editor: { mode: 'local', folder: 'content' },
});
const fieldsOf = (name: string): readonly CmsField[] => {
  const collection = collections.find((candidate) => candidate.name === name);
  return collection?.fields ?? collection?.files?.[0]?.fields ?? [];
};
/** The format of a collection, reading and writing as the CMS does: trimmed, with one line end. */
const formatOf = (name: string) => {
  const format = entryFormat(fieldsOf(name), ['articles', 'pages'].includes(name));
  return {
    read: (file: string): YamlMap => format.fromFile(file.trim()),
    write: (entry: YamlMap): string => `${format.toFile(entry).trim()}\n`,
  };
};

describe('a file that is opened and saved stays as it was, letter by letter', () => {
  const demo = mkdtempSync(join(tmpdir(), 'mau-'));
  afterAll(() => rmSync(demo, { recursive: true, force: true }));

  const changed = (folder: string): readonly string[] =>
    filesBelow(folder)
      .filter(
        (file) =>
          file === 'site.yaml' || collections.some(({ name }) => file.startsWith(`${name}/`)),
      )
      .filter((file) => {
        const { read, write } = formatOf(
          file === 'site.yaml' ? 'site' : (file.split('/')[0] ?? ''),
        );
        const text = readFileSync(join(folder, file), 'utf8');
        return write(read(text)) !== text;
      });

  test('in this project', () =>
    expect(changed(join(import.meta.dirname, '../../content'))).toEqual([]));
  test('in a generated archive', async () => {
    await writeDemo(demo, { articles: 40 });
    expect(changed(demo)).toEqual([]);
  });
});

describe('an edit changes the line it is about', () => {
  const FILE =
    '# Đầu tệp.\nnumber: "598" # như trong nguồn\n\n# Cơ quan.\nissuer: ' +
    "  UBND tỉnh\ndocType: quyet-dinh\nstatus: chi-duoc-nhac-den\nnote: 'Một: hai'\n";
  const { read, write } = formatOf('documents');

  test.each<[string, (entry: YamlMap) => YamlMap, (file: string) => string]>([
    ['a text', (entry) => ({ ...entry, number: '599' }), (file) => file.replace('"598"', '"599"')],
    [
      'a text that needs quotation marks',
      (entry) => ({ ...entry, issuer: 'Sở: Nội vụ' }),
      (file) => file.replace('UBND tỉnh', '"Sở: Nội vụ"'),
    ],
    [
      'a key more, in the order of the schema',
      (entry) => ({
        docType: entry.docType!,
        number: entry.number!,
        symbol: 'QĐ-UBND',
        issuer: entry.issuer!,
        status: entry.status!,
        note: entry.note!,
        $tep: entry.$tep!,
      }),
      (file) => file.replace('# như trong nguồn\n', '# như trong nguồn\nsymbol: QĐ-UBND\n'),
    ],
    [
      'a key less',
      (entry) => ({ ...entry, note: '' }),
      (file) => file.replace("note: 'Một: hai'\n", ''),
    ],
  ])('%s', (_, edit, expected) =>
    expect(write(edit(read(FILE)))).toBe(expected(FILE).replace('issuer:   ', 'issuer: ')),
  );

  test('an item of a list, and the others keep their notes', () => {
    const years = formatOf('years');
    const file =
      '# Thành tích năm 2022.\nrankings:\n  # nhất\n  - rank: 1\n    unit: a\n  # nhì\n  - rank: 2\n    unit: b\n';
    const entry = years.read(file);
    const rankings = entry.rankings as readonly YamlMap[];
    expect(
      years.write({
        ...entry,
        rankings: [rankings[0]!, { ...rankings[1]!, unit: 'c' }, { rank: 3, unit: 'd' }],
      }),
    ).toBe(file.replace('unit: b', 'unit: c').concat('  - rank: 3\n    unit: d\n'));
    expect(years.write({ ...entry, rankings: [rankings[1]!] })).toContain(
      '  # nhì\n  - rank: 2\n    unit: b\n',
    );
  });

  test('the text of an article, and not its front matter', () => {
    const articles = formatOf('articles');
    const file =
      '---\ntitle: Một # ghi chú\ndate: 2026-07-15\n---\nDòng sát ngay dưới.\n\n| a | b |\n|:-:|--:|\n| 1 | 2 |\n';
    expect(articles.write({ ...articles.read(file), body: 'Khác.' })).toBe(
      file.slice(0, file.indexOf('Dòng')).concat('Khác.\n'),
    );
  });
});

describe('what is written', () => {
  const { read, write } = formatOf('articles');
  const written = (entry: YamlMap) => parse(write(entry).split('---\n')[1] ?? '') as unknown;

  test('no key without a value or with the value of its absence', () => {
    expect(
      written({
        title: 'A',
        date: '2026-07-15',
        summary: '',
        units: [],
        meeting: null,
        draft: false,
        cover: { file: '', caption: 'C', units: [], consent: false },
        source: { title: '', note: null },
        photos: [{ caption: 'P', consent: false }],
        body: 'Chữ.',
      }),
    ).toEqual({
      title: 'A',
      date: '2026-07-15',
      cover: { caption: 'C' },
      photos: [{ caption: 'P' }],
    });
  });

  test('a value that an editor wrote herself stays, though it says nothing', () => {
    const file = '---\ntitle: A\ndate: 2026-07-15\ndraft: false\ntags: []\n---\n\nChữ.\n';
    expect(write(read(file))).toBe(file);
  });

  test('pictures and files by their path below media', () => {
    const file =
      '---\ntitle: A\ndate: 2026-07-15\ncover:\n  file: 2026/a.jpg\n  caption: ' +
      'C\nattachments:\n  - file: 2026/b.pdf\n    title: ' +
      'B\n---\n\n![Chữ](/media/2026/a.jpg)\n';
    expect(read(file)).toMatchObject({
      cover: { file: '/media/2026/a.jpg' },
      attachments: [{ file: '/media/2026/b.pdf' }],
    });
    expect(write(read(file))).toBe(file);
  });

  test('days as they are typed; a year that stands as a number stays a number', () => {
    const units = formatOf('units');
    const file = 'name: A\nshortName: A\nmemberships:\n  - from: 2022\n    to: 2023-02\n';
    const entry = units.read(file);
    const [stay] = entry.memberships as readonly YamlMap[];
    expect(units.write({ ...entry, memberships: [{ ...stay!, from: '2022', note: 'N' }] })).toBe(
      `${file}    note: N\n`,
    );
    expect(units.write({ name: 'A', shortName: 'A', memberships: [{ from: '2022' }] })).toBe(
      'name: A\nshortName: A\nmemberships:\n  - from: "2022"\n',
    );
  });

  test('a key that no field has, for the check to name it', () =>
    expect(written({ title: 'A', date: '2026-07-15', sumary: 'S' })).toEqual({
      title: 'A',
      date: '2026-07-15',
      sumary: 'S',
    }));
});

test('a broken file is reported and not opened', () => {
  expect(() => formatOf('units').read('name: "A\n')).toThrow();
  expect(() => formatOf('articles').read('Không có phần đầu.')).toThrow('Thiếu phần đầu bài');
});
