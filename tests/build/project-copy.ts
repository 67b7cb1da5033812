import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const PROJECT = join(import.meta.dirname, '../..');
const CODE = [
  'src',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** The code of the project in a folder of its own, so that a test may change it. */
export interface ProjectCopy {
  readonly home: string;
  /** Builds a content folder at a moment; returns what was printed. */
  build(content: string, out: string, now: number): Promise<string>;
  /** Where builds of that folder into that output keep what they remember. */
  readonly caches: string;
  remove(): void;
}

/** Copies the code of the project into a folder, without its packages. */
export function copyCode(folder: string): void {
  for (const name of CODE) cpSync(join(PROJECT, name), join(folder, name), { recursive: true });
}

export function copyProject(): ProjectCopy {
  const home = mkdtempSync(join(tmpdir(), 'ban-sao-'));
  copyCode(home);
  symlinkSync(join(PROJECT, 'node_modules'), join(home, 'node_modules'));
  return {
    home,
    caches: join(home, '.cache'),
    build: (content, out, now) => run(home, content, out, now),
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}

function run(cwd: string, content: string, out: string, now: number): Promise<string> {
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    VITEST: '',
    CONTENT_DIR: content,
    OUT_DIR: out,
    BUILD_NOW: String(now),
    CARD_CACHE: '',
  };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['src/cli/build.ts'], { cwd, env });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        output += String(chunk);
      });
    child.on('close', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`code ${code}: ${output}`)),
    );
  });
}

/** Every file below a folder with its bytes, but those that `isLeftOut` names. */
export function filesOf(
  folder: string,
  isLeftOut: (path: string) => boolean = () => false,
): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  return new Map(
    paths
      .filter((path) => !isLeftOut(path))
      .toSorted()
      .map((path) => [path, readFileSync(join(folder, path), 'latin1')]),
  );
}
