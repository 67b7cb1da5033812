import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { bold, uncoveredCodePoints } from '../../src/social-cards/card-font.ts';
import { CARD_SIZE, COLOURS, layOutCard } from '../../src/social-cards/lay-out-card.ts';
import { PALETTE } from '../../src/social-cards/palette.ts';
import { paintCard } from '../../src/social-cards/paint-card.ts';
import { drawCard } from '../../src/social-cards/draw-card.ts';
import { setTitle } from '../../src/social-cards/set-title.ts';
import { checkContent } from '../../src/collections/check-content.ts';
import { articleSocialCard, siteSocialCard } from '../../src/views/document/social-card.ts';
import { archiveOf } from '../fixtures/archive-of.ts';
import { TEST_NOW } from '../site/build-once.ts';

const LETTERS = 'aăâbcdđeêghiklmnoôơpqrstuưvxy';
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'the-'));
  process.env.CARD_CACHE = folder;
});
afterAll(() => {
  delete process.env.CARD_CACHE;
  rmSync(folder, { recursive: true, force: true });
});

describe('the font of the cards', () => {
  test('covers every Vietnamese letter with every tone, composed or not', () => {
    const all = [...LETTERS]
      .flatMap((letter) =>
        'aăâeêioôơuưy'.includes(letter)
          ? TONES.map((tone) => (letter + tone).normalize('NFC'))
          : [letter],
      )
      .join('');
    expect(uncoveredCodePoints(all + all.toUpperCase())).toEqual([]);
    expect(uncoveredCodePoints(all.normalize('NFD'))).toEqual([]);
    expect(uncoveredCodePoints('0123456789 “”‘’–—…/.,;:!?()[]%&+₫²³×°\u00a0')).toEqual([]);
  });

  test('says what it does not cover', () => {
    expect(uncoveredCodePoints('Đại hội 🎉 中 → 🎉')).toEqual(['🎉', '中', '→']);
  });

  test.each([
    ['real', () => 'content'],
    ['demo', () => inject('demoContent')],
  ])('covers every title of the %s archive', (_name, content) => {
    const { archive } = checkContent(content(), TEST_NOW);
    const cards = [
      siteSocialCard(archive!),
      ...archive!.articles.map((article) => articleSocialCard(archive!, article)),
    ];
    expect(
      cards
        .filter(
          (card) => uncoveredCodePoints([card.site, card.title, card.line].join(' ')).length > 0,
        )
        .map((card) => card.title),
    ).toEqual([]);
  });
});

describe('a title', () => {
  const set = (title: string) => setTitle(title, bold, 1032, 318);
  const long =
    'Hội nghị tổng kết công tác thi đua, khen thưởng năm 2022 và xây dựng phương hướng, ' +
    'nhiệm vụ năm 2023 theo Quyết định số 598/QĐ-UBND';

  test.each([
    'Hội nghị',
    long,
    long.repeat(3),
    'https://vi-du.vn/mot-dia-chi-rat-dai-khong-co-khoang-trang-nao-de-xuong-dong-o-giua-ca',
  ])('fits: %.40s', (title) => {
    const { lines, size, leading } = set(title);
    for (const line of lines) expect(bold.measure(line, size)).toBeLessThanOrEqual(1032);
    expect(lines.length * leading).toBeLessThanOrEqual(318);
  });

  test('shrinks before it is cut, and says when it is cut', () => {
    expect(set('Hội nghị').size).toBeGreaterThan(set(long).size);
    expect(set(long).lines.join(' ').replaceAll('\u00a0', ' ')).toBe(long);
    expect(set(long.repeat(3)).lines.at(-1)).toMatch(/…$/);
  });

  test('keeps numbers with their words and leaves no word alone', () => {
    const { lines } = set('Cụm thi đua số 17 triển khai nhiệm vụ năm 2023');
    expect(lines.join('|')).toContain('số\u00a017');
    expect(lines.join('|')).toContain('năm\u00a02023');
    expect(Math.min(...lines.map((line) => line.length))).toBeGreaterThan(15);
  });
});

describe('the letters of a card', () => {
  const every = [...(LETTERS + LETTERS.toUpperCase())]
    .flatMap((letter) => TONES.map((tone) => (letter + tone).normalize('NFC')))
    .filter((letter) => letter.length === 1)
    .join('');

  test('are the same for composed and decomposed letters', async () => {
    const card = { site: 'Sở Tư pháp', title: 'Ẵm Ổn', line: 'Ngày 11' };
    const decomposed = {
      site: card.site.normalize('NFD'),
      title: card.title.normalize('NFD'),
      line: card.line,
    };
    expect(await paintCard(decomposed)).toEqual(await paintCard(card));
  });

  // The same card, drawn at once by the picture library as outlines in true colours.
  test.each([
    [every.slice(0, 90), every.slice(90, 130)],
    [every.slice(130), every.slice(60, 100)],
    ['Hội nghị tổng kết', 'Cụm thi đua Ví Dụ'],
    ['“Đẩy mạnh” – 598/QĐ-UBND, 12 %', undefined],
  ])('look as a browser draws them: %.20s', async (title, site) => {
    const card = { site, title, line: 'Ngày 11 tháng 02 năm 2023, Ỷ Ỵ ỷ ỵ Ữ ộ ỗ' };
    const pixels = await paintCard(card);
    const drawn = await sharp(Buffer.from(svgOf(card)))
      .removeAlpha()
      .raw()
      .toBuffer();
    const off = Array.from(pixels, (index, at) =>
      Math.abs(PALETTE[3 * index + 1]! - drawn[3 * at + 1]!),
    );
    const inked = pixels.filter((index) => index > 0).length;
    // Letters stand up to an eighth of a pixel aside.
    expect(off.reduce((sum, each) => sum + each, 0) / inked).toBeLessThan(6);
    expect(off.filter((each) => each > 100)).toEqual([]);
  });

  function svgOf(card: Parameters<typeof layOutCard>[0]): string {
    const { boxes, lines } = layOutCard(card);
    const { width, height } = CARD_SIZE;
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
      `<rect width="${width}" height="${height}" fill="${COLOURS.paper}"/>`,
      ...boxes.map(
        ({ colour, ...box }) =>
          `<rect ${Object.entries(box)
            .map(([key, value]) => `${key}="${value}"`)
            .join(' ')} fill="${COLOURS[colour]}"/>`,
      ),
      ...lines.flatMap(({ text, font, size, x, y, colour }) =>
        font
          .place(text)
          .map(
            ({ letter: { scale, outline }, at }) =>
              `<path fill="${COLOURS[colour]}" transform="matrix(${scale * size} 0 0 ` +
              `${-scale * size} ${x + at * size} ${Math.round(y)})" d="${outline}"/>`,
          ),
      ),
      '</svg>',
    ].join('');
  }
});

describe('a card', () => {
  const card = {
    site: 'Cụm thi đua Ví Dụ',
    title: 'Hội nghị tổng kết năm 2022',
    line: 'Ngày 11 tháng 02 năm 2023',
  };

  test('is a small picture of the right size in the colours of the site', async () => {
    const png = await drawCard(card);
    const { data, info } = await sharp(png)
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([CARD_SIZE.width, CARD_SIZE.height]);
    expect(png.length).toBeLessThan(40_000);
    const at = (x: number, y: number) => [
      ...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3),
    ];
    expect(at(600, 5)).toEqual([0xa3, 0x20, 0x1a]);
    expect(at(5, 600)).toEqual([0xfb, 0xfa, 0xf6]);
    expect(data.some((value, index) => index % 3 === 1 && value < 0x20)).toBe(true);
  });

  test('is drawn once', async () => {
    await drawCard(card);
    const before = readdirSync(folder).map((file) => [file, statSync(join(folder, file)).mtimeMs]);
    expect(await drawCard(card)).toEqual(await drawCard({ ...card }));
    expect(readdirSync(folder).map((file) => [file, statSync(join(folder, file)).mtimeMs])).toEqual(
      before,
    );
    await drawCard({ ...card, title: 'Khác' });
    expect(readdirSync(folder)).toHaveLength(before.length + 1);
  });

  test('leaves out and names what the font does not have', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(await drawCard({ ...card, title: '🎉' })).toBeInstanceOf(Uint8Array);
    expect(warn).toHaveBeenCalledWith(
      'Thẻ xã hội “🎉”: phông chữ của thẻ không có ký tự 🎉 nên thẻ bỏ qua ký tự đó.',
    );
    warn.mockRestore();
  });
});

test('a card marks an inferred year and sample data', () => {
  const front = '---\ntitle: Bài\ndate: 2023-02-11\ndateInferred: Vì sao.\n---\n\nNội dung.\n';
  const archive = archiveOf({ 'articles/2023/bai.md': front });
  expect(articleSocialCard(archive, archive.index.articles.get('bai')!).line).toBe(
    'Ngày 11 tháng 02 năm [2023]',
  );
  expect(
    articleSocialCard(
      { ...archive, site: { ...archive.site, sample: true } },
      archive.index.articles.get('bai')!,
    ).line,
  ).toBe('Dữ liệu mẫu · Ngày 11 tháng 02 năm [2023]');
});
