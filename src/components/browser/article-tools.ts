import { copyText } from './copy-text.ts';

/** Share, copy and print: buttons that do nothing without a script stay hidden until there is one. */
function enable(tools: HTMLElement): void {
  for (const button of tools.querySelectorAll('button'))
    button.hidden = 'share' in button.dataset && !('share' in navigator);
  tools.querySelector<HTMLButtonElement>('[data-share]')?.addEventListener('click', (event) => {
    const { share: title = '' } = (event.currentTarget as HTMLButtonElement).dataset;
    // A reader who closes the sheet again has done nothing wrong.
    navigator.share({ title, url: pageAddress() }).catch(() => undefined);
  });
  tools.querySelector('[data-print]')?.addEventListener('click', () => window.print());
  for (const button of tools.querySelectorAll<HTMLButtonElement>('[data-copy]'))
    button.addEventListener('click', () => void copy(button));
}

async function copy(button: HTMLButtonElement): Promise<void> {
  // A button that names no element copies the address of the page.
  const source = button.dataset.copy ? document.getElementById(button.dataset.copy) : null;
  const text = source?.textContent?.trim() ?? pageAddress();
  const copied = await copyText(text);
  // Where the clipboard is closed, the text is at least selected.
  if (!copied && source) getSelection()?.selectAllChildren(source);
  const status = button.parentElement?.querySelector('[role="status"]');
  if (!status) return;
  // Emptied first, so that the same words are announced again.
  status.textContent = '';
  await new Promise((resolve) => setTimeout(resolve, 60));
  const otherwise = source ? 'Đoạn chữ đã được chọn: hãy nhấn Ctrl + C.' : `Hãy chép tay: ${text}`;
  status.textContent = copied ? 'Đã sao chép' : `Trình duyệt không cho sao chép. ${otherwise}`;
}

/** The address of the page, without a query or the place on the page. */
const pageAddress = (): string => location.href.replace(/[?#].*$/, '');

document.querySelectorAll<HTMLElement>('[data-tools]').forEach(enable);
