import type { Problem } from '../lib/problem.ts';
import { formatFileSize } from '../vietnamese/numbers.ts';
import type { ContentInput } from '../archive/content-input.ts';
import { allEntries } from './entry-texts.ts';
import { referencedFiles } from './referenced-files.ts';

/** What can be told of files without opening them: their names and their sizes. Files that nothing names are no fault. */
export function checkFiles(content: ContentInput): readonly Problem[] {
  return [...checkSizes(content), ...checkNames(content)];
}

const MEGABYTE = 1024 * 1024;

/** The largest file that common hosts of static sites take; others, and a web host of one's own, name no limit. */
const HOSTS = [
  { name: 'GitHub', largest: 100 * MEGABYTE },
  { name: 'Cloudflare Pages', largest: 25 * MEGABYTE },
] as const;

/** More than a camera's picture needs; whoever clones or copies the archive carries it. */
const LARGEST_PICTURE = 8 * MEGABYTE;

function checkSizes(content: ContentInput): Problem[] {
  return referencedFiles(content).flatMap(({ path, isPicture, ...origin }): Problem[] => {
    const size = content.media.get(path) ?? 0;
    // An empty picture stops the build and is reported where pictures are opened.
    if (size === 0 && !isPicture)
      return [
        {
          severity: 'warning',
          ...origin,
          message: `Tệp media/${path} trống (0 byte).`,
          cure: 'Hãy chép lại tệp.',
        },
      ];
    if (!isPicture) return checkHosts(path, size, origin);
    if (size <= LARGEST_PICTURE) return [];
    return [
      {
        severity: 'warning',
        ...origin,
        message: `Ảnh media/${path} nặng ${formatFileSize(size)}, quá 8 MB.`,
        cure: 'Hãy lưu lại ảnh ở dạng jpg, cạnh dài khoảng 2.400 điểm ảnh.',
      },
    ];
  });
}

/** A file that one host takes may stop the site at the next one. */
function checkHosts(
  path: string,
  size: number,
  origin: Pick<Problem, 'file' | 'line' | 'column'>,
): Problem[] {
  const refusing = HOSTS.filter(({ largest }) => size > largest);
  if (refusing.length === 0) return [];
  const limits = refusing.map(
    ({ name, largest }) => `${name} không nhận tệp quá ${formatFileSize(largest)}`,
  );
  return [
    {
      severity: 'warning',
      ...origin,
      message: `Tệp media/${path} nặng ${formatFileSize(size)}; ${limits.join(', ')}.`,
      cure: 'Hãy nén hoặc chia tệp, hoặc để tệp ở nơi khác rồi ghi liên kết trong bài. Trang đặt ở máy chủ khác thì không cần sửa.',
    },
  ];
}

/** Windows refuses some names, and takes two names that differ only in case for one. */
function checkNames(content: ContentInput): Problem[] {
  const files = [
    ...[...allEntries(content)].map(({ entry }) => entry.file),
    ...[...content.media.keys()].map((path) => `media/${path}`),
  ];
  const seen = new Map<string, string>();
  return files.flatMap((file): Problem[] => {
    const same = seen.get(file.toLowerCase());
    seen.set(file.toLowerCase(), same ?? file);
    if (same)
      return [
        {
          severity: 'warning',
          file,
          message: `Tên tệp này chỉ khác ${same} ở chữ hoa, chữ thường, nên máy Windows coi là một tệp.`,
          cure: 'Hãy đổi tên một trong hai tệp.',
        },
      ];
    const refused = /[<>:"|?*\\\x01-\x1f]/.exec(file)?.[0];
    if (refused)
      return [
        {
          severity: 'warning',
          file,
          message: `Tên tệp có dấu ${refused}, máy Windows không nhận.`,
          cure: 'Hãy đổi tên tệp, chỉ dùng chữ cái, chữ số, dấu chấm và gạch ngang.',
        },
      ];
    const part = file
      .split('/')
      .find(
        (name) => /[. ]$/.test(name) || /^(con|prn|aux|nul|com[1-9]|lpt[1-9])(\.|$)/i.test(name),
      );
    return part === undefined
      ? []
      : [
          {
            severity: 'warning',
            file,
            message: `Tên “${part}” máy Windows không nhận.`,
            cure: 'Hãy đổi tên, chỉ dùng chữ cái, chữ số, dấu chấm và gạch ngang.',
          },
        ];
  });
}
