/**
 * The name that a file had before a person or a program copied it: `bai (1).md` → `bai.md`; `undefined` for a name that
 * is of its own. Whether it *is* a copy is shown by the file of that name beside it.
 * @param name without folders, in NFC
 */
export function originalName(name: string): string | undefined {
  const [, stem = '', ending = ''] = /^(.*?)(\.[a-z0-9]+)?$/is.exec(name) ?? [];
  for (const pattern of COPIES) {
    const original = stem.replace(pattern, '');
    if (original !== stem && original !== '') return original + ending;
  }
  return undefined;
}

/** What Windows, macOS, browsers, OneDrive, Dropbox, Google Drive, Nextcloud and Syncthing add to a name. */
const COPIES: readonly RegExp[] = [
  /\.sync-conflict-\d{8}-\d{6}(-\w+)?$/i,
  / ?\([^()]*(conflicted copy|case conflict|bản sao (xung đột|bị xung đột)|xung đột)[^()]*\)$/i,
  /[ _-]*(\[conflict\]|conflict[-_]?\d{8}[-_]\d{6})$/i,
  /[ _-]+(copy|bản sao|ban sao|sao chép|bản chép)( ?\(?\d+\)?)?$/i,
  /^(copy of|copy \(\d+\) of|bản sao của|ban sao cua) +/i,
  / ?\(\d{1,2}\)$/,
  /-(desktop|laptop|pc|macbook|may|win)-[a-z0-9]{5,}(-\d+)?$/i,
];
