import { statSync, watch, type FSWatcher } from 'node:fs';
import { join, sep } from 'node:path';
import { walkFolder } from '../lib/walk-folder.ts';

/**
 * Tells of what changes below a folder, from now on; links are not followed. On Linux folders are watched, not their
 * files: there are some dozens of them where there are ten thousand files.
 * @param onChange gets the path of what has changed; of the folder around it where the system does not say
 * @returns ends it
 * @throws when the folder is not there, or the system has no more watchers
 */
export function watchFolder(folder: string, onChange: (path: string) => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  const forget = (path: string): void => {
    for (const [watched, watcher] of watchers) {
      if (watched !== path && !watched.startsWith(path + sep)) continue;
      watcher.close();
      watchers.delete(watched);
    }
  };
  const add = (path: string, recursive = false): void => {
    const watcher = watch(path, { recursive, persistent: false }, (event, name) => {
      onChange(name === null ? path : join(path, name));
      // A folder may have come or gone; of one that came again the old watcher knows nothing.
      if (event === 'rename' && name !== null && !recursive) {
        forget(join(path, name));
        try {
          if (isFolder(join(path, name))) addAll(join(path, name));
        } catch {
          // It has gone again.
        }
      }
    });
    watcher.on('error', () => forget(path));
    watchers.set(path, watcher);
  };
  const addAll = (path: string): void => {
    add(path);
    for (const below of walkFolder(path).folders) add(join(path, below));
  };
  // Elsewhere the system itself tells of everything below.
  try {
    if (process.platform === 'linux') addAll(folder);
    else add(folder, true);
  } catch (error) {
    forget(folder);
    throw error;
  }
  return () => forget(folder);
}

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
