import { defineConfig } from 'vitest/config';

/** Tests that build a site, serve one or start a browser or a preview. */
const SITE_TESTS = [
  'tests/{audit,bench,browser,publish,site}/**/*.test.ts',
  'tests/cli/{check,dev,dev-changes}.test.ts',
  'tests/social-cards/social-card.test.ts',
  'tests/integration/editor-page.test.ts',
  'tests/search/{demo-archive,site-search}.test.ts',
];

const root = new URL('..', import.meta.url).pathname;

export default defineConfig({
  test: {
    // Builds and browsers share two cores; more files at once only make each slower.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          root,
          include: ['tests/**/*.test.ts'],
          exclude: SITE_TESTS,
          // Slow machines are not a fault of the code.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          root,
          include: SITE_TESTS,
          globalSetup: ['tests/site/build-once.ts'],
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
