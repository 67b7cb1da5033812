import {
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { checkManifest, filesBelow, MANIFEST, readManifest } from './manifest.ts';
import { makeFolder } from './working-folder.ts';

/** What became of a publication, in Vietnamese. */
export interface Published {
  readonly ok: boolean;
  readonly message: string;
}

/** Versions kept besides the one that is served. */
const KEPT = 2;

/**
 * Copies a built site to a folder of the web server and switches to it in one step: the served folder is a symbolic
 * link to a version beside it, and a link is replaced atomically. Only files that changed are transferred, and the new
 * version is compared with its manifest before.
 * A folder that is there already, not a link, is moved among the versions first.
 */
export async function publishSite(built: string, served: string, now: Date): Promise<Published> {
  const faults = await checkManifest(built);
  if (faults === undefined)
    return refuse(`Chưa có trang trong ${built}. Hãy chạy “npm run build” trước.`);
  if (faults.length > 0)
    return refuse(
      `Trang trong ${built} không còn nguyên như lúc dựng, nên không xuất. Hãy chạy lại “npm run build”.`,
      faults,
    );
  const target = resolve(served);
  if (
    existsSync(target) &&
    !lstatSync(target).isSymbolicLink() &&
    readdirSync(target).length > 0 &&
    !existsSync(join(target, MANIFEST))
  ) {
    return refuse(
      `Thư mục ${target} đang chứa tệp không phải của trang này, nên không thay. Hãy chọn thư mục khác, hoặc tự dời các tệp đó đi.`,
    );
  }
  const versions = `${target}.ban`;
  const version = join(
    versions,
    now.toISOString().replace(/\D/g, '').slice(0, 14) + `-${process.pid}`,
  );
  makeFolder(versions);
  let transfer: Transfer;
  try {
    transfer = await bringVersion(resolve(built), version, presentVersion(target));
    setAsideFolder(target, versions);
    pointTo(version, target);
  } catch (error) {
    rmSync(version, { recursive: true, force: true });
    throw error;
  }
  for (const old of versionsOf(versions)
    .filter((path) => path !== version)
    .slice(KEPT))
    rmSync(old, { recursive: true, force: true });
  return {
    ok: true,
    message: `Đã xuất trang ra ${target}: ${describeTransfer(transfer)}. Muốn trở lại bản trước: npm run publish -- ${served} --rollback`,
  };
}

/** How the files of a version came to be there. */
interface Transfer {
  /** New files, and files whose sum is another. */
  readonly copied: number;
  /** Files taken over from the version that is served. */
  readonly kept: number;
}

/**
 * Brings a built site to a new folder. A file whose sum the served version lists too is not transferred but gets a
 * second name there; then all sums are looked at, so that nothing damaged is passed on.
 * @throws when the copy is not whole
 */
async function bringVersion(
  built: string,
  version: string,
  present: string | undefined,
): Promise<Transfer> {
  const before = present ? readManifest(present) : new Map<string, string>();
  const same = [...readManifest(built)].filter(([path, sum]) => before.get(path) === sum);
  const kept = same.filter(([path]) => linkFile(join(present!, path), join(version, path)));
  const names = new Set(kept.map(([path]) => path));
  const others = [...filesBelow(built).filter((path) => !names.has(path)), MANIFEST];
  for (const path of others) copyTo(join(built, path), join(version, path));
  const damage = await checkManifest(version);
  if (damage?.length === 0) return { copied: others.length - 1, kept: kept.length };
  rmSync(version, { recursive: true, force: true });
  if (present === undefined) throw new Error(`Bản chép sang ${version} không nguyên vẹn.`);
  // What is served may be damaged itself.
  return bringVersion(built, version, undefined);
}

/** Whether a second name could be given; a disk that cannot do that takes a copy. */
function linkFile(from: string, to: string): boolean {
  try {
    makeFolder(dirname(to));
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}

function copyTo(from: string, to: string): void {
  makeFolder(dirname(to));
  copyFileSync(from, to);
}

const describeTransfer = ({ copied, kept }: Transfer): string =>
  `chép ${copied} tệp mới hoặc đã đổi` +
  (kept > 0 ? `, ${kept} tệp còn nguyên lấy từ bản đang chạy` : '');

/** The version that is served now; a folder that was never published this way is none. */
const presentVersion = (target: string): string | undefined =>
  existsSync(target) && lstatSync(target).isSymbolicLink()
    ? resolve(dirname(target), readlinkSync(target))
    : undefined;

/** Goes back to the version before the one that is served. */
export async function rollBack(served: string): Promise<Published> {
  const target = resolve(served);
  const present = presentVersion(target);
  if (present === undefined) return refuse(`${target} chưa từng được xuất bằng lệnh này.`);
  const all = versionsOf(`${target}.ban`);
  const previous = all[all.indexOf(present) + 1];
  if (previous === undefined) return refuse('Không còn bản nào trước bản đang chạy.');
  const damage = await checkManifest(previous);
  if (damage === undefined || damage.length > 0)
    return refuse(`Bản trước (${previous}) không còn nguyên vẹn, nên không dùng.`, damage ?? []);
  pointTo(previous, target);
  return { ok: true, message: `Đã trở lại bản ${basename(previous)}.` };
}

const refuse = (message: string, faults: readonly string[] = []): Published => ({
  ok: false,
  message: [
    message,
    ...faults.slice(0, 10).map((fault) => `  - ${fault}`),
    ...(faults.length > 10 ? [`  … và ${faults.length - 10} tệp nữa.`] : []),
  ].join('\n'),
});

/** Newest first; their names are the time of publication. */
const versionsOf = (versions: string): string[] =>
  readdirSync(versions)
    .toSorted()
    .toReversed()
    .map((name) => join(versions, name));

/** The first publication into a folder that a build or a person had filled. */
function setAsideFolder(target: string, versions: string): void {
  if (!existsSync(target) || lstatSync(target).isSymbolicLink()) return;
  if (readdirSync(target).length === 0) rmSync(target, { recursive: true });
  else renameSync(target, join(versions, '00000000000000-truoc'));
}

/** A link beside the target takes its place by a rename, which no reader can catch half-way. */
function pointTo(version: string, target: string): void {
  const link = `${target}.moi-${process.pid}`;
  rmSync(link, { force: true });
  symlinkSync(join(basename(dirname(version)), basename(version)), link);
  renameSync(link, target);
}
