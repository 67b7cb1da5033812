/**
 * Preloaded into a build (`node --import`): kills the whole process group, as `kill -9` does, at the moment that
 * `KILL_AT` names, and writes the peak of memory in MB into the file `PEAK_FILE` when the build ends by itself.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * A call of `node:fs` and the path it must name; `half` writes half of the bytes first, `after`
 * lets the call happen first.
 */
interface Moment {
  readonly call: string;
  readonly path: RegExp;
  readonly when?: 'half' | 'after';
}

export const MOMENTS = {
  'reads the content': { call: 'openSync', path: /articles\/.*\.md$/ },
  'compiles the pages': { call: 'copyFileSync', path: /\/public\// },
  'has drawn half a page': {
    call: 'writeFileSync',
    path: /\/bai-viet\/bai\/index\.html$/,
    when: 'half',
  },
  'has written half a drawn picture': {
    call: 'promises.writeFile',
    path: /\/anh\/[^/]+\.webp\.\d+$/,
    when: 'half',
  },
  'has written half the list of files': {
    call: 'writeFileSync',
    path: /SHA256SUMS$/,
    when: 'half',
  },
  'brings the new site beside the old': {
    call: 'renameSync',
    path: /\/dung-[\d-]+$/,
    when: 'after',
  },
  'is between the two renames': { call: 'renameSync', path: /\/ra$/, when: 'after' },
  'has set an old file aside': { call: 'renameSync', path: /\/ra\/index\.html$/, when: 'after' },
  'has brought a new file': {
    call: 'renameSync',
    path: /\.va-[\d-]+\/moi\/index\.html$/,
    when: 'after',
  },
  'has brought all new files': { call: 'rmSync', path: /\/danh-sach\.json$/ },
  'has said that all is brought': { call: 'rmSync', path: /\/danh-sach\.json$/, when: 'after' },
  'has switched but not cleared': { call: 'rmSync', path: /\.cu-[\d-]+$/ },
} as const satisfies Record<string, Moment>;
export type MomentName = keyof typeof MOMENTS;

/** Taken before anything is replaced. */
const { writeFileSync } = fs;

function arm({ call, path, when }: Moment): void {
  const home = (call.startsWith('promises.') ? fs.promises : fs) as unknown as Record<
    string,
    (...args: unknown[]) => unknown
  >;
  const name = call.replace('promises.', '');
  const real = home[name]!;
  home[name] = (...args) => {
    const [first, data] = args;
    const file = first instanceof URL ? first.pathname : String(first);
    if (!path.test(file)) return real.apply(home, args);
    if (when === 'half') writeFileSync(file, half(data));
    if (when === 'after') real.apply(home, args);
    // The group of the build, which a process that it has started belongs to.
    return process.kill(0, 'SIGKILL');
  };
}

function half(data: unknown): Buffer {
  const bytes = Buffer.from(data as Uint8Array);
  return bytes.subarray(0, bytes.length >> 1);
}

if (process.env.KILL_AT) {
  arm(MOMENTS[process.env.KILL_AT as MomentName]);
  syncBuiltinESMExports();
}
const { PEAK_FILE } = process.env;
if (PEAK_FILE)
  process.on('exit', () =>
    writeFileSync(PEAK_FILE, String(Math.round(process.resourceUsage().maxRSS / 1024))),
  );
