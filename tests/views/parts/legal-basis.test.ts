import { expect, test } from 'vitest';
import { lawsInForce } from '../../../src/views/parts/legal-basis.ts';
import { registerArchive } from '../register-archive.ts';

const decided = (date: string) => `source:
  title: Báo cáo
awards:
  - unit: an-phu
    award: co-tinh
    steps:
      - status: da-quyet-dinh
        document: qd-99-2024
        date: ${date}
`;
/** A second honour of the same kind. */
const AGAIN = decided('2024-04-01').split('awards:\n')[1]!.replace('an-phu', 'song-xanh');
const laws = (year: string) => {
  const archive = registerArchive({ 'years/2023.yaml': year });
  return lawsInForce(
    archive,
    archive.awardRecords.filter((record) => record.year === 2023),
  );
};

test('each law in force on the day of a decision, once, with its time', () => {
  expect(laws(decided('2024-03-20'))).toEqual(['Luật mới, Điều 26 (từ 01/01/2024)']);
  expect(laws(decided('2024-03-20') + AGAIN)).toEqual(['Luật mới, Điều 26 (từ 01/01/2024)']);
});

test('an old decision rests on the laws of its day', () => {
  expect(laws(decided('2023-12-31'))).toEqual([
    'Luật cũ (đến 31/12/2023)',
    'Nghị định cũ (từ 2017 đến 31/12/2023)',
  ]);
});

test('a proposal rests on no law', () => {
  expect(laws(decided('2024-03-20').replace('da-quyet-dinh', 'de-nghi'))).toEqual([]);
});
