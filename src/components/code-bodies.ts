import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

/** Articles in `.mdx` are code: Astro renders them. Only the people who may change the project may write them. */
const modules = import.meta.glob<{ Content: AstroComponentFactory }>('@content/articles/**/*.mdx');
const byFile = new Map(
  Object.entries(modules).map(([key, load]) => [
    key.slice(key.lastIndexOf('/articles/') + 1).normalize('NFC'),
    load,
  ]),
);

/** The component that draws the body of a file such as `articles/2023/x.mdx`. */
export async function codeBody(file: string): Promise<AstroComponentFactory | undefined> {
  return (await byFile.get(file.normalize('NFC'))?.())?.Content;
}
