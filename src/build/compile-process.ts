/** Compiles the pages in a process of its own, for `compile-apart.ts`; the one argument is the job, as JSON. */
import { PROJECT_DIR } from '../collections/folders.ts';
import type { CompileJob } from './compile-apart.ts';
import { compileProgram } from './compile-program.ts';
import { packFailure } from './packed-failure.ts';

try {
  const job = JSON.parse(process.argv[2]!) as CompileJob;
  process.chdir(PROJECT_DIR);
  process.env.CONTENT_DIR = job.contentDir;
  await compileProgram(job);
} catch (error) {
  process.exitCode = 1;
  await new Promise((resolve) => process.send!(packFailure(error), resolve));
}
// What the bundler had started would go on running.
process.exit();
