import { COLLECTIONS, SITE_FILE, siteSchema, type Collection } from '../schema/collections.ts';
import type { CollectionName } from '../schema/fields.ts';
import type { CmsField } from './cms-field.ts';
import { toCmsFields } from './cms-fields.ts';
import { COLLECTION_SETTINGS } from './collection-settings.ts';
import type { EditorSettings } from './content-policy.ts';

/** One collection of the CMS: a folder of entries, or `site.yaml` alone. */
export interface CmsCollection {
  readonly name: string;
  readonly label: string;
  readonly fields?: readonly CmsField[];
  readonly files?: readonly {
    readonly name: string;
    readonly file: string;
    readonly format: string;
    readonly fields: readonly CmsField[];
  }[];
  /** The name of the format that reads and writes its files. */
  readonly format: string;
  readonly extension?: string;
  readonly [option: string]: unknown;
}

/** The whole configuration of the CMS, as plain data. */
export interface CmsConfig {
  readonly collections: readonly CmsCollection[];
  readonly [option: string]: unknown;
}

/** The configuration that the schemas and `site.yaml` make. Throws where a schema has what a form cannot ask for. */
export function cmsConfig(site: {
  readonly title: string;
  readonly editor: EditorSettings;
}): CmsConfig {
  const base = site.editor.folder === '.' ? '' : `${site.editor.folder}/`;
  const names = Object.keys(COLLECTIONS) as CollectionName[];
  return {
    load_config_file: false,
    backend: backend(site.editor),
    app_title: `Sửa nội dung – ${site.title}`,
    logo: { src: '/bieu-tuong.svg' },
    media_folder: `${base}media`,
    public_folder: '/media',
    media_libraries: {
      default: {
        config: {
          slugify_filename: true,
          max_file_size: 50_000_000,
          // Phones write large pictures, and HEIC that browsers cannot show; the other formats are stored as they are.
          transformations: Object.fromEntries(
            ['jpeg', 'png', 'heic'].map((format) => [
              format,
              { format: 'webp', quality: 85, width: 2560, height: 2560 },
            ]),
          ),
        },
      },
      stock_assets: { providers: [] },
    },
    // A file name is an address: the same letters that the reader of the content makes of it.
    slug: { encoding: 'ascii', clean_accents: true, maxlength: 80, timezone: 'local' },
    output: { omit_empty_optional_fields: true },
    editor: { preview: false },
    show_preview_links: false,
    collections: [...names.map((name) => entryCollection(name, base)), siteCollection(base)],
  };
}

/** Without a git host the CMS still wants to be told of one; this one is never asked, and its button is hidden. */
function backend({ mode, service, repository, branch, server }: EditorSettings): object {
  if (mode !== 'git' || !service)
    return { name: 'gitea', repo: 'tren-may-nay/thu-muc-du-an', auth_methods: ['token'] };
  const api = { github: 'api/v3', gitlab: 'api/v4', gitea: 'api/v1' }[service];
  const host = server?.replace(/\/+$/, '');
  return {
    name: service,
    repo: repository,
    ...(branch ? { branch } : {}),
    ...(host ? { base_url: host, api_root: `${host}/${api}` } : {}),
    auth_methods: ['token'],
    commit_messages: {
      create: 'Thêm {{collection}} “{{slug}}”',
      update: 'Sửa {{collection}} “{{slug}}”',
      delete: 'Xóa {{collection}} “{{slug}}”',
      uploadMedia: 'Tải lên “{{path}}”',
      deleteMedia: 'Xóa “{{path}}”',
    },
  };
}

function entryCollection(name: CollectionName, base: string): CmsCollection {
  const { folder, extensions, schema }: Collection = COLLECTIONS[name];
  const { icon, identifier, slug, slugPattern, slugHint, path, summary, sort, direction } =
    COLLECTION_SETTINGS[name];
  const extension = (extensions[0] ?? '').slice(1);
  const label = String(schema.meta()?.title);
  const fields = toCmsFields(schema, name);
  return {
    name,
    label,
    label_singular: label,
    icon,
    folder: base + folder,
    extension,
    // The CMS expects this word in the name of a format of Markdown files.
    format: extension === 'md' ? `${name}-frontmatter` : name,
    ...(path ? { path } : {}),
    // What is uploaded in one year lies together. The first `/` makes a path count from the root of the repository.
    ...(hasMedia(fields)
      ? { media_folder: `/${base}media/{{year}}`, public_folder: '/media/{{year}}' }
      : { media_folder: `/${base}media`, public_folder: '/media' }),
    thumbnail: false,
    ...(identifier ? { identifier_field: identifier } : {}),
    slug: {
      ...(slug ? { template: slug } : {}),
      ...(slugPattern ? { pattern: slugPattern } : {}),
      editable: ['create'],
      hint: `Tên tệp, cũng là địa chỉ trên trang. Đã đăng rồi thì không đổi nữa.${slugHint ? ` ${slugHint}` : ''}`,
    },
    summary,
    sortable_fields: { fields: sort, default: { field: sort[0], direction } },
    fields: extension === 'md' ? withBody(fields) : fields,
  };
}

const hasMedia = (fields: readonly CmsField[]): boolean =>
  fields.some(
    ({ widget, fields: inner = [] }) => widget === 'image' || widget === 'file' || hasMedia(inner),
  );

/**
 * The text stands below what must be filled in, above what may be. As raw Markdown first, because
 * only that is kept letter by letter.
 */
function withBody(fields: readonly CmsField[]): readonly CmsField[] {
  const needed = fields.filter(({ required }) => required);
  const body: CmsField = {
    name: 'body',
    label: 'Nội dung',
    hint: 'Bài viết, theo cách gõ Markdown trong HUONG-DAN.md.',
    widget: 'markdown',
    required: false,
    modes: ['raw', 'rich_text'],
  };
  return [...needed, body, ...fields.filter(({ required }) => !required)];
}

function siteCollection(base: string): CmsCollection {
  const label = String(siteSchema.meta()?.title);
  const file = {
    name: 'site',
    label,
    icon: 'settings',
    file: base + SITE_FILE,
    format: 'site',
    fields: toCmsFields(siteSchema, 'site'),
  };
  return {
    name: 'site',
    label,
    icon: 'settings',
    description: String(siteSchema.meta()?.description),
    format: 'site',
    files: [file],
  };
}
