import { copyFile, mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PictureOrder } from './picture-orders.ts';
import type { PictureFile } from './read-picture.ts';
import { renderPicture } from './render-picture.ts';

/** Pictures that are drawn at the same time; three of 24 megapixels take 300 to 400 MB, however many follow. */
const AT_ONCE = 3;

/** Renditions of one picture, by file name. */
interface Task {
  readonly picture: PictureFile;
  readonly renditions: readonly { readonly name: string; readonly width: number }[];
}

/**
 * Brings every rendition that was asked for into a folder, from the cache or newly drawn.
 * @param cache folder in which drawn pictures are kept between builds
 * @param onProgress is told how many pictures are done of how many
 * @throws one error that names every picture that cannot be drawn, in Vietnamese
 */
export async function drawOrders(
  orders: ReadonlyMap<string, PictureOrder>,
  folder: string,
  cache: string,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<void> {
  if (orders.size === 0) return;
  await mkdir(folder, { recursive: true });
  await mkdir(cache, { recursive: true });
  const faults: string[] = [];
  const all = tasksOf(orders);
  const tasks = all.values();
  let done = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const task of tasks)
        try {
          await drawTask(task, folder, cache);
        } catch (error) {
          if (isSystemFailure(error)) throw error;
          faults.push(describeFault(task.picture, error));
        } finally {
          onProgress((done += 1), all.length);
        }
    }),
  );
  if (faults.length > 0) throw new Error(faults.toSorted().join('\n'));
}

function tasksOf(orders: ReadonlyMap<string, PictureOrder>): readonly Task[] {
  const sorted = [...orders].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [...Map.groupBy(sorted, ([, order]) => order.picture.name).values()].map((group) => ({
    picture: group[0]![1].picture,
    renditions: group.map(([name, { width }]) => ({ name, width })),
  }));
}

async function drawTask({ picture, renditions }: Task, folder: string, cache: string) {
  const missing: Task['renditions'][number][] = [];
  for (const rendition of renditions)
    if (!(await isThere(join(cache, rendition.name)))) missing.push(rendition);
  if (missing.length > 0) {
    const drawn = await renderPicture(
      picture,
      missing.map(({ width }) => width),
    );
    for (const [at, { name }] of missing.entries()) await keep(cache, name, drawn[at]!);
  }
  for (const { name } of renditions) await copyFile(join(cache, name), join(folder, name));
}

/** A picture appears whole or not at all. */
async function keep(cache: string, name: string, bytes: Uint8Array): Promise<void> {
  const staging = join(cache, `${name}.${process.pid}`);
  await writeFile(staging, bytes);
  await rename(staging, join(cache, name));
}

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => found.isFile(),
    () => false,
  );

const isSystemFailure = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException).code !== undefined;

const describeFault = ({ file }: PictureFile, error: unknown): string =>
  `Ảnh ${file} không vẽ lại được (${(error as Error).message.split('\n')[0]}). Hãy mở ảnh, ` +
  'lưu lại ở dạng jpg, rồi dựng lại.';
