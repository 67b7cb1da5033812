import { sync } from 'astro';
import { PROJECT_DIR } from '../collections/folders.ts';

/**
 * After `npm ci`: writes the types and JSON schemas of the collections into `.astro/`, for
 * editors of code and content.
 */
process.env.ASTRO_TELEMETRY_DISABLED = '1';
await sync({ root: PROJECT_DIR, logLevel: 'warn' });
