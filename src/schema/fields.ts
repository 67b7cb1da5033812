import { z } from 'zod';
import { PICTURE_ENDINGS } from '../lib/picture-endings.ts';
import { isIsoDate, isPartialIsoDate } from '../vietnamese/dates.ts';

/** The collections an editor can refer to by id. */
export type CollectionName =
  | 'articles'
  | 'units'
  | 'awards'
  | 'meetings'
  | 'documents'
  | 'places'
  | 'years'
  | 'comments'
  | 'pages';

/** What a field says of itself: the one source of messages, of the editor's form and of the data dictionary. */
export interface FieldMeta {
  /** The label on the form, in the office's words, e.g. `Ngày ban hành`. */
  title: string;
  /** One sentence: what it means to a reader of the site. */
  description: string;
  /** A right value, as it is typed in YAML, e.g. `2022-02-11`. */
  example?: string;
}

/** What the builders below add, so that a schema can be asked what kind of value it takes. */
export interface FieldKind {
  kind?:
    | 'text'
    | 'markdown'
    | 'day'
    | 'partialDate'
    | 'year'
    | 'instant'
    | 'choice'
    | 'reference'
    | 'picture'
    | 'attachment'
    | 'address'
    | 'number'
    | 'boolean';
  /** For `reference`: the collection that holds the id. */
  collection?: CollectionName;
  /** For `choice`: code → words for a reader. */
  labels?: Readonly<Record<string, string>>;
}

/** One line of text, trimmed and in Unicode NFC. */
export const text = (meta: FieldMeta) =>
  z
    .string()
    .trim()
    .normalize('NFC')
    .min(1)
    .refine(isWritable)
    .meta({ ...meta, kind: 'text' });

/** Several lines of plain text or Markdown. */
export const longText = (meta: FieldMeta) =>
  z
    .string()
    .trim()
    .normalize('NFC')
    .min(1)
    .refine(isWritable)
    .meta({ ...meta, kind: 'markdown' });

/** What Astro's store takes for the import of a picture when a text begins with it. */
export const STORE_MARK = '__ASTRO_IMAGE_';

/**
 * Whether a page, a feed, an address and the store can hold the text: YAML can spell characters that none of them may,
 * e.g. `"\0"` or half a letter.
 */
const isWritable = (value: string): boolean =>
  !value.startsWith(STORE_MARK) &&
  !/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]/u.test(value);

/** A list that may be left out; absent and empty mean the same. */
export const list = <T extends z.ZodType>(item: T, meta: FieldMeta) =>
  z
    .array(item)
    .default([])
    .meta({ ...meta });

/** A calendar day `YYYY-MM-DD`. A date is not an instant: it stays a string. */
export const day = (meta: FieldMeta) =>
  z
    .string()
    .trim()
    .refine(isIsoDate)
    .meta({ example: '2023-02-11', ...meta, kind: 'day' });

/** A day, a month or a year: `2023-02-11`, `2023-02` or `2023`, as exactly as it is known. */
export const partialDate = (meta: FieldMeta) =>
  z
    .preprocess(
      (value) => (typeof value === 'number' ? String(value) : value),
      z.string().trim().refine(isPartialIsoDate),
    )
    .meta({ example: '2023-02', ...meta, kind: 'partialDate' });

/** A moment `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, in the site's time zone. */
export const moment = (meta: FieldMeta) =>
  z
    .string()
    .trim()
    .refine((value) => {
      const [date, time] = value.split('T');
      return (
        isIsoDate(date ?? '') && (time === undefined || /^([01]\d|2[0-3]):[0-5]\d$/.test(time))
      );
    })
    .meta({ example: '2023-02-11T07:00', ...meta, kind: 'instant' });

/** A calendar year from 1945 to 2100. */
export const year = (meta: FieldMeta) =>
  z
    .int()
    .min(1945)
    .max(2100)
    .meta({ example: '2022', ...meta, kind: 'year' });

/** A whole number. */
export const wholeNumber = (meta: FieldMeta, min = 0, max = Number.MAX_SAFE_INTEGER) =>
  z
    .int()
    .min(min)
    .max(max)
    .meta({ ...meta, kind: 'number' });

/** Any number, typed without thousands separators. */
export const decimal = (meta: FieldMeta) => z.number().meta({ ...meta, kind: 'number' });

/** Yes or no, `false` when left out. */
export const flag = (meta: FieldMeta, unlessGiven = false) =>
  z
    .boolean()
    .default(unlessGiven)
    .meta({ ...meta, kind: 'boolean' });

/** One code of a closed list; `labels` gives the words that readers see. */
export const choice = <const L extends Readonly<Record<string, string>>>(
  labels: L,
  meta: FieldMeta,
) =>
  z
    .enum(Object.keys(labels) as [keyof L & string, ...(keyof L & string)[]])
    .meta({ ...meta, kind: 'choice', labels });

/** The id of an entry of another collection, i.e. its file name without the ending. */
export const reference = (collection: CollectionName, meta: FieldMeta) =>
  z
    .string()
    .trim()
    .normalize('NFC')
    .min(1)
    .meta({ ...meta, kind: 'reference', collection });

/** A picture in `content/media/`, as the path below that folder. */
export const picture = (meta: FieldMeta) =>
  z
    .string()
    .trim()
    .normalize('NFC')
    .regex(new RegExp(`^(?!/)(?!.*\\.\\.)[^\\\\?]+\\.(${PICTURE_ENDINGS.join('|')})$`, 'i'))
    .meta({ example: '2023/hoi-nghi.jpg', ...meta, kind: 'picture' });

/** A file to download in `content/media/`, as the path below that folder. */
export const attachment = (meta: FieldMeta) =>
  z
    .string()
    .trim()
    .normalize('NFC')
    .regex(/^(?!\/)(?!.*\.\.)[^\\?]+\.(pdf|docx?|xlsx?|pptx?|odt|ods|csv|zip|txt)$/i)
    .meta({ example: '2023/quyet-dinh.pdf', ...meta, kind: 'attachment' });

/** A web address; only `https` and `http`, spelled so that nobody reads another host in it than a browser does. */
export const webAddress = (meta: FieldMeta) =>
  z
    .url({ protocol: /^https?$/, hostname: z.regexes.hostname })
    .regex(WEB_ADDRESS)
    .meta({ example: 'https://vi-du.vn/', ...meta, kind: 'address' });

/** `https://` and no backslash, which a browser takes for a slash, and nothing invisible, which it skips. */
export const WEB_ADDRESS = /^https?:\/\/[^/\\\s][^\\\s]*$/i;

/** The address of a whole site: a host without a path, because every page and link of it begins at the root. */
export const hostAddress = (meta: FieldMeta) =>
  z
    .url({ protocol: /^https?$/, hostname: z.regexes.hostname })
    .regex(/^https?:\/\/[^/\\\s?#@]+\/?$/i)
    .meta({ example: 'https://vi-du.vn/', ...meta, kind: 'address' });

/**
 * A former address of a page, which sends its readers on: a path with or without a query, e.g.
 * `/?p=123`; never the home page itself.
 */
export const oldAddress = (meta: FieldMeta) =>
  z
    .string()
    .trim()
    .normalize('NFC')
    .regex(/^\/(?![/\\])[^#\\\u0000-\u001f]*[^/\s#\\\u0000-\u001f][^#\\\u0000-\u001f]*$/)
    .meta({ example: '/bai-viet/ten-cu/', ...meta, kind: 'text' });

/** The former addresses of one page. */
export const aliases = () =>
  list(
    oldAddress({
      title: 'Địa chỉ cũ',
      description: 'Một địa chỉ cũ của trang này, bắt đầu bằng /.',
    }),
    {
      title: 'Địa chỉ cũ',
      description: 'Những địa chỉ cũ của trang này; người đọc mở chúng thì được đưa đến đây.',
    },
  );

/** The address of a page of the site itself, e.g. `/don-vi/`; never `//host/`, which leaves it. */
export const siteAddress = (meta: FieldMeta) =>
  z
    .string()
    .trim()
    .normalize('NFC')
    .regex(/^\/(?![/\\])[^\\\s\u0000-\u001f]*$/)
    .meta({ ...meta, kind: 'text' });
