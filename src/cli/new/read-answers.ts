import { DOCUMENT_TYPES } from '../../schema/document.ts';
import { PLACE_TYPES } from '../../schema/place.ts';
import { foldMarks } from '../../vietnamese/fold.ts';
import { toSlug } from '../../vietnamese/slug.ts';
import type { Answers } from './kind.ts';

/** A whole number that was typed as one; other text as it is. */
export const number = (text: string | undefined): number | string | undefined =>
  text !== undefined && /^\d+$/.test(text) ? Number(text) : text;
/** Words between commas or semicolons. */
export const list = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(/[,;]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** The first code whose words stand in the text. */
export const guess = (
  choices: Readonly<Record<string, string>>,
  text: string | undefined,
): string | undefined =>
  Object.entries(choices).find(([, words]) =>
    foldMarks(text ?? '').includes(foldMarks(words)),
  )?.[0];

/** A source typed as words becomes the title of a source elsewhere. */
export const source = (text: string | undefined) =>
  text === undefined ? undefined : { title: text };

const LEGAL_WORDS = {
  'TNHH MTV': /tnhh (mtv|một thành viên)|trách nhiệm hữu hạn một thành viên/i,
  TNHH: /tnhh|trách nhiệm hữu hạn/i,
  'TCT CP': /tổng công ty (cp|cổ phần)/i,
  CP: /công ty (cp|cổ phần)/i,
};
/** The legal form that a full name tells. */
export const legalForm = (name: string | undefined): string =>
  Object.entries(LEGAL_WORDS).find(([, words]) => words.test(name ?? ''))?.[0] ?? 'khong-ro';
/** A full name without the words for its legal form. */
export const shortName = (name: string | undefined): string | undefined =>
  name
    ?.replace(/^(tổng )?công ty\s+/i, '')
    .replace(/^(cp|cổ phần|tnhh|trách nhiệm hữu hạn)\s+/i, '')
    .replace(/^(mtv|một thành viên)\s+/i, '')
    .trim() || undefined;

/** Words by which a title tells the type of a meeting. */
export const MEETING_WORDS = {
  'tong-ket': 'tổng kết',
  'so-ket': 'sơ kết',
  'ky-giao-uoc': 'ký giao ước',
  'giao-ban': 'giao ban',
};
const DOCUMENT_SYMBOLS = {
  qd: 'quyet-dinh',
  qc: 'quy-che',
  kh: 'ke-hoach',
  bc: 'bao-cao',
  bb: 'bien-ban',
  ttr: 'to-trinh',
  hd: 'huong-dan',
  nq: 'nghi-quyet',
};
/** `12/QĐ-UBND` is often typed in one piece. */
export const splitNumber = ({
  number: typed,
  symbol,
}: Answers): { number: string | undefined; symbol: string | undefined } => {
  const [whole, digits, rest] = /^(\d+[a-z]?)\/(.+)$/i.exec(typed ?? '') ?? [];
  return whole === undefined
    ? { number: typed, symbol }
    : { number: digits, symbol: symbol ?? rest };
};
/** The type of paper that its symbol or its title tells. */
export const documentType = (answers: Answers): string | undefined =>
  DOCUMENT_SYMBOLS[
    toSlug(splitNumber(answers).symbol ?? '').split('-')[0] as keyof typeof DOCUMENT_SYMBOLS
  ] ?? guess(DOCUMENT_TYPES, answers.title);

/** "xã Ví Dụ" → its level and its own name. */
export const placeType = (answers: Answers): string | undefined =>
  Object.entries(PLACE_TYPES).find(([, words]) =>
    answers.title?.toLowerCase().startsWith(`${words} `),
  )?.[0];
/** The name of a place without the word for its level. */
export const placeName = ({ title: typed = '' }: Answers): string =>
  typed.slice(
    (PLACE_TYPES[placeType({ title: typed }) as keyof typeof PLACE_TYPES]?.length ?? -1) + 1,
  );
