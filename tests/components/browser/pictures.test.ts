import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { pictureOrders } from '../../../src/pictures/picture-orders.ts';

const content = mkdtempSync(join(tmpdir(), 'anh-trang-'));
vi.stubEnv('CONTENT_DIR', content);
const { drawPicture, drawPictures, largePicture } =
  await import('../../../src/components/parts/pictures.ts');

beforeAll(async () => {
  mkdirSync(join(content, 'media/2026'), { recursive: true });
  for (const [name, width, height] of [
    ['nho', 40, 30],
    ['vua', 800, 600],
    ['to', 4000, 3000],
    ['cao', 300, 9000],
  ] as const)
    writeFileSync(
      join(content, `media/2026/${name}.png`),
      await sharp({ create: { width, height, channels: 3, background: 'teal' } })
        .png()
        .toBuffer(),
    );
});
afterAll(() => rmSync(content, { recursive: true, force: true }));

/** Widths in `srcset`; each candidate must be ordered under the name it has there. */
const widthsIn = (srcset: string | undefined): readonly string[] =>
  (srcset ?? '').split(', ').map((candidate) => {
    const [src = '', width = ''] = candidate.split(' ');
    expect(pictureOrders().get(src.replace('/_astro/', ''))?.width).toBe(
      Number.parseInt(width, 10),
    );
    return width;
  });

describe('the sizes of a picture', () => {
  test.each([
    ['nho', 'reading', ['40w'], 40, 30],
    ['nho', 'grid', ['40w'], 40, 30],
    ['vua', 'thumbnail', ['240w', '480w'], 480, 360],
    ['vua', 'reading', ['480w', '800w'], 800, 600],
    ['vua', 'grid', ['480w', '800w'], 800, 600],
    ['to', 'lead', ['480w', '800w', '1344w'], 1344, 1008],
    ['to', 'logo', ['240w'], 240, 180],
    ['cao', 'reading', ['300w'], 27, 800],
    ['cao', 'thumbnail', ['240w', '300w'], 5, 152],
  ] as const)('%s for %s', async (name, use, widths, width, height) => {
    const picture = await drawPicture(`2026/${name}.png`, use);
    expect(widthsIn(picture?.srcset)).toEqual(widths);
    expect(picture).toMatchObject({ width, height, isTransparent: false });
    expect(picture?.srcset).toContain(`${picture?.src} ${widths.at(-1)}`);
  });

  test.each([
    ['nho', 'grid', true],
    ['vua', 'grid', false],
    ['cao', 'grid', true],
    ['vua', 'reading', true],
  ] as const)('whether %s for %s is shown whole', async (name, use, isWhole) => {
    expect((await drawPicture(`2026/${name}.png`, use))?.isWhole).toBe(isWhole);
  });

  test('of pictures that are not there are left out', async () => {
    expect([
      ...(await drawPictures(['2026/nho.png', '2026/x.png', '2026/nho.png'])).keys(),
    ]).toEqual(['2026/nho.png']);
  });
});

test.each([
  ['nho', 40, 30],
  ['to', 2560, 1920],
  ['cao', 300, 9000],
])('the large rendition of %s', async (name, width, height) => {
  const large = await largePicture(`2026/${name}.png`);
  expect(large).toEqual({
    src: expect.stringMatching(new RegExp(`^/_astro/${name}\\.[\\da-f]{10}_${width}\\.webp$`)),
    width,
    height,
  });
  expect(pictureOrders().has(large!.src.replace('/_astro/', ''))).toBe(true);
});

test('there is no large rendition of what is not there', async () => {
  expect(await largePicture('2026/khong-co.jpg')).toBeUndefined();
  expect(await largePicture('../site.yaml')).toBeUndefined();
});
