import type { APIContext } from 'astro';
import { groupBy, newestFirst, type Article } from '../../../articles';
import { feed } from '../../../feed';

export async function getStaticPaths() {
  const articles = await newestFirst();
  return (['don-vi', 'nam'] as const).flatMap((kind) =>
    [...groupBy(articles, kind)].map(([name, group]) => ({
      params: { kind, name },
      props: { group },
    })),
  );
}

export const GET = ({ params, props }: APIContext<{ group: Article[] }>) =>
  feed(params.name ?? '', props.group);
