import { nearHost } from '../lib/local-host.ts';

/** Every address of the site. Addresses are permanent: they are spelled here and nowhere else. */
export const urls = {
  home: () => '/',
  articles: (page = 1) => (page === 1 ? '/bai-viet/' : `/bai-viet/trang/${page}/`),
  article: (id: string) => `/bai-viet/${id}/`,
  units: () => '/don-vi/',
  unit: (id: string) => `/don-vi/${id}/`,
  years: () => '/nam/',
  year: (year: number) => `/nam/${year}/`,
  awards: () => '/khen-thuong/',
  award: (id: string) => `/khen-thuong/${id}/`,
  meetings: () => '/hoi-nghi/',
  meeting: (id: string) => `/hoi-nghi/${id}/`,
  documents: () => '/van-ban/',
  document: (id: string) => `/van-ban/${id}/`,
  documentsOf: (type: string) => `/van-ban/loai/${type}/`,
  photos: () => '/hinh-anh/',
  photosOf: (year: number) => `/hinh-anh/${year}/`,
  charity: () => '/an-sinh-xa-hoi/',
  corrections: () => '/hieu-dinh/',
  openData: () => '/du-lieu/',
  dataFile: (table: string, format: 'csv' | 'json') => `/du-lieu/${table}.${format}`,
  dataPackage: () => '/du-lieu/datapackage.json',
  dataSchema: (name: string) => `/du-lieu/schema/${name}.json`,
  page: (id: string) => `/${id}/`,
  about: () => '/gioi-thieu/',
  contact: () => '/lien-he/',
  privacy: () => '/bao-ve-du-lieu-ca-nhan/',
  search: (query?: string) => (query ? `/tim-kiem/?q=${encodeURIComponent(query)}` : '/tim-kiem/'),
  searchIn: (filters: {
    readonly nam?: number;
    readonly 'don-vi'?: string;
    readonly loai?: string;
  }) =>
    `/tim-kiem/?${Object.entries(filters)
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join('&')}`,
  media: (path: string) => `/media/${path.split('/').map(encodeURIComponent).join('/')}`,
  addressBook: () => '/dia-chi.json',
  sitemap: () => '/sitemap.xml',
  feed: (format: FeedFormat = 'xml') => `/feed.${format}`,
  unitFeed: (id: string, format: FeedFormat = 'xml') => `/don-vi/${id}/feed.${format}`,
  yearFeed: (year: number, format: FeedFormat = 'xml') => `/nam/${year}/feed.${format}`,
  siteSocialCard: () => '/the-xa-hoi.png',
  socialCard: (id: string) => `/the-xa-hoi/${id}.png`,
} as const;

/** RSS 2.0 or JSON Feed. */
export type FeedFormat = 'xml' | 'json';

/** What the site says of where it lies. */
interface Located {
  readonly url?: string | undefined;
}

/**
 * Origin of absolute addresses, without a slash at the end; `undefined` while the site does not know the address at
 * which readers reach it: an address of the machine that builds is none.
 */
export function publicOrigin({ url }: Located): string | undefined {
  if (url !== asked) [asked, answer] = [url, originOf(url)];
  return answer;
}

/** A site has one address, and every page asks for it many times. */
let asked: string | undefined;
let answer: string | undefined;

const originOf = (url: string | undefined): string | undefined =>
  url === undefined || nearHost(new URL(url).host) === 'machine'
    ? undefined
    : url.replace(/\/+$/, '');

/** An address of the site for machines: whole where the site knows its own, else from the root. */
export const wholeAddress = (site: Located, path: string): string =>
  `${publicOrigin(site) ?? ''}${path}`;

/** Ids of fragments inside pages, so that a fact can be linked to. */
export const anchors = {
  fact: (key: string) => `du-kien-${key}`,
  /** A year in a register, e.g. `nam-2022`. */
  year: (label: string | undefined) => `nam-${label ?? 'chua-ro'}`,
  /** A day in a list, e.g. `ngay-2023-02-11`. */
  day: (iso: string | undefined) => `ngay-${iso ?? 'chua-ro'}`,
  /** A source in the list at the end of a page. */
  source: (number: number | string) => `nguon-${number}`,
  comment: (id: string) => `binh-luan-${id.split('/').at(-1) ?? id}`,
  about: () => 've-ban-tin',
  note: (at: number) => `ghi-chu-${at + 1}`,
  reply: () => 'tra-loi',
  dataTable: (name: string) => `bang-${name}`,
} as const;
