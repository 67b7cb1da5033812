import { openArchive } from '../archive/archive.ts';
import { sitemapXml } from '../views/sitemap.ts';

export const GET = async () =>
  new Response(sitemapXml((await openArchive()).archive) ?? null, {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
