import type { Element } from 'hast';
import { element } from '../../markdown/hast.ts';
import type { XmlNode } from '../xml-tree.ts';
import { childrenOf, descendant, type Docx } from './open-docx.ts';

/** What the text of a document points to: addresses of links, and parts of the file that are pictures. */
export class WordTargets {
  /** By the address that the tree gives them. */
  readonly pictures = new Map<string, Uint8Array>();
  /** Pictures that the file names and does not hold. */
  readonly missing: string[] = [];
  readonly #docx: Docx;
  readonly #targets: ReadonlyMap<string, string>;

  constructor(docx: Docx) {
    this.#docx = docx;
    this.#targets = new Map(
      childrenOf(docx.xml('word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => [
        attributes['Id'] ?? '',
        attributes['Target'] ?? '',
      ]),
    );
  }

  link({ attributes }: XmlNode): string | undefined {
    const target = this.#targets.get(attributes['r:id'] ?? '');
    return target && /^(?:https?|mailto|tel):/i.test(target) ? target : undefined;
  }

  picture(node: XmlNode): Element | undefined {
    const id =
      descendant(node, 'a:blip')?.attributes['r:embed'] ??
      descendant(node, 'v:imagedata')?.attributes['r:id'];
    const target = id === undefined ? undefined : this.#targets.get(id);
    if (target === undefined) return undefined;
    const name = target.startsWith('/') ? target.slice(1) : `word/${target.replace(/^\.\//, '')}`;
    const bytes = this.#docx.bytes(name);
    if (!bytes) {
      this.missing.push(target);
      return undefined;
    }
    this.pictures.set(name, bytes);
    const described = descendant(node, 'wp:docPr')?.attributes ?? {};
    const alt = described['descr'] ?? descendant(node, 'v:shape')?.attributes['alt'] ?? '';
    return element('img', { src: name, alt: alt.trim() }, []);
  }
}
