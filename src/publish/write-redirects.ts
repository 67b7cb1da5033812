/** A built site to which files are added. */
export interface SiteFolder {
  /** Whether there is a file at a path. */
  has(path: string): boolean;
  /** The text of a file; `undefined` when there is none. */
  read(path: string): string | undefined;
  /** Writes a text in the place of what is there. */
  replace(path: string, text: string): void;
}

/**
 * Puts into a built site what it says of old addresses. A page of the site is never written over: where one stands, or
 * a file in the place of a folder, the rules of the host must do.
 * @param pages path from the root → HTML
 * @param rules host file → rules, added to what the file holds
 */
export function writeRedirects(
  site: SiteFolder,
  {
    pages,
    rules,
  }: { readonly pages: ReadonlyMap<string, string>; readonly rules: ReadonlyMap<string, string> },
): void {
  for (const [path, html] of pages) if (isFree(site, path)) site.replace(path, html);
  for (const [file, text] of rules)
    if (text !== '') site.replace(file, (site.read(file) ?? '') + text);
}

/** Neither the path nor a folder on the way to it is a file. */
const isFree = (site: SiteFolder, path: string): boolean =>
  path.split('/').every((_, at, names) => !site.has(names.slice(0, at + 1).join('/')));
