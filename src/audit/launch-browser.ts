import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { optionalPackage } from './optional-package.ts';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const LIBRARY_FOLDERS = [
  '/usr/lib/x86_64-linux-gnu',
  '/usr/lib/aarch64-linux-gnu',
  '/usr/lib64',
  '/usr/lib',
];

/**
 * A headless Chromium: the one named by `CHROME_PATH` (`npm` for the packaged one), the machine's own, or the one that
 * comes as an npm package.
 * @throws {MissingPackage} when the package that drives it is not installed
 */
export async function launchBrowser(flags: readonly string[] = []): Promise<Browser> {
  const { chromium } = await optionalPackage('playwright-core', () => import('playwright-core'));
  const own = process.env.CHROME_PATH ?? INSTALLED.find((path) => existsSync(path));
  const quiet = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...flags,
  ];
  if (own && own !== 'npm') return chromium.launch({ executablePath: own, args: quiet });
  // The packaged browser also brings the libraries it needs, but unpacks them only where it
  // believes to be on AWS Lambda.
  if (!LIBRARY_FOLDERS.some((folder) => existsSync(`${folder}/libnss3.so`)))
    process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs24.x';
  const { default: sparticuz } = await optionalPackage(
    '@sparticuz/chromium',
    () => import('@sparticuz/chromium'),
  );
  const executablePath = await sparticuz.executablePath();
  return whenUnpacked(() => chromium.launch({ executablePath, args: quiet, headless: true }));
}

/** In milliseconds. */
const UNPACKING = 60_000;
const BETWEEN_TRIES = 500;

/** Tries again while another process is still unpacking the browser: its file is there, but cannot be run. */
export async function whenUnpacked<T>(launch: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + UNPACKING;
  for (;;)
    try {
      return await launch();
    } catch (error) {
      if (!String(error).includes('ETXTBSY') || Date.now() > deadline) throw error;
      await pause(BETWEEN_TRIES);
    }
}
