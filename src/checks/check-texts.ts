import { foreignPicture, isPicturePath } from '../lib/picture-endings.ts';
import type { Problem } from '../lib/problem.ts';
import { collectValues, valueAt } from '../schema/messages/describe-issues.ts';
import { COLLECTIONS } from '../schema/collections.ts';
import { toSlug } from '../vietnamese/slug.ts';
import type { ContentInput, EntryInput } from '../archive/content-input.ts';
import { recallOrFind } from './check-entries.ts';
import { placeInBody } from './entry-texts.ts';
import { warning } from './problems.ts';

/** Texts that are there but do not do their work: titles too long to take in, descriptions that describe nothing. */
export function checkTexts(content: ContentInput): readonly Problem[] {
  return [...checkTitles(content), ...checkDescriptions(content), ...checkBodyPictures(content)];
}

/** What fits on a card in three lines. */
const LONGEST_TITLE = 110;

function checkTitles(content: ContentInput): Problem[] {
  return content.entries.articles
    .filter(({ data }) => data.title.length > LONGEST_TITLE)
    .map((entry) =>
      warning(
        { file: entry.file, ...entry.locate(['title']) },
        `Tiêu đề dài ${entry.data.title.length} ký tự; quá ${LONGEST_TITLE} ký tự thì không vừa thẻ bài viết.`,
        'Hãy rút gọn tiêu đề và chuyển phần chi tiết xuống summary (Tóm tắt).',
      ),
    );
}

/** The description of a picture in the fields of an article or meeting. */
function checkDescriptions(content: ContentInput): Problem[] {
  return (['articles', 'meetings'] as const).flatMap((name) =>
    content.entries[name].flatMap((entry) =>
      recallOrFind(entry, 'picture descriptions', () =>
        (hasPictures(entry.data)
          ? collectValues(COLLECTIONS[name].schema, entry.data, ['picture'])
          : []
        ).flatMap(({ path, value }) => {
          const { alt, caption } = valueAt(entry.data, path.slice(0, -1)) as {
            alt?: string;
            caption?: string;
          };
          const fault = alt === undefined ? undefined : uselessBecause(alt, value, caption);
          return fault === undefined
            ? []
            : [
                warning(
                  { file: entry.file, ...entry.locate([...path.slice(0, -1), 'alt']) },
                  `Mô tả ảnh “${alt}” ${fault}.`,
                  DESCRIBE,
                ),
              ];
        }),
      ),
    ),
  );
}

const hasPictures = (data: { cover?: unknown; photos: readonly unknown[] }): boolean =>
  data.cover !== undefined || data.photos.length > 0;

/** `![description](/media/file.jpg "caption")` in a text. */
function checkBodyPictures(content: ContentInput): Problem[] {
  return [...content.entries.articles, ...content.entries.pages].flatMap((entry: EntryInput) =>
    !entry.body.includes('![')
      ? []
      : [
          ...entry.body.matchAll(/!\[([^\][\n]*)\]\(\s*<?([^)<>"\n]+?)>?(?:\s+"([^"\n]*)")?\s*\)/g),
        ].flatMap(({ 1: alt = '', 2: file = '', 3: caption, index }) => {
          const origin = { file: entry.file, ...placeInBody(entry, index) };
          if (alt.trim() === '')
            return [
              warning(
                origin,
                'Ảnh này chưa có mô tả cho người khiếm thị.',
                'Hãy viết mô tả vào giữa hai dấu [ ]: ảnh cho thấy gì.',
              ),
            ];
          const fault = uselessBecause(alt, file, caption);
          return fault === undefined
            ? []
            : [warning(origin, `Mô tả ảnh “${alt}” ${fault}.`, DESCRIBE)];
        }),
  );
}

const DESCRIBE = 'Hãy viết ảnh cho thấy gì, như kể qua điện thoại.';

/** Why a description tells nothing to somebody who cannot see the picture. */
function uselessBecause(
  alt: string,
  file: string,
  caption: string | undefined,
): string | undefined {
  const slug = toSlug(alt);
  const name = file.split('/').at(-1) ?? file;
  if (
    isPicturePath(alt) ||
    foreignPicture(alt) !== undefined ||
    (slug !== '' && slug === toSlug(name.replace(/\.\w+$/, '')) && !alt.includes(' ')) ||
    /^(img|dsc|pxl|image|photo|screenshot)[-_]\d+$/i.test(alt)
  )
    return 'chỉ là tên tệp';
  if (slug === '' || NAMES_OF_PICTURES.test(slug)) return 'không cho biết ảnh có gì';
  if (caption !== undefined && slug === toSlug(caption))
    return 'giống hệt chú thích, nên người nghe máy đọc phải nghe hai lần';
  return undefined;
}

/** "Ảnh", "hình minh họa", "image 2" … as slugs. */
const NAMES_OF_PICTURES =
  /^(?:(?:buc-|tam-)?(?:anh|hinh|hinh-anh)|image|picture|photo|img|logo|banner)(?:-(?:minh-hoa|bai-viet|dai-dien|tu-lieu|hoi-nghi|su-kien|cover))?(?:-?\d+)?$/;
