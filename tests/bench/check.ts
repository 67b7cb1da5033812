/**
 * Measures the check on the synthetic archive:
 *
 *     node tests/bench/check.ts [--articles 10000] [--runs 5] [--content DIR]
 *
 * The first run remembers nothing; the others find what it remembered, and the last ones find one article changed.
 * The peer in the same conditions only reads every file and parses its YAML, without places, schemas or checks. Each
 * run is a process of its own; printed are the medians of wall time and of processor time, and the largest memory.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryOf } from '../../src/collections/check-content.ts';
import { readCommand } from '../../src/cli/terminal/run-command.ts';
import { writeDemo } from '../../src/demo/write-demo.ts';

const given = readCommand({
  name: 'npm run bench:check',
  purpose: 'Đo lệnh kiểm tra trên kho mẫu: lần đầu, các lần sau, và sau khi sửa một bài.',
  options: {
    articles: { type: 'string', value: 'SỐ', words: 'số bài viết (không ghi: 10000)' },
    runs: { type: 'string', value: 'SỐ', words: 'số lần chạy để lấy trung vị (không ghi: 5)' },
    content: { type: 'string', value: 'THƯ_MỤC', words: 'đo trên một bản chép của thư mục này' },
  },
  example: 'npm run bench:check -- --articles 1000 --runs 3',
  exits: '0 khi đo xong; 1 khi không đo được.',
});
if (!given) process.exit();
const {
  articles: wanted = '10000',
  runs = '5',
  content,
} = given.options as Readonly<Record<string, string | undefined>>;

interface Run {
  readonly wall: number;
  readonly cpu: number;
  readonly memory: number;
  readonly sum: string;
}

const PROJECT = join(import.meta.dirname, '../..');
const PEER = `
  import { readdirSync, readFileSync } from 'node:fs';
  import { parse } from 'yaml';
  let files = 0;
  for (const entry of readdirSync(process.env.CONTENT_DIR, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/[.](md|yaml)$/.test(entry.name)) continue;
    const text = readFileSync(entry.parentPath + '/' + entry.name, 'utf8');
    parse(text.startsWith('---') ? text.slice(4, text.indexOf('\\n---', 4)) : text);
    files += 1;
  }
  console.log(files + ' tệp');`;

const work = mkdtempSync(join(tmpdir(), 'bench-check-'));
const folder = join(work, 'content');
try {
  // A copy, because one file of it is changed.
  if (content) cpSync(content, folder, { recursive: true });
  else await writeDemo(folder, { articles: Number(wanted) });
  const articles = readdirSync(join(folder, 'articles'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .toSorted();
  const times = Array.from({ length: Number(runs) }, (_, at) => at);
  const check = () => run(join(PROJECT, 'src/cli/check.ts'));
  const cold = check();
  console.log(`${articles.length} bài: ${cold.sum}`);
  console.log(`chưa nhớ gì:        ${show([cold])}`);
  console.log(`đã nhớ:             ${show(times.map(check))}`);
  console.log(
    `đã nhớ, sửa một bài: ${show(
      times.map((at) => {
        appendFileSync(join(folder, 'articles', articles[at] ?? ''), `\nThêm dòng ${at}.\n`);
        return check();
      }),
    )}`,
  );
  const peers = times.map(() => run('--input-type=module', '-e', PEER));
  console.log(`chỉ đọc và tách YAML: ${show(peers)} (${peers[0]?.sum})`);
} finally {
  rmSync(work, { recursive: true, force: true });
  rmSync(memoryOf(folder), { force: true });
}

function run(...program: string[]): Run {
  const report =
    "process.on('exit',()=>process.stderr.write('\\n@'+JSON.stringify(process.resourceUsage())))";
  const started = performance.now();
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${report}`, ...program],
    {
      cwd: PROJECT,
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: folder },
      maxBuffer: 1e9,
    },
  );
  const wall = (performance.now() - started) / 1000;
  const usage = JSON.parse(stderr.slice(stderr.lastIndexOf('\n@') + 2)) as NodeJS.ResourceUsage;
  return {
    wall,
    cpu: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
    memory: usage.maxRSS / 1024,
    sum: stdout.trim().split('\n').at(-1) ?? '',
  };
}

function show(runs: readonly Run[]): string {
  const [wall, cpu] = [median(runs.map((each) => each.wall)), median(runs.map((each) => each.cpu))];
  return (
    `${wall.toFixed(2)} s đồng hồ, ${cpu.toFixed(2)} s bộ xử lý, ` +
    `bộ nhớ ${Math.max(...runs.map(({ memory }) => memory)).toFixed(0)} MB`
  );
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return (
    ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) +
      (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) /
    2
  );
}
