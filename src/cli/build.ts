import { buildSite } from './build-site.ts';
import { describeFailure } from './describe-failure.ts';
import { foldersFrom } from './folders.ts';

const now = process.env.BUILD_NOW ? Number(process.env.BUILD_NOW) : Date.now();
try {
  if (!(await buildSite(foldersFrom(process.env), now))) process.exitCode = 1;
} catch (error) {
  console.error(describeFailure(error));
  process.exitCode = 1;
}
