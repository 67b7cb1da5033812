/**
 * What programs leave beside the files of an editor: hidden files, backups, half-finished downloads, lists of pictures.
 * Never content, so it is passed over. A copy made by a person or by a synchronising program is
 * content (`lib/copy-names.ts`).
 * @param isFolder a folder that somebody called `2023.old` is a folder like any other
 */
export const isLeftOver = (name: string, isFolder: boolean): boolean =>
  LEFT_BY_NAME.test(name) || (!isFolder && LEFT_BY_ENDING.test(name));

/**
 * Hidden files (`.DS_Store`, `._a.md`, `.a.md.swp`), open Word files (`~$a.docx`), folders of
 * systems, and Emacs' `#a.md#`.
 */
const LEFT_BY_NAME =
  /^(\.|~\$|~WRL\d|#.*#$|(ehthumbs(_vista)?|thumbs)\.db$|desktop\.ini$|__macosx$|\$recycle\.bin$|system volume information$|icon\r$)/i;

/**
 * Backups, what is being written or fetched at this moment, the second file of a merge, and what
 * an import did not write over a file that somebody had changed (`.new`).
 */
const LEFT_BY_ENDING =
  /(~|\.(bak|backup|old|orig|rej|new|save|tmp|temp|swp|swo|swn|wbk|asd|part|partial|crdownload|download|opdownload|lock))\d*$/i;
