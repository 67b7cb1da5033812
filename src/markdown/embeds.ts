import type { Element, ElementContent, Root } from 'hast';
import { element, isElement, onlyElement, textOf } from './hast.ts';
import { isSafeAddress } from './safe-address.ts';
import { readVideo } from './video-address.ts';

/** The web address that a frame shows, that of the video itself where it is one; `undefined` when it shows none. */
export function frameAddress(frame: Element): string | undefined {
  const src = String(frame.properties.src ?? '').trim();
  const address = src.startsWith('//') ? `https:${src}` : src;
  if (!/^https?:/i.test(address) || !isSafeAddress(address) || !URL.canParse(address))
    return undefined;
  return readVideo(address)?.address ?? address;
}

/** Puts a link in the place of every frame: the page of another host is a step of the reader, never a part of this page. */
export function unframe(parent: Root | Element): void {
  parent.children = parent.children.map((node) => {
    if (node.type !== 'element') return node;
    unframe(node);
    const address = node.tagName === 'iframe' ? frameAddress(node) : undefined;
    if (address === undefined) return node;
    const link = element(
      'a',
      { href: address, ...(node.properties.title ? { title: String(node.properties.title) } : {}) },
      [{ type: 'text', value: address }],
    );
    return isInline(parent) ? link : element('p', {}, [link]);
  }) as never;
}

const isInline = (parent: Root | Element): boolean =>
  parent.type === 'element' &&
  !['div', 'figure', 'section', 'blockquote', 'li', 'td', 'th', 'dd', 'details'].includes(
    parent.tagName,
  );

/**
 * The card that stands for a video: a paragraph that holds nothing but its address. A card asks nothing of the other host;
 * it is a link whose words say that one leaves the site.
 */
export function videoCard(paragraph: Element): Element | undefined {
  const link = onlyElement(paragraph);
  if (!isElement(link, 'a') || !/^(?:https?:\/\/|www\.)\S+$/i.test(textOf(link))) return undefined;
  const video = readVideo(String(link.properties.href ?? ''));
  if (!video) return undefined;
  const title: ElementContent[] = link.properties.title
    ? [element('p', { className: ['embed-title'] }, [words(String(link.properties.title))])]
    : [];
  return element('figure', { className: ['embed'] }, [
    ...title,
    element('p', { className: ['embed-link'] }, [
      element('a', { href: video.address, target: '_blank', rel: ['noopener', 'noreferrer'] }, [
        words(`Xem video trên ${video.host}`),
      ]),
    ]),
    element('figcaption', {}, [
      element('span', { className: ['embed-address'] }, [words(video.address)]),
      element('span', { className: ['embed-note'] }, [words(' (mở thẻ mới, rời khỏi trang này)')]),
    ]),
  ]);
}

const words = (value: string): ElementContent => ({ type: 'text', value });
