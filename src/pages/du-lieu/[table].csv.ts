import type { APIRoute } from 'astro';
import { openArchive } from '../../archive/archive.ts';
import { openData } from '../../views/open-data.ts';

export const getStaticPaths = () => openData(openArchive().archive).map(({ table }) => ({ params: { table: table.name } }));

export const GET: APIRoute = ({ params }) => {
  const filled = openData(openArchive().archive).find(({ table }) => table.name === params.table);
  // As bytes: a body read as text would lose its byte order mark.
  return filled ? new Response(new TextEncoder().encode(filled.csv), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } }) : new Response(null, { status: 404 });
};
