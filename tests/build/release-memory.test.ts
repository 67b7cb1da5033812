import { expect, test } from 'vitest';
import { releaseMemory } from '../../src/build/release-memory.ts';

test('what is not in use any more is given back', () => {
  let held: unknown[] | undefined = Array.from({ length: 2_000_000 }, (_, at) => ({ at }));
  const before = process.memoryUsage().heapTotal;
  expect(held).toHaveLength(2_000_000);
  held = undefined;
  releaseMemory();
  expect(process.memoryUsage().heapTotal).toBeLessThan(before - 40_000_000);
});
