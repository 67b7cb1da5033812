import { groupBy, newestFirst } from '../articles';

export async function GET() {
  const articles = await newestFirst();
  const paths = [
    '/',
    ...articles.map(({ id }) => `/bai-viet/${id}/`),
    ...(['don-vi', 'nam', 'thang'] as const).flatMap((key) => [
      `/${key}/`,
      ...[...groupBy(articles, key).keys()].map((id) => `/${key}/${id}/`),
    ]),
  ];
  return new Response(`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${paths.map((path) => `<url><loc>https://example.com${path}</loc></url>`).join('\n')}
</urlset>`);
}
