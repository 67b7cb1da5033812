import { EDITOR, type AuditSite, type CheckResult } from './audit-site.ts';
import { visitSamples } from './visits.ts';

/**
 * No page of any kind asks another host or reports an error; the editor neither, and search
 * engines are told to pass it.
 */
export async function checkRequests(site: AuditSite): Promise<CheckResult> {
  const visits = await visitSamples(site);
  const faults = visits.flatMap(({ path, foreign, errors }) => [
    ...foreign.map((address) => `${path}: gọi máy chủ khác: ${address}`),
    ...errors.map((error) => `${path}: trình duyệt báo lỗi: ${error}`),
  ]);
  if (
    site.paths.includes(EDITOR) &&
    !/<meta name="robots" content="noindex/.test(site.html(EDITOR))
  )
    faults.push(`${EDITOR}: thiếu noindex.`);
  return { name: 'Không gọi máy chủ khác', checked: visits.length, faults };
}
