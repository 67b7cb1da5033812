import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What lies below a folder, as paths from it with `/`, in no order. */
export interface Walked {
  readonly files: readonly string[];
  readonly folders: readonly string[];
  /** Links, and whatever is neither a file nor a folder. */
  readonly others: readonly string[];
}

/**
 * Walks through a folder, some times faster than Node does for `recursive`.
 * @throws when the folder is not there
 */
export function walkFolder(folder: string): Walked {
  const [files, folders, others]: [string[], string[], string[]] = [[], [], []];
  const walk = (path: string, prefix: string): void => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const name = prefix + entry.name;
      if (entry.isFile()) files.push(name);
      else if (entry.isDirectory()) {
        folders.push(name);
        walk(join(path, entry.name), `${name}/`);
      } else others.push(name);
    }
  };
  walk(folder, '');
  return { files, folders, others };
}
