import type { Archive, Metric } from '../../archive/types.ts';
import { formatNumber, formatQuantity } from '../../vietnamese/numbers.ts';
import type { LinkView } from './links.ts';
import { unitLink } from './record-views.ts';
import { anchors, urls } from '../urls.ts';

/** A small column chart of one indicator over the years; all lengths are in units of the drawing. */
export interface ChartView {
  /** Stable id of the drawing on its page, e.g. `bieu-do-2022-so-lieu-cum`. */
  readonly id: string;
  readonly indicator: string;
  /** Whose figure it is; the whole cluster when absent. */
  readonly subject: LinkView | undefined;
  /** What is counted, e.g. `tỷ đồng`. */
  readonly unit: string;
  /** E.g. `2009–2022`. */
  readonly period: string;
  readonly width: number;
  readonly height: number;
  /** Height at which the columns stand. */
  readonly baseline: number;
  readonly bars: readonly ChartBar[];
  readonly labels: readonly ChartLabel[];
  /** The same figures for a table, oldest first. */
  readonly points: readonly {
    readonly year: number;
    readonly quantity: string;
    readonly href: string;
  }[];
}

export interface ChartBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The year that the page is about. */
  readonly current: boolean;
  /** E.g. `2022: hơn 20.000 tỷ đồng`. */
  readonly title: string;
}

export interface ChartLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
  /** A value above a column, or a year below it. */
  readonly kind: 'value' | 'year';
}

/** Fewer values are better read in a table. */
const FEWEST = 3;
const WIDTH = 360;
const HEIGHT = 150;
const TOP = 22;
const BOTTOM = 22;
/** Room that a year needs below its column. */
const YEAR_ROOM = 36;

/** A chart for each indicator of a subject that has at least three years in one unit of count. */
export function metricCharts(
  archive: Archive,
  metrics: readonly Metric[],
  current?: number,
): readonly ChartView[] {
  return [...Map.groupBy(metrics, seriesOf).values()].flatMap((series) => {
    const points = series.toSorted((a, b) => a.year - b.year);
    const years = new Set(points.map((point) => point.year));
    // Two values of one year cannot be drawn truthfully; the table shows both.
    return points.length >= FEWEST && years.size === points.length
      ? [chart(archive, points, current)]
      : [];
  });
}

/** Figures that can stand beside each other: same indicator, same subject, same unit of count. */
export const seriesOf = (metric: Pick<Metric, 'indicator' | 'subject' | 'unit'>): string =>
  [metric.indicator.toLowerCase().replace(/\s+/g, ' '), metric.subject ?? '', metric.unit].join(
    '|',
  );

function chart(
  archive: Archive,
  points: readonly Metric[],
  current: number | undefined,
): ChartView {
  const first = points[0]!;
  const last = points.at(-1)!;
  const span = last.year - first.year + 1;
  const step = WIDTH / span;
  const highest = Math.max(0, ...points.map((point) => point.value));
  const lowest = Math.min(0, ...points.map((point) => point.value));
  const scale = (HEIGHT - TOP - BOTTOM) / (highest - lowest || 1);
  const baseline = round(TOP + highest * scale);
  const middle = (point: Metric): number => (point.year - first.year + 0.5) * step;
  const width = Math.min(step * 0.68, 34);
  const every = Math.ceil((span * YEAR_ROOM) / WIDTH);
  return {
    id: `bieu-do-${last.key}`,
    indicator: last.indicator,
    subject: last.subject ? unitLink(archive, last.subject) : undefined,
    unit: last.unit,
    period: `${first.year}–${last.year}`,
    width: WIDTH,
    height: HEIGHT,
    baseline,
    bars: points.map((point) => ({
      x: round(middle(point) - width / 2),
      y: round(point.value >= 0 ? baseline - point.value * scale : baseline),
      width: round(width),
      height: round(Math.abs(point.value) * scale),
      current: point.year === current,
      title: `${point.year}: ${formatQuantity(point)}`,
    })),
    labels: [
      ...[first, last].map((point, at): ChartLabel => ({
        x:
          at === 0
            ? Math.max(0, round(middle(point) - width / 2))
            : Math.min(WIDTH, round(middle(point) + width / 2)),
        y: round(baseline - Math.max(0, point.value) * scale - 6),
        text: formatNumber(point.value),
        anchor: at === 0 ? 'start' : 'end',
        kind: 'value',
      })),
      ...points
        .filter((point) => (last.year - point.year) % every === 0)
        .map((point): ChartLabel => ({
          x: round(middle(point)),
          y: HEIGHT - 6,
          text: String(point.year),
          anchor: 'middle',
          kind: 'year',
        })),
    ],
    points: points.map((point) => ({
      year: point.year,
      quantity: formatQuantity(point),
      href: `${urls.year(point.year)}#${anchors.fact(point.key)}`,
    })),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
