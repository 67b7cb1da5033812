import type { APIRoute } from 'astro';
import { openArchive } from '../../archive/archive.ts';
import { dataPackage } from '../../views/open-data/data-package.ts';

export const GET: APIRoute = async () => Response.json(dataPackage((await openArchive()).archive));
