import { placeInBody } from '../archive/entry-texts.ts';
import type { Archive } from '../archive/types.ts';
import { decodeAddress } from '../lib/decode-address.ts';
import { foreignPicture } from '../lib/picture-endings.ts';
import type { Problem } from '../lib/problem.ts';
import { linksIn } from '../markdown/render-markdown.ts';
import { mediaPath } from '../markdown/safe-address.ts';
import { missingFile } from '../archive/missing-file.ts';
import { askIfMeant } from '../schema/message-words.ts';
import { closest } from '../vietnamese/closest.ts';
import { checkCode } from './check-code.ts';
import { checkRemoved } from './check-removed.ts';
import { paginate } from './pagination.ts';
import { isPublishable } from './public-media.ts';
import { RESERVED_PAGE_IDS, urls } from './urls.ts';

/** A text of the archive with its place in the content folder. */
interface Body {
  readonly file: string;
  readonly body: string;
  readonly bodyLine: number;
  readonly isCode?: boolean;
}

/** Faults that need the addresses of the site: pages that take a reserved address, and links, files and HTML in texts that come to nothing. */
export function checkPages(
  archive: Archive,
  media: ReadonlyMap<string, number>,
): readonly Problem[] {
  const addresses = knownAddresses(archive);
  return [
    ...archive.pages
      .filter((page) => RESERVED_PAGE_IDS.includes(page.id))
      .map((page): Problem => ({
        severity: 'error',
        file: page.file,
        message: `Địa chỉ /${page.id}/ đã dùng cho một mục của trang, nên tệp này sẽ không hiện.`,
        cure: 'Hãy đổi tên tệp.',
      })),
    ...[...archive.articles, ...archive.pages].flatMap((text) => checkBody(text, addresses, media)),
  ];
}

function checkBody(
  text: Body,
  addresses: ReadonlySet<string>,
  media: ReadonlyMap<string, number>,
): Problem[] {
  const problems: Problem[] = text.isCode ? [...checkCode(text)] : [];
  if (isPlain(text.body, addresses, media)) return problems;
  for (const address of new Set(linksIn(text.body))) {
    const path = mediaPath(address);
    if (path !== undefined) {
      if (media.has(path)) {
        if (!isPublishable(path))
          problems.push({
            severity: 'error',
            file: text.file,
            ...placeOf(text, address),
            ...whyUnpublishable(path),
          });
        continue;
      }
      problems.push({
        severity: 'error',
        file: text.file,
        ...placeOf(text, address),
        ...missingInText(path, media),
      });
    } else if (/^\/(?![/\\])/.test(address)) {
      const target = address.replace(/[?#].*$/, '');
      if (addresses.has(decodeAddress(target))) continue;
      const near = closest(target, [...addresses]);
      problems.push({
        severity: 'warning',
        file: text.file,
        ...placeOf(text, address),
        message: `Liên kết “${decodeAddress(address)}” không dẫn đến trang nào.`,
        cure: near ? askIfMeant(near) : 'Hãy kiểm tra lại địa chỉ.',
      });
    }
  }
  return text.isCode
    ? problems
    : [
        ...problems,
        ...checkRemoved(text.body, (offset) => ({ file: text.file, ...placeInBody(text, offset) })),
      ];
}

function whyUnpublishable(path: string): { message: string; cure: string } {
  const foreign = foreignPicture(path);
  return foreign
    ? {
        message: `Tệp media/${path} là ${foreign}, trang không dùng được.`,
        cure: 'Hãy mở ảnh, lưu lại ở dạng jpg, rồi sửa liên kết.',
      }
    : {
        message: `Tệp media/${path} không đăng được: loại tệp này có thể mang mã chạy trên máy người đọc.`,
        cure: 'Hãy lưu thành ảnh (jpg, png, webp, avif, gif) hoặc tệp pdf, rồi sửa liên kết.',
      };
}

/**
 * Whether every address in the text can be seen, without parsing it, to be right. Parsing costs a hundred times more,
 * and most texts have only simple links: `](/…)`, never HTML, definitions or titles with brackets.
 */
function isPlain(
  body: string,
  addresses: ReadonlySet<string>,
  media: ReadonlyMap<string, number>,
): boolean {
  // A footnote's definition looks like that of a link.
  if (body.includes('<') || body.replace(/\[\^[^\]\s]+\]:/g, '').includes(']:')) return false;
  // A picture of another site looks like a link to it.
  if (body.includes('![') && /\]\(\s*(?:[a-z]+:|\/\/)/i.test(body)) return false;
  for (const { 1: address = '' } of body.matchAll(/\]\(([^\n]*?)(?:[)\s]|$)/g)) {
    const known =
      /^[\w./#-]+$/.test(address) &&
      (addresses.has(address) ||
        address.startsWith('#') ||
        (media.has(mediaPath(address) ?? '') && isPublishable(address)));
    if (!known && !/^https?:\/\/[\w./-]+$/.test(address)) return false;
  }
  return true;
}

/** Every address of a page, without fragments. */
function knownAddresses(archive: Archive): ReadonlySet<string> {
  const { articles, units, awards, meetings, documents, years, pages, site } = archive;
  return new Set([
    urls.home(),
    urls.units(),
    urls.years(),
    urls.awards(),
    urls.meetings(),
    urls.documents(),
    urls.photos(),
    urls.charity(),
    urls.corrections(),
    urls.openData(),
    urls.search(),
    ...paginate(articles, site.articlesPerPage).map(({ number }) => urls.articles(number)),
    ...articles.map(({ id }) => urls.article(id)),
    ...units.map(({ id }) => urls.unit(id)),
    ...awards.map(({ id }) => urls.award(id)),
    ...meetings.map(({ id }) => urls.meeting(id)),
    ...documents.map(({ id }) => urls.document(id)),
    ...years.map((year) => urls.year(year)),
    ...pages.map(({ id }) => urls.page(id)),
  ]);
}

function missingInText(
  path: string,
  media: ReadonlyMap<string, number>,
): Pick<Problem, 'message' | 'cure'> {
  const { message, cure } = missingFile(
    path,
    [...media.keys()],
    'Hãy chép tệp vào thư mục media, hoặc xóa chỗ này.',
    (other) => `/media/${other}`,
  );
  return { message, cure };
}

/** Where an address stands in its file, as it was typed or percent-encoded; the beginning of the text when it cannot be told. */
function placeOf(text: Body, address: string): { line: number; column: number } {
  const body = text.body.toLowerCase();
  const found = [address, decodeAddress(address).normalize('NFC')].map((typed) =>
    body.indexOf(typed.toLowerCase()),
  );
  return placeInBody(text, Math.max(0, ...found));
}
