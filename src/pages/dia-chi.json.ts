import type { APIRoute } from 'astro';
import { openArchive } from '../archive/archive.ts';
import { addressBook } from '../views/address-book.ts';

/** A line for each address, so that no title is read as one sentence with the next. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(addressBook((await openArchive()).archive), undefined, 1), {
    headers: { 'content-type': 'application/json' },
  });
