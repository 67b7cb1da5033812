import type { APIRoute } from 'astro';
import { openArchive } from '../../../archive/archive.ts';
import { contentSchemas, rowSchemas } from '../../../views/open-data/json-schemas.ts';

export async function getStaticPaths() {
  const { archive } = await openArchive();
  return [...rowSchemas(archive), ...contentSchemas(archive)].map(({ name, schema }) => ({
    params: { name },
    props: { schema },
  }));
}

export const GET: APIRoute<{ schema: object }> = ({ props }) => Response.json(props.schema);
