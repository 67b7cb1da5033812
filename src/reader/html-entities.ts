/**
 * The text with the codes of HTML in place of letters put right; codes that no table knows stay. A no-break space
 * becomes an ordinary one. Example: 'A &amp; B &ldquo;x&rdquo;&nbsp;&#273;' → 'A & B “x” đ'.
 */
export function decodeEntities(text: string): string {
  return text.replace(ENTITY, (code) => entityMeant(code) ?? code);
}

/** The codes of HTML in a text, each once. Example: 'A &amp; B &copy 5' → ['&amp;']. */
export function entitiesIn(text: string): readonly string[] {
  const codes = text.match(ENTITY) ?? [];
  return [...new Set(codes)].filter((code) => entityMeant(code) !== undefined);
}

const ENTITY = /&(?:[a-z][a-z\d]{1,8}|#\d{1,7}|#x[\da-f]{1,6});/gi;

function entityMeant(code: string): string | undefined {
  const name = code.slice(1, -1);
  if (name.startsWith('#')) return numbered(name.slice(1));
  const known = NAMES[name] ?? NAMES[name.toLowerCase()];
  if (known !== undefined) return known;
  const [, letter = '', mark = ''] = /^([a-z])(grave|acute|circ|tilde|uml)$/i.exec(name) ?? [];
  const marked = (letter + (MARKS[mark] ?? '')).normalize('NFC');
  return mark !== '' && marked.length === 1 ? marked : undefined;
}

function numbered(number: string): string | undefined {
  const code = /^x/i.test(number) ? parseInt(number.slice(1), 16) : Number(number);
  if (code === 160) return ' ';
  return code < 32 ||
    (code > 126 && code < 160) ||
    code > 0x10ffff ||
    (code >= 0xd800 && code < 0xe000)
    ? undefined
    : String.fromCodePoint(code);
}

const MARKS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
};

/** Those that copies of web pages and of editors hold. */
const NAMES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ' },
  ...{ ldquo: '“', rdquo: '”', bdquo: '„', lsquo: '‘', rsquo: '’', laquo: '«', raquo: '»' },
  ...{ ndash: '–', mdash: '—', hellip: '…', bull: '•', middot: '·', shy: '', zwj: '', zwnj: '' },
  ...{ copy: '©', reg: '®', trade: '™', deg: '°', times: '×', divide: '÷', plusmn: '±' },
  ...{ frac12: '½', frac14: '¼', frac34: '¾', sup2: '²', sup3: '³', le: '≤', ge: '≥', euro: '€' },
  ...{ rarr: '→', larr: '←', sect: '§', micro: 'µ', ccedil: 'ç', eth: 'đ', ETH: 'Đ', dstrok: 'đ' },
};
