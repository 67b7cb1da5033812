import type { APIRoute } from 'astro';
import { openArchive } from '../../archive/archive.ts';
import { openData } from '../../views/open-data/fill-tables.ts';

export const getStaticPaths = async () =>
  openData((await openArchive()).archive).map(({ table, json }) => ({
    params: { table: table.name },
    props: { json },
  }));

export const GET: APIRoute<{ json: string }> = ({ props }) =>
  new Response(props.json, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
