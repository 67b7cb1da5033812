import { openArchive } from '../archive/archive.ts';
import { drawCard } from '../social-cards/draw-card.ts';
import { siteSocialCard } from '../views/document/social-card.ts';

export const GET = async () =>
  new Response(await drawCard(siteSocialCard((await openArchive()).archive)), {
    headers: { 'content-type': 'image/png' },
  });
