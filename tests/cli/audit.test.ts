import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const site = mkdtempSync(join(tmpdir(), 'kiem-dinh-'));
afterAll(() => rmSync(site, { recursive: true, force: true }));
writeFileSync(join(site, 'index.html'), '<!doctype html><title>Trang</title>');

/** Runs the command where the packages of the audit are not installed. */
const auditWithoutPackages = (...args: string[]) => {
  const hook = `import { registerHooks } from 'node:module';
    registerHooks({ resolve(name, context, next) {
      if (!/^(axe-core|csp_evaluator|feedsmith|html-validate|playwright-core|@sparticuz)/.test(name))
        return next(name, context);
      throw Object.assign(new Error(name), { code: 'ERR_MODULE_NOT_FOUND' });
    } });`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(hook)}`, 'src/cli/audit.ts', ...args],
    { cwd: join(import.meta.dirname, '../..'), encoding: 'utf8' },
  );
  return { status, stdout, stderr };
};

test.each([
  ['html', 'html-validate'],
  ['axe', 'axe-core'],
  ['keyboard', 'playwright-core'],
  ['policy', 'csp_evaluator'],
])('without its package the check %s says what to install', (check, name) => {
  expect(auditWithoutPackages(site, '--only', check)).toEqual({
    status: 1,
    stdout: '',
    stderr: `Chưa cài gói “${name}”, chỉ lệnh audit cần đến. Hãy chạy: npm ci --include=dev, rồi chạy lại.\n`,
  });
});

test('what needs no package is looked at without them', () => {
  const { status, stdout } = auditWithoutPackages(site, '--only', 'headers');
  expect(status).toBe(1);
  expect(stdout).toContain('_headers');
});
