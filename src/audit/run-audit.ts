import { withSite, type Check, type CheckResult } from './audit-site.ts';

/** One finished check. */
export interface AuditRow extends CheckResult {
  readonly seconds: number;
}

/** Runs checks over one built site, one after the other: they share a browser and two cores. */
export function runAudit(folder: string, checks: readonly Check[]): Promise<readonly AuditRow[]> {
  return withSite(folder, async (site) => {
    const rows: AuditRow[] = [];
    for (const check of checks) {
      const start = performance.now();
      rows.push({ ...(await check(site)), seconds: (performance.now() - start) / 1000 });
    }
    return rows;
  });
}

/** The table, and below it every fault and what is only worth knowing. */
export function formatAudit(rows: readonly AuditRow[]): string {
  const cells = [
    ['Hạng mục', 'Đã kiểm', 'Lỗi', 'Giây'],
    ...rows.map(({ name, checked, faults, skipped, seconds }) => [
      name,
      skipped ? '–' : String(checked),
      skipped ? `bỏ qua: ${skipped}` : String(faults.length),
      seconds.toFixed(1),
    ]),
  ];
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  const table = cells.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
      )
      .join('  '),
  );
  const lists = rows.flatMap(({ name, faults, notes = [] }) => [
    ...(faults.length > 0 ? ['', `LỖI ${name}`, ...faults.map((fault) => `  ${fault}`)] : []),
    ...(notes.length > 0 ? ['', `Ghi chú ${name}`, ...notes.map((note) => `  ${note}`)] : []),
  ]);
  const count = rows.reduce((sum, { faults }) => sum + faults.length, 0);
  return [...table, ...lists, '', count === 0 ? 'Không có lỗi.' : `Tổng cộng: ${count} lỗi.`].join(
    '\n',
  );
}
