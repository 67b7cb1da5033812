import { createComment } from './create-comment.ts';
import { describeFailure } from './describe-failure.ts';

/** `npm run comment -- --file thu.eml [--article … --author … --approve]`: an e-mailed comment as a content file. */
try {
  console.log(await createComment(process.argv.slice(2), process.env, Date.now()));
} catch (error) {
  console.error(describeFailure(error));
  process.exitCode = 1;
}
