/**
 * Measures the check on the synthetic archive:
 *
 *     node tests/bench/check.ts [--articles 10000] [--runs 5] [--content DIR]
 *
 * The first run is the cold one; the others find files and caches warm. Each run is a process of its own; printed are
 * the medians of wall time and of processor time, and the largest memory.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeDemo } from '../../src/demo/write-demo.ts';

const { values: options } = parseArgs({ options: { articles: { type: 'string', default: '10000' }, runs: { type: 'string', default: '5' }, content: { type: 'string' } } });

interface Run { readonly wall: number; readonly cpu: number; readonly memory: number; readonly sum: string }

const work = mkdtempSync(join(tmpdir(), 'bench-check-'));
try {
  const folder = options.content ?? join(work, 'content');
  if (!existsSync(folder)) await writeDemo(folder, { articles: Number(options.articles) });
  const cold = check(folder);
  const warm = Array.from({ length: Number(options.runs) }, () => check(folder));
  console.log(`${options.articles} bài: ${cold.sum}`);
  console.log(`lần đầu:    ${show(cold)}`);
  console.log(`các lần sau: ${show({ ...cold, wall: median(warm.map(({ wall }) => wall)), cpu: median(warm.map(({ cpu }) => cpu)), memory: Math.max(...warm.map(({ memory }) => memory)) })}`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function check(folder: string): Run {
  const report = "process.on('exit',()=>process.stderr.write('\\n@'+JSON.stringify(process.resourceUsage())))";
  const started = performance.now();
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', `data:text/javascript,${report}`, join(import.meta.dirname, '../../src/cli/check.ts')], {
    encoding: 'utf8', env: { ...process.env, CONTENT_DIR: folder }, maxBuffer: 1e9,
  });
  const wall = (performance.now() - started) / 1000;
  const usage = JSON.parse(stderr.slice(stderr.lastIndexOf('\n@') + 2)) as NodeJS.ResourceUsage;
  return { wall, cpu: (usage.userCPUTime + usage.systemCPUTime) / 1e6, memory: usage.maxRSS / 1024, sum: stdout.trim().split('\n').at(-1) ?? '' };
}

function show({ wall, cpu, memory }: Run): string {
  return `${wall.toFixed(2)} s đồng hồ, ${cpu.toFixed(2)} s bộ xử lý, bộ nhớ ${memory.toFixed(0)} MB`;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) / 2;
}
