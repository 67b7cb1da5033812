import { isConferred, stepDate } from '../../archive/records.ts';
import type {
  Archive,
  AwardRecord,
  AwardState,
  AwardStep,
  CharityGift,
  FactBase,
  Membership,
  Metric,
  Ranking,
  Role,
} from '../../archive/types.ts';
import { membershipSchema } from '../../schema/unit.ts';
import {
  awardRecordSchema,
  awardStepSchema,
  charitySchema,
  metricSchema,
  rankingSchema,
  roleSchema,
} from '../../schema/year.ts';
import {
  column,
  idColumn,
  PARTIAL_DATE,
  schemaColumns,
  sourceColumns,
  yearColumn,
  type Column,
  type DataTable,
} from './columns.ts';
import { roleLabel, stateLabel } from '../labels.ts';

const membership = schemaColumns<Membership>(membershipSchema);
const role = schemaColumns<Role>(roleSchema);
const ranking = schemaColumns<Ranking>(rankingSchema);
const record = schemaColumns<AwardRecord>(awardRecordSchema);
const step = schemaColumns<RecordStep>(awardStepSchema);
const metric = schemaColumns<Metric>(metricSchema);
const gift = schemaColumns<CharityGift>(charitySchema);

/** Words before a number, for readers of a file. */
const QUALIFIER = {
  description: 'Từ đứng trước con số trong nguồn; ô trống khi nguồn nêu đúng con số đó.',
};

/** Stays of units in the cluster. */
export const memberships: DataTable<Membership> = {
  name: 'thanh-vien',
  title: 'Thời gian là thành viên',
  description: 'Mỗi dòng là một quãng thời gian đơn vị thuộc cụm. Ngày để trống là chưa rõ.',
  schema: membershipSchema,
  records: (archive) => archive.memberships,
  columns: [
    idColumn(({ key }) => key),
    column({
      name: 'unit_id',
      title: 'Đơn vị',
      description: 'Đơn vị là thành viên.',
      required: true,
      refersTo: 'units',
      value: ({ unit }) => unit,
    }),
    unitName(({ unit }) => unit),
    membership('from', { name: 'member_from' }),
    membership('to', { name: 'member_to' }),
    membership('joinDocument'),
    membership('leaveDocument'),
    membership('reason'),
    ...sourceColumns<Membership>((fact) => fact),
  ],
};

/** Offices by year. */
export const roles: DataTable<Role> = {
  name: 'chuc-danh',
  title: 'Trưởng cụm, Phó trưởng cụm',
  description: 'Mỗi dòng là một chức danh trong một năm và đơn vị giữ chức danh đó.',
  schema: roleSchema,
  records: (archive) => archive.roles,
  columns: [
    idColumn(({ key }) => key),
    yearColumn('Năm giữ chức danh.'),
    role('role'),
    column({
      name: 'role_label',
      title: 'Chức danh, bằng chữ',
      description: 'Tên chức danh, chép lại cho dễ đọc.',
      required: true,
      value: (one) => roleLabel(one.role),
    }),
    role('unit'),
    unitName(({ unit }) => unit),
    role('electedAt', { name: 'elected_at_meeting_id' }),
    role('labelAsStated'),
    ...sourceColumns<Role>((fact) => fact),
  ],
};

/** Places in the yearly ranking. */
export const rankings: DataTable<Ranking> = {
  name: 'xep-hang',
  title: 'Xếp hạng',
  description: 'Mỗi dòng là một hạng của một đơn vị trong bảng xếp hạng thành tích của năm.',
  schema: rankingSchema,
  records: (archive) => archive.rankings,
  columns: [
    idColumn(({ key }) => key),
    yearColumn('Năm thành tích.'),
    ranking('rank'),
    ranking('unit'),
    unitName(({ unit }) => unit),
    ranking('score'),
    ranking('method'),
    ranking('meeting'),
    ...sourceColumns<Ranking>((fact) => fact),
  ],
};

/** Award records: how far each has come. */
export const awardRecords: DataTable<AwardRecord> = {
  name: 'khen-thuong',
  title: 'Hồ sơ khen thưởng',
  kind: 'awardRecords',
  description:
    'Mỗi dòng là một lần xét một danh hiệu cho một đơn vị, với tình trạng hiện nay. ' +
    'Suy tôn và đề nghị chưa phải là khen thưởng: cột conferred là false.',
  schema: awardRecordSchema,
  records: (archive) => archive.awardRecords,
  columns: [
    idColumn(({ key }) => key),
    yearColumn('Năm thành tích.'),
    record('unit'),
    unitName(({ unit }) => unit),
    record('award'),
    column({
      name: 'award_title',
      title: 'Tên danh hiệu',
      description: 'Tên danh hiệu hoặc hình thức khen thưởng, chép lại cho dễ đọc.',
      required: true,
      value: ({ award }, archive) => archive.index.awards.get(award)?.title ?? award,
    }),
    record('ordinal'),
    {
      ...step('status'),
      key: 'steps',
      description: 'Tình trạng hiện nay, là bước cuối cùng.',
      value: ({ status }) => status,
    },
    statusLabel(({ status }) => status),
    column({
      name: 'status_date',
      title: 'Ngày của tình trạng',
      description:
        'Ngày của bước cuối: ngày ghi ở bước, hoặc ngày của văn bản, của hội nghị. ' +
        'Ô trống khi chưa rõ hoặc chỉ là ngày suy luận.',
      pattern: PARTIAL_DATE,
      value: statusDate,
    }),
    column({
      name: 'conferred',
      title: 'Đã được quyết định tặng',
      description: 'Là true chỉ khi đã có quyết định hoặc đã trao; mọi tình trạng khác là false.',
      type: 'boolean',
      required: true,
      value: isConferred,
    }),
    ...sourceColumns<AwardRecord>(presentFact),
  ],
};

/** A step with the record it belongs to. */
interface RecordStep extends AwardStep {
  readonly record: string;
  readonly position: number;
}

/** Every step of every award record. */
export const awardSteps: DataTable<RecordStep> = {
  name: 'buoc-khen-thuong',
  title: 'Các bước khen thưởng',
  description:
    'Mỗi dòng là một bước của một hồ sơ khen thưởng, từ suy tôn, đề nghị đến quyết định và trao tặng.',
  schema: awardStepSchema,
  records: (archive) =>
    archive.awardRecords.flatMap(({ key, steps }) =>
      steps.map((one, at): RecordStep => ({ ...one, record: key, position: at + 1 })),
    ),
  columns: [
    idColumn(({ key }) => key),
    column({
      name: 'award_record_id',
      title: 'Hồ sơ khen thưởng',
      description: 'Hồ sơ có bước này.',
      required: true,
      refersTo: 'awardRecords',
      value: (one) => one.record,
    }),
    column({
      name: 'position',
      title: 'Bước thứ',
      description: 'Thứ tự của bước trong hồ sơ, bắt đầu từ 1.',
      type: 'integer',
      required: true,
      value: ({ position }) => position,
    }),
    step('status'),
    statusLabel(({ status }) => status),
    step('date'),
    step('meeting'),
    step('document'),
    ...sourceColumns<RecordStep>((fact) => fact),
  ],
};

/** Figures of the cluster or of a unit. */
export const metrics: DataTable<Metric> = {
  name: 'so-lieu',
  title: 'Số liệu',
  description: 'Mỗi dòng là một con số của cụm hoặc của một đơn vị trong một năm.',
  schema: metricSchema,
  records: (archive) => archive.metrics,
  columns: [
    idColumn(({ key }) => key),
    yearColumn('Năm của số liệu.'),
    metric('indicator'),
    metric('subject', { name: 'subject_unit_id' }),
    unitName(({ subject }) => subject),
    metric('qualifier', QUALIFIER),
    metric('value'),
    metric('unit', { name: 'measure' }),
    ...sourceColumns<Metric>((fact) => fact),
  ],
};

/** Gifts. */
export const charity: DataTable<CharityGift> = {
  name: 'an-sinh-xa-hoi',
  title: 'An sinh xã hội',
  description: 'Mỗi dòng là một đợt trao tặng của cụm hoặc của một đơn vị.',
  schema: charitySchema,
  records: (archive) => archive.charity,
  columns: [
    idColumn(({ key }) => key),
    yearColumn('Năm mà đợt trao tặng được xếp vào.'),
    gift('donor', { name: 'donor_unit_id' }),
    unitName(({ donor }) => donor),
    gift('recipient'),
    gift('goods'),
    gift('qualifier', QUALIFIER),
    gift('quantity'),
    gift('value', { name: 'value_million_dong' }),
    gift('place'),
    gift('date'),
    gift('meeting'),
    ...sourceColumns<CharityGift>((fact) => fact),
  ],
};

/** A day that is only inferred for the meeting is left to the table of meetings, where the reason stands beside it. */
function statusDate({ steps }: AwardRecord, archive: Archive): string | undefined {
  const last = steps.at(-1);
  if (!last) return undefined;
  const own =
    last.date ??
    (last.document ? archive.index.documents.get(last.document)?.issueDate : undefined);
  return (
    own ??
    (last.meeting && archive.index.meetings.get(last.meeting)?.dateInferred
      ? undefined
      : stepDate(archive, last))
  );
}

/** The row tells the present state, so its proof and its doubts are also those of the last step. */
function presentFact(record: AwardRecord): FactBase {
  const last = record.steps.at(-1);
  const inferred = [...new Set([record.inferred, last?.inferred])].filter(Boolean).join(' ');
  return {
    ...record,
    source: last?.source ?? record.source,
    asStated: record.asStated ?? last?.asStated,
    inferred: inferred || undefined,
  };
}

function unitName<T>(unitOf: (record: T) => string | undefined): Column<T> {
  return column({
    name: 'unit_name',
    title: 'Tên đơn vị',
    description: 'Tên đơn vị, chép lại cho dễ đọc.',
    value: (one, archive: Archive) => {
      const id = unitOf(one);
      return id === undefined ? undefined : archive.index.units.get(id)?.name;
    },
  });
}

function statusLabel<T>(stateOf: (record: T) => AwardState): Column<T> {
  return column({
    name: 'status_label',
    title: 'Tình trạng, bằng chữ',
    description: 'Tên tình trạng, chép lại cho dễ đọc.',
    required: true,
    value: (one) => stateLabel(stateOf(one)),
  });
}
