import { getCollection } from 'astro:content';
import { newestFirst, pathOf } from '../articles';

export async function GET() {
  const pages = [...(await newestFirst()), ...(await getCollection('register'))];
  const lists = ['', 'bai-viet/', 'don-vi/', 'nam/', 'khen-thuong/', 'hoi-nghi/', 'van-ban/'];
  const paths = [...lists.map((list) => `/${list}`), ...pages.map(pathOf)];
  return new Response(`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${paths.map((path) => `<url><loc>https://example.com${path}</loc></url>`).join('\n')}
</urlset>`);
}
