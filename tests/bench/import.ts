import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { SaxesParser } from 'saxes';
import { runImport } from '../../src/import/run-import.ts';
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
else if (mode === 'import')
  await runImport({
    files: [path],
    contentDir: join(path, '..', 'content'),
    uploads: undefined,
    map: undefined,
    isDryRun: true,
    reservedPages: new Set(),
    today: '2026-01-01',
  });
else await compare();

async function compare(): Promise<void> {
  const at = process.argv.indexOf('--megabytes');
  const megabytes = at === -1 ? 300 : Number(process.argv[at + 1]);
  const folder = mkdtempSync(join(tmpdir(), 'do-nhap-'));
  const file = join(folder, 'trang-cu.xml');
  const count = await writeExport(file, megabytes);
  console.log(`${count} bài, ${megabytes} MB`);
  const [parse, whole] = (['parse', 'import'] as const).map((what) => measure(what, file));
  rmSync(folder, { recursive: true });
  console.log(`đọc XML trơn  ${parse!.seconds.toFixed(1)} s CPU, ${parse!.memory.toFixed(0)} MB`);
  console.log(
    `nhập          ${whole!.seconds.toFixed(1)} s CPU, ${whole!.memory.toFixed(0)} MB (gấp ${(whole!.seconds / parse!.seconds).toFixed(2)})`,
  );
}

/** CPU seconds and peak memory in MB of one step in its own process. */
function measure(what: string, file: string): { seconds: number; memory: number } {
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
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as { seconds: number; memory: number };
}
