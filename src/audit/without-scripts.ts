import type { AuditSite, CheckResult } from './audit-site.ts';

/** Each kind of page with scripts turned off: it has its heading and text, and no control that does nothing. */
export async function checkWithoutScripts(site: AuditSite): Promise<CheckResult> {
  const context = await (await site.browser()).newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const faults: string[] = [];
  for (const path of site.samples) {
    await page.goto(new URL(path.slice(1), await site.url()).href, {
      waitUntil: 'domcontentloaded',
    });
    faults.push(...(await page.evaluate(findDeadEnds)).map((fault) => `${path}: ${fault}`));
  }
  await context.close();
  return { name: 'Dùng được khi tắt JavaScript', checked: site.samples.length, faults };
}

/** Runs in the page. */
function findDeadEnds(): readonly string[] {
  const seen = <T extends Element>(selector: string): readonly T[] =>
    [...document.querySelectorAll<T>(selector)].filter((element) => element.checkVisibility());
  const main = document.querySelector('main');
  return [
    ...(seen('h1').length === 1 ? [] : ['không thấy tiêu đề (h1).']),
    ...((main?.innerText.trim().length ?? 0) > 80 ? [] : ['phần nội dung gần như trống.']),
    ...(seen('a[href^="/"]').length > 0 ? [] : ['không có liên kết nào đi tiếp.']),
    ...seen<HTMLButtonElement>('button')
      .filter((button) => !button.form?.getAttribute('action') || button.type !== 'submit')
      .map((button) => `nút không làm gì: ${button.outerHTML.slice(0, 120)}`),
    ...seen<HTMLFormElement>('form')
      // A form of the method “dialog” is a place to write: it sends nothing, and says so.
      .filter((form) => !form.getAttribute('action') && form.method !== 'dialog')
      .map((form) => `biểu mẫu không gửi đến đâu: ${form.outerHTML.slice(0, 120)}`),
    ...seen<HTMLElement>('select, input:not([type=hidden])')
      .filter((control) => !control.closest('form'))
      .map((control) => `ô nhập không làm gì: ${control.outerHTML.slice(0, 120)}`),
  ];
}
