import type {
  Award,
  ClusterTerm,
  DocumentRecord,
  Meeting,
  Place,
  Unit,
} from '../../archive/types.ts';
import { awardSchema } from '../../schema/award.ts';
import { documentSchema } from '../../schema/document.ts';
import { meetingSchema } from '../../schema/meeting.ts';
import { placeSchema } from '../../schema/place.ts';
import { clusterTermSchema } from '../../schema/site.ts';
import { unitSchema } from '../../schema/unit.ts';
import { idColumn, schemaColumns, sourceColumns, type DataTable } from './columns.ts';
import { urls } from '../urls.ts';
import { pageColumn, siteAddress } from './page-column.ts';

const unit = schemaColumns<Unit>(unitSchema);
const award = schemaColumns<Award>(awardSchema);
const meeting = schemaColumns<Meeting>(meetingSchema);
const document = schemaColumns<DocumentRecord>(documentSchema);
const place = schemaColumns<Place>(placeSchema);
const term = schemaColumns<ClusterTerm>(clusterTermSchema);

/** Member enterprises. */
export const units: DataTable<Unit> = {
  name: 'don-vi',
  title: 'Đơn vị',
  kind: 'units',
  schema: unitSchema,
  description: 'Mỗi dòng là một đơn vị là thành viên hoặc từng là thành viên của cụm.',
  unpublished: {
    logo: 'a mark of its owner, shown on its page',
    memberships: 'a table of its own',
  },
  records: (archive) => archive.units,
  columns: [
    idColumn(({ id }) => id),
    unit('name'),
    unit('shortName'),
    unit('sortName', { required: true, description: 'Phần tên dùng khi xếp theo vần.' }),
    unit('legalName'),
    unit('legalForm', { required: true }),
    unit('order', { name: 'display_order' }),
    unit('nameAsStated', { name: 'names_as_stated' }),
    unit('aliases'),
    unit('formerNames'),
    unit('predecessors'),
    unit('sector'),
    unit('addresses'),
    unit('website'),
    unit('note'),
    pageColumn(({ id }) => urls.unit(id)),
  ],
};

/** The cluster over time. */
export const clusterTerms: DataTable<ClusterTerm> = {
  name: 'thoi-ky-cum',
  title: 'Các thời kỳ của cụm',
  description:
    'Mỗi dòng là một thời kỳ của cụm theo một quyết định. Số của cụm có thể đổi qua từng quyết định.',
  schema: clusterTermSchema,
  records: (archive) => archive.clusterTerms,
  columns: [
    idColumn(({ fact }) => fact.key),
    term('number'),
    term('name'),
    term('authority'),
    term('sectorLabel', { name: 'sector' }),
    term('decision', { name: 'decision_document_id' }),
    term('from', { name: 'valid_from' }),
    term('to', { name: 'valid_to' }),
    term('memberCountStated'),
    ...sourceColumns<ClusterTerm>(({ fact }) => fact),
  ],
};

/** Titles and forms of reward. */
export const awards: DataTable<Award> = {
  name: 'danh-hieu',
  title: 'Danh hiệu, hình thức khen thưởng',
  kind: 'awards',
  schema: awardSchema,
  description:
    'Mỗi dòng là một danh hiệu thi đua, một hình thức khen thưởng hoặc cờ nội bộ của cụm.',
  records: (archive) => archive.awards,
  columns: [
    idColumn(({ id }) => id),
    award('title'),
    award('shortTitle'),
    award('family'),
    award('level'),
    award('forms'),
    award('conferringAuthority'),
    award('instrument'),
    award('order', { name: 'display_order' }),
    award('yearlyQuota', {
      description: 'Số đề nghị cao nhất thường có của một cụm trong một năm.',
    }),
    award('legalBasis'),
    award('aliases'),
    award('description'),
    pageColumn(({ id }) => urls.award(id)),
  ],
};

/** Meetings. */
export const meetings: DataTable<Meeting> = {
  name: 'hoi-nghi',
  title: 'Hội nghị',
  kind: 'meetings',
  schema: meetingSchema,
  description: 'Mỗi dòng là một hội nghị hoặc cuộc họp của cụm.',
  unpublished: { photos: 'photographs are files of the page; many are lent for it alone' },
  records: (archive) => archive.meetings,
  columns: [
    idColumn(({ id }) => id),
    meeting('name'),
    meeting('shortName'),
    meeting('type'),
    meeting('achievementYear'),
    meeting('planYear'),
    meeting('date'),
    meeting('dateAsStated'),
    meeting('dateInferred'),
    meeting('place'),
    meeting('venue'),
    meeting('host', { name: 'host_unit_id' }),
    meeting('attendees'),
    meeting('outcomes'),
    meeting('tasks'),
    meeting('documents'),
    pageColumn(({ id }) => urls.meeting(id)),
    ...sourceColumns<Meeting>(({ fact }) => fact),
  ],
};

/** Papers. */
export const documents: DataTable<DocumentRecord> = {
  name: 'van-ban',
  title: 'Văn bản',
  kind: 'documents',
  schema: documentSchema,
  description: 'Mỗi dòng là một văn bản của cụm hoặc nói về cụm, kể cả văn bản mới được nhắc đến.',
  records: (archive) => archive.documents,
  columns: [
    idColumn(({ id }) => id),
    document('docType', { name: 'type' }),
    document('number'),
    document('symbol'),
    document('issuer'),
    document('issuerAsStated'),
    document('issueDate'),
    document('issueDateAsStated'),
    document('title'),
    document('abstract'),
    document('validFrom'),
    document('validTo'),
    document('replaces', { name: 'replaces_document_id' }),
    document('status'),
    document('file', {
      description: 'Địa chỉ bản chụp hoặc bản gốc.',
      value: ({ file }, archive) => file && siteAddress(archive, urls.media(file)),
    }),
    pageColumn(({ id }) => urls.document(id)),
    ...sourceColumns<DocumentRecord>(({ fact }) => fact),
  ],
};

/** Administrative units during their life. */
export const places: DataTable<Place> = {
  name: 'dia-danh',
  title: 'Địa danh',
  kind: 'places',
  schema: placeSchema,
  description:
    'Mỗi dòng là một đơn vị hành chính trong thời gian tồn tại của nó; nơi mới mang tên cũ là một dòng khác.',
  records: (archive) => archive.places,
  columns: [
    idColumn(({ id }) => id),
    place('name'),
    place('type'),
    place('parent', { name: 'parent_place_id' }),
    place('from', { name: 'valid_from' }),
    place('to', { name: 'valid_to' }),
    place('successors'),
    place('legalDocument'),
    place('aliases'),
    place('note'),
  ],
};
