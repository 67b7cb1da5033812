import { expect, test, vi } from 'vitest';
import { whenUnpacked } from '../../src/audit/launch-browser.ts';

test('a browser that another process is still unpacking is waited for; any other fault is told', async () => {
  const launch = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new Error('browserType.launch: spawn ETXTBSY'))
    .mockResolvedValue('browser');
  expect(await whenUnpacked(launch)).toBe('browser');
  expect(launch).toHaveBeenCalledTimes(2);
  await expect(whenUnpacked(() => Promise.reject(new Error('spawn ENOENT')))).rejects.toThrow(
    'ENOENT',
  );
});
