import { expect, test } from 'vitest';
import { sourceList, sourceWord } from '../../../src/views/parts/source-list.ts';
import { factView, type FactView } from '../../../src/views/parts/source-view.ts';
import { registerArchive } from '../register-archive.ts';

const fact = (label: string | undefined, href?: string): FactView => ({
  key: 'k',
  label,
  href,
  asStated: undefined,
  inferred: undefined,
  note: undefined,
});

test('every source once, in the order of the facts, documents with day and issuer', () => {
  const facts = [
    fact('Hội nghị', '/bai-viet/a/'),
    factView(registerArchive(), {
      key: 'k',
      source: { document: 'qd-99-2024' },
      origin: { file: 'years/2024.yaml', line: 1, column: 1 },
    }),
    fact('Hội nghị', '/bai-viet/a/'),
    fact(undefined),
    fact('Báo cáo năm 2021'),
  ];
  const sources = sourceList(facts);
  expect(sources).toEqual([
    { number: 1, label: 'Hội nghị', href: '/bai-viet/a/' },
    {
      number: 2,
      label: 'Quyết định số 99/QĐ-UBND ngày 20 tháng 3 năm 2024 của UBND tỉnh Ví Dụ',
      href: '/van-ban/qd-99-2024/',
    },
    { number: 3, label: 'Báo cáo năm 2021', href: undefined },
  ]);
  expect(facts.map((one) => sourceWord(sources, one))).toEqual([
    'nguồn 1',
    'nguồn 2',
    'nguồn 1',
    'nguồn',
    'nguồn 3',
  ]);
});

test('a single source needs no number', () => {
  const facts = [fact('Hội nghị', '/bai-viet/a/')];
  expect(sourceWord(sourceList(facts), facts[0]!)).toBe('nguồn');
});
