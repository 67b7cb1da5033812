import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HEADER_POLICY } from '../views/document/content-policy.ts';
import type { AuditSite, CheckResult } from './audit-site.ts';

/** What every answer of every host must carry. */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': HEADER_POLICY,
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // Feed readers show the pictures, and other sites the open data.
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** The header files that lie in the folder and go to the host with it. */
const FILES: Readonly<Record<string, (name: string, value: string) => string>> = {
  '/_headers': (name, value) => `\n  ${name}: ${value}\n`,
  '/.htaccess': (name, value) => `Header always set ${name} "${value}"`,
};

/** Every header file is in the folder and sets every header for every address. */
export async function checkHeaders(site: AuditSite): Promise<CheckResult> {
  const faults = Object.entries(FILES).flatMap(([file, line]) => {
    if (!site.files.has(file)) return [`${file}: thiếu tệp này.`];
    // Blocks of `_headers` after the first hold for some addresses only.
    const text = `${readFileSync(join(site.folder, file), 'utf8').split(/\n(?=\/\S)/)[0]}\n`;
    return Object.entries(HEADERS)
      .filter(([name, value]) => !text.includes(line(name, value)))
      .map(([name, value]) => `${file}: thiếu “${name}: ${value}”.`);
  });
  return {
    name: 'Tệp tiêu đề máy chủ',
    checked: Object.keys(FILES).length * Object.keys(HEADERS).length,
    faults,
  };
}
