/** Opens the fold that holds what the address points to; older browsers do not do it by themselves. */
export function openTargetFold(): void {
  const open = (): void => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const fold = target?.closest('details');
    if (!target || !fold || fold.open) return;
    fold.open = true;
    target.scrollIntoView();
  };
  addEventListener('hashchange', open);
  open();
}
