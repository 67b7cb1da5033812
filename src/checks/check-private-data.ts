import type { Problem } from '../lib/problem.ts';
import type { CollectionName } from '../schema/fields.ts';
import type { ContentInput } from '../archive/content-input.ts';
import { checkEntries } from './check-entries.ts';
import { placeIn, textsOf, type EntryText } from './entry-texts.ts';

/**
 * Telephone numbers, identity numbers and addresses of persons, which do not belong on a public page.
 * Contacts that `site.yaml` publishes are allowed. Messages never repeat the whole of what should not be seen.
 */
export function checkPrivateData(content: ContentInput): readonly Problem[] {
  const { publisher, comments } = content.site?.data ?? {};
  const known: Known = {
    phone: digitsOf(publisher?.phone ?? ''),
    addresses: [publisher?.email, comments?.address]
      .filter((address) => address !== undefined)
      .map((address) => address.toLowerCase()),
  };
  return checkEntries(content, `private data ${JSON.stringify(known)}`, (collection, entry) =>
    textsOf(collection, entry).flatMap((text) => {
      if (!WORTH_A_LOOK.test(text.text)) return [];
      return [
        ...findIdentityNumbers(text),
        ...findPhones(text, known),
        ...findAddresses(text, known),
      ];
    }),
  );
}

interface Known {
  readonly phone: string;
  readonly addresses: readonly string[];
}

/** An at sign, or nine digits with at most one mark between two of them. */
const WORTH_A_LOOK = /@|(?:\d[\s.()-]{0,2}){8}\d/;

function findIdentityNumbers(text: EntryText): Problem[] {
  return [...text.text.matchAll(/(?<![\d.,/-])\d{3}(?:[ .]?\d{3}){2,3}(?![\d/]|[.,]\d)/g)].flatMap(
    ({ 0: typed, index }) => {
      const before = text.text.slice(Math.max(0, index - 60), index);
      if (!/(?:CCCD|CMND|CMT|căn cước|chứng minh|định danh)[^\n]*$/iu.test(before)) return [];
      return [
        warning(
          text,
          index,
          `Số giấy tờ tùy thân “${hide(typed)}” không nên có trên trang công khai.`,
          'Hãy xóa số này.',
        ),
      ];
    },
  );
}

/** Mobile numbers as people write them, in groups of two to four digits; switchboards (02…) belong to offices. */
const MOBILE =
  /(?<![\d.,/+-])(?:0[35789]\d{1,2}|\(?(?:\+|00)84\)?[ .-]?(?:\(0\)|0)?[35789]\d{1,2}|84[35789]\d)(?:[ .-]?\d{2,4}){2,4}(?![\d/])/g;

function findPhones(text: EntryText, known: Known): Problem[] {
  if (ORGANISATIONS.has(text.collection)) return [];
  return [...text.text.matchAll(MOBILE)].flatMap(({ 0: typed, index }) => {
    const digits = digitsOf(typed);
    if (
      digits.length !== 10 ||
      digits === known.phone ||
      /(?:CCCD|CMND|CMT|căn cước|chứng minh)(?=[^\n]{0,40}$)/iu.test(text.text.slice(0, index))
    )
      return [];
    return [
      warning(
        text,
        index,
        `Số điện thoại “${hide(typed)}” có thể là của cá nhân.`,
        'Hãy xóa số này, hoặc dẫn người đọc đến trang Liên hệ.',
      ),
    ];
  });
}

function findAddresses(text: EntryText, known: Known): Problem[] {
  if (ORGANISATIONS.has(text.collection)) return [];
  return [
    ...text.text.matchAll(
      /(?<![\p{L}\p{N}._%+-])([a-z0-9][\w.%+-]*)@([a-z0-9-]+(?:\.[a-z0-9-]+)+)/giu,
    ),
  ].flatMap(({ 0: typed, 1: name = '', 2: host = '', index }) => {
    if (known.addresses.includes(typed.toLowerCase())) return [];
    if (text.collection !== 'comments' && (OFFICE_NAMES.test(name) || /(^|\.)gov\.vn$/i.test(host)))
      return [];
    return [
      warning(
        text,
        index,
        `Địa chỉ thư điện tử “${name.slice(0, 2)}…@${host}” có thể là của cá nhân.`,
        'Hãy xóa địa chỉ này, hoặc dẫn người đọc đến trang Liên hệ.',
      ),
    ];
  });
}

/** What these files publish are contacts of offices. */
const ORGANISATIONS: ReadonlySet<CollectionName> = new Set(['pages']);

/** Mailboxes of a desk, not of a person. */
const OFFICE_NAMES =
  /^(lien-?he|info|contact|van-?thu|van-?phong|ban-?bien-?tap|bbt|toa-?soan|ho-?tro|support|tuyen-?dung|hanh-?chinh|admin|cskh)\b/i;

/** Digits as they are dialled in the country: 0912345678. */
const digitsOf = (typed: string): string =>
  typed
    .replace(/\D/g, '')
    .replace(/^(00)?84(?=0?[35789]\d{8}$)/, '0')
    .replace(/^00(?=[35789]\d{8}$)/, '0');

const hide = (typed: string): string => `${typed.slice(0, 3)}…${typed.slice(-2)}`;

function warning(text: EntryText, offset: number, message: string, cure: string): Problem {
  return { severity: 'warning', ...placeIn(text, offset), message, cure };
}
