import { spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ImportFolder } from '../fixtures/import/import-folder.ts';
import { exportOf } from '../fixtures/import/wordpress-export.ts';

const COUNT = 3000;
const ROOT = join(import.meta.dirname, '../..');

/** How many articles are there. */
const written = (contentDir: string): number => {
  const folder = join(contentDir, 'articles/2023');
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md')).length : 0;
};

/** Runs the command and kills it once so many files are there. */
async function killedAt(files: number, file: string, contentDir: string): Promise<void> {
  const child = spawn(process.execPath, ['src/cli/import.ts', file, '--into', contentDir], {
    cwd: ROOT,
    stdio: 'ignore',
  });
  const end = new Promise((resolve) => child.once('exit', resolve));
  while (written(contentDir) < files && child.exitCode === null) await wait(5);
  child.kill('SIGKILL');
  await end;
}

test('an import that is killed again and again ends as one that ran through', async () => {
  const items = Array.from({ length: COUNT }, (_, at) => ({
    id: at + 1,
    title: `Bài ${at + 1}`,
    // Two items share each name, so that one of them gets a number.
    slug: `bai-${Math.ceil((at + 1) / 2)}`,
    content: `<p>Nội dung <b>thứ</b> ${at + 1}.</p>`,
  }));
  const whole = new ImportFolder();
  const killed = new ImportFolder();
  const xml = whole.add('a.xml', exportOf(items));
  await whole.import([xml]);
  await killedAt(1, xml, killed.contentDir);
  expect(written(killed.contentDir)).toBeLessThan(COUNT);
  await killedAt(COUNT / 2, xml, killed.contentDir);
  const { isSure } = await killed.import([xml]);
  expect(isSure).toBe(true);
  expect(killed.files()).toEqual(whole.files());
  expect(killed.everything()).toBe(whole.everything());
  for (const { root } of [whole, killed]) rmSync(root, { recursive: true });
});
