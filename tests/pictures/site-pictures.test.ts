import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { orderPicture } from '../../src/pictures/picture-orders.ts';
import { readPicture } from '../../src/pictures/read-picture.ts';
import { sitePictures } from '../../src/pictures/site-pictures.ts';

const home = mkdtempSync(join(tmpdir(), 'xem-anh-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

type Answer = (url: string) => Promise<Buffer | 'next'>;

/** What the preview answers to an address below the folder of pictures. */
function preview(): Answer {
  const { hooks } = sitePictures();
  let handler!: (request: object, response: object, next: (error?: Error) => void) => void;
  const call = (name: string, options: object) =>
    (hooks as Record<string, (options: object) => void>)[name]!(options);
  call('astro:config:done', { config: { cacheDir: pathToFileURL(`${home}/nho/`) } });
  call('astro:server:setup', {
    server: { middlewares: { use: (_: string, given: typeof handler) => (handler = given) } },
  });
  return (url) =>
    new Promise((resolve, reject) => {
      const response = { setHeader: () => response, end: resolve };
      handler({ url }, response, (error) => (error ? reject(error) : resolve('next')));
    });
}

test('the preview draws a picture when a browser asks for it, and only what a page has ordered', async () => {
  const file = join(home, 'Ảnh 1.jpg');
  const draw = async (colour: string) =>
    writeFileSync(
      file,
      await sharp({ create: { width: 50, height: 40, channels: 3, background: colour } })
        .jpeg()
        .toBuffer(),
    );
  const answer = preview();
  await draw('red');
  const first = orderPicture((await readPicture(home, 'Ảnh 1.jpg'))!, 50).replace('/_astro', '');
  expect(await sharp((await answer(`${first}?t=1`)) as Buffer).metadata()).toMatchObject({
    format: 'webp',
    width: 50,
  });
  expect(await answer('/khong-ai-dat.webp')).toBe('next');
  expect(await answer('/%E0%A4%A')).toBe('next');

  // The file is replaced while the preview runs.
  await draw('#0000ff');
  const second = orderPicture((await readPicture(home, 'Ảnh 1.jpg'))!, 50).replace('/_astro', '');
  expect(second).not.toBe(first);
  const { dominant } = await sharp((await answer(second)) as Buffer).stats();
  expect(dominant.b).toBeGreaterThan(200);
});
