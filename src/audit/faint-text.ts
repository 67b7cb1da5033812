/**
 * Texts whose colour stands out from the ground behind them by less than 4.5 : 1, as the page is drawn now. Runs in the
 * page. In forced colours axe reads a colour that the browser does not draw with, so this is asked instead.
 */
export function findFaintText(): readonly string[] {
  const channels = (color: string): number[] => (color.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (color: string): number => {
    const [red = 0, green = 0, blue = 0] = channels(color)
      .slice(0, 3)
      .map((value) =>
        value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
      );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = (element: Element | null): string => {
    for (let at = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if ((channels(backgroundColor)[3] ?? 1) === 1) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  const faint: string[] = [];
  for (const element of document.querySelectorAll('body *')) {
    const text = [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent?.trim())
      .join('');
    if (text === '' || element.namespaceURI?.endsWith('svg') || !element.checkVisibility())
      continue;
    const [light = 1, dark = 0] = [
      luminance(getComputedStyle(element).color),
      luminance(ground(element)),
    ].toSorted((a, b) => b - a);
    if ((light + 0.05) / (dark + 0.05) < 4.5) faint.push(`“${text.slice(0, 60)}”`);
  }
  return faint;
}
