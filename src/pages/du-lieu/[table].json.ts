import type { APIRoute } from 'astro';
import { openArchive } from '../../archive/archive.ts';
import { openData } from '../../views/open-data.ts';

export const getStaticPaths = () => openData(openArchive().archive).map(({ table }) => ({ params: { table: table.name } }));

export const GET: APIRoute = ({ params }) => {
  const filled = openData(openArchive().archive).find(({ table }) => table.name === params.table);
  return filled ? new Response(filled.json, { headers: { 'Content-Type': 'application/json; charset=utf-8' } }) : new Response(null, { status: 404 });
};
