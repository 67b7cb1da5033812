import { sync } from 'astro';
import { codeSum } from '../build/code-sum.ts';
import { compileApart } from '../build/compile-apart.ts';
import { isWhole, programPlace } from '../build/program-place.ts';
import { foldersFrom, PROJECT_DIR } from '../collections/folders.ts';

/**
 * After `npm ci`: writes the types and JSON schemas of the collections into `.astro/`, for
 * editors of code and content, and compiles the pages, so that the first build need not.
 */
process.env.ASTRO_TELEMETRY_DISABLED = '1';
await sync({ root: PROJECT_DIR, logLevel: 'warn' });
const folders = foldersFrom(process.env);
const code = codeSum();
const { folder, hasCode } = programPlace(folders, code);
if (!hasCode && !isWhole(folder)) await compileApart({ ...folders, now: Date.now(), code });
