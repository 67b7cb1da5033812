import { describe, expect, inject, test } from 'vitest';
import { checkAccessibilityOnce } from '../../src/audit/accessibility.ts';
import { CHECKS } from '../../src/audit/checks.ts';
import { formatAudit, runAudit, type AuditRow } from '../../src/audit/run-audit.ts';

/** With the faults in the message, since they are what somebody must mend. */
const expectGreen = (rows: readonly AuditRow[]): void => {
  expect(rows.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`))).toEqual(
    [],
  );
  expect(rows.filter(({ checked, skipped }) => checked === 0 && !skipped)).toEqual([]);
};

describe('the audit', () => {
  test('finds nothing on the synthetic archive', async () => {
    expectGreen(await runAudit(inject('demoSite'), Object.values(CHECKS)));
  }, 600_000);

  // The same templates with other content: the matrix of settings would say the same twice.
  test('finds nothing on the real archive', async () => {
    expectGreen(
      await runAudit(inject('realSite'), Object.values({ ...CHECKS, axe: checkAccessibilityOnce })),
    );
  }, 300_000);

  test('says in one table what was looked at, what is broken and what was left out', () => {
    const row = { checked: 3, faults: [], seconds: 1.25 };
    expect(
      formatAudit([
        { ...row, name: 'Một', faults: ['/a/: hỏng.'] },
        { ...row, name: 'Hai', checked: 0, skipped: 'không có Java/VNU_JAR' },
        { ...row, name: 'Ba', notes: ['/b/: để biết.'] },
      ]),
    ).toBe(
      [
        'Hạng mục  Đã kiểm                            Lỗi  Giây',
        'Một             3                              1   1.3',
        'Hai             –  bỏ qua: không có Java/VNU_JAR   1.3',
        'Ba              3                              0   1.3',
        '',
        'LỖI Một',
        '  /a/: hỏng.',
        '',
        'Ghi chú Ba',
        '  /b/: để biết.',
        '',
        'Tổng cộng: 1 lỗi.',
      ].join('\n'),
    );
  });
});
