import type { APIRoute } from 'astro';
import { openArchive } from '../../archive/archive.ts';
import { openData } from '../../views/open-data/fill-tables.ts';

export const getStaticPaths = async () =>
  openData((await openArchive()).archive).map(({ table, csv }) => ({
    params: { table: table.name },
    props: { csv },
  }));

// As bytes: a body read as text would lose its byte order mark.
export const GET: APIRoute<{ csv: string }> = ({ props }) =>
  new Response(new TextEncoder().encode(props.csv), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
