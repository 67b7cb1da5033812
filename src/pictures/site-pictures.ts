import type { AstroIntegration } from 'astro';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeAddress } from '../lib/decode-address.ts';
import { drawOrders } from './draw-orders.ts';
import { PICTURE_FOLDER, pictureOrders } from './picture-orders.ts';

/** Below the cache of a build: drawn pictures, kept between builds. */
export const PICTURE_CACHE = 'anh';

/**
 * Draws the pictures that the pages have asked for: at the end of a build, and in the preview when the browser loads
 * one. Pictures do not pass through the bundler, which would publish every original of the content folder.
 */
export function sitePictures(): AstroIntegration {
  let cache = '';
  return {
    name: 'site-pictures',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = join(fileURLToPath(config.cacheDir), PICTURE_CACHE);
      },
      'astro:build:start': () => pictureOrders().clear(),
      'astro:build:generated': ({ dir }) =>
        drawOrders(pictureOrders(), join(fileURLToPath(dir), PICTURE_FOLDER), cache),
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(`/${PICTURE_FOLDER}`, (request, response, next) => {
          const name = decodeAddress((request.url ?? '').replace(/\?.*$/, '').slice(1));
          const order = pictureOrders().get(name);
          if (!order) return next();
          const folder = join(cache, 'xem-thu');
          drawOrders(new Map([[name, order]]), folder, cache)
            .then(() => readFile(join(folder, name)))
            .then((bytes) => response.setHeader('Content-Type', 'image/webp').end(bytes), next);
        });
      },
    },
  };
}
