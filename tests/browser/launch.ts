/** The tests use the site in the browser of the audit. */
export { launchBrowser } from '../../src/audit/launch-browser.ts';
