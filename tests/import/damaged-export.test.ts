import { gzipSync } from 'node:zlib';
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readExport } from '../../src/import/wordpress/read-export.ts';
import { ImportFolder } from '../fixtures/import/import-folder.ts';
import { randomNumbers } from '../fixtures/import/random-numbers.ts';
import { exportOf, type ExportItem } from '../fixtures/import/wordpress-export.ts';

const COUNT = 24;
const items: readonly ExportItem[] = Array.from({ length: COUNT }, (_, at) => ({
  id: at + 1,
  title: `Bài số ${at + 1}`,
  slug: `bai-${at + 1}`,
  content: `<p>Nội dung của bài ${at + 1}, có “ngoặc kép” &amp; dấu.</p>\n\n<p>Đoạn hai.</p>`,
  meta: [['_edit_last', '1']],
}));
const whole = exportOf(items);

const FIRST = whole.indexOf('<item>');
const at = (random: number): number => FIRST + Math.floor(random * (whole.length - FIRST - 40));
const insert = (place: number, text: string): string =>
  whole.slice(0, place) + text + whole.slice(place);

const DAMAGES: Readonly<Record<string, (random: number) => string>> = {
  'a lost letter': (random) => whole.slice(0, at(random)) + whole.slice(at(random) + 1),
  'a stray &': (random) => insert(at(random), ' & '),
  'a stray <': (random) => insert(at(random), ' < '),
  'a control character': (random) => insert(at(random), '\u0007'),
  'a lost end of a section': (random) => {
    const place = whole.indexOf(']]>', at(random));
    return place === -1 ? whole : whole.slice(0, place) + whole.slice(place + 3);
  },
  'a lost end of an item': (random) => {
    const place = whole.indexOf('</item>', at(random));
    return place === -1 ? whole : whole.slice(0, place) + whole.slice(place + 7);
  },
};

async function idsOf(xml: string): Promise<ReadonlySet<string>> {
  const folder = new ImportFolder();
  const ids = new Set<string>();
  for await (const event of readExport(folder.add('a.xml', xml), 'a.xml'))
    if (!('channel' in event) && event.item) ids.add(event.item.id);
  rmSync(folder.root, { recursive: true });
  return ids;
}

test.each(Object.keys(DAMAGES))('%s costs one item at most', async (name) => {
  const random = randomNumbers(name.length);
  for (let round = 0; round < 25; round++) {
    const xml = DAMAGES[name]!(random.next().value);
    const ids = await idsOf(xml);
    const lost = items.filter(({ id }) => !ids.has(String(id)));
    expect(lost.length, `${name}, round ${round}`).toBeLessThanOrEqual(1);
  }
});

test('a file that is cut off keeps every item before the cut', async () => {
  const random = randomNumbers(7);
  for (let round = 0; round < 20; round++) {
    const cut = at(random.next().value);
    const text = whole.slice(0, cut);
    const before = text.split('</item>').length - 1;
    const ids = await idsOf(text);
    for (let id = 1; id <= before; id++) expect(ids.has(String(id)), `cut at ${cut}`).toBe(true);
  }
});

test('an import in which something was lost never ends as if all were well', async () => {
  const random = randomNumbers(11);
  for (const damage of [
    DAMAGES['a stray <']!,
    DAMAGES['a lost end of an item']!,
    DAMAGES['a lost end of a section']!,
  ]) {
    for (let round = 0; round < 4; round++) {
      const xml = damage(random.next().value);
      if (xml === whole) continue;
      const folder = new ImportFolder();
      const { isSure, report } = await folder.import([folder.add('a.xml', xml)]);
      const texts = folder.everything();
      const isWhole = items.every(({ id }) =>
        texts.includes(`Nội dung của bài ${id}, có “ngoặc kép” & dấu.\n\nĐoạn hai.\n`),
      );
      const isTitled = items.every(({ id }) => texts.includes(`title: Bài số ${id}\n`));
      expect(isSure && !(isWhole && isTitled), JSON.stringify(report.outcomes)).toBe(false);
      rmSync(folder.root, { recursive: true });
    }
  }
});

test.each([...Object.keys(DAMAGES), 'a cut'])(
  'whatever %s costs, an item that is gone is never passed over in silence',
  async (name) => {
    const random = randomNumbers(name.length * 31);
    for (let round = 0; round < 8; round++) {
      const number = random.next().value;
      const xml = name === 'a cut' ? whole.slice(0, at(number)) : DAMAGES[name]!(number);
      const folder = new ImportFolder();
      const { isSure, report } = await folder.import([folder.add('a.xml', xml)]);
      const written = folder.files().filter((file) => file.startsWith('articles/')).length;
      if (written < COUNT) expect(isSure, `${name}, round ${round}`).toBe(false);
      // Found = written + merged + skipped: each outcome has its state, and each skip its reason.
      for (const { state, reason } of report.outcomes)
        expect(state !== 'skipped' || reason, name).toBeTruthy();
      rmSync(folder.root, { recursive: true });
    }
  },
);

test('a file that was cut between two items, or packed and cut, says that its end is missing', async () => {
  const packed = gzipSync(whole);
  const ends: readonly (readonly [string, string | Uint8Array, string])[] = [
    ['a.xml', whole.slice(0, whole.indexOf('</item>', FIRST) + 7), 'Tệp bị cắt'],
    ['b.xml.gz', packed.subarray(0, Math.floor(packed.length * 0.7)), 'Tệp bị cắt'],
    [
      'c.xml.gz',
      Buffer.concat([
        packed.subarray(0, Math.floor(packed.length / 2)),
        Buffer.alloc(200, 7),
        packed.subarray(Math.floor(packed.length / 2) + 200),
      ]),
      'Tệp nén hỏng từ chỗ này',
    ],
    ['d.xml', exportOf([]), 'Trong tệp không có mục nào'],
    ['e.xml', '<html><body>Không phải tệp xuất</body></html>', 'Tệp bị cắt'],
    ['f.xml', '', 'Tệp bị cắt'],
  ];
  for (const [name, data, words] of ends) {
    const folder = new ImportFolder();
    const { text, isSure } = await folder.import([folder.add(name, data)]);
    expect(text, name).toContain(words);
    expect(isSure, name).toBe(false);
    rmSync(folder.root, { recursive: true });
  }
});
