import { missingFile } from './missing-file.ts';
import { decodeAddress } from '../lib/decode-address.ts';
import { addressKey } from '../lib/address-key.ts';
import { nearHost } from '../lib/local-host.ts';
import { foreignPicture } from '../lib/picture-endings.ts';
import { mediaPath } from '../markdown/safe-address.ts';
import { isPublishable } from '../views/public-media.ts';
import { judgeOwn } from './judge-own-address.ts';
import { quote, warn, type JudgedLink, type Judgement, type SiteMap } from './judgement.ts';

/**
 * What is wrong with one address; `undefined` for one that leads somewhere, and for one that the policy of texts takes
 * away, which has a complaint of its own (`check-removed.ts`).
 * @param page the address of the page on which it stands
 */
export function judgeAddress(link: JudgedLink, page: string, site: SiteMap): Judgement | undefined {
  const { address } = link;
  if (address === '' || address === '#') return judgeEmpty(link);
  if (/^[a-z]:[\\/]|^\\|^file:/i.test(address)) return judgeMachinePath(link, site);
  const scheme = schemeOf(address);
  if (scheme === 'http' || scheme === 'https') return judgeWeb(link, site);
  if (scheme === 'mailto' || scheme === 'tel') return judgeContact(link, scheme);
  if (address.startsWith('//')) return undefined;
  if (mediaPath(address) !== undefined) return judgeMedia(link, site);
  // A host with a port looks like a scheme.
  if (scheme !== undefined && !/^[\w.-]+\.[a-z]+:\d/i.test(address)) return undefined;
  if (link.isPicture) return undefined;
  if (address.startsWith('/')) return judgeOwn(link, address, site);
  return /^[#?]/.test(address)
    ? judgeOwn(link, page + address, site)
    : judgeRelative(link, page, site);
}

/** In small letters, without its colon. */
const schemeOf = (address: string): string | undefined =>
  /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();

const judgeEmpty = ({ typed, words, isPicture }: JudgedLink): Judgement =>
  warn(
    isPicture
      ? `Ảnh “![${words}](${typed})” chưa có địa chỉ.`
      : `Liên kết “[${words}](${typed})” chưa có địa chỉ.`,
    isPicture
      ? 'Hãy ghi địa chỉ ảnh vào giữa hai dấu ngoặc tròn, ví dụ (/media/2026/anh.jpg).'
      : 'Hãy ghi địa chỉ vào giữa hai dấu ngoặc tròn; không cần liên kết thì bỏ các dấu ngoặc, chỉ để lại chữ.',
  );

/** A file of the editor's machine or of the office's network. */
function judgeMachinePath(
  { typed, address, isPicture }: JudgedLink,
  { media }: SiteMap,
): Judgement {
  const name = decodeAddress(address).split(/[\\/]/).at(-1) ?? '';
  const found =
    name && [...media.keys()].find((path) => path.endsWith(`/${name}`) || path === name);
  const where = /^\\\\|^\\[^\\]|^file:\/\/[^/]/.test(address)
    ? 'là đường dẫn trong mạng nội bộ'
    : 'là đường dẫn trên máy của người viết';
  return warn(
    `${isPicture ? 'Ảnh' : 'Liên kết'} ${quote(typed)} ${where}, bạn đọc không mở được.`,
    found
      ? `Tệp này đã có trong thư mục media: hãy viết /media/${found}.`
      : `Hãy chép tệp vào thư mục media rồi viết địa chỉ ở đó, ví dụ /media/2026/${name || 'ke-hoach.pdf'}.`,
    found ? toTyped(`/media/${found}`) : undefined,
  );
}

/** An address with spaces stands between angle brackets. */
const toTyped = (address: string): string => (/[\s()]/.test(address) ? `<${address}>` : address);

function judgeWeb(link: JudgedLink, site: SiteMap): Judgement | undefined {
  const { typed, address } = link;
  const url = URL.parse(address);
  if (!url || !/^https?:\/\/[^/]/i.test(address)) return undefined;
  const own = decodeAddress(url.pathname) + url.search + decodeAddress(url.hash);
  const near = nearHost(url.host);
  const isOwn = addressKey(url.pathname) !== '' && site.addresses.known.has(addressKey(own));
  if (isSameSite(url, site.origin)) return judgeOwn(link, own, site);
  if (near === 'machine' || (near === 'network' && isOwn)) {
    const isPage = site.addresses.known.has(addressKey(own));
    return warn(
      `Liên kết ${quote(typed)} là địa chỉ của trang xem thử trên máy này, bạn đọc không mở được.`,
      isPage ? `Hãy viết ${own}.` : 'Hãy viết địa chỉ trên trang này, bắt đầu bằng dấu /.',
      isPage ? own : undefined,
    );
  }
  if (near === 'network')
    return warn(
      `Liên kết ${quote(typed)} chỉ mở được trong mạng nội bộ, bạn đọc không mở được.`,
      'Hãy chép tệp vào thư mục media rồi viết /media/…, hoặc ghi địa chỉ công khai.',
    );
  return isOwn && PREVIEW_HOST.test(url.hostname)
    ? warn(`Liên kết ${quote(typed)} là địa chỉ của một bản xem thử.`, `Hãy viết ${own}.`, own)
    : undefined;
}

/** Hosts that show a site before it is published. */
const PREVIEW_HOST =
  /(--[\w-]+\.netlify\.app|\.(pages\.dev|vercel\.app|ngrok(-free)?\.(io|app)|trycloudflare\.com|loca\.lt|gitpod\.io|github\.dev))$/;

/** The site's own address, with or without `www.`, by http or https. */
function isSameSite(url: URL, origin: string | undefined): boolean {
  const bare = (host: string) => host.replace(/^www\./, '');
  return origin !== undefined && bare(url.host) === bare(new URL(origin).host);
}

function judgeContact(
  { typed, address }: JudgedLink,
  scheme: 'mailto' | 'tel',
): Judgement | undefined {
  const value = decodeAddress(address.slice(scheme.length + 1));
  if (scheme === 'mailto')
    return /^[^\s@?]+@[^\s@?]+\.[^\s@?]+/.test(value)
      ? undefined
      : warn(
          `Liên kết ${quote(typed)} chưa có địa chỉ thư.`,
          'Hãy viết đủ, ví dụ mailto:lienhe@vi-du.vn.',
        );
  return /\d{3}/.test(value.replace(/[\s.()-]/g, ''))
    ? undefined
    : warn(
        `Liên kết ${quote(typed)} chưa có số điện thoại.`,
        'Hãy viết đủ, ví dụ tel:02373123456.',
      );
}

function judgeMedia({ address }: JudgedLink, { media }: SiteMap): Judgement | undefined {
  const path = mediaPath(address) ?? '';
  if (media.has(path))
    return isPublishable(path) ? undefined : { severity: 'error', ...whyUnpublishable(path) };
  const { message, cure } = missingFile(
    path,
    [...media.keys()],
    'Hãy chép tệp vào thư mục media, hoặc xóa chỗ này.',
    (other) => `/media/${other}`,
  );
  return { severity: 'error', message, cure };
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

/** Neither a scheme nor a slash: a host without its scheme, a mailbox, or a path that begins at the page itself. */
function judgeRelative(link: JudgedLink, page: string, site: SiteMap): Judgement | undefined {
  const { typed, address } = link;
  if (/^[^\s@/]+@[^\s@/]+\.[a-z]{2,}$/i.test(address))
    return warn(
      `Liên kết ${quote(typed)} là địa chỉ thư nhưng thiếu mailto:.`,
      `Hãy viết mailto:${address}.`,
      `mailto:${typed}`,
    );
  if (
    /^(www\.[^\s/]|[\w-]+(\.[\w-]+)*\.(vn|com|net|org|info|edu|gov|asia|io)(:\d+)?([/?#]|$))/i.test(
      address,
    )
  )
    return warn(
      `Liên kết ${quote(typed)} thiếu https:// nên không mở được trang ${address.split(/[/?#]/)[0]}.`,
      `Hãy viết https://${address}.`,
      `https://${typed}`,
    );
  // From `/bai-viet/a/`, `../b/` is `/bai-viet/b/`.
  const resolved = new URL(address, `http://trang.invalid${page}`);
  const fromPage =
    decodeAddress(resolved.pathname) + resolved.search + decodeAddress(resolved.hash);
  if (site.addresses.known.has(addressKey(fromPage))) return judgeOwn(link, fromPage, site);
  const right = meantPage(address, site);
  return warn(
    `Liên kết ${quote(typed)} không dẫn đến trang nào: địa chỉ trên trang này phải bắt đầu bằng dấu /.`,
    right ? `Hãy viết ${right}.` : 'Hãy kiểm tra lại địa chỉ.',
    right,
  );
}

/** The page that a path without its slash, or the name of a content file, stands for. */
function meantPage(address: string, { addresses, media }: SiteMap): string | undefined {
  const path = decodeAddress(address.replace(/[?#].*/, '')).replace(/^(\.{1,2}\/)+/, '');
  const key = addressKey(`/${path}`);
  const name =
    path
      .split('/')
      .at(-1)
      ?.replace(/\.(mdx?|ya?ml|html?)$/i, '') ?? '';
  return (
    addresses.pageOf.get(key) ??
    addresses.pages.find((page) => name !== '' && page.endsWith(`/${name}/`)) ??
    [...media.keys()].filter((file) => file.endsWith(`/${path}`)).map((file) => `/media/${file}`)[0]
  );
}
