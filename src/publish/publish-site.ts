import {
  existsSync,
  lstatSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { checkManifest, MANIFEST } from './manifest.ts';
import { copyFolder, makeFolder } from './working-folder.ts';

/** What became of a publication, in Vietnamese. */
export interface Published {
  readonly ok: boolean;
  readonly message: string;
}

/** Versions kept besides the one that is served. */
const KEPT = 2;

/**
 * Copies a built site to a folder of the web server and switches to it in one step: the served folder is a symbolic
 * link to a version beside it, and a link is replaced atomically. The copy is compared with its manifest before.
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
  try {
    copyFolder(resolve(built), version);
    const damage = await checkManifest(version);
    if (damage === undefined || damage.length > 0)
      throw new Error(`Bản chép sang ${version} không nguyên vẹn.`);
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
    message: `Đã xuất trang ra ${target}. Muốn trở lại bản trước: npm run publish -- ${served} --rollback`,
  };
}

/** Goes back to the version before the one that is served. */
export async function rollBack(served: string): Promise<Published> {
  const target = resolve(served);
  if (!existsSync(target) || !lstatSync(target).isSymbolicLink())
    return refuse(`${target} chưa từng được xuất bằng lệnh này.`);
  const present = resolve(dirname(target), readlinkSync(target));
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
