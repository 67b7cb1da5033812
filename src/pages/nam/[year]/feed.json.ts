import type { APIRoute } from 'astro';
import { feedResponse, ofYear, yearPaths } from '../../_feed.ts';

export const getStaticPaths = yearPaths;
export const GET: APIRoute = ({ params }) => feedResponse('json', ofYear(params));
