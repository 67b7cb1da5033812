import { expect, test } from 'vitest';
import { joinArchive } from '../../src/archive/join-archive.ts';
import type { Archive, YearFactKind } from '../../src/archive/types.ts';
import type { ContentInput, EntryInput } from '../../src/archive/content-input.ts';
import { elementOf, fieldsOf } from '../../src/schema/messages/describe-issues.ts';
import { unitSchema } from '../../src/schema/unit.ts';
import { awardStepSchema, yearSchema } from '../../src/schema/year.ts';

/** A value for each key of a schema; the archive joins and does not judge, so any will do. */
const filled = (schema: Parameters<typeof fieldsOf>[0]): Record<string, unknown> =>
  Object.fromEntries(Object.keys(fieldsOf(schema)!).map((key) => [key, `giá trị ${key}`]));

const ofList = (schema: Parameters<typeof fieldsOf>[0], key: string): Record<string, unknown> =>
  filled(elementOf(fieldsOf(schema)![key]!)!);

/** The archive of one entry. */
function archiveWith(collection: 'years' | 'units', id: string, data: object): Archive {
  const entry = { id, file: `${id}.yaml`, data, body: '', bodyLine: 1, locate: () => PLACE };
  const lists = ['articles', 'units', 'awards', 'meetings', 'documents', 'places', 'years'];
  return joinArchive(
    {
      site: undefined,
      entries: {
        ...Object.fromEntries([...lists, 'comments', 'pages'].map((name) => [name, []])),
        [collection]: [entry as unknown as EntryInput],
      } as unknown as ContentInput['entries'],
    },
    { now: 0, preview: false },
  );
}
const PLACE = { line: 3, column: 5 };

const steps = [filled(awardStepSchema)];
const year = Object.fromEntries(
  (['roles', 'rankings', 'awards', 'metrics', 'charity'] satisfies YearFactKind[]).map((kind) => [
    kind,
    [kind === 'awards' ? { ...ofList(yearSchema, kind), steps } : ofList(yearSchema, kind)],
  ]),
);

test.each([
  ['roles', 'roles'],
  ['rankings', 'rankings'],
  ['awards', 'awardRecords'],
  ['metrics', 'metrics'],
  ['charity', 'charity'],
] as const)('each key of the schema of %s reaches the archive, with year and place', (kind, at) => {
  const [fact] = archiveWith('years', '2022', year)[at];
  expect(fact).toMatchObject({ ...(year[kind]![0] as object), year: 2022 });
  expect(fact!.origin).toEqual({ file: '2022.yaml', ...PLACE });
});

test('each key of the schema of a membership reaches the archive, with its unit', () => {
  const stay = ofList(unitSchema, 'memberships');
  const [membership] = archiveWith('units', 'an-phu', {
    shortName: 'An Phú',
    memberships: [stay],
  }).memberships;
  expect(membership).toMatchObject({ ...stay, unit: 'an-phu' });
});
