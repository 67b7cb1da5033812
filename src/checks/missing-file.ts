import { askIfMeant } from '../schema/messages/words.ts';
import { closest } from '../vietnamese/closest.ts';
import { hiddenDifference } from '../vietnamese/hidden-difference.ts';

/** What is said of a value that leads nowhere, and the one that was probably meant. */
export interface Found {
  readonly message: string;
  readonly cure: string;
  readonly near?: string | undefined;
}

/**
 * What is said of a file that does not lie in `media/`: the cause, where a file is there whose name only looks the
 * same, or the name that was probably meant.
 * @param path below `media/`, in NFC
 * @param files every file below `media/`, as the disk spells it
 * @param otherwise what to do when no file comes near
 * @param written how a path is written at this place, e.g. with `/media/` before it
 */
export function missingFile(
  path: string,
  files: readonly string[],
  otherwise: string,
  written: (path: string) => string = (other) => other,
): Found {
  const twin = files.find((file) => hiddenDifference(path, file) !== undefined);
  if (twin !== undefined)
    return {
      message: `Tên tệp media/${path} ${hiddenDifference(path, twin)} nên không khớp.`,
      cure: 'Hãy đổi tên tệp thành chữ không dấu, rồi ghi tên mới ở đây.',
    };
  const other = files.find((file) => file.normalize('NFC').toLowerCase() === path.toLowerCase());
  if (other !== undefined)
    return {
      message: `Không có tệp media/${path}; có tệp media/${other}, khác chữ hoa, chữ thường.`,
      cure: `Hãy viết ${written(other)}.`,
      near: other,
    };
  const near = closest(path, files);
  return {
    message: `Không có tệp media/${path}.`,
    cure: near === undefined ? otherwise : askIfMeant(written(near)),
    near,
  };
}
