import type { APIRoute } from 'astro';
import { siteFeed } from '../views/feeds/feed.ts';
import { feedResponse } from './_feed.ts';

export const GET: APIRoute = () => feedResponse('xml', siteFeed);
