import type { Problem } from '../lib/problem.ts';
import { COLLECTIONS } from '../schema/collections.ts';
import { collectValues, valueAt } from '../schema/messages/describe-issues.ts';
import { PLACE_TYPES } from '../schema/place.ts';
import { formatDateShort, isWithin } from '../vietnamese/dates.ts';
import type { ContentInput, EntryInput } from '../archive/content-input.ts';
import { isYear } from '../archive/year-facts.ts';
import { checkAwards, checkQuotas } from './check-awards.ts';
import { checkCopies } from './check-copies.ts';
import { checkDates } from './check-dates.ts';
import { checkFiles } from './check-files.ts';
import { checkLead } from './check-lead.ts';
import { checkMembers, checkRankings, checkRoles } from './check-members.ts';
import { checkPrivateData } from './check-private-data.ts';
import { checkHiddenSources, checkQuotes, checkSources } from './check-sources.ts';
import { checkSpelling } from './check-spelling.ts';
import { checkTexts } from './check-texts.ts';
import { checkConservation } from './check-conservation.ts';
import { error, warning } from './problems.ts';
import type { Archive, Origin } from '../archive/types.ts';

/** Faults that no single file can show: facts against each other, against their documents and against time. */
export function checkArchive(archive: Archive, content: ContentInput): readonly Problem[] {
  return [
    ...checkYearFiles(content),
    ...checkComments(content),
    ...checkCircles(content),
    ...checkSources(archive),
    ...checkHiddenSources(archive, content),
    ...checkQuotes(archive),
    ...checkRankings(archive),
    ...checkMembers(archive),
    ...checkRoles(archive),
    ...checkAwards(archive, content),
    ...checkQuotas(archive),
    ...checkPlaces(archive, content),
    ...checkPhotos(content),
    ...checkLead(content),
    ...checkTexts(content),
    ...checkConservation(content),
    ...checkSpelling(content),
    ...checkPrivateData(content),
    ...checkFiles(content),
    ...checkCopies(content),
    ...checkDates(archive, content),
  ];
}

function checkYearFiles(content: ContentInput): Problem[] {
  return content.entries.years
    .filter((entry) => !isYear(entry.id))
    .map((entry) =>
      error(
        { file: entry.file, line: 1, column: 1 },
        `Tên tệp “${entry.file.split('/').at(-1)}” không phải là một năm.`,
        'Hãy đặt tên tệp theo năm thành tích, ví dụ years/2022.yaml.',
      ),
    );
}

function checkComments(content: ContentInput): Problem[] {
  const articleOf = new Map(
    content.entries.comments.map((entry) => [entry.id, entry.data.article]),
  );
  return content.entries.comments.flatMap((entry) => {
    const { parent, article } = entry.data;
    const parentArticle = parent ? articleOf.get(parent) : undefined;
    if (parent === undefined || parentArticle === undefined || parentArticle === article) return [];
    return [
      error(
        { file: entry.file, ...entry.locate(['parent']) },
        `Bình luận này trả lời một bình luận của bài khác (“${parentArticle}”).`,
        `Hãy ghi parent là một bình luận của bài “${article}”, hoặc xóa dòng parent.`,
      ),
    ];
  });
}

/** Nothing is its own parent, by however many steps: who walks up such a chain never arrives. */
function checkCircles(content: ContentInput): Problem[] {
  const walk = <E extends Pick<EntryInput, 'id' | 'file' | 'locate'>>(
    entries: readonly E[],
    key: string,
    parentOf: (entry: E) => string | undefined,
  ): Problem[] => {
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    const done = new Set<string>();
    return entries.flatMap((entry) => {
      const chain: string[] = [];
      for (
        let at: E | undefined = entry;
        at && !done.has(at.id);
        at = byId.get(parentOf(at) ?? '')
      ) {
        done.add(at.id);
        chain.push(at.id);
        const parent = parentOf(at);
        const start = parent === undefined ? -1 : chain.indexOf(parent);
        if (start >= 0) {
          return [
            error(
              { file: at.file, ...at.locate([key]) },
              `Mục ${key} dẫn thành vòng tròn: ${[...chain.slice(start), parent].join(' → ')}.`,
              `Hãy sửa hoặc xóa dòng ${key} của một trong các tệp đó.`,
            ),
          ];
        }
      }
      return [];
    });
  };
  const { comments, places, documents } = content.entries;
  return [
    ...walk(comments, 'parent', (entry) => entry.data.parent),
    ...walk(places, 'parent', (entry) => entry.data.parent),
    ...walk(documents, 'replaces', (entry) => entry.data.replaces),
  ];
}

function checkPlaces(archive: Archive, content: ContentInput): Problem[] {
  const problems: Problem[] = [];
  const check = (id: string | undefined, date: string | undefined, origin: Origin) => {
    const known = id ? archive.index.places.get(id) : undefined;
    if (!known || !date || isWithin(date, known.from, known.to)) return;
    problems.push(
      error(
        origin,
        `Ngày ${formatDateShort(date)} không có ${PLACE_TYPES[known.type]} ${known.name}: địa danh này có từ ${known.from ? formatDateShort(known.from) : '…'} đến ${known.to ? formatDateShort(known.to) : 'nay'}.`,
        'Hãy chọn địa danh của thời điểm đó.',
      ),
    );
  };
  for (const entry of content.entries.meetings)
    check(entry.data.place, entry.data.date, { file: entry.file, ...entry.locate(['place']) });
  for (const entry of content.entries.years) {
    entry.data.charity.forEach((gift, at) =>
      check(gift.place, gift.date, { file: entry.file, ...entry.locate(['charity', at, 'place']) }),
    );
  }
  return problems;
}

/** A picture that is shown needs words for those who cannot see it. */
function checkPhotos(content: ContentInput): Problem[] {
  return (['articles', 'meetings'] as const).flatMap((name) =>
    content.entries[name].flatMap((entry) =>
      collectValues(COLLECTIONS[name].schema, entry.data, ['picture']).flatMap(
        ({ path, value }) => {
          const photo = valueAt(entry.data, path.slice(0, -1)) as { alt?: string };
          return photo.alt || !content.media.has(value)
            ? []
            : [
                warning(
                  { file: entry.file, ...entry.locate(path) },
                  'Ảnh này chưa có mô tả cho người khiếm thị.',
                  'Hãy thêm dòng alt: ảnh cho thấy gì.',
                ),
              ];
        },
      ),
    ),
  );
}
