import type { APIRoute } from 'astro';
import { openArchive } from '../../../archive/archive.ts';
import { contentSchemas, rowSchemas } from '../../../views/json-schemas.ts';

const schemas = () => [...rowSchemas(openArchive().archive), ...contentSchemas(openArchive().archive)];

export const getStaticPaths = () => schemas().map(({ name }) => ({ params: { name } }));

export const GET: APIRoute = ({ params }) => {
  const found = schemas().find(({ name }) => name === params.name);
  return found ? Response.json(found.schema) : new Response(null, { status: 404 });
};
