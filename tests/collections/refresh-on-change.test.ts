import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { afterEach, expect, test, vi } from 'vitest';
import { refreshOnChange } from '../../src/collections/refresh-on-change.ts';

const folder = mkdtempSync(join(tmpdir(), 'doi-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A preview whose own watcher tells nothing. */
const server = {
  watcher: { add: () => undefined, on: () => undefined },
  middlewares: { use: () => undefined },
  config: { logger: { error: (message: string) => expect.fail(message) } },
} as unknown as ViteDevServer;

test('a change right after the start is seen, and what belongs together is one change', async () => {
  writeFileSync(join(folder, 'bai.md'), 'một');
  const refresh = vi.fn(async ({ context }: { context: Record<string, unknown> }) => {
    (context['onLoad'] as () => void)();
  });
  const forget = vi.fn();
  const stop = refreshOnChange(server, folder, { forget, refresh });
  writeFileSync(join(folder, 'bai.md'), 'một hai');
  writeFileSync(join(folder, 'bai.md'), 'một hai ba');
  await vi.waitFor(() => expect(refresh).toHaveBeenCalled(), { timeout: 10_000 });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(refresh).toHaveBeenCalledTimes(1);
  expect(forget).toHaveBeenCalledTimes(1);
  stop();
});
