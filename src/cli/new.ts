import { createInterface } from 'node:readline/promises';
import { createEntry } from './create-entry.ts';
import { describeFailure } from './describe-failure.ts';

/** `npm run new -- --kind bai-viet --title "…"`: writes one ready file; asks for what is missing when somebody is there to answer. */
const terminal =
  process.stdin.isTTY && process.stdout.isTTY
    ? createInterface({ input: process.stdin, output: process.stdout })
    : undefined;
try {
  console.log(await createEntry(process.argv.slice(2), process.env, terminal, Date.now()));
} catch (error) {
  const isStopped = (error as { code?: string }).code === 'ABORT_ERR';
  console.error(isStopped ? '\nĐã dừng, chưa ghi gì.' : describeFailure(error));
  process.exitCode = 1;
} finally {
  terminal?.close();
}
