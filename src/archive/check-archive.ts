import type { Problem } from '../lib/problem.ts';
import { collectValues, valueAt } from '../schema/messages.ts';
import { COLLECTIONS } from '../schema/collections.ts';
import { PLACE_TYPES } from '../schema/place.ts';
import { ROLES } from '../schema/year.ts';
import { formatDateShort, isWithin } from '../vietnamese/dates.ts';
import { rankWord } from '../vietnamese/numbers.ts';
import { isYear, type ContentInput, type EntryInput } from './build-archive.ts';
import { checkFiles } from './check-files.ts';
import { checkPrivateData } from './check-private-data.ts';
import { checkSpelling } from './check-spelling.ts';
import { checkTexts } from './check-texts.ts';
import { grouped, wasMember } from './records.ts';
import type { Archive, AwardRecord, AwardState, AwardStep, FactBase, Membership, Origin, Source } from './types.ts';

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
    ...checkTexts(content),
    ...checkSpelling(content),
    ...checkPrivateData(content),
    ...checkFiles(content),
  ];
}

const error = (origin: Origin, message: string, cure: string): Problem => ({ severity: 'error', ...origin, message, cure });
const warning = (origin: Origin, message: string, cure: string): Problem => ({ severity: 'warning', ...origin, message, cure });
const place = (origin: Origin): string => `${origin.file}:${origin.line}`;
const unitName = (archive: Archive, id: string): string => archive.index.units.get(id)?.shortName ?? id;
const awardTitle = (archive: Archive, id: string): string => archive.index.awards.get(id)?.title ?? id;

function checkYearFiles(content: ContentInput): Problem[] {
  return content.entries.years.filter((entry) => !isYear(entry.id)).map((entry) => error(
    { file: entry.file, line: 1, column: 1 }, `Tên tệp “${entry.file.split('/').at(-1)}” không phải là một năm.`, 'Hãy đặt tên tệp theo năm thành tích, ví dụ years/2022.yaml.'));
}

function checkComments(content: ContentInput): Problem[] {
  const articleOf = new Map(content.entries.comments.map((entry) => [entry.id, entry.data.article]));
  return content.entries.comments.flatMap((entry) => {
    const { parent, article } = entry.data;
    const parentArticle = parent ? articleOf.get(parent) : undefined;
    if (parent === undefined || parentArticle === undefined || parentArticle === article) return [];
    return [error({ file: entry.file, ...entry.locate(['parent']) }, `Bình luận này trả lời một bình luận của bài khác (“${parentArticle}”).`, `Hãy ghi parent là một bình luận của bài “${article}”, hoặc xóa dòng parent.`)];
  });
}

/** Nothing is its own parent, by however many steps: who walks up such a chain never arrives. */
function checkCircles(content: ContentInput): Problem[] {
  const walk = <E extends Pick<EntryInput, 'id' | 'file' | 'locate'>>(entries: readonly E[], key: string, parentOf: (entry: E) => string | undefined): Problem[] => {
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    const done = new Set<string>();
    return entries.flatMap((entry) => {
      const chain: string[] = [];
      for (let at: E | undefined = entry; at && !done.has(at.id); at = byId.get(parentOf(at) ?? '')) {
        done.add(at.id);
        chain.push(at.id);
        const parent = parentOf(at);
        const start = parent === undefined ? -1 : chain.indexOf(parent);
        if (start >= 0) {
          return [error({ file: at.file, ...at.locate([key]) }, `Mục ${key} dẫn thành vòng tròn: ${[...chain.slice(start), parent].join(' → ')}.`, `Hãy sửa hoặc xóa dòng ${key} của một trong các tệp ấy.`)];
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

/** Every typed fact, with the words for what it is. */
function* facts(archive: Archive): Generator<{ fact: FactBase; what: string }> {
  for (const fact of archive.memberships) yield { fact, what: 'Thời gian là thành viên' };
  for (const fact of archive.roles) yield { fact, what: 'Chức danh' };
  for (const fact of archive.rankings) yield { fact, what: 'Xếp hạng' };
  for (const record of archive.awardRecords) for (const fact of record.steps) yield { fact, what: 'Khen thưởng' };
  for (const fact of archive.metrics) yield { fact, what: 'Số liệu' };
  for (const fact of archive.charity) yield { fact, what: 'An sinh xã hội' };
}

const isCited = (source: Source | undefined): boolean => Boolean(source && (source.article ?? source.document ?? source.title ?? source.url));

/** Once for each file: a year without `source` at its top would otherwise be one complaint for each of its lines. */
function checkSources(archive: Archive): Problem[] {
  const without = [...facts(archive)].filter(({ fact }) => !isCited(fact.source));
  return [...Map.groupBy(without, ({ fact }) => fact.origin.file).values()].flatMap((found) => {
    const [first, ...others] = found.toSorted((a, b) => a.fact.origin.line - b.fact.origin.line);
    if (!first) return [];
    const lines = others.slice(0, 10).map(({ fact }) => fact.origin.line).join(', ') + (others.length > 10 ? '…' : '');
    return [error(first.fact.origin,
      others.length === 0 ? `Dữ kiện “${first.what}” này không có nguồn.` : `Dữ kiện “${first.what}” này và ${others.length} dữ kiện khác trong tệp (dòng ${lines}) không có nguồn.`,
      'Hãy thêm source với article (mã bài viết), document (mã văn bản) hoặc title (tên nguồn khác); trong tệp năm có thể ghi source một lần ở đầu tệp.')];
  });
}

/** A fact whose source readers cannot see yet stands without proof until the article comes out. */
function checkHiddenSources(archive: Archive, content: ContentInput): Problem[] {
  const hidden = new Set(content.entries.articles.map((entry) => entry.id).filter((id) => !archive.index.articles.has(id)));
  if (hidden.size === 0) return [];
  return [...facts(archive)].filter(({ fact }) => fact.source?.article && hidden.has(fact.source.article)).map(({ fact, what }) =>
    warning(fact.origin, `Nguồn của dữ kiện “${what}” này là bài “${fact.source?.article}”, chưa có trên trang công khai (bản nháp hoặc hẹn giờ).`, 'Hãy đăng bài ấy trước, hoặc ghi nguồn khác.'));
}

/** A quotation stands word for word in the article it is taken from. */
function checkQuotes(archive: Archive): Problem[] {
  const texts = new Map<string, string>();
  const textOf = (id: string): string | undefined => {
    const article = archive.index.articles.get(id);
    if (!article) return undefined;
    let text = texts.get(id);
    if (text === undefined) {
      const captions = [article.cover, ...article.photos].map((photo) => photo?.caption ?? '');
      texts.set(id, text = flatten([article.title, article.summary ?? '', article.body, ...captions, ...article.editorNotes.map((note) => note.quote)].join(' ')));
    }
    return text;
  };
  const quoted = [
    ...[...facts(archive)].map(({ fact }) => fact), ...archive.awardRecords,
    ...archive.meetings.map((meeting) => meeting.fact), ...archive.documents.map((document) => document.fact),
  ];
  return quoted.flatMap((fact) => {
    const text = fact.source?.article && fact.asStated ? textOf(fact.source.article) : undefined;
    if (text === undefined || fact.asStated === undefined || text.includes(flatten(fact.asStated))) return [];
    return [warning(fact.origin, `Câu nguyên văn “${fact.asStated}” không có trong bài “${fact.source?.article}”.`, 'Hãy chép đúng từng chữ từ bài, hoặc ghi nguồn khác.')];
  });
}

const flatten = (text: string): string => text.replace(/[*_`\\]/g, '').replace(/\s+/g, ' ');

function checkRankings(archive: Archive): Problem[] {
  const problems: Problem[] = [];
  for (const [year, rankings] of grouped(archive).rankingsByYear) {
    const ranks = new Map<number, (typeof rankings)[number]>();
    const units = new Map<string, (typeof rankings)[number]>();
    for (const ranking of rankings.toSorted((a, b) => a.origin.line - b.origin.line)) {
      const sameUnit = units.get(ranking.unit);
      const sameRank = ranks.get(ranking.rank);
      if (sameRank && !sameUnit) {
        problems.push(error(ranking.origin,
          `Năm ${year} có hai đơn vị cùng hạng ${rankWord(ranking.rank)}: ${unitName(archive, sameRank.unit)} (${place(sameRank.origin)}) và ${unitName(archive, ranking.unit)} (${place(ranking.origin)}).`,
          'Hãy sửa rank của một trong hai đơn vị.'));
      } else ranks.set(ranking.rank, ranking);
      if (sameUnit) {
        problems.push(error(ranking.origin,
          `Năm ${year} xếp hạng ${unitName(archive, ranking.unit)} hai lần: ${place(sameUnit.origin)} và ${place(ranking.origin)}.`, 'Hãy giữ lại một mục.'));
      } else units.set(ranking.unit, ranking);
    }
  }
  return problems;
}

/** No role, rank or award for a unit that the archive knows was not a member in that year; stays of one unit do not overlap. */
function checkMembers(archive: Archive): Problem[] {
  const problems: Problem[] = [];
  const check = (fact: FactBase & { year: number }, unit: string | undefined, what: string) => {
    if (unit === undefined || wasMember(archive, unit, fact.year) !== false) return;
    const known = grouped(archive).membershipsByUnit.get(unit) ?? [];
    if (known.some(isInverted)) return;
    const stays = known.map((stay) => `${place(stay.origin)} ghi từ ${stay.from ? formatDateShort(stay.from) : '…'} đến ${stay.to ? formatDateShort(stay.to) : 'nay'}`).join('; ');
    problems.push(error(fact.origin, `${what} năm ${fact.year} ghi cho ${unitName(archive, unit)}, nhưng năm ấy đơn vị không phải là thành viên (${stays}).`, 'Hãy sửa đơn vị, năm, hoặc thời gian là thành viên.'));
  };
  for (const role of archive.roles) check(role, role.unit, ROLES[role.role]);
  for (const ranking of archive.rankings) check(ranking, ranking.unit, 'Xếp hạng');
  for (const record of archive.awardRecords) check(record, record.unit, 'Khen thưởng');
  for (const [unit, stays] of grouped(archive).membershipsByUnit) {
    stays.forEach((stay, at) => {
      if (isInverted(stay)) {
        problems.push(error(stay.origin, `${unitName(archive, unit)} rời cụm (${formatDateShort(stay.to ?? '')}) trước khi vào cụm (${formatDateShort(stay.from ?? '')}).`, 'Hãy sửa from hoặc to.'));
        return;
      }
      const other = stays.find((candidate, index) => candidate.from && stay.from && !isInverted(candidate)
        && (candidate.from < stay.from || (candidate.from === stay.from && index < at)) && (candidate.to === undefined || candidate.to > stay.from));
      if (other) problems.push(error(stay.origin, `Hai quãng thời gian là thành viên của ${unitName(archive, unit)} chồng lên nhau: ${place(other.origin)} và ${place(stay.origin)}.`, 'Hãy sửa from hoặc to của một trong hai quãng.'));
    });
  }
  return problems;
}

const isInverted = ({ from, to }: Membership): boolean => from !== undefined && to !== undefined && to < from.slice(0, to.length);

function checkRoles(archive: Archive): Problem[] {
  return [...grouped(archive).rolesByYear].flatMap(([year, roles]) => {
    const heads = roles.filter((role) => role.role === 'truong-cum' && role.unit).toSorted((a, b) => a.origin.line - b.origin.line);
    return heads.slice(1).map((role) => warning(role.origin,
      `Năm ${year} có hơn một Trưởng cụm: ${heads.map((head) => `${unitName(archive, head.unit ?? '')} (${place(head.origin)})`).join(' và ')}.`, 'Nếu không đổi Trưởng cụm trong năm, hãy sửa một dòng.'));
  });
}

/** The order in which an award goes through its states; ends may follow any of them. */
const STATE_ORDER: readonly AwardState[] = ['suy-ton', 'de-nghi', 'dang-xet', 'da-quyet-dinh', 'da-trao'];

function checkAwards(archive: Archive, content: ContentInput): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, AwardRecord>();
  for (const record of archive.awardRecords) {
    const same = `${record.year} ${record.unit} ${record.award}`;
    const other = seen.get(same);
    if (other) problems.push(error(record.origin, `${unitName(archive, record.unit)} được ghi hai lần cho “${awardTitle(archive, record.award)}” năm ${record.year}: ${place(other.origin)} và ${place(record.origin)}.`, 'Hãy gộp các bước vào một mục.'));
    else seen.set(same, record);
    record.steps.forEach((step, at) => problems.push(...checkStep(archive, record, step, record.steps.slice(0, at), content.faultyIds?.get('documents'))));
  }
  return problems;
}

function checkStep(archive: Archive, record: AwardRecord, step: AwardStep, earlier: readonly AwardStep[], faultyDocuments: ReadonlySet<string> | undefined): Problem[] {
  const before = earlier.at(-1);
  const problems: Problem[] = [];
  const title = awardTitle(archive, record.award);
  const document = step.document ? archive.index.documents.get(step.document) : undefined;
  // A document that cannot be read, or is not there at all, has its own complaint.
  const unread = step.document !== undefined && (document === undefined || faultyDocuments?.has(step.document) === true);
  if (step.status === 'da-quyet-dinh' && !unread) {
    const missing = document
      ? [!document.number && 'số', !document.symbol && 'ký hiệu', !document.issueDate && 'ngày ban hành', !document.issuer && 'cơ quan ban hành'].filter(Boolean)
      : ['số', 'ngày', 'cơ quan ban hành'];
    if (missing.length > 0) {
      problems.push(error(step.origin,
        `“${title}” của ${unitName(archive, record.unit)} ghi là đã có quyết định nhưng thiếu ${missing.join(', ')} của quyết định.`,
        document ? `Hãy bổ sung vào ${document.contentFile}.` : 'Hãy thêm tệp quyết định vào thư mục documents và ghi document: mã của tệp ấy; nếu chưa có quyết định thì ghi status: de-nghi.'));
    } else if (document?.issueDate && Number(document.issueDate.slice(0, 4)) < record.year) {
      problems.push(error(step.origin, `Quyết định ký ngày ${formatDateShort(document.issueDate)}, trước năm thành tích ${record.year}.`, 'Hãy kiểm tra lại năm thành tích hoặc quyết định.'));
    }
  }
  if (step.status === 'da-trao') {
    if (!record.steps.some((other) => other.status === 'da-quyet-dinh')) {
      problems.push(error(step.origin, `“${title}” của ${unitName(archive, record.unit)} ghi là đã trao nhưng không có bước quyết định.`, 'Hãy thêm bước status: da-quyet-dinh với document trước bước này.'));
    }
    if (!step.date && !step.meeting) {
      problems.push(error(step.origin, `“${title}” của ${unitName(archive, record.unit)} ghi là đã trao nhưng không có ngày trao hoặc hội nghị trao.`, 'Hãy thêm date hoặc meeting.'));
    }
  }
  const order = STATE_ORDER.indexOf(step.status);
  const orderBefore = before ? STATE_ORDER.indexOf(before.status) : -1;
  if (before && orderBefore < 0 && order >= 0 && before.status !== 'khong-ro') {
    problems.push(error(step.origin, `Bước “${step.status}” đứng sau bước kết thúc “${before.status}”.`, 'Hãy xếp các bước theo thứ tự thời gian.'));
  } else if (before?.status === step.status) {
    problems.push(error(step.origin, `Bước “${step.status}” được ghi hai lần liền nhau.`, 'Hãy gộp hai bước thành một.'));
  } else if (before && order >= 0 && order < orderBefore) {
    problems.push(error(step.origin, `Bước “${step.status}” đứng sau bước “${before.status}”.`, `Hãy xếp các bước theo thứ tự: ${STATE_ORDER.join(', ')}.`));
  }
  const date = stepDate(archive, step);
  const dated = earlier.findLast((other) => stepDate(archive, other) !== undefined);
  const dateBefore = dated ? stepDate(archive, dated) : undefined;
  if (date && dated && dateBefore && date.slice(0, dateBefore.length) < dateBefore.slice(0, date.length)) {
    problems.push(error(step.origin, `Bước “${step.status}” (${formatDateShort(date)}) có ngày trước bước “${dated.status}” (${formatDateShort(dateBefore)}).`, 'Hãy kiểm tra lại ngày của hai bước.'));
  }
  return problems;
}

/** The day of a step: its own, its document's or its meeting's. */
export function stepDate(archive: Archive, step: AwardStep): string | undefined {
  return step.date
    ?? (step.document ? archive.index.documents.get(step.document)?.issueDate : undefined)
    ?? (step.meeting ? archive.index.meetings.get(step.meeting)?.date : undefined);
}

function checkQuotas(archive: Archive): Problem[] {
  const problems: Problem[] = [];
  for (const [year, records] of grouped(archive).awardsByYear) {
    for (const [award, ofAward] of Map.groupBy(records, (record) => record.award)) {
      const quota = archive.index.awards.get(award)?.yearlyQuota;
      const last = ofAward.at(-1);
      const units = new Set(ofAward.map((record) => record.unit)).size;
      if (quota === undefined || units <= quota || !last) continue;
      problems.push(warning(last.origin, `Năm ${year} ghi “${awardTitle(archive, award)}” cho ${units} đơn vị, nhiều hơn mức thường có là ${quota}.`, 'Nếu đúng như nguồn thì không cần sửa.'));
    }
  }
  return problems;
}

function checkPlaces(archive: Archive, content: ContentInput): Problem[] {
  const problems: Problem[] = [];
  const check = (id: string | undefined, date: string | undefined, origin: Origin) => {
    const known = id ? archive.index.places.get(id) : undefined;
    if (!known || !date || isWithin(date, known.from, known.to)) return;
    problems.push(error(origin, `Ngày ${formatDateShort(date)} không có ${PLACE_TYPES[known.type]} ${known.name}: địa danh này có từ ${known.from ? formatDateShort(known.from) : '…'} đến ${known.to ? formatDateShort(known.to) : 'nay'}.`, 'Hãy chọn địa danh của thời điểm ấy.'));
  };
  for (const entry of content.entries.meetings) check(entry.data.place, entry.data.date, { file: entry.file, ...entry.locate(['place']) });
  for (const entry of content.entries.years) {
    entry.data.charity.forEach((gift, at) => check(gift.place, gift.date, { file: entry.file, ...entry.locate(['charity', at, 'place']) }));
  }
  return problems;
}

/** A picture that is shown needs words for those who cannot see it. */
function checkPhotos(content: ContentInput): Problem[] {
  return (['articles', 'meetings'] as const).flatMap((name) => content.entries[name].flatMap((entry) =>
    collectValues(COLLECTIONS[name].schema, entry.data, ['picture']).flatMap(({ path, value }) => {
      const photo = valueAt(entry.data, path.slice(0, -1)) as { alt?: string };
      return photo.alt || !content.media.has(value) ? [] : [warning({ file: entry.file, ...entry.locate(path) }, 'Ảnh này chưa có mô tả cho người khiếm thị.', 'Hãy thêm dòng alt: ảnh cho thấy gì.')];
    })));
}
