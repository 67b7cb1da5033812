import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { foldersFrom } from '../../src/collections/folders.ts';

/** One answer of a preview. */
export interface Page {
  readonly status: number;
  readonly html: string;
  /** The panel of problems; empty when there is none. */
  readonly panel: string;
}
/** A running preview. */
export interface Preview {
  /** Asks for a page again and again until it is as wanted; says what it was when that never happens. */
  until(path: string, isWanted: (page: Page) => boolean, seconds?: number): Promise<Page>;
  /** What it has printed. */
  output(): string;
  /** Ends it; returns its exit code. */
  stop(): Promise<number | null>;
}

/** Starts the preview of a content folder on a free port, and waits for its first page. */
export async function startPreview(content: string): Promise<Preview> {
  const port = await freePort();
  const child = spawn(process.execPath, ['src/cli/dev.ts'], {
    cwd: join(import.meta.dirname, '../..'),
    env: {
      ...process.env,
      NODE_ENV: 'development',
      VITEST: '',
      CONTENT_DIR: content,
      PORT: String(port),
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += String(chunk);
    });
  const until: Preview['until'] = async (path, isWanted, seconds = 30) => {
    const deadline = Date.now() + seconds * 1000;
    for (
      let page: Page | undefined;
      ;
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_QUESTIONS))
    ) {
      page = (await get(`http://localhost:${port}${path}`)) ?? page;
      if (page && isWanted(page)) return page;
      if (Date.now() > deadline || child.exitCode !== null)
        throw new Error(`${path}: ${page?.status} ${page?.panel}\n${output}`);
    }
  };
  await until('/', ({ status }) => status === 200, 100);
  return { until, output: () => output, stop: () => stop(child) };
}

/** Removes what the previews of a content folder kept. */
export function forgetPreviews(content: string): void {
  const { cacheDir } = foldersFrom({ CONTENT_DIR: content });
  for (const name of readdirSync(dirname(cacheDir)))
    if (name.startsWith(basename(cacheDir)))
      rmSync(join(dirname(cacheDir), name), { recursive: true, force: true });
}

/** In milliseconds: an impatient reader. */
const BETWEEN_QUESTIONS = 50;

async function get(url: string): Promise<Page | undefined> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(30_000) });
    const html = await response.text();
    return {
      status: response.status,
      html,
      panel: /<[a-z]+ class="preview-problems[\s\S]*?<\/pre>/.exec(html)?.[0] ?? '',
    };
  } catch {
    return undefined;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function stop(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill();
    await once(child, 'close');
  }
  return child.exitCode;
}
