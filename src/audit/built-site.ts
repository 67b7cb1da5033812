import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
export type PageElement = DefaultTreeAdapterTypes.Element;

/** One built HTML page, parsed. */
export interface BuiltPage {
  /** Address, e.g. `/nam/2022/`. */
  readonly path: string;
  readonly html: string;
  readonly elements: readonly PageElement[];
  readonly ids: ReadonlySet<string>;
  /** The words a reader sees in `main`. */
  readonly text: string;
}

/** Every file of a built site, as paths from its root. */
export const siteFiles = (site: string): readonly string[] =>
  readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(site.length))
    .toSorted();

/** Every HTML page of a built site that readers see; one that only sends on is none. */
export function sitePages(site: string): readonly BuiltPage[] {
  return siteFiles(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => readPage(site, file.replace(/index\.html$/, '')))
    .filter(({ html }) => !html.includes('http-equiv="refresh"'));
}

/** One page by its address. */
export function readPage(site: string, path: string): BuiltPage {
  const html = readFileSync(join(site, path.endsWith('/') ? `${path}index.html` : path), 'utf8');
  const elements = [...walk(parse(html))];
  const main = elements.find((element) => element.tagName === 'main');
  return {
    path,
    html,
    elements,
    ids: new Set(elements.flatMap((element) => attribute(element, 'id') ?? [])),
    text: main ? textOf(main) : '',
  };
}

export const attribute = (element: PageElement, name: string): string | undefined =>
  element.attrs.find((candidate) => candidate.name === name)?.value;

/** The text below a node with white space folded, as a reader reads it. */
export function textOf(node: Node): string {
  const collect = (one: Node): string => {
    if (one.nodeName === '#text') return (one as DefaultTreeAdapterTypes.TextNode).value;
    if (['script', 'style', 'template'].includes(one.nodeName)) return '';
    return 'childNodes' in one ? one.childNodes.map(collect).join(' ') : '';
  };
  return collect(node)
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/ ([.,;:)”])/g, '$1')
    .trim();
}

function* walk(node: Node): Generator<PageElement> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* walk(child);
}
