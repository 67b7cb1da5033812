import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';

/** Lets a page open the browser's private folder where an editor would pick a folder of her machine. */
export const givePrivateFolder = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const granted = async () => 'granted';
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
    Object.assign(FileSystemHandle.prototype, {
      requestPermission: granted,
      queryPermission: granted,
    });
  });

/** Every file below a folder, as paths from it. */
export const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();

/** Puts a content folder into the private folder as `content/`, beside an empty `.git`. */
export async function fillPrivateFolder(page: Page, contentDir: string): Promise<void> {
  const files = filesBelow(contentDir).map(
    (file) => [`content/${file}`, readFileSync(join(contentDir, file)).toString('base64')] as const,
  );
  await page.evaluate(async (all) => {
    const root = await navigator.storage.getDirectory();
    await root.getDirectoryHandle('.git', { create: true });
    for (const [path, data] of all) {
      const folders = path.split('/');
      const name = folders.pop() ?? '';
      let folder = root;
      for (const below of folders)
        folder = await folder.getDirectoryHandle(below, { create: true });
      const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await stream.write(Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0)));
      await stream.close();
    }
  }, files);
}

/** Writes the `content/` of the private folder to a folder of this machine. */
export async function emptyPrivateFolder(page: Page, target: string): Promise<void> {
  const files = await page.evaluate(async () => {
    const found: [string, string][] = [];
    const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [name, handle] of (
        folder as unknown as { entries(): AsyncIterable<[string, FileSystemHandle]> }
      ).entries()) {
        if (handle.kind === 'directory')
          await walk(handle as FileSystemDirectoryHandle, `${path}${name}/`);
        else {
          const bytes = new Uint8Array(
            await (await (handle as FileSystemFileHandle).getFile()).arrayBuffer(),
          );
          let text = '';
          for (const byte of bytes) text += String.fromCharCode(byte);
          found.push([path + name, btoa(text)]);
        }
      }
    };
    await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle('content'), '');
    return found;
  });
  for (const [path, data] of files) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), Buffer.from(data, 'base64'));
  }
}
