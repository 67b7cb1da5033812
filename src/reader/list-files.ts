import { readdirSync, realpathSync, statSync, type Dirent, type Stats } from 'node:fs';
import { join, sep } from 'node:path';
import type { Problem } from '../lib/problem.ts';
import { isLeftOver } from './left-overs.ts';

/** The editors' guide and the like, which tell of the content and are none. */
const GUIDES = /^(HUONG-DAN|README)\.md$/i;

/**
 * Every regular file below `directory`, sorted, with `/`; a link that leads nowhere or round in circles is a problem.
 * @param around the real paths of the folders in which this one was met
 */
export function listFiles(
  directory: string,
  problems: Problem[],
  below = '',
  around: readonly string[] = [],
): string[] {
  const files: string[] = [];
  const real = [...around, realpathSync(join(directory, below))];
  for (const entry of listFolder(join(directory, below), below || '.', problems)) {
    if (GUIDES.test(entry.name) || isLeftOver(entry.name, entry.isDirectory())) continue;
    const path = below ? `${below}/${entry.name}` : entry.name;
    const kind = entry.isSymbolicLink() ? linkKind(join(directory, path), real) : kindOf(entry);
    if (kind === 'file') files.push(path);
    else if (kind === 'folder' && /\.(mdx?|ya?ml)$/i.test(entry.name))
      problems.push({
        severity: 'error',
        file: path,
        message: 'Đây là thư mục, nhưng mang tên như một tệp.',
        cure: 'Hãy chuyển các tệp bên trong ra ngoài rồi xóa thư mục này.',
      });
    else if (kind === 'folder' && real.length <= 8)
      files.push(...listFiles(directory, problems, path, real));
    else
      problems.push({
        severity: 'error',
        file: path,
        message: 'Không đọc được mục này (đường dẫn vòng, quá sâu, hoặc không phải tệp).',
        cure: 'Hãy xóa mục này hoặc thay bằng tệp thật.',
      });
  }
  return files;
}

function listFolder(path: string, file: string, problems: Problem[]): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true }).toSorted((a, b) =>
      a.name < b.name ? -1 : 1,
    );
  } catch {
    problems.push({
      severity: 'error',
      file,
      message: 'Không mở được thư mục này.',
      cure: 'Hãy xem lại tên và quyền đọc của thư mục.',
    });
    return [];
  }
}

type Kind = 'file' | 'folder' | undefined;

function kindOf(entry: Dirent | Stats): Kind {
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : undefined;
}

/** A link to a folder that holds the link itself, or through which it was reached, leads round in circles. */
function linkKind(path: string, around: readonly string[]): Kind {
  try {
    const kind = kindOf(statSync(path));
    const target = realpathSync(path);
    const isCircle = around.some((folder) => folder === target || folder.startsWith(target + sep));
    return kind === 'folder' && isCircle ? undefined : kind;
  } catch {
    return undefined;
  }
}
