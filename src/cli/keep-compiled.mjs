import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

/*
 * What a command loads is kept compiled: compiling the code takes longer than checking a small folder. Node runs this
 * before the command (`--import` in package.json). It is no TypeScript, because the first file that is starts a
 * compiler, which took half of a build in which nothing has changed; so the folder is not asked of `CACHES`.
 */
enableCompileCache(fileURLToPath(new URL('../../.cache/ma-may', import.meta.url)));
