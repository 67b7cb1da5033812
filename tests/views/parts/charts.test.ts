import { expect, test } from 'vitest';
import { metricCharts } from '../../../src/views/parts/charts.ts';
import type { Metric } from '../../../src/archive/types.ts';
import { registerArchive } from '../register-archive.ts';

const archive = registerArchive();
const metric = (year: number, value: number, more: Partial<Metric> = {}): Metric => ({
  key: `${year}-k`,
  asStated: undefined,
  source: undefined,
  inferred: undefined,
  note: undefined,
  origin: { file: 'x', line: 1, column: 1 },
  year,
  indicator: 'Doanh thu',
  subject: undefined,
  value,
  unit: 'tỷ đồng',
  qualifier: undefined,
  ...more,
});

test.each<[string, readonly Metric[], number]>([
  ['two years are better read in a table', [metric(2020, 1), metric(2021, 2)], 0],
  ['three years are drawn', [metric(2020, 1), metric(2021, 2), metric(2023, 3)], 1],
  [
    'capitals do not part a series',
    [metric(2020, 1), metric(2021, 2, { indicator: 'doanh  thu' }), metric(2023, 3)],
    1,
  ],
  [
    'another unit of count is another series',
    [metric(2020, 1), metric(2021, 2), metric(2022, 3, { unit: 'triệu đồng' })],
    0,
  ],
  [
    'another subject is another series',
    [metric(2020, 1), metric(2021, 2), metric(2022, 3, { subject: 'an-phu' })],
    0,
  ],
  ['two values of one year are not drawn', [metric(2020, 1), metric(2021, 2), metric(2021, 3)], 0],
])('%s', (_name, metrics, count) => {
  expect(metricCharts(archive, metrics)).toHaveLength(count);
});

test('columns stand on the zero line, as high as their values, at their years', () => {
  const [chart] = metricCharts(
    archive,
    [metric(2020, 100), metric(2021, 50, { qualifier: 'hon' }), metric(2023, -100)],
    2021,
  );
  const [a, b, c] = chart!.bars;
  expect(a!.y + a!.height).toBeCloseTo(chart!.baseline);
  expect(b!.height * 2).toBeCloseTo(a!.height, 0);
  expect(c!.y).toBe(chart!.baseline);
  expect(c!.height).toBe(a!.height);
  expect(c!.x - b!.x).toBeCloseTo(2 * (b!.x - a!.x), 0);
  expect([a!.current, b!.current, b!.title]).toEqual([false, true, '2021: hơn 50 tỷ đồng']);
  expect(chart).toMatchObject({ period: '2020–2023', unit: 'tỷ đồng' });
  expect(chart!.points).toEqual([
    { year: 2020, quantity: '100 tỷ đồng', href: '/nam/2020/#du-kien-2020-k' },
    { year: 2021, quantity: 'hơn 50 tỷ đồng', href: '/nam/2021/#du-kien-2021-k' },
    { year: 2023, quantity: '-100 tỷ đồng', href: '/nam/2023/#du-kien-2023-k' },
  ]);
});

test('nothing is drawn outside, for one year of zeros or fifty of them', () => {
  for (const values of [[0, 0, 0], Array.from({ length: 50 }, (_, at) => at * 37.7)]) {
    const [chart] = metricCharts(
      archive,
      values.map((value, at) => metric(1990 + at, value)),
    );
    for (const bar of chart!.bars) {
      expect(bar.x).toBeGreaterThanOrEqual(0);
      expect(bar.x + bar.width).toBeLessThanOrEqual(chart!.width + 0.1);
      expect(bar.y).toBeGreaterThanOrEqual(0);
      expect(bar.height).toBeGreaterThanOrEqual(0);
    }
    const years = chart!.labels.filter(({ kind }) => kind === 'year');
    expect(years.length).toBeLessThanOrEqual(10);
  }
});
