import { openArchive } from '../archive/archive.ts';
import { sitemapXml } from '../views/sitemap.ts';

export const GET = () =>
  new Response(sitemapXml(openArchive().archive), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
