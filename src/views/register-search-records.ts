import {
  currentUnits,
  grouped,
  isConferred,
  meetingsAbout,
  meetingsHeldIn,
} from '../archive/records.ts';
import type {
  Archive,
  Award,
  DocumentRecord,
  Meeting,
  StaticPage,
  Unit,
} from '../archive/types.ts';
import { markdownText } from '../markdown/markdown-text.ts';
import { AWARD_FAMILIES, AWARD_LEVELS } from '../schema/award.ts';
import { DOCUMENT_STATUSES } from '../schema/document.ts';
import { MEETING_TYPES } from '../schema/meeting.ts';
import type { SearchRecord } from '../search/search-record.ts';
import { dateForms, formatDateOfficial, formatDateShort } from '../vietnamese/dates.ts';
import { awardSteps } from './parts/cited-facts.ts';
import { UNKNOWN } from './labels.ts';
import { placeNames } from './parts/place-names.ts';
import { placeView } from './parts/place-view.ts';
import { documentLink, meetingLink } from './parts/record-views.ts';
import {
  awardSentence,
  awardStepSentence,
  charitySentence,
  metricSentence,
  placeSentence,
  rankingSentence,
  roleSentence,
  unitName,
} from './parts/fact-sentences.ts';
import { documentCitation, documentName, documentNumber } from './parts/source-view.ts';
import { publicPages } from './page-kinds.ts';
import { urls } from './urls.ts';
import { lines, unique, years, unitLabels, stateLabels } from './search-parts.ts';

/** One record for each page of the registers, and for each lasting page. */
export function registerRecords(archive: Archive): readonly SearchRecord[] {
  return [
    ...archive.units.map((unit) => unitRecord(archive, unit)),
    ...archive.years.map((year) => yearRecord(archive, year)),
    ...archive.awards.map((award) => awardRecord(archive, award)),
    ...archive.meetings.map((meeting) => meetingRecord(archive, meeting)),
    ...archive.documents.map((document) => documentRecord(archive, document)),
    ...publicPages(archive).map((page) => pageRecord(archive, page)),
  ];
}

function unitRecord(archive: Archive, unit: Unit): SearchRecord {
  const groups = grouped(archive);
  const rankings = groups.rankingsByUnit.get(unit.id) ?? [];
  const roles = groups.rolesByUnit.get(unit.id) ?? [];
  const records = groups.awardsByUnit.get(unit.id) ?? [];
  const gifts = archive.charity.filter((gift) => gift.donor === unit.id);
  const metrics = archive.metrics.filter((metric) => metric.subject === unit.id);
  return {
    url: urls.unit(unit.id),
    kind: 'don-vi',
    title: unit.name,
    names: unique(
      [
        unit.shortName,
        unit.legalName,
        ...unit.formerNames.map((former) => former.name),
        ...unit.aliases,
        ...unit.nameAsStated,
        ...placeNames(
          archive,
          unit.addresses.map((address) => address.place),
        ),
      ],
      unit.name,
    ),
    summary: [
      unit.sector,
      `${currentUnits(archive).includes(unit) ? 'Đơn vị thành viên' : 'Từng là đơn vị thành viên'} ${archive.site.shortTitle ?? archive.site.title}`,
    ]
      .filter(Boolean)
      .join('. '),
    text: lines([
      ...unit.formerNames.map((former) => `Tên cũ: ${former.name}.`),
      ...rankings.map((ranking) => rankingSentence(archive, ranking)),
      ...roles.map((role) => roleSentence(archive, role)),
      ...records.map((record) => awardSentence(archive, record)),
      ...metrics.map((metric) => metricSentence(archive, metric)),
      ...gifts.map((gift) => charitySentence(archive, gift)),
      unit.note,
    ]),
    years: years(
      [...rankings, ...roles, ...records, ...gifts, ...metrics].map((fact) => fact.year),
    ),
    units: unitLabels(archive, [unit.id]),
    states: stateLabels(records.map((record) => record.status)),
  };
}

function yearRecord(archive: Archive, year: number): SearchRecord {
  const groups = grouped(archive);
  const roles = groups.rolesByYear.get(year) ?? [];
  const rankings = groups.rankingsByYear.get(year) ?? [];
  const records = groups.awardsByYear.get(year) ?? [];
  const gifts = groups.charityByYear.get(year) ?? [];
  const metrics = groups.metricsByYear.get(year) ?? [];
  const meetings = new Set([...meetingsAbout(archive, year), ...meetingsHeldIn(archive, year)]);
  return {
    url: urls.year(year),
    kind: 'nam',
    title: `Năm ${year}`,
    names: [String(year)],
    summary:
      archive.yearNotes.get(year) ?? `Kết quả thi đua, khen thưởng và các hoạt động năm ${year}.`,
    text: lines([
      ...roles.map((role) => roleSentence(archive, role)),
      ...rankings.map((ranking) => rankingSentence(archive, ranking)),
      ...records.map((record) => awardSentence(archive, record)),
      ...metrics.map((metric) => metricSentence(archive, metric)),
      ...gifts.map((gift) => charitySentence(archive, gift)),
      ...[...meetings].map((meeting) => `${meeting.name}.`),
    ]),
    date: String(year),
    years: [year],
    units: unitLabels(
      archive,
      [...roles, ...rankings, ...records].flatMap((fact) => fact.unit ?? []),
    ),
    states: stateLabels(records.map((record) => record.status)),
  };
}

function awardRecord(archive: Archive, award: Award): SearchRecord {
  const records = grouped(archive).awardsByTitle.get(award.id) ?? [];
  return {
    url: urls.award(award.id),
    kind: 'khen-thuong',
    title: award.title,
    names: unique([award.shortTitle, ...award.aliases], award.title),
    summary:
      award.description ??
      `${AWARD_FAMILIES[award.family]}, ${AWARD_LEVELS[award.level].toLowerCase()}. ` +
        `Thẩm quyền: ${award.conferringAuthority}.`,
    text: lines([
      `Nhóm: ${AWARD_FAMILIES[award.family]}. Cấp: ${AWARD_LEVELS[award.level]}. Thẩm quyền: ` +
        `${award.conferringAuthority}.`,
      // Decisions first: they are what a reader looks for.
      ...records
        .toSorted((a, b) => Number(isConferred(b)) - Number(isConferred(a)))
        .map((record) => awardSentence(archive, record)),
      ...award.legalBasis.map(
        (basis) => `Căn cứ: ${[basis.law, basis.article].filter(Boolean).join(', ')}.`,
      ),
    ]),
    years: years(records.map((record) => record.year)),
    units: unitLabels(
      archive,
      records.map((record) => record.unit),
    ),
    states: stateLabels(records.map((record) => record.status)),
  };
}

function meetingRecord(archive: Archive, meeting: Meeting): SearchRecord {
  const steps = awardSteps(archive).byMeeting.get(meeting.id) ?? [];
  const rankings = archive.rankings.filter((ranking) => ranking.meeting === meeting.id);
  const roles = archive.roles.filter((role) => role.electedAt === meeting.id);
  const gifts = archive.charity.filter((gift) => gift.meeting === meeting.id);
  const place = placeView(archive, meeting.place, meeting.date);
  return {
    url: urls.meeting(meeting.id),
    kind: 'hoi-nghi',
    title: meeting.name,
    names: unique([meeting.shortName, ...placeNames(archive, [meeting.place])], meeting.name),
    summary: [
      `${MEETING_TYPES[meeting.type]}, ngày họp: ` +
        `${meeting.date ? `${formatDateShort(meeting.date)}${meeting.dateInferred ? ' (suy luận)' : ''}` : UNKNOWN}`,
      place ? placeSentence(place) : undefined,
    ]
      .filter(Boolean)
      .join(', '),
    text: lines([
      meeting.host ? `Đơn vị đăng cai: ${unitName(archive, meeting.host)}.` : undefined,
      meeting.venue,
      meeting.attendees.length > 0 ? `Thành phần: ${meeting.attendees.join('; ')}.` : undefined,
      ...meeting.outcomes,
      ...meeting.tasks,
      ...rankings.map((ranking) => rankingSentence(archive, ranking)),
      ...steps.map(({ record, step }) => awardStepSentence(archive, record, step)),
      ...roles.map((role) => roleSentence(archive, role)),
      ...gifts.map((gift) => charitySentence(archive, gift)),
      ...meeting.photos.flatMap((photo) => [photo.caption, photo.captionNote]),
      ...meeting.documents.flatMap((id) => documentLink(archive, id)?.label),
      meeting.fact.note,
    ]),
    ...(meeting.date ? { date: meeting.date } : {}),
    years: years([
      meeting.date ? Number(meeting.date.slice(0, 4)) : undefined,
      meeting.achievementYear,
      meeting.planYear,
    ]),
    units: unitLabels(
      archive,
      [
        meeting.host,
        ...rankings.map((ranking) => ranking.unit),
        ...steps.map(({ record }) => record.unit),
        ...roles.map((role) => role.unit),
      ].filter((id) => id !== undefined),
    ),
    states: stateLabels(steps.map(({ step }) => step.status)),
  };
}

function documentRecord(archive: Archive, document: DocumentRecord): SearchRecord {
  const number = documentNumber(document);
  const steps = awardSteps(archive).byDocument.get(document.id) ?? [];
  return {
    url: urls.document(document.id),
    kind: 'van-ban',
    title: documentCitation(document),
    names: unique([
      number,
      document.number,
      document.title,
      documentName(document),
      document.issuer,
      document.issuerAsStated,
      ...(document.issueDate ? dateForms(document.issueDate) : []),
    ]),
    summary: document.abstract ?? DOCUMENT_STATUSES[document.status],
    text: lines([
      document.issueDate ? `Ban hành ${formatDateOfficial(document.issueDate)}.` : undefined,
      document.issueDateAsStated ? `Nguyên văn: ${document.issueDateAsStated}.` : undefined,
      document.validFrom ? `Hiệu lực từ ${formatDateShort(document.validFrom)}.` : undefined,
      document.validTo ? `Hiệu lực đến ${formatDateShort(document.validTo)}.` : undefined,
      document.replaces
        ? `Thay thế cho ${documentLink(archive, document.replaces)?.label}.`
        : undefined,
      ...steps.map(({ record, step }) => awardStepSentence(archive, record, step)),
      ...archive.meetings
        .filter((meeting) => meeting.documents.includes(document.id))
        .map((meeting) => `${meetingLink(archive, meeting.id)?.label}.`),
      document.fact.note,
    ]),
    ...(document.issueDate ? { date: document.issueDate } : {}),
    years: years([
      document.issueDate ? Number(document.issueDate.slice(0, 4)) : undefined,
      ...steps.map(({ record }) => record.year),
    ]),
    units: unitLabels(
      archive,
      steps.map(({ record }) => record.unit),
    ),
    states: stateLabels(steps.map(({ step }) => step.status)),
  };
}

function pageRecord(archive: Archive, page: StaticPage): SearchRecord {
  const terms = urls.page(page.id) === urls.about() ? archive.clusterTerms : [];
  return {
    url: urls.page(page.id),
    kind: 'trang',
    title: page.title,
    names: unique(
      terms.map((term) => term.name),
      page.title,
    ),
    summary: page.summary ?? '',
    text: lines([
      markdownText(page.body),
      ...terms.map((term) =>
        [`${term.name}, ${term.authority}`, documentLink(archive, term.decision)?.label]
          .filter(Boolean)
          .join(', '),
      ),
    ]),
    ...(page.updated ? { date: page.updated } : {}),
    years: [],
    units: [],
    states: [],
  };
}
