import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { drawOrders } from '../../src/pictures/draw-orders.ts';
import { orderPicture, pictureOrders } from '../../src/pictures/picture-orders.ts';
import { readPicture } from '../../src/pictures/read-picture.ts';
import { renderPicture } from '../../src/pictures/render-picture.ts';

const media = mkdtempSync(join(tmpdir(), 'anh-'));
afterAll(() => rmSync(media, { recursive: true, force: true }));

const plain = (colour: string, width = 90, height = 60): Sharp =>
  sharp({ create: { width, height, channels: 3, background: colour } });

/** Writes a picture into the folder of media and reads it as a page does. */
async function read(name: string, bytes: Uint8Array) {
  writeFileSync(join(media, name), bytes);
  return readPicture(media, name);
}

async function pixel(bytes: Buffer, left = 2, top = 2): Promise<readonly number[]> {
  const { data } = await sharp(bytes)
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return [...data];
}
const near = (colour: readonly number[]) => colour.map((value) => expect.closeTo(value, -1.2));

describe('a rendition', () => {
  test.each<[string, string, () => Promise<Buffer>, readonly number[]]>([
    ['a JPEG', 'a.jpg', () => plain('#c02020').jpeg().toBuffer(), [192, 32, 32]],
    ['a JPEG of Windows', 'a.jfif', () => plain('#c02020').jpeg().toBuffer(), [192, 32, 32]],
    ['a PNG under another ending', 'b.jpg', () => plain('#20c020').png().toBuffer(), [32, 192, 32]],
    [
      'a PNG of sixteen bits',
      'c.png',
      () => plain('#2020c0').toColourspace('rgb16').png().toBuffer(),
      [32, 32, 192],
    ],
    [
      'a JPEG for the printer',
      'd.jpg',
      () => plain('#a08070').toColourspace('cmyk').jpeg().toBuffer(),
      [160, 128, 112],
    ],
    ['a grey one', 'e.png', () => plain('#808080').greyscale().png().toBuffer(), [128, 128, 128]],
    [
      'a telephone’s wide colours',
      'f.jpg',
      () => plain('#c08040').withIccProfile('p3').jpeg({ quality: 100 }).toBuffer(),
      [192, 128, 64],
    ],
    [
      'odd signs in its name',
      "g #1 100% “a” 'b'.jpg",
      () => plain('#c02020').jpeg().toBuffer(),
      [192, 32, 32],
    ],
  ])('%s keeps its colours', async (_, name, make, colour) => {
    const picture = (await read(name, await make()))!;
    const [drawn] = await renderPicture(picture, [90]);
    expect((await pixel(drawn!)).slice(0, 3)).toEqual(near(colour));
    expect(await sharp(drawn).metadata()).toMatchObject({ format: 'webp', width: 90, height: 60 });
    expect(orderPicture(picture, 90)).toMatch(/^\/_astro\/[a-z\d-]+\.[\da-f]{10}_90\.webp$/);
  });

  test('of a picture on its side is upright', async () => {
    const sideways = await plain('#c02020')
      .composite([{ input: await plain('#2020c0', 90, 20).png().toBuffer(), top: 0, left: 0 }])
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const picture = (await read('h.jpg', sideways))!;
    expect(picture).toMatchObject({ width: 60, height: 90 });
    const [drawn] = await renderPicture(picture, [60]);
    expect((await pixel(drawn!, 55, 45)).slice(0, 3)).toEqual(near([32, 32, 192]));
    expect((await pixel(drawn!, 5, 45)).slice(0, 3)).toEqual(near([192, 32, 32]));
  });

  test('of a transparent picture stays so', async () => {
    const clear = sharp({ create: { width: 20, height: 20, channels: 4, background: '#0000' } });
    const picture = (await read('i.png', await clear.png().toBuffer()))!;
    expect(picture.isTransparent).toBe(true);
    const [drawn] = await renderPicture(picture, [20]);
    expect((await pixel(drawn!))[3]).toBe(0);
  });

  test('of a moving picture moves, in every width', async () => {
    const frames = await Promise.all(
      ['#f00', '#0f0', '#00f'].map((colour) => plain(colour).png().toBuffer()),
    );
    const gif = await sharp(frames, { join: { animated: true } })
      .gif({ delay: [90, 90, 90] })
      .toBuffer();
    const picture = (await read('k.gif', gif))!;
    expect(picture).toMatchObject({ width: 90, height: 60, isAnimated: true });
    for (const [at, drawn] of (await renderPicture(picture, [45, 90])).entries())
      expect(await sharp(drawn).metadata()).toMatchObject({ pages: 3, width: [45, 90][at] });
  });

  test('is the same bytes whatever else is drawn with it', async () => {
    const noise = Buffer.from(Array.from({ length: 900 * 600 * 3 }, (_, at) => (at * at) % 251));
    const bytes = await sharp(noise, { raw: { width: 900, height: 600, channels: 3 } })
      .jpeg()
      .toBuffer();
    const picture = (await read('l.jpg', bytes))!;
    const [together, alone] = [
      await renderPicture(picture, [240, 480, 900]),
      await renderPicture(picture, [480]),
    ];
    expect(together[1]).toEqual(alone[0]);
  });
});

test('what is no picture, not there or outside the folder is not read', async () => {
  const inner = join(media, 'trong');
  mkdirSync(inner);
  await read('ngoai.jpg', await plain('red').jpeg().toBuffer());
  expect(await read('x.jpg', Buffer.from('%PDF-1.7'))).toBeUndefined();
  expect(
    await read('y.jpg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')),
  ).toBeUndefined();
  expect(await readPicture(media, 'khong-co.jpg')).toBeUndefined();
  expect(await readPicture(inner, '../ngoai.jpg')).toBeUndefined();
  expect(await readPicture(media, 'trong')).toBeUndefined();
});

describe('orders', () => {
  test('are drawn once, kept, and only those that were asked for reach the folder', async () => {
    pictureOrders().clear();
    const [folder, cache] = [join(media, 'ra'), join(media, 'nho')];
    const one = (await read('mot.jpg', await plain('red').jpeg().toBuffer()))!;
    const other = (await read('hai.jpg', await plain('blue').jpeg().toBuffer()))!;
    for (const width of [30, 90, 30]) orderPicture(one, width);
    orderPicture(other, 30);
    await drawOrders(pictureOrders(), folder, cache);
    const all = readdirSync(folder);
    expect(all).toHaveLength(3);
    expect(readdirSync(cache)).toEqual(all);
    // A draft has gone: what the cache knows of it does not come back.
    pictureOrders().clear();
    orderPicture(one, 30);
    rmSync(folder, { recursive: true });
    await drawOrders(pictureOrders(), folder, cache);
    expect(readdirSync(folder)).toEqual([`${one.name}_30.webp`]);
  });

  test('name every picture that cannot be drawn, with its cure', async () => {
    pictureOrders().clear();
    const whole = await plain('red', 900, 600).jpeg().toBuffer();
    const cut = (await read('cut.jpg', whole.subarray(0, 700)))!;
    orderPicture(cut, 90);
    await expect(
      drawOrders(pictureOrders(), join(media, 'ra'), join(media, 'nho')),
    ).rejects.toThrow(
      /^Ảnh .*cut\.jpg không vẽ lại được \(.*\)\. Hãy mở ảnh, lưu lại ở dạng jpg, rồi dựng lại\.$/,
    );
  });
});
