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
 * `npm run bench:import [-- --megabytes 300]`: imports a generated WordPress export without writing (`--dry-run`) and
 * reads the same file with the bare XML parser, each in a process of its own; prints seconds and peak memory.
 */
const words =
  'hội nghị tổng kết công tác thi đua khen thưởng năm các đơn vị thành viên ký giao ước hoàn thành nhiệm vụ kế hoạch sản xuất kinh doanh'.split(
    ' ',
  );

function itemNumber(id: number): ExportItem {
  const paragraph = (at: number): string =>
    Array.from(
      { length: 60 },
      (_, word) => words[(id * 7 + at * 13 + word * ((id % 5) | 1)) % words.length],
    ).join(' ');
  return {
    id,
    title: `Bài số ${id}`,
    slug: `bai-so-${id}`,
    path: `2023/02/bai-so-${id}/`,
    content: Array.from({ length: 8 }, (_, at) => `<p>${paragraph(at)}.</p>`).join('\n\n'),
    terms: ['category Tin tức'],
  };
}

async function writeExport(path: string, megabytes: number): Promise<number> {
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
    const xml = exportOf([itemNumber(count)]);
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
else if (mode === 'import') await importDry(path);
else {
  const given = readCommand({
    name: 'npm run bench:import',
    purpose: 'Đo việc nhập một tệp xuất WordPress được tạo ra, bên cạnh việc chỉ đọc XML.',
    options: { megabytes: { type: 'string', value: 'SỐ', words: 'cỡ của tệp (không ghi: 300)' } },
    example: 'npm run bench:import -- --megabytes 30',
    exits: '0 khi đo xong; 1 khi không đo được.',
  });
  if (given) await compare(Number(given.options.megabytes ?? 300));
}

/** Cuts and parses every item, without turning its text. */
async function readItems(file: string): Promise<void> {
  let found = 0;
  for await (const event of readExport(file, 'a.xml')) if (!('channel' in event)) found += 1;
  if (found === 0) throw new Error('No item was found.');
}

async function importDry(file: string): Promise<void> {
  await runImport({
    files: [file],
    contentDir: join(file, '..', 'content'),
    uploads: undefined,
    map: undefined,
    isDryRun: true,
    reservedPages: new Set(),
    today: '2026-01-01',
  });
}

async function compare(megabytes: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'do-nhap-'));
  try {
    const file = join(folder, 'trang-cu.xml');
    const count = await writeExport(file, megabytes);
    console.log(`${count} bài, ${megabytes} MB`);
    const bare = measure('parse', file);
    show('đọc XML trơn', bare, bare);
    show('tách và đọc từng mục', measure('read', file), bare);
    show('nhập (chạy thử)', measure('import', file), bare);
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
    ['--input-type=module', '-e', code, '--', what, file],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Cost;
}
