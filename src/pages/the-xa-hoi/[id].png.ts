import type { APIRoute } from 'astro';
import { openArchive } from '../../archive/archive.ts';
import { drawCard } from '../../social-cards/draw-card.ts';
import { pageKey } from '../../views/document/page-key.ts';
import { articleSocialCard } from '../../views/document/social-card.ts';

export const getStaticPaths = async () => {
  const { archive } = await openArchive();
  if (!archive.site.socialCards) return [];
  return archive.articles.map((article) => ({
    params: { id: article.id },
    key: pageKey(archive, () => [articleSocialCard(archive, article)]),
  }));
};

export const GET: APIRoute = async ({ params }) => {
  const { archive } = await openArchive();
  const article = archive.index.articles.get(params.id ?? '');
  return article
    ? new Response(await drawCard(articleSocialCard(archive, article)), {
        headers: { 'content-type': 'image/png' },
      })
    : new Response(null, { status: 404 });
};
