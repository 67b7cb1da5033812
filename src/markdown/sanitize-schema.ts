import { defaultSchema, type Schema } from 'hast-util-sanitize';

/** Prefix of footnote ids: the only ids that come out of a text; the renderer gives headings theirs. */
export const FOOTNOTE_PREFIX = 'chu-thich-';

/**
 * What a text may contain. Anything else is dropped: scripts, forms, frames, styles, event handlers, addresses other than
 * http, https, mailto, tel and relative ones, and pictures from other servers, because no page makes a third-party request.
 */
export const SANITIZE_SCHEMA: Schema = {
  ...defaultSchema,
  tagNames: [
    'a', 'abbr', 'b', 'bdi', 'bdo', 'blockquote', 'br', 'caption', 'cite', 'code', 'col', 'colgroup', 'dd', 'del', 'details', 'dfn', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure',
    'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'input', 'ins', 'kbd', 'li', 'mark', 'ol', 'p', 'pre', 'q', 'rp', 'rt', 'ruby', 's', 'samp', 'section', 'small', 'span', 'strong',
    'sub', 'summary', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'time', 'tr', 'u', 'ul', 'var', 'wbr',
  ],
  attributes: {
    '*': ['lang', 'title', 'dir'],
    a: ['href', 'id', 'ariaLabel', 'ariaDescribedBy', 'dataFootnoteRef', 'dataFootnoteBackref', ['className', 'data-footnote-backref']],
    blockquote: ['cite'],
    code: [['className', /^language-[\w+#.-]+$/]],
    col: ['span'],
    colgroup: ['span'],
    del: ['dateTime'],
    details: ['open'],
    h2: [['className', 'sr-only'], ['id', `${FOOTNOTE_PREFIX}footnote-label`, 'footnote-label']],
    img: ['src', 'alt', 'width', 'height'],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    ins: ['dateTime'],
    li: ['id', 'value', ['className', 'task-list-item']],
    ol: ['start', 'reversed', ['type', '1', 'a', 'A', 'i', 'I']],
    q: ['cite'],
    section: ['dataFootnotes', ['className', 'footnotes']],
    td: ['colSpan', 'rowSpan', 'headers', ['className', 'align-left', 'align-center', 'align-right']],
    th: ['colSpan', 'rowSpan', 'headers', 'scope', ['className', 'align-left', 'align-center', 'align-right']],
    time: ['dateTime'],
    ul: [['className', 'contains-task-list']],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], cite: ['http', 'https'], src: [] },
  // Ids are handled by the renderer: footnotes keep theirs, all others are dropped.
  clobber: [],
  clobberPrefix: '',
  required: { input: { disabled: true, type: 'checkbox' } },
  strip: ['script', 'style', 'template', 'noscript', 'iframe', 'object', 'embed', 'svg', 'math', 'title', 'textarea', 'xmp'],
};
