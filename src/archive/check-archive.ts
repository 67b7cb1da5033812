import type { Problem } from '../lib/problem.ts';
import { collectValues, type Path } from '../schema/messages.ts';
import { COLLECTIONS } from '../schema/collections.ts';
import { ROLES } from '../schema/year.ts';
import { formatDateShort, isWithin } from '../vietnamese/dates.ts';
import { rankWord } from '../vietnamese/numbers.ts';
import type { ContentInput } from './build-archive.ts';
import { grouped, wasMember } from './records.ts';
import type { Archive, AwardRecord, AwardState, AwardStep, FactBase, Origin, Source } from './types.ts';

/** Faults that no single file can show: facts against each other, against their documents and against time. */
export function checkArchive(archive: Archive, content: ContentInput): readonly Problem[] {
  return [
    ...checkYearFiles(content),
    ...checkComments(content),
    ...checkSources(archive),
    ...checkQuotes(archive),
    ...checkRankings(archive),
    ...checkMembers(archive),
    ...checkRoles(archive),
    ...checkAwards(archive),
    ...checkQuotas(archive),
    ...checkPlaces(archive, content),
    ...checkPhotos(content),
  ];
}

const error = (origin: Origin, message: string, cure: string): Problem => ({ severity: 'error', ...origin, message, cure });
const warning = (origin: Origin, message: string, cure: string): Problem => ({ severity: 'warning', ...origin, message, cure });
const place = (origin: Origin): string => `${origin.file}:${origin.line}`;
const unitName = (archive: Archive, id: string): string => archive.index.units.get(id)?.shortName ?? id;
const awardTitle = (archive: Archive, id: string): string => archive.index.awards.get(id)?.title ?? id;

function checkYearFiles(content: ContentInput): Problem[] {
  return content.entries.years.filter((entry) => !/^(19|20)\d{2}$/.test(entry.id)).map((entry) => error(
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

function checkSources(archive: Archive): Problem[] {
  return [...facts(archive)].filter(({ fact }) => !isCited(fact.source)).map(({ fact, what }) =>
    error(fact.origin, `Dữ kiện “${what}” này không có nguồn.`, 'Hãy thêm source với article (mã bài viết), document (mã văn bản) hoặc title (tên nguồn khác); trong tệp năm có thể ghi source một lần ở đầu tệp.'));
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
  return [...facts(archive)].flatMap(({ fact }) => {
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
      const sameRank = ranks.get(ranking.rank);
      if (sameRank) {
        problems.push(error(ranking.origin,
          `Năm ${year} có hai đơn vị cùng hạng ${rankWord(ranking.rank)}: ${unitName(archive, sameRank.unit)} (${place(sameRank.origin)}) và ${unitName(archive, ranking.unit)} (${place(ranking.origin)}).`,
          'Hãy sửa rank của một trong hai đơn vị.'));
      } else ranks.set(ranking.rank, ranking);
      const sameUnit = units.get(ranking.unit);
      if (sameUnit) {
        problems.push(error(ranking.origin,
          `Năm ${year} xếp hạng ${unitName(archive, ranking.unit)} hai lần: ${place(sameUnit.origin)} và ${place(ranking.origin)}.`, 'Hãy giữ lại một dòng.'));
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
    const stays = (grouped(archive).membershipsByUnit.get(unit) ?? []).map((stay) => `${place(stay.origin)} ghi ${stay.from ?? '…'} đến ${stay.to ?? 'nay'}`).join('; ');
    problems.push(error(fact.origin, `${what} năm ${fact.year} ghi cho ${unitName(archive, unit)}, nhưng năm ấy đơn vị không phải là thành viên (${stays}).`, 'Hãy sửa đơn vị, năm, hoặc thời gian là thành viên.'));
  };
  for (const role of archive.roles) check(role, role.unit, ROLES[role.role]);
  for (const ranking of archive.rankings) check(ranking, ranking.unit, 'Xếp hạng');
  for (const record of archive.awardRecords) check(record, record.unit, 'Khen thưởng');
  for (const [unit, stays] of grouped(archive).membershipsByUnit) {
    for (const stay of stays) {
      if (stay.from && stay.to && stay.to < stay.from.slice(0, stay.to.length)) {
        problems.push(error(stay.origin, `${unitName(archive, unit)} rời cụm (${stay.to}) trước khi vào cụm (${stay.from}).`, 'Hãy sửa from hoặc to.'));
      }
      const other = stays.find((candidate) => candidate !== stay && candidate.from && stay.from && candidate.from < stay.from && (candidate.to === undefined || candidate.to > stay.from));
      if (other) problems.push(error(stay.origin, `Hai quãng thời gian là thành viên của ${unitName(archive, unit)} chồng lên nhau: ${place(other.origin)} và ${place(stay.origin)}.`, 'Hãy sửa from hoặc to của một trong hai quãng.'));
    }
  }
  return problems;
}

function checkRoles(archive: Archive): Problem[] {
  return [...grouped(archive).rolesByYear].flatMap(([year, roles]) => {
    const heads = roles.filter((role) => role.role === 'truong-cum' && role.unit).toSorted((a, b) => a.origin.line - b.origin.line);
    return heads.slice(1).map((role) => warning(role.origin,
      `Năm ${year} có hơn một Trưởng cụm: ${heads.map((head) => `${unitName(archive, head.unit ?? '')} (${place(head.origin)})`).join(' và ')}.`, 'Nếu không đổi Trưởng cụm trong năm, hãy sửa một dòng.'));
  });
}

/** The order in which an award goes through its states; ends may follow any of them. */
const STATE_ORDER: readonly AwardState[] = ['suy-ton', 'de-nghi', 'dang-xet', 'da-quyet-dinh', 'da-trao'];

function checkAwards(archive: Archive): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, AwardRecord>();
  for (const record of archive.awardRecords) {
    const same = `${record.year} ${record.unit} ${record.award}`;
    const other = seen.get(same);
    if (other) problems.push(error(record.origin, `${unitName(archive, record.unit)} được ghi hai lần cho “${awardTitle(archive, record.award)}” năm ${record.year}: ${place(other.origin)} và ${place(record.origin)}.`, 'Hãy gộp các bước vào một mục.'));
    else seen.set(same, record);
    record.steps.forEach((step, at) => problems.push(...checkStep(archive, record, step, record.steps[at - 1])));
  }
  return problems;
}

function checkStep(archive: Archive, record: AwardRecord, step: AwardStep, before: AwardStep | undefined): Problem[] {
  const problems: Problem[] = [];
  const title = awardTitle(archive, record.award);
  if (step.status === 'da-quyet-dinh') {
    const document = step.document ? archive.index.documents.get(step.document) : undefined;
    const missing = document
      ? [!document.number && 'số', !document.symbol && 'ký hiệu', !document.issueDate && 'ngày ban hành', !document.issuer && 'cơ quan ban hành'].filter(Boolean)
      : ['số', 'ngày', 'cơ quan ban hành'];
    if (missing.length > 0) {
      problems.push(error(step.origin,
        `“${title}” của ${unitName(archive, record.unit)} ghi là đã có quyết định nhưng thiếu ${missing.join(', ')} của quyết định.`,
        document ? `Hãy bổ sung vào ${document.file}.` : 'Hãy thêm tệp quyết định vào thư mục documents và ghi document: mã của tệp ấy; nếu chưa có quyết định thì ghi status: de-nghi.'));
    } else if (document?.issueDate && Number(document.issueDate.slice(0, 4)) < record.year) {
      problems.push(error(step.origin, `Quyết định ký ngày ${formatDateShort(document.issueDate)}, trước năm thành tích ${record.year}.`, 'Hãy kiểm tra lại năm thành tích hoặc quyết định.'));
    }
  }
  if (step.status === 'da-trao') {
    if (!record.steps.some((earlier) => earlier.status === 'da-quyet-dinh')) {
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
  } else if (before && order >= 0 && order <= orderBefore) {
    problems.push(error(step.origin, `Bước “${step.status}” đứng sau bước “${before.status}”.`, `Hãy xếp các bước theo thứ tự: ${STATE_ORDER.join(', ')}.`));
  }
  const [date, dateBefore] = [stepDate(archive, step), before ? stepDate(archive, before) : undefined];
  if (date && dateBefore && date.slice(0, dateBefore.length) < dateBefore.slice(0, date.length)) {
    problems.push(error(step.origin, `Bước “${step.status}” (${formatDateShort(date)}) có ngày trước bước “${before?.status}” (${formatDateShort(dateBefore)}).`, 'Hãy kiểm tra lại ngày của hai bước.'));
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
      if (quota === undefined || ofAward.length <= quota || !last) continue;
      problems.push(warning(last.origin, `Năm ${year} có ${ofAward.length} mục “${awardTitle(archive, award)}”, nhiều hơn mức thường có là ${quota}.`, 'Nếu đúng như nguồn thì không cần sửa.'));
    }
  }
  return problems;
}

function checkPlaces(archive: Archive, content: ContentInput): Problem[] {
  const problems: Problem[] = [];
  const check = (id: string | undefined, date: string | undefined, origin: Origin) => {
    const known = id ? archive.index.places.get(id) : undefined;
    if (!known || !date || isWithin(date, known.from, known.to)) return;
    problems.push(error(origin, `Ngày ${formatDateShort(date)} không có ${known.type} ${known.name}: địa danh này có từ ${known.from ? formatDateShort(known.from) : '…'} đến ${known.to ? formatDateShort(known.to) : 'nay'}.`, 'Hãy chọn địa danh của thời điểm ấy.'));
  };
  for (const entry of content.entries.meetings) check(entry.data.place, entry.data.date, { file: entry.file, ...entry.locate(['place']) });
  for (const gift of archive.charity) check(gift.place, gift.date, gift.origin);
  return problems;
}

/** A picture that is shown needs words for those who cannot see it. */
function checkPhotos(content: ContentInput): Problem[] {
  return (['articles', 'meetings'] as const).flatMap((name) => content.entries[name].flatMap((entry) =>
    collectValues(COLLECTIONS[name].schema, entry.data, ['picture']).flatMap(({ path }) => {
      const holder: Path = path.slice(0, -1);
      const photo = holder.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], entry.data) as { alt?: string };
      return photo.alt ? [] : [warning({ file: entry.file, ...entry.locate(path) }, 'Ảnh này chưa có mô tả cho người khiếm thị.', 'Hãy thêm dòng alt: ảnh cho thấy gì.')];
    })));
}
