import { expect, test } from 'vitest';
import { renderMarkdown, type PictureSource } from '../../src/markdown/render-markdown.ts';

const picture: PictureSource = { src: '/_astro/a.webp', srcset: '', width: 800, height: 600 };
const large = { src: '/_astro/a-lon.webp', width: 2560, height: 1920 };
const html = (markdown: string, own: PictureSource): string =>
  renderMarkdown(markdown, { pictures: new Map([['2023/a.jpg', own]]) }).html;

test.each<[string, string, PictureSource, boolean]>([
  ['a picture by itself', '![Cờ](/media/2023/a.jpg)', { ...picture, large }, true],
  ['one with a caption', '![Cờ](/media/2023/a.jpg "Trao cờ")', { ...picture, large }, true],
  ['one in a line of text', 'Xem ![Cờ](/media/2023/a.jpg) này.', { ...picture, large }, false],
  [
    'one that is a link already',
    '[![Cờ](/media/2023/a.jpg)](/don-vi/)',
    { ...picture, large },
    false,
  ],
  ['one that has no large rendition', '![Cờ](/media/2023/a.jpg)', picture, false],
])('%s', (_, markdown, own, isLinked) => {
  const drawn = html(markdown, own);
  expect(drawn.includes('href="/_astro/a-lon.webp"')).toBe(isLinked);
  expect(drawn.includes('aria-label="Phóng to ảnh: Cờ"')).toBe(isLinked);
  expect(drawn).toContain('src="/_astro/a.webp"');
});
