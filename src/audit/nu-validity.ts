import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { EDITOR, type AuditSite, type CheckResult } from './audit-site.ts';

interface NuMessage {
  readonly type: string;
  readonly url?: string;
  readonly message: string;
  readonly lastLine?: number;
  readonly extract?: string;
}

/** Every page, read by the Nu validator, where `java` is installed and `VNU_JAR` names its jar. */
export async function checkNu(site: AuditSite): Promise<CheckResult> {
  const name = 'HTML hợp lệ (Nu)';
  const jar = process.env.VNU_JAR;
  if (!jar || !existsSync(jar) || spawnSync('java', ['-version']).status !== 0)
    return { name, checked: 0, faults: [], skipped: 'không có Java/VNU_JAR' };
  const output = await run('java', [
    '-jar',
    jar,
    '--skip-non-html',
    '--exit-zero-always',
    '--stdout',
    '--format',
    'json',
    site.folder,
  ]);
  const { messages } = JSON.parse(output) as { messages: readonly NuMessage[] };
  const pageOf = (url = ''): string =>
    decodeURI(url)
      .replace(/^file:\/*/, '/')
      .replace(site.folder, '')
      .replace(/index\.html$/, '');
  const faults = messages
    .filter(({ type, url }) => type !== 'info' && pageOf(url) !== EDITOR)
    .map(
      ({ url, message, extract = '' }) =>
        `${pageOf(url)}: ${message} (${extract.replace(/\s+/g, ' ')})`,
    );
  return { name, checked: site.paths.length, faults };
}

function run(command: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.on('error', reject);
    child.on('close', () => resolve(Buffer.concat(parts).toString('utf8')));
  });
}
