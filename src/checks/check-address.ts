import type { ContentInput } from '../archive/content-input.ts';
import { nearHost } from '../lib/local-host.ts';
import type { Problem } from '../lib/problem.ts';

/** What a site leaves out while it does not know the address at which readers reach it. */
export const NEEDS_ADDRESS =
  'nguồn tin RSS và JSON, sơ đồ trang cho máy tìm kiếm (sitemap), ảnh khi chia sẻ liên kết, địa chỉ chính thức (canonical) và địa chỉ trong phần trích dẫn';

/** How the address is made known. */
export const ADD_ADDRESS =
  'Hãy thêm vào site.yaml dòng url với địa chỉ công khai của trang, ví dụ url: https://vi-du.vn/';

/** Never silent: a site without an address, or with one at which readers do not reach it. A missing `site.yaml` has its own complaint. */
export function checkAddress({ site }: Pick<ContentInput, 'site'>): readonly Problem[] {
  if (!site) return [];
  const { url } = site.data;
  if (url === undefined)
    return [
      {
        severity: 'warning',
        file: site.file,
        message: `Chưa có url, địa chỉ công khai của trang, nên trang không có: ${NEEDS_ADDRESS}.`,
        cure: `${ADD_ADDRESS}.`,
      },
    ];
  const fault = FAULTS[nearHost(new URL(url).host) ?? 'none'];
  return fault
    ? [{ severity: 'warning', file: site.file, ...site.locate(['url']), ...fault(url) }]
    : [];
}

const FAULTS: Readonly<Record<string, (url: string) => { message: string; cure: string }>> = {
  machine: (url) => ({
    message: `Mục url ghi “${url}”, là địa chỉ của chính máy này, nên trang coi như chưa có url và không có: ${NEEDS_ADDRESS}.`,
    cure: 'Hãy ghi địa chỉ mà bạn đọc gõ vào trình duyệt, ví dụ url: https://vi-du.vn/.',
  }),
  network: (url) => ({
    message: `Mục url ghi “${url}”, địa chỉ chỉ mở được trong mạng nội bộ.`,
    cure: 'Trang chỉ dành cho nội bộ thì không cần sửa; nếu không, hãy ghi địa chỉ công khai, ví dụ url: https://vi-du.vn/.',
  }),
  number: (url) => ({
    message: `Mục url ghi “${url}”, là số của một máy chứ không phải tên miền; đổi máy chủ thì mọi liên kết đã chia sẻ đều hỏng.`,
    cure: 'Hãy ghi tên miền của trang, ví dụ url: https://vi-du.vn/.',
  }),
};
