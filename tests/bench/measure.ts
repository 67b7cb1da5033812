import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command and all its children used. */
export interface Usage {
  /** Seconds by the clock. */
  readonly wall: number;
  /** Seconds of all processors, in the program and in the system. */
  readonly cpu: number;
  /** The most memory that all processes of it held at the same time, in MB; 0 where `/proc` does not tell. */
  readonly memory: number;
}

/** A command to be measured. */
export interface Step {
  readonly command: readonly [string, ...string[]];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Between two looks at the memory; each look costs about a millisecond. */
const LOOK_MS = 50;

/**
 * Runs a command and measures it with everything that it starts.
 * @throws Error with what the command wrote, when it fails
 */
export async function measure({ command, cwd, env }: Step): Promise<Usage> {
  const began = performance.now();
  // The shell tells what its children used, and what theirs did, which Node does not.
  const child = spawn('sh', ['-c', '"$@"; code=$?; times >&3; exit $code', 'sh', ...command], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const [output, faults, times] = [1, 2, 3].map((at) => textOf(child.stdio[at]));
  let memory = 0;
  const looking = setInterval(() => {
    memory = Math.max(memory, memoryOfTree(child.pid ?? 0));
  }, LOOK_MS);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(() => clearInterval(looking));
  const wall = (performance.now() - began) / 1000;
  if (code !== 0)
    throw new Error(`${command.join(' ')}: mã ${code}\n${(await output) ?? ''}${await faults}`);
  return { wall, cpu: childSeconds((await times) ?? ''), memory };
}

/** One after another as one piece of work. */
export async function measureAll(steps: readonly Step[]): Promise<Usage> {
  const total = { wall: 0, cpu: 0, memory: 0 };
  for (const step of steps) {
    const { wall, cpu, memory } = await measure(step);
    total.wall += wall;
    total.cpu += cpu;
    total.memory = Math.max(total.memory, memory);
  }
  return total;
}

/** The second line that the shell's `times` writes. Example: '0m0.00s 0m0.00s\n1m2.50s 0m1.25s' → 63.75. */
export function childSeconds(times: string): number {
  const [, children = ''] = times.trim().split('\n');
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)]
    .map(([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds))
    .reduce((sum, seconds) => sum + seconds, 0);
}

/** Memory of a process and its descendants, in MB. */
function memoryOfTree(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const own = Number(/^VmRSS:\s*(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
    return childrenOf(pid).reduce((sum, child) => sum + memoryOfTree(child), own);
  } catch {
    // It has ended, or the system has no such folder.
    return 0;
  }
}

const childrenOf = (pid: number): readonly number[] =>
  readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8')
      .split(' ')
      .filter(Boolean)
      .map(Number),
  );

async function textOf(stream: unknown): Promise<string> {
  let text = '';
  for await (const part of stream as AsyncIterable<Buffer>) text += part.toString();
  return text;
}
