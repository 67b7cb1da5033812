import type { APIRoute } from 'astro';
import { feedResponse, ofUnit, unitPaths } from '../../_feed.ts';

export const getStaticPaths = unitPaths;
export const GET: APIRoute = ({ params }) => feedResponse('json', ofUnit(params));
