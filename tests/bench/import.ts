import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { SaxesParser } from 'saxes';
import { readCommand } from '../../src/cli/terminal/run-command.ts';
import { runImport } from '../../src/import/run-import.ts';
import { readExport } from '../../src/import/wordpress/read-export.ts';
import { exportOf, type ExportItem } from '../fixtures/import/wordpress-export.ts';

/**
 * `npm run bench:import [-- --megabytes 300]`: imports a generated WordPress export and reads the same file with the
 * bare XML parser, which keeps nothing of what it reads; each in a process of its own. Prints seconds and peak memory.
 */
const words =
  'hội nghị tổng kết công tác thi đua khen thưởng năm các đơn vị thành viên ký giao ước hoàn thành nhiệm vụ kế hoạch sản xuất kinh doanh'.split(
    ' ',
  );

/** How `npm run import` holds its memory small. */
const NODE_OPTIONS = ['--max-semi-space-size=8', '--heap-growing-percent=50'];

function sentence(id: number, at: number, length = 60): string {
  const found = Array.from(
    { length },
    (_, word) => words[(id * 7 + at * 13 + word * ((id % 5) | 1)) % words.length],
  );
  return found.join(' ');
}

/** A post as offices write it: plain paragraphs, and now and then bold words, a link, a heading, a list. */
function contentOf(id: number): string {
  const plain = (at: number): string => `<p>${sentence(id, at)}.</p>`;
  return [
    plain(0),
    `<p><strong>${sentence(id, 1, 6)}:</strong> ${sentence(id, 1)}, xem <a href="https://vi-du.vn/${id}">${sentence(id, 1, 4)}</a>.</p>`,
    plain(2),
    plain(3),
    `<h2>${sentence(id, 4, 8)}</h2>`,
    plain(4),
    `<ul><li>${sentence(id, 5, 20)}</li><li>${sentence(id, 6, 20)}</li></ul>`,
    plain(5),
    plain(6),
  ].join('\n\n');
}

const plainContentOf = (id: number): string =>
  Array.from({ length: 8 }, (_, at) => `<p>${sentence(id, at)}.</p>`).join('\n\n');

const itemNumber = (id: number, isPlain: boolean): ExportItem => ({
  id,
  title: `Bài số ${id}`,
  slug: `bai-so-${id}`,
  path: `2023/02/bai-so-${id}/`,
  content: isPlain ? plainContentOf(id) : contentOf(id),
  terms: ['category Tin tức'],
});

async function writeExport(path: string, megabytes: number, isPlain: boolean): Promise<number> {
  const [head = '', tail = ''] = exportOf([]).split('\n\n</channel>');
  const file = createWriteStream(path);
  let bytes = 0;
  let count = 0;
  const write = async (text: string): Promise<void> => {
    bytes += Buffer.byteLength(text);
    if (!file.write(text)) await once(file, 'drain');
  };
  await write(head);
  for (; bytes < megabytes * 1e6;) {
    count += 1;
    const xml = exportOf([itemNumber(count, isPlain)]);
    await write(xml.slice(xml.indexOf('<item>'), xml.indexOf('</channel>')));
  }
  await write(`</channel>${tail}`);
  file.end();
  await once(file, 'finish');
  return count;
}

async function parseBare(path: string): Promise<void> {
  const parser = new SaxesParser();
  const decoder = new TextDecoder();
  for await (const chunk of createReadStream(path))
    parser.write(decoder.decode(chunk as Buffer, { stream: true }));
  parser.close();
}

const [, , mode, path = ''] = process.argv;
if (mode === 'parse') await parseBare(path);
else if (mode === 'read') await readItems(path);
else if (mode === 'trial') await importAll(path, true);
else if (mode === 'import') await importAll(path, false);
else {
  const given = readCommand({
    name: 'npm run bench:import',
    purpose: 'Đo việc nhập một tệp xuất WordPress được tạo ra, bên cạnh việc chỉ đọc XML.',
    options: {
      megabytes: { type: 'string', value: 'SỐ', words: 'cỡ của tệp (không ghi: 300)' },
      plain: { type: 'boolean', words: 'bài chỉ có đoạn văn, không có định dạng' },
    },
    example: 'npm run bench:import -- --megabytes 30',
    exits: '0 khi đo xong; 1 khi không đo được.',
  });
  if (given) await compare(Number(given.options.megabytes ?? 300), given.options.plain === true);
}

/** Cuts and parses every item, without turning its text. */
async function readItems(file: string): Promise<void> {
  let found = 0;
  for await (const event of readExport(file, 'a.xml')) if (!('channel' in event)) found += 1;
  if (found === 0) throw new Error('No item was found.');
}

async function importAll(file: string, isDryRun: boolean): Promise<void> {
  await runImport({
    files: [file],
    contentDir: join(file, '..', 'content'),
    uploads: undefined,
    map: undefined,
    isDryRun,
    reservedPages: new Set(),
    today: '2026-01-01',
  });
}

async function compare(megabytes: number, isPlain: boolean): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'do-nhap-'));
  try {
    const file = join(folder, 'trang-cu.xml');
    const count = await writeExport(file, megabytes, isPlain);
    console.log(`${count} bài, ${megabytes} MB`);
    const bare = measure('parse', file);
    show('đọc XML trơn', bare, bare);
    show('tách và đọc từng mục', measure('read', file), bare);
    show('nhập (chạy thử)', measure('trial', file), bare);
    show('nhập (có ghi tệp)', measure('import', file), bare);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Cost {
  readonly seconds: number;
  readonly memory: number;
}

function show(what: string, { seconds, memory }: Cost, bare: Cost): void {
  const ratio = (seconds / bare.seconds).toFixed(2);
  console.log(
    `${what.padEnd(22)} ${seconds.toFixed(1)} s CPU, ${memory.toFixed(0)} MB, gấp ${ratio}`,
  );
}

/** CPU seconds and peak memory in MB of one step in its own process. */
function measure(what: string, file: string): Cost {
  const code = `
    const run = ${JSON.stringify(import.meta.filename)};
    process.argv[2] = ${JSON.stringify(what)}; process.argv[3] = ${JSON.stringify(file)};
    await import(run);
    const { user, system } = process.cpuUsage();
    console.log(JSON.stringify({ seconds: (user + system) / 1e6, memory: process.resourceUsage().maxRSS / 1024 }));`;
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...NODE_OPTIONS, '--input-type=module', '-e', code, '--', what, file],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Cost;
}
