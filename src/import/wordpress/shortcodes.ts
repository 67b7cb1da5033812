/** `[name key="value"]` in a text of the old site, with what stands between it and its end. */
export interface Shortcode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** `undefined` when it has no end. */
  readonly content: string | undefined;
}

/** Shortcodes that lay out a page and hold text: the mark goes, the text stays. */
const LAYOUT =
  /^(?:vc_|ux_|et_pb_|fusion_|elementor|cs_|av_|row$|col$|column$|section$|block$|gap$|tab(?:s|group)?$|accordion(?:-item)?$|toggle$|button$|dropcap$|highlight$|title$|text$|lightbox$|sc_)/;

/** Names that WordPress itself or plugins that everybody has give to their shortcodes. */
const KNOWN = new Set([
  'caption',
  'wp_caption',
  'gallery',
  'embed',
  'audio',
  'video',
  'playlist',
  'contact-form-7',
  'contact-form',
  'wpforms',
  'gravityform',
  'rev_slider',
  'metaslider',
  'smartslider3',
  'youtube',
  'vimeo',
  'pdf-embedder',
  'embeddoc',
  'gview',
  'table',
  'tablepress',
  'ninja_form',
  'recent_posts',
  'sitemap',
]);

const NAME = '[a-zA-Z][\\w-]*';
const ATTRIBUTES = '(?:\\s+(?:[\\w-]+\\s*=\\s*(?:"[^"]*"|\'[^\']*\'|[^\\s\\]"\']+)))*';
const OPEN = new RegExp(`\\[(${NAME})(${ATTRIBUTES})\\s*(/?)\\]`, 'g');

/**
 * Puts something else in the place of each shortcode. Words in square brackets that are none, such as `[1]` or
 * `[sic]`, stay: a shortcode is known by its name, by an attribute, or by its end.
 * @param replace what to write instead; `undefined` leaves only its text
 */
export function replaceShortcodes(
  text: string,
  replace: (shortcode: Shortcode) => string | undefined,
): string {
  if (!text.includes('[')) return text;
  let out = '';
  let at = 0;
  for (OPEN.lastIndex = 0; ;) {
    const found = OPEN.exec(text);
    if (!found) break;
    const { 0: mark, 1: name = '', 2: attributes = '', 3: closed, index } = found;
    // `[[name]]` is how an editor of the old site wrote about a shortcode.
    if (text[index - 1] === '[') continue;
    const end = closed ? -1 : text.indexOf(`[/${name}]`, index + mark.length);
    if (end === -1 && !isShortcode(name, attributes)) continue;
    const content = end === -1 ? undefined : text.slice(index + mark.length, end);
    const inner = content === undefined ? undefined : replaceShortcodes(content, replace);
    const saved = OPEN.lastIndex;
    const instead = replace({ name, attributes: readAttributes(attributes), content: inner });
    out += text.slice(at, index) + (instead ?? inner ?? '');
    at = end === -1 ? saved : end + name.length + 3;
    OPEN.lastIndex = at;
  }
  return out + text.slice(at);
}

/** Whether a shortcode only lays out a page, so that nothing is lost with its mark. */
export const isLayout = (name: string): boolean => LAYOUT.test(name);

const isShortcode = (name: string, attributes: string): boolean =>
  KNOWN.has(name) || LAYOUT.test(name) || attributes.trim() !== '';

function readAttributes(text: string): Record<string, string> {
  const pairs = text.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s\]"']+))/g);
  return Object.fromEntries(
    [...pairs].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      double ?? single ?? bare ?? '',
    ]),
  );
}
