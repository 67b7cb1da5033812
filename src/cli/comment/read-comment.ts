import PostalMime from 'postal-mime';
import { toDateInZone } from '../../vietnamese/dates.ts';
import { stripHtml, tidyText } from './plain-text.ts';
import { UsageError } from '../terminal/read-options.ts';
import { trimMail, type CutPart } from './trim-mail.ts';

/** What a mail or a form said, without address, e-mail, IP or browser. */
export interface ReadComment {
  readonly body: string;
  readonly author: string | undefined;
  readonly date: string | undefined;
  /** The id of the article, or words in which it may stand. */
  readonly article: string | undefined;
  readonly hints: readonly string[];
  readonly parent: string | undefined;
  /** What was left out, in words. */
  readonly dropped: readonly string[];
  /** What was cut away of the text, whole. */
  readonly cut: readonly CutPart[];
}

/**
 * Reads a comment from a mail (RFC 822), a WordPress form post (urlencoded, JSON, or typed as lines) or plain text.
 * @throws UsageError for a file that is none of these
 */
export async function readComment(bytes: Uint8Array): Promise<ReadComment> {
  refuseOther(bytes);
  const text = decode(bytes);
  const fields = jsonFields(text) ?? urlFields(text);
  if (fields) return fromForm(fields, []);
  return /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+/.test(text) &&
    /^(from|subject|date|mime-version|received|return-path|content-type|delivered-to):/im.test(text)
    ? fromMail(bytes)
    : fromText(text, { hints: [], author: undefined, date: undefined, dropped: [] });
}

/** What people attach instead of a mail. */
function refuseOther(bytes: Uint8Array): void {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (head.startsWith('\xd0\xcf\x11\xe0'))
    throw new UsageError(
      'Tệp này là thư .msg của Outlook (hoặc tệp Word cũ), máy không đọc được. ' +
        'Hãy mở thư trong Outlook mới hoặc Outlook trên web, bấm dấu ba chấm, ' +
        'chọn “Lưu dưới dạng” (Save as) để có tệp .eml; Outlook cũ thì chọn Tệp → Lưu thành…, ' +
        'kiểu “Chỉ văn bản” (.txt). Rồi chạy lại với --file và tệp vừa lưu.',
    );
  if (/^(PK\x03\x04|%PDF|\{\\rtf|\x89PNG|\xff\xd8\xff)/.test(head))
    throw new UsageError(
      'Tệp này không phải là thư. Hãy lưu thư thành tệp .eml, hoặc chép lời bình luận vào một tệp chữ (.txt).',
    );
}

/** UTF-8, or what older mail programs save. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return new TextDecoder('windows-1258').decode(bytes).replace(/\r\n?/g, '\n');
  }
}

type Fields = Readonly<Record<string, string>>;

function jsonFields(text: string): Fields | undefined {
  if (!/^\s*\{/.test(text)) return undefined;
  try {
    const data = JSON.parse(text) as Record<string, unknown>;
    return typeof data.comment === 'string'
      ? Object.fromEntries(
          Object.entries(data).map(([key, value]) => [
            key,
            typeof value === 'object' ? '' : String(value),
          ]),
        )
      : undefined;
  } catch {
    return undefined;
  }
}

const urlFields = (text: string): Fields | undefined =>
  /^[\w%.-]+=[^\s]*$/.test(text.trim()) && /(^|&)comment=/.test(text.trim())
    ? Object.fromEntries(new URLSearchParams(text.trim()))
    : undefined;

/** `comment=…` on lines of their own, as a browser writes a form into a mail. */
function lineFields(text: string): Fields | undefined {
  if (!/^comment=/m.test(text) || !/^author=/m.test(text)) return undefined;
  const fields: Record<string, string> = {};
  let key = '';
  for (const line of text.split('\n')) {
    const [, name, value = ''] =
      /^(comment|author|email|url|consent|so_fax|comment_post_ID|comment_parent|redirect_to)=(.*)$/.exec(
        line,
      ) ?? [];
    if (name) fields[(key = name)] = value;
    else if (key) fields[key] += `\n${line}`;
  }
  return fields;
}

/** Fields of a form that are never kept. */
const PRIVATE: Readonly<Record<string, string>> = {
  email: 'địa chỉ thư điện tử',
  url: 'trang web của người gửi',
  author_IP: 'địa chỉ IP',
  ip: 'địa chỉ IP',
  user_agent: 'tên trình duyệt',
  agent: 'tên trình duyệt',
};

function fromForm(
  fields: Fields,
  dropped: readonly string[],
  more: Partial<ReadComment> = {},
): ReadComment {
  const { text, dropped: html } = stripHtml(fields.comment ?? '');
  return {
    body: tidyText(text),
    author: cleanName(fields.author) ?? more.author,
    date: dayIn(fields.date ?? fields.comment_date ?? '') ?? more.date,
    article: articleOf(fields) ?? more.article,
    hints: more.hints ?? [],
    parent: parentOf(fields),
    dropped: unique([...dropped, ...privateParts(fields), ...html]),
    cut: more.cut ?? [],
  };
}

/** The page that the form came from says it best. */
const articleOf = ({ redirect_to = '', comment_post_ID = '' }: Fields): string | undefined =>
  articleIn(redirect_to) ?? (comment_post_ID.trim() || undefined);

/** A form sends `0` with a comment that answers no other. */
function parentOf({ comment_parent = '' }: Fields): string | undefined {
  const parent = comment_parent.trim();
  return parent === '' || parent === '0' ? undefined : parent;
}

const privateParts = (fields: Fields): readonly string[] =>
  Object.entries(PRIVATE)
    .filter(([key]) => fields[key]?.trim())
    .map(([, words]) => words);

async function fromMail(bytes: Uint8Array): Promise<ReadComment> {
  const mail = await PostalMime.parse(bytes);
  const dropped = [
    'địa chỉ thư điện tử',
    ...(mail.headers.some(({ key }) => /^(x-originating-ip|received|x-client-ip)$/.test(key))
      ? ['địa chỉ IP']
      : []),
  ];
  if (mail.attachments.length > 0) dropped.push(`${mail.attachments.length} tệp đính kèm`);
  const sent = mail.date === undefined ? NaN : Date.parse(mail.date);
  const known = {
    hints: [mail.subject ?? ''],
    author: cleanName(mail.from?.name),
    date: Number.isNaN(sent) ? undefined : toDateInZone(sent),
    dropped,
  };
  if (mail.text?.trim()) return fromText(mail.text.replace(/\r\n?/g, '\n'), known);
  const { text, dropped: html } = stripHtml(mail.html ?? '');
  return fromText(text, { ...known, dropped: [...dropped, ...html] });
}

function fromText(
  source: string,
  known: Pick<ReadComment, 'hints' | 'author' | 'date' | 'dropped'>,
): ReadComment {
  const form = lineFields(source);
  if (form) return fromForm(form, known.dropped, known);
  const ours = readOwnMail(source);
  const mail = ours ? { text: ours.body, cut: [] } : trimMail(source);
  const { text, dropped } = stripHtml(mail.text);
  return {
    body: tidyText(text),
    author: ours?.author ?? known.author,
    date: known.date,
    article: ours?.article ?? articleIn(source),
    hints: known.hints,
    parent: undefined,
    dropped: unique([
      ...known.dropped,
      ...(ours ? ['địa chỉ thư điện tử', 'địa chỉ trang'] : []),
      ...mail.cut.map(({ what }) => what),
      ...dropped,
    ]),
    cut: mail.cut,
  };
}

/** The mail that the site's own form prepares: the text, then name, address and page on lines of their own. */
function readOwnMail(
  source: string,
): { body: string; author: string; article: string } | undefined {
  const [, body, author, page = ''] =
    /^([\s\S]+?)\n\s*\n([^\n]+)\n[^\s@]+@[^\s@]+\n\s*\n(https?:\/\/\S+)/.exec(source.trim()) ?? [];
  const article = articleIn(page);
  return body !== undefined && author !== undefined && article !== undefined
    ? { body, author: author.trim(), article }
    : undefined;
}

const dayIn = (text: string): string | undefined => /^\d{4}-\d\d-\d\d/.exec(text)?.[0];

const articleIn = (text: string): string | undefined => /\/bai-viet\/([\w-]+)\//.exec(text)?.[1];

/** A name is a name: an address in its place is none. */
const cleanName = (name: string | undefined): string | undefined => {
  const clean = tidyText(stripHtml(name ?? '').text).replace(/\s+/g, ' ');
  return clean === '' || clean.includes('@') ? undefined : clean;
};

const unique = (items: readonly string[]): readonly string[] => [...new Set(items)];
