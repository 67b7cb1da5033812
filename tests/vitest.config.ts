import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/site/build-once.ts'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // Builds and browsers share two cores; more files at once only make each slower.
    maxWorkers: 2,
  },
});
