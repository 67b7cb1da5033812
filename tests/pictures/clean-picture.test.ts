import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { cleanPicture, metadataIn } from '../../src/pictures/clean-picture.ts';

const MARK = 'NGUOI-CHUP-BI-MAT';

/** A picture of red, green and blue fields, so that a turned one is seen. */
const fields = (): Sharp => {
  const pixels = Buffer.alloc(60 * 40 * 3);
  for (let y = 0; y < 40; y++)
    for (let x = 0; x < 60; x++) pixels[(y * 60 + x) * 3 + Math.floor(x / 20)] = 200;
  return sharp(pixels, { raw: { width: 60, height: 40, channels: 3 } });
};

const told = (picture: Sharp, orientation = 1): Sharp =>
  picture
    .withExif({ IFD0: { Artist: MARK, Copyright: MARK }, IFD3: { GPSLatitudeRef: 'N' } })
    .withXmp(`<?xpacket?><x:xmpmeta xmlns:x="adobe:ns:meta/">${MARK}</x:xmpmeta>`)
    .withMetadata({ orientation });

const segment = (mark: number, data: string): Buffer => {
  const head = Buffer.from([0xff, mark, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, Buffer.from(data, 'latin1')]);
};
const chunk = (type: string, data: string): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  return Buffer.concat([head, Buffer.from(type + data, 'latin1'), Buffer.alloc(4)]);
};
const inserted = (bytes: Buffer, at: number, part: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, at), part, bytes.subarray(at)]);

const pixelsOf = (bytes: Buffer): Promise<Buffer> =>
  sharp(bytes, { animated: true }).removeAlpha().raw().toBuffer();

describe('a picture with notes', () => {
  test.each<[string, () => Promise<Buffer>, string[]]>([
    ['jpeg', () => told(fields()).jpeg().toBuffer(), ['EXIF', 'XMP']],
    [
      'progressive jpeg',
      () => told(fields()).jpeg({ progressive: true }).toBuffer(),
      ['EXIF', 'XMP'],
    ],
    ['png', () => told(fields()).png().toBuffer(), ['PNG eXIf', 'PNG zTXt']],
    ['webp', () => told(fields()).webp({ lossless: true }).toBuffer(), ['EXIF', 'XMP']],
    [
      'jpeg with a comment, IPTC, a preview and a film behind it',
      async () =>
        Buffer.concat([
          inserted(
            await fields().jpeg().toBuffer(),
            2,
            Buffer.concat([
              segment(0xfe, MARK),
              segment(0xed, `Photoshop 3.0\0${MARK}`),
              segment(0xe2, `MPF\0${MARK}`),
              segment(0xe0, `JFXX\0${MARK}`),
            ]),
          ),
          Buffer.from(`ftypmp42${MARK}`),
        ]),
      ['chú thích', 'IPTC', 'APP2', 'ảnh thu nhỏ', 'dữ liệu nối sau ảnh'],
    ],
    [
      'png with texts',
      async () =>
        inserted(
          await fields().png().toBuffer(),
          33,
          Buffer.concat([chunk('tEXt', `Author\0${MARK}`), chunk('tIME', '1234567')]),
        ),
      ['PNG tEXt', 'PNG tIME'],
    ],
    [
      'gif with a comment',
      async () => {
        const gif = await fields().gif().toBuffer();
        return inserted(
          gif,
          gif.length - 1,
          Buffer.concat([Buffer.from([0x21, 0xfe, MARK.length]), Buffer.from(`${MARK}\0`)]),
        );
      },
      ['chú thích'],
    ],
  ])('%s loses them and no pixel', async (_, make, notes) => {
    const bytes = await make();
    expect(metadataIn(bytes)).toEqual(notes);
    const clean = await cleanPicture(bytes);
    expect(metadataIn(clean)).toEqual([]);
    expect(clean.includes(MARK)).toBe(false);
    expect(await pixelsOf(clean)).toEqual(await pixelsOf(bytes));
  });

  test('avif is packed anew', async () => {
    const bytes = await told(fields()).avif().toBuffer();
    expect(metadataIn(bytes)).toContain('EXIF');
    const clean = await cleanPicture(bytes);
    expect(metadataIn(clean)).toEqual([]);
    expect(await sharp(clean).metadata()).toMatchObject({ width: 60, height: 40 });
  });

  test.each(['jpeg', 'png', 'webp'] as const)(
    '%s that lies on its side is turned',
    async (kind) => {
      const clean = await cleanPicture(await told(fields(), 6).toFormat(kind).toBuffer());
      expect(metadataIn(clean)).toEqual([]);
      expect(await sharp(clean).metadata()).toMatchObject({ width: 40, height: 60, format: kind });
      const [top] = await Promise.all([
        sharp(clean)
          .extract({ left: 5, top: 5, width: 1, height: 1 })
          .removeAlpha()
          .raw()
          .toBuffer(),
      ]);
      expect(top![0]).toBeGreaterThan(150);
    },
  );
});

test.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)(
  '%s without notes is left byte for byte, its colour profile too',
  async (kind) => {
    const bytes = await fields().withIccProfile('p3').toFormat(kind).toBuffer();
    expect(metadataIn(bytes)).toEqual([]);
    expect(await cleanPicture(bytes)).toBe(bytes);
  },
);

test('what is no picture, or is cut off, has no parts', async () => {
  const jpeg = await fields().jpeg().toBuffer();
  const png = await fields().png().toBuffer();
  const webp = await fields().webp().toBuffer();
  for (const bytes of [
    Buffer.from('%PDF-1.4'),
    ...[jpeg, png, webp].map((all) => all.subarray(0, -3)),
  ])
    expect(metadataIn(bytes)).toBeUndefined();
});
