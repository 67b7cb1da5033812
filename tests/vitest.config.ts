import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** Tests that use a built site as a person would, in a browser; the audit opens one too. */
const BROWSER = ['tests/{audit,browser}/**/*.test.ts'];

/** Tests that build a site, read a built one, or start a preview. */
const SITE = [
  'tests/{bench,build,publish,site}/**/*.test.ts',
  'tests/cli/{check,dev,dev-changes}.test.ts',
  'tests/social-cards/social-card.test.ts',
  'tests/integration/editor-page.test.ts',
  'tests/search/{demo-archive,site-search,updated-site,write-updated-index}.test.ts',
];

const root = new URL('..', import.meta.url).pathname;
// Slow machines are not a fault of the code.
const testTimeout = 60_000;

/** A lane whose tests ask the two sites that are built once before all of them. */
const onBuiltSites = (
  name: string,
  include: readonly string[],
): TestProjectInlineConfiguration => ({
  test: {
    name,
    root,
    include: [...include],
    globalSetup: ['tests/site/build-once.ts'],
    testTimeout,
    hookTimeout: 180_000,
  },
});

export default defineConfig({
  test: {
    // For two cores: builds and browsers wait for disks and each other a third of their time.
    maxWorkers: 3,
    projects: [
      {
        test: {
          name: 'unit',
          root,
          include: ['tests/**/*.test.ts'],
          exclude: [...SITE, ...BROWSER],
          testTimeout,
          // No test of this lane changes what another sees, and most of their time was loading the same files anew.
          isolate: false,
        },
      },
      onBuiltSites('site', SITE),
      onBuiltSites('browser', BROWSER),
    ],
  },
});
