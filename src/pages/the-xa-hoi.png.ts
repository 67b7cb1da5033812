import { openArchive } from '../archive/archive.ts';
import { drawCard } from '../cards/draw-card.ts';
import { siteSocialCard } from '../views/social-card.ts';

export const GET = async () =>
  new Response(await drawCard(siteSocialCard((await openArchive()).archive)), {
    headers: { 'content-type': 'image/png' },
  });
