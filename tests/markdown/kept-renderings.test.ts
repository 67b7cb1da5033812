import { afterEach, expect, test } from 'vitest';
import {
  forgetRenderings,
  keepRenderings,
  keptRendering,
} from '../../src/markdown/kept-renderings.ts';
import { lostWords } from '../../src/markdown/lost-words.ts';
import { renderMarkdown } from '../../src/markdown/render-markdown.ts';

afterEach(forgetRenderings);

const TEXT = [
  '# Hội nghị năm 2022',
  '',
  'Theo 598/QĐ-UBND, **mười đơn vị** ký giao ước[^1].',
  '',
  '| Đơn vị | Điểm |',
  '|---|---|',
  '| Hợp Lực | 98 |',
  '',
  '[^1]: Ngày 12-3.',
].join('\n');

test('what the check has rendered is what the page and the feeds get', () => {
  const alone = renderMarkdown(TEXT);
  keepRenderings();
  expect(lostWords(TEXT)).toEqual([]);
  expect(keptRendering(TEXT)).toEqual(alone);
  expect(renderMarkdown(TEXT)).toEqual(alone);
});

test('the check of a text says the same whether its rendering is kept or not', () => {
  const torn = '<div>**chữ đậm** ~~hỏng~~</div>';
  const alone = lostWords(torn);
  keepRenderings();
  expect(lostWords(torn)).toEqual(alone);
  expect(alone).not.toEqual([]);
});

test('a text with a picture is rendered with the pictures of who asks', () => {
  const source = 'Ảnh:\n\n![Lễ ký](/media/le-ky.jpg)\n';
  const picture = { src: '/a.webp', srcset: '/a.webp 480w', width: 480, height: 320 };
  keepRenderings();
  expect(lostWords(source)).toEqual([]);
  expect(renderMarkdown(source).html).not.toContain('<img');
  expect(renderMarkdown(source, { pictures: new Map([['le-ky.jpg', picture]]) }).html).toContain(
    'src="/a.webp"',
  );
});

test('nothing is kept unless it is wanted, and nothing after that', () => {
  renderMarkdown(TEXT);
  expect(keptRendering(TEXT)).toBeUndefined();
  keepRenderings();
  renderMarkdown(TEXT);
  expect(keptRendering(TEXT)).toBeDefined();
  forgetRenderings();
  expect(keptRendering(TEXT)).toBeUndefined();
});
