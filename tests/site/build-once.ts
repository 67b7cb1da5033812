import { spawn, spawnSync, type SpawnSyncOptionsWithStringEncoding } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { writeDemo } from '../../src/demo/write-demo.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The built site of `content/`. */
    realSite: string;
    /** The built site of the synthetic archive. */
    demoSite: string;
    /** The content folder of the synthetic archive. */
    demoContent: string;
  }
}

/** The moment of every test build, so that what is published does not depend on the day of the test. */
export const TEST_NOW = Date.parse('2026-11-22T05:00:00Z');

export interface BuildResult {
  readonly status: number | null;
  readonly output: string;
}

const optionsFor = (
  contentDir: string,
  outDir: string,
  env: Readonly<Record<string, string>>,
): SpawnSyncOptionsWithStringEncoding => ({
  cwd: new URL('../..', import.meta.url).pathname,
  encoding: 'utf8',
  env: {
    ...process.env,
    NODE_ENV: 'production',
    VITEST: '',
    CONTENT_DIR: contentDir,
    OUT_DIR: outDir,
    BUILD_NOW: String(TEST_NOW),
    ...env,
  },
});

/** Runs the build command as an operator would. */
export function runBuild(
  contentDir: string,
  outDir: string,
  env: Record<string, string> = {},
): BuildResult {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/cli/build.ts'],
    optionsFor(contentDir, outDir, env),
  );
  return { status, output: `${stdout}${stderr}` };
}

/** The same without waiting, so that builds can run side by side. */
export function startBuild(contentDir: string, outDir: string): Promise<BuildResult> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['src/cli/build.ts'], optionsFor(contentDir, outDir, {}));
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => {
        output += String(chunk);
      });
    child.on('close', (status) => resolve({ status, output }));
  });
}

interface BuiltSites {
  readonly folder: string;
  readonly realSite: string;
  readonly demoSite: string;
  readonly demoContent: string;
}

/** Each lane loads this file for itself; what is built once for all of them is remembered here. */
const shared = globalThis as { builtSites?: Promise<BuiltSites> };

/** One build of the real and one of the synthetic archive, asked by the tests of all lanes. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  const { folder, ...sites } = await (shared.builtSites ??= buildSites());
  for (const name of ['realSite', 'demoSite', 'demoContent'] as const) provide(name, sites[name]);
  return () => rmSync(folder, { recursive: true, force: true });
}

async function buildSites(): Promise<BuiltSites> {
  const folder = mkdtempSync(join(tmpdir(), 'trang-thu-'));
  const [realSite, demoSite, demoContent] = [
    join(folder, 'real'),
    join(folder, 'demo'),
    join(folder, 'demo-content'),
  ];
  const build = async (content: string, site: string): Promise<void> => {
    const { status, output } = await startBuild(content, site);
    if (status !== 0) throw new Error(`The fixture build of ${content} failed:\n${output}`);
  };
  await Promise.all([
    build('content', realSite),
    writeDemo(demoContent, { articles: 80 }).then(() => build(demoContent, demoSite)),
  ]);
  return { folder, realSite, demoSite, demoContent };
}
