import { findQueryRanges } from './find-query-ranges.ts';
import { readHighlightHash } from './highlight-hash.ts';

/**
 * Marks on an arriving page what the reader had searched for, and scrolls to the best place. The CSS
 * Custom Highlight API paints without touching the document; style it with `::highlight(tim-kiem)`.
 * Browsers without it show the page as it is.
 */
export function highlightQuery(root: Element): void {
  const query = readHighlightHash(location.hash);
  if (query === '' || !('highlights' in CSS)) return;
  const nodes = textNodes(root);
  const ranges = findQueryRanges(
    nodes.map(({ data }) => data),
    query,
  ).map(({ node, start, end }) => {
    const range = new Range();
    range.setStart(nodes[node]!, start);
    range.setEnd(nodes[node]!, end);
    return range;
  });
  if (ranges.length === 0) return;
  CSS.highlights.set('tim-kiem', new Highlight(...ranges));
  ranges[0]!.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}

function textNodes(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}
