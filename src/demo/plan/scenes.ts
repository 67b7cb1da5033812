import type { Random } from './random.ts';

export type Theme = 'hills' | 'flags' | 'books' | 'factory';

/** A simple abstract scene as SVG, with the words “Ảnh mẫu” drawn as strokes so that no font is needed. */
export function drawScene(random: Random, theme: Theme, width: number, height: number): string {
  const hue = random.integer(0, 359);
  const sky = `<defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="hsl(${hue} 45% 72%)"/><stop offset="1" stop-color="hsl(${(hue + 40) % 360} 60% 92%)"/></linearGradient></defs><rect width="${width}" height="${height}" fill="url(#s)"/>`;
  const sun = `<circle cx="${random.integer(width * 0.15, width * 0.85)}" cy="${random.integer(height * 0.12, height * 0.35)}" r="${random.integer(40, 90)}" fill="hsl(${random.integer(30, 52)} 90% 82%)"/>`;
  const body = { hills, flags, books, factory }[theme](random, width, height, hue);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${sky}${sun}${body}${label(width, height)}</svg>`;
}

type Draw = (random: Random, width: number, height: number, hue: number) => string;

const hills: Draw = (random, width, height, hue) =>
  [0, 1, 2, 3]
    .map((layer) => {
      const base = height * (0.45 + layer * 0.14);
      const steps = 6;
      const points = Array.from(
        { length: steps + 1 },
        (_, at) =>
          [
            Math.round((width * at) / steps),
            Math.round(base + random.integer(-90, 60) * (1 - layer * 0.15)),
          ] as const,
      );
      const path = points
        .slice(1)
        .map(([x, y], at) => {
          const [px, py] = points[at] ?? [0, 0];
          const middle = Math.round((px + x) / 2);
          return `C${middle} ${py} ${middle} ${y} ${x} ${y}`;
        })
        .join('');
      return `<path d="M0 ${height}L0 ${points[0]?.[1] ?? 0}${path}L${width} ${height}Z" fill="hsl(${(hue + 90 + layer * 12) % 360} ${32 + layer * 6}% ${66 - layer * 12}%)"/>`;
    })
    .join('');

const ground = (width: number, height: number, hue: number): string =>
  `<rect y="${Math.round(height * 0.82)}" width="${width}" height="${Math.ceil(height * 0.18)}" fill="hsl(${(hue + 100) % 360} 28% 52%)"/>`;

const flags: Draw = (random, width, height, hue) => {
  const count = width < height ? 1 : random.integer(3, 6);
  const poles = Array.from({ length: count }, (_, at) => {
    const x = Math.round((width * (at + 0.6)) / (count + 0.4));
    const top = Math.round(height * (0.2 + random.next() * 0.12));
    const size = Math.round((width / count) * 0.6);
    const drop = Math.round(size * 0.62);
    const color = `hsl(${random.integer(0, 359)} 62% 56%)`;
    return (
      `<rect x="${x - 5}" y="${top - 14}" width="10" height="${Math.round(height * 0.84) - top}" fill="#5b5148"/>` +
      `<path d="M${x + 5} ${top}q${size / 4} ${drop / 5} ${size / 2} 0t${size / 2} 0v${drop}q${-size / 4} ${-drop / 5} ${-size / 2} 0t${-size / 2} 0z" fill="${color}"/>`
    );
  });
  return ground(width, height, hue) + poles.join('');
};

const books: Draw = (random, width, height, hue) => {
  const table = Math.round(height * 0.76);
  let x = Math.round(width * 0.12);
  let spines = '';
  while (x < width * 0.82) {
    const thick = random.integer(34, 84);
    const tall = random.integer(height * 0.28, height * 0.48);
    spines += `<rect x="${x}" y="${table - tall}" width="${thick}" height="${tall}" rx="5" fill="hsl(${random.integer(0, 359)} 44% ${random.integer(42, 62)}%)"/><rect x="${x}" y="${table - tall + 34}" width="${thick}" height="12" fill="#fff" opacity=".55"/>`;
    x += thick + (random.percent(12) ? 46 : 5);
  }
  return `${spines}<rect y="${table}" width="${width}" height="${height - table}" fill="hsl(${(hue + 25) % 360} 34% 46%)"/>`;
};

const factory: Draw = (random, width, height, hue) => {
  const floor = Math.round(height * 0.82);
  const bays = random.integer(3, 6);
  const bay = Math.round((width * 0.66) / bays);
  const left = Math.round(width * 0.1);
  const wall = Math.round(height * 0.3);
  const roofs = Array.from({ length: bays }, (_, at) => {
    const x = left + at * bay;
    return `<path d="M${x} ${floor}V${floor - wall}l${bay} -${Math.round(bay * 0.45)}V${floor}z" fill="hsl(${(hue + 200) % 360} 22% ${50 + (at % 2) * 6}%)"/><rect x="${x + bay * 0.25}" y="${floor - wall * 0.6}" width="${bay * 0.5}" height="${wall * 0.22}" fill="hsl(48 80% 80%)"/>`;
  }).join('');
  const chimney = `<rect x="${left + bays * bay + 40}" y="${floor - height * 0.55}" width="46" height="${height * 0.55}" fill="hsl(${(hue + 10) % 360} 30% 48%)"/>`;
  return ground(width, height, hue) + roofs + chimney;
};

/** The letters A-hook n h m a-circumflex-tilde u, one stroke list each, on a 20-unit grid. */
const LETTERS = [
  'M0 20L7 0L14 20M2.5 13H11.5M6 -7q3 -3 3.5 0q0 2 -2.5 3v2',
  'M19 20V8M19 11q4 -4 8 -1V20',
  'M32 20V0M32 11q4 -4 8 -1V20',
  'M54 20V8M54 11q4 -4 7 0V20M61 11q4 -4 7 0V20',
  'M83 11q-5 -5 -9 0q-2 9 3 9q5 0 6 -4M83 8V20M73 4l4.500 -4l4.500 4M73 -5q2.500 -3 4.500 -1q2 2 4.500 -1',
  'M88 8V17q3 5 8 0V8M96 8V20',
];

const label = (width: number, height: number): string =>
  `<g transform="translate(${width - 190} ${height - 52}) scale(1.5)" fill="none" stroke="#fff" stroke-width="2.200" stroke-linecap="round" stroke-linejoin="round" opacity=".9"><path d="${LETTERS.join('')}"/></g>`;
