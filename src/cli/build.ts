import { foldersFrom } from '../collections/folders.ts';
import { buildSite } from './build-site.ts';
import { describeFailure } from './describe-failure.ts';
import { readOptions } from './read-options.ts';

const now = process.env.BUILD_NOW ? Number(process.env.BUILD_NOW) : Date.now();
try {
  const { compress } = readOptions(process.argv.slice(2), { compress: { type: 'boolean' } });
  if (!(await buildSite(foldersFrom(process.env), now, { compress: compress === true })))
    process.exitCode = 1;
} catch (error) {
  console.error(describeFailure(error));
  process.exitCode = 1;
}
