import { spawn } from 'node:child_process';

/** What is asked of the code before the tests run. */
const CHECKS = [
  'prettier --check .',
  'eslint . --max-warnings 0',
  'astro check --minimumFailingSeverity warning',
];

/** Runs one with the programs of the project, as npm scripts find them; what it says is printed when it ends. */
function run(command: string): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        output += String(chunk);
      });
    child.on('close', (status) => {
      console.log(`> ${command}\n${output.trim()}\n`);
      resolve(status);
    });
  });
}

// Side by side, because each of them keeps one core busy.
const statuses = await Promise.all(CHECKS.map(run));
process.exitCode = statuses.every((status) => status === 0) ? 0 : 1;
