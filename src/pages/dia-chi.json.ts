import type { APIRoute } from 'astro';
import { openArchive } from '../archive/archive.ts';
import { addressBook } from '../views/address-book.ts';

export const GET: APIRoute = async () => Response.json(addressBook((await openArchive()).archive));
