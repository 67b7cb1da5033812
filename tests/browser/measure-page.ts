/**
 * What a reader's eye and finger meet, measured in the page itself. Every function runs inside the browser and returns
 * one line for each fault, with the words at fault.
 */

/** Visible text set smaller than the floor, in pixels. */
export function findSmallText(floor: number): readonly string[] {
  const faults = new Map<string, string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const words = node.textContent?.trim();
    if (!parent || !words || /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/.test(parent.tagName)) continue;
    if (!parent.checkVisibility({ checkVisibilityCSS: true }) || parent.closest('.sr-only'))
      continue;
    const size = parseFloat(getComputedStyle(parent).fontSize);
    const name = `${parent.tagName.toLowerCase()}.${parent.className}`;
    if (size < floor - 0.01) faults.set(name, `${name} ${size} px: ${words.slice(0, 40)}`);
  }
  return [...faults.values()];
}

/** Links and controls whose box is lower or narrower than `size` pixels. */
export function findSmallTargets(size: number): readonly string[] {
  const targets = document.querySelectorAll<HTMLElement>(
    'a[href], button, summary, input:not([type=hidden]), select, textarea',
  );
  return [...targets]
    .filter(
      (target) =>
        target.checkVisibility({ checkVisibilityCSS: true }) &&
        !target.closest('.sr-only, .skip-link, .field-trap') &&
        // The label of a box is part of its target.
        !(target instanceof HTMLInputElement && target.type === 'checkbox'),
    )
    .flatMap((target) => {
      const boxes = [...target.getClientRects()].filter((box) => box.width > 0);
      const height = Math.max(...boxes.map((box) => box.height));
      const width = boxes.reduce((sum, box) => sum + box.width, 0);
      return boxes.length > 0 && (height < size - 0.5 || width < size - 0.5)
        ? [`${Math.round(width)}×${Math.round(height)}: ${target.outerHTML.slice(0, 140)}`]
        : [];
    });
}

/** Dates, numbers and numbers of documents that a line ends inside of. */
export function findBrokenNumbers(): readonly string[] {
  const faults: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    // Addresses and machine-readable forms are no prose.
    if (!parent?.checkVisibility() || parent.closest('pre, code, .citation-text, .citation-facts'))
      continue;
    for (const match of (node.textContent ?? '').matchAll(
      /(?<![\p{L}\p{N}/:.-])\d+(?:[/.,]\d+)+(?![\p{L}\p{N}/-])|(?<![\p{L}\p{N}/:.-])\d{2,}(?![\p{L}\p{N}/-])/gu,
    )) {
      const range = document.createRange();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
      if (lines.size > 1) faults.push(`${match[0]} in ${parent.outerHTML.slice(0, 120)}`);
    }
  }
  return faults;
}

/** How far the page can be pushed sideways, in pixels. */
export const sidewaysScroll = (): number =>
  document.documentElement.scrollWidth - document.documentElement.clientWidth;

/** Where the first line of an article's text ends, in pixels from the top of the page. */
export function endOfFirstLine(): number {
  const text = document.querySelector('.article-opening .prose > *, .article-main .prose > *');
  const range = document.createRange();
  if (!text) return NaN;
  range.selectNodeContents(text);
  return Math.round((range.getClientRects()[0]?.bottom ?? NaN) + scrollY);
}
