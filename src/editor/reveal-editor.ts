/** Letters that Vietnamese has and English has not. */
const VIETNAMESE = /[ăâđêôơư\u1EA0-\u1EF9]/i;
/** Better English words than none, should the CMS ever draw no button, in milliseconds. */
const LONGEST_WAIT = 10_000;

/**
 * Shows the CMS as soon as it speaks Vietnamese. It first draws itself in English and loads the other language then;
 * until a button bears Vietnamese words, `waiting` stands in its place.
 */
export function revealEditor(root: HTMLElement, waiting: HTMLElement): void {
  const show = (): void => {
    observer.disconnect();
    clearTimeout(timer);
    waiting.hidden = true;
    delete root.dataset.waiting;
  };
  const observer = new MutationObserver(() => {
    if (speaksVietnamese(root)) show();
  });
  observer.observe(root, { childList: true, subtree: true, characterData: true });
  const timer = setTimeout(show, LONGEST_WAIT);
}

const speaksVietnamese = (root: HTMLElement): boolean =>
  [...root.querySelectorAll('button')].some((button) => VIETNAMESE.test(button.textContent));
