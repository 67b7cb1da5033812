import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { afterEach, expect, test, vi } from 'vitest';
import { refreshOnChange } from '../../src/collections/refresh-on-change.ts';

const folder = mkdtempSync(join(tmpdir(), 'doi-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A preview whose watcher has not yet found its way through the folder, and so tells nothing. */
const server = {
  watcher: { add: () => undefined, on: () => undefined },
  middlewares: { use: () => undefined },
  config: { logger: { error: (message: string) => expect.fail(message) } },
} as unknown as ViteDevServer;

test('a change in the first seconds is seen, though the watcher is not ready', async () => {
  writeFileSync(join(folder, 'bai.md'), 'một');
  const refresh = vi.fn(async ({ context }: { context: Record<string, unknown> }) => {
    (context['onLoad'] as () => void)();
  });
  const forget = vi.fn();
  refreshOnChange(server, folder, { forget, refresh });
  writeFileSync(join(folder, 'bai.md'), 'một hai');
  await vi.waitFor(() => expect(refresh).toHaveBeenCalledTimes(1), { timeout: 10_000 });
  expect(forget).toHaveBeenCalledTimes(1);
});
