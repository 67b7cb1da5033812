import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SocialCard } from '../views/document/social-card.ts';
import { uncoveredCodePoints } from './card-font.ts';
import { encodePng, isWholePng } from './encode-png.ts';
import { CARD_SIZE } from './lay-out-card.ts';
import { paintCard } from './paint-card.ts';

/** Raised when the look changes, so that no card of the old look is taken from the cache. */
const LOOK = 2;

/** The card as PNG. The same card is drawn once: afterwards it comes from the folder `CARD_CACHE`. */
export async function drawCard(card: SocialCard): Promise<Uint8Array<ArrayBuffer>> {
  const missing = uncoveredCodePoints([card.site, card.title, card.line].join(' '));
  if (missing.length > 0)
    console.warn(
      `Thẻ xã hội “${card.title}”: phông chữ của thẻ không có ký tự ${missing.join(' ')} nên thẻ bỏ qua ký tự đó.`,
    );
  const folder = process.env.CARD_CACHE || join('node_modules', '.cache', 'the-xa-hoi');
  const file = join(
    folder,
    `${hash('sha256', JSON.stringify([LOOK, card.site, card.title, card.line])).slice(0, 32)}.png`,
  );
  const known = readIfThere(file);
  // A machine that loses power may keep a file whose name is written and whose bytes are not.
  if (known && isWholePng(known)) return known;
  const png = encodePng(await paintCard(card), CARD_SIZE.width, CARD_SIZE.height);
  keep(folder, file, png);
  return png;
}

function readIfThere(file: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return new Uint8Array(readFileSync(file));
  } catch {
    return undefined;
  }
}

/**
 * Builds run side by side, so a card appears whole or not at all; a folder that cannot be written
 * to costs only time.
 */
function keep(folder: string, file: string, png: Uint8Array): void {
  try {
    mkdirSync(folder, { recursive: true });
    const staging = `${file}.${process.pid}`;
    writeFileSync(staging, png);
    renameSync(staging, file);
  } catch {
    // Nothing is lost: the card is drawn again next time.
  }
}
