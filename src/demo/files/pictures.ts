import sharp from 'sharp';
import type { DemoFile } from './demo-file.ts';
import { createRandom, type Random } from '../plan/random.ts';
import { drawScene, type Theme } from '../plan/scenes.ts';

/** One drawn picture of the pool. */
export interface Picture {
  readonly file: string;
  readonly alt: string;
  readonly theme: Theme;
  readonly width: number;
  readonly height: number;
}

const pool = (
  theme: Theme,
  name: string,
  count: number,
  alts: readonly string[],
): readonly Picture[] =>
  Array.from({ length: count }, (_, at) => ({
    file: `mau/${name}-${String(at + 1).padStart(2, '0')}.jpg`,
    alt: `Hình vẽ mẫu: ${alts[at % alts.length]}`,
    theme,
    width: 1200,
    height: 800,
  }));

/** Twenty-four landscape pictures, one upright and one very wide. */
export const PICTURES: readonly Picture[] = [
  ...pool('hills', 'doi-nui', 7, [
    'đồi xanh nối nhau dưới nắng sớm',
    'dãy núi mờ trong sương',
    'cánh đồng và những rặng núi xa',
  ]),
  ...pool('flags', 'co', 5, ['hàng cờ nhiều màu trên nền trời', 'cờ hội bên hội trường']),
  ...pool('books', 'sach', 5, ['chồng sách trên bàn gỗ', 'giá sách nhiều màu']),
  ...pool('factory', 'nha-may', 7, [
    'nhà xưởng với mái răng cưa',
    'khu nhà máy bên hàng cây',
    'ống khói và nhà kho lúc hoàng hôn',
  ]),
  {
    file: 'mau/chan-dung-dung.jpg',
    alt: 'Hình vẽ mẫu khổ đứng: lá cờ trên cột cao',
    theme: 'flags',
    width: 800,
    height: 1200,
  },
  {
    file: 'mau/toan-canh-rong.jpg',
    alt: 'Hình vẽ mẫu khổ rộng: toàn cảnh dãy đồi',
    theme: 'hills',
    width: 2000,
    height: 760,
  },
];

/** The pool as JPEG files; the same seed draws the same pictures. */
export async function* pictureFiles(seed: number): AsyncGenerator<DemoFile> {
  const drawn = PICTURES.map(({ file, theme, width, height }) => ({
    file,
    svg: drawScene(createRandom(seed, `picture ${file}`), theme, width, height),
  }));
  for (let at = 0; at < drawn.length; at += BATCH) {
    yield* await Promise.all(
      drawn.slice(at, at + BATCH).map(async ({ file, svg }): Promise<DemoFile> => ({
        path: `media/${file}`,
        data: new Uint8Array(
          await sharp(Buffer.from(svg))
            .jpeg({ quality: 74, chromaSubsampling: '4:2:0' })
            .toBuffer(),
        ),
      })),
    );
  }
}

/** A picture that suits the theme. */
export const pickPicture = (random: Random, theme: Theme): Picture =>
  random.pick(
    random.percent(80) ? PICTURES.filter((picture) => picture.theme === theme) : PICTURES,
  );

const BATCH = 6;
