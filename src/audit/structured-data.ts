import type { AuditSite, CheckResult } from './audit-site.ts';

type Thing = Readonly<Record<string, unknown>>;

/**
 * What each type must say, by what Google's documentation and schema.org ask for; a type that is
 * not here is a slip of the pen.
 */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  BreadcrumbList: ['itemListElement'],
  CreativeWork: ['name'],
  DataDownload: ['contentUrl', 'encodingFormat'],
  Dataset: ['name', 'description', 'url'],
  EntryPoint: ['urlTemplate'],
  Event: ['name'],
  ImageObject: ['url'],
  ListItem: ['position', 'name', 'item'],
  NewsArticle: ['headline'],
  Organization: ['name'],
  OrganizationRole: ['memberOf'],
  Person: ['name'],
  Place: ['name'],
  SearchAction: ['target', 'query-input'],
  WebSite: ['name', 'url'],
};

/** What stands at the top of a page must say more than what is only named there. */
const REQUIRED_OF_PAGE: Readonly<Record<string, readonly string[]>> = {
  NewsArticle: ['headline', 'datePublished', 'author', 'publisher', 'image', 'mainEntityOfPage'],
  Event: ['name', 'startDate', 'mainEntityOfPage'],
  Organization: ['name', 'url', 'mainEntityOfPage'],
};

/** The kinds of page that must say what they are. */
const EXPECTED: readonly (readonly [RegExp, string])[] = [
  [/^\/$/, 'WebSite'],
  [/^\/bai-viet\/(?!trang\/)[^/]+\/$/, 'NewsArticle'],
  [/^\/hoi-nghi\/[^/]+\/$/, 'Event'],
  [/^\/don-vi\/[^/]+\/$/, 'Organization'],
  [/^\/du-lieu\/$/, 'Dataset'],
];

const DAY = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?([+-]\d{2}:\d{2}|Z))?)?)?$/;
const ADDRESSES = new Set(['@id', 'url', 'item', 'mainEntityOfPage', 'contentUrl', 'license']);
const DAYS = new Set(['datePublished', 'dateModified', 'dateCreated', 'startDate', 'endDate']);

/**
 * A site that does not know its address writes its own from the root, which JSON-LD reads from
 * the address of the page.
 */
const WHOLE = /^https?:\/\/\S+$/;
const FROM_ROOT = /^(https?:\/)?\/\S*$/;

/** The data for machines of every page: known types, their required members, whole addresses, real days. */
export async function checkStructuredData(site: AuditSite): Promise<CheckResult> {
  let checked = 0;
  const faults: string[] = [];
  for (const path of site.paths) {
    const tops = [
      ...site.html(path).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs),
    ].flatMap(([, json = '']) => thingsOf(json));
    checked += tops.length;
    const expected = EXPECTED.find(([pattern]) => pattern.test(path))?.[1];
    if (expected && !tops.some((thing) => thing['@type'] === expected))
      faults.push(`${path}: thiếu dữ liệu loại ${expected}.`);
    faults.push(
      ...tops
        .flatMap((thing) => [
          ...missing(thing, REQUIRED_OF_PAGE),
          ...faultsOf(thing, site.knowsAddress ? WHOLE : FROM_ROOT),
        ])
        .map((fault) => `${path}: ${fault}`),
    );
  }
  return { name: 'Dữ liệu cho máy (JSON-LD)', checked, faults };
}

/** The things of one block; one without a type tells that the block cannot be read. */
function thingsOf(json: string): readonly Thing[] {
  try {
    const data = JSON.parse(json) as Thing;
    if (!/^https?:\/\/schema\.org\/?$/.test(String(data['@context'])))
      return [{ '@type': 'khối không ghi @context' }];
    return (data['@graph'] as readonly Thing[] | undefined) ?? [data];
  } catch {
    return [{ '@type': 'khối JSON hỏng' }];
  }
}

function missing(
  thing: Thing,
  table: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  const type = String(thing['@type']);
  return (table[type] ?? [])
    .filter((member) => thing[member] === undefined || thing[member] === '')
    .map((member) => `${type} thiếu “${member}”.`);
}

function faultsOf(thing: Thing, address: RegExp): readonly string[] {
  const type = thing['@type'];
  return [
    ...(typeof type === 'string' && REQUIRED[type]
      ? missing(thing, REQUIRED)
      : [`loại lạ: ${String(type)}.`]),
    ...Object.entries(thing).flatMap(([member, value]): readonly string[] => {
      if (typeof value === 'string' && ADDRESSES.has(member) && !address.test(value))
        return [`“${member}” không phải địa chỉ đầy đủ: ${value}`];
      if (
        typeof value === 'string' &&
        DAYS.has(member) &&
        !(DAY.test(value) && !Number.isNaN(Date.parse(value)))
      )
        return [`“${member}” không phải ngày: ${value}`];
      return [value]
        .flat()
        .filter((part): part is Thing => typeof part === 'object' && part !== null)
        .flatMap((part) => faultsOf(part, address));
    }),
  ];
}
