import { describe, expect, test } from 'vitest';
import { strippedMarkup } from '../../src/markdown/stripped-markup.ts';
import { markdownText } from '../../src/markdown/markdown-text.ts';
import { renderMarkdown } from '../../src/markdown/render-markdown.ts';
import { HONEST, HONEST_PICTURES } from '../fixtures/honest/constructs.ts';

describe('honest constructs are kept whole', () => {
  test.each(HONEST)('%s', (_name, source, html) => {
    expect(renderMarkdown(source, { pictures: HONEST_PICTURES }).html).toBe(html);
    expect(strippedMarkup(source)).toEqual([]);
  });
});

const TONES =
  'aàảãáạ ăằẳẵắặ âầẩẫấậ eèẻẽéẹ êềểễếệ iìỉĩíị oòỏõóọ ôồổỗốộ ơờởỡớợ uùủũúụ ưừửữứự yỳỷỹýỵ đ';

test.each(['NFC', 'NFD'] as const)('every Vietnamese letter is kept, %s', (form) => {
  const text = `${TONES} ${TONES.toLocaleUpperCase('vi')}`.normalize(form);
  expect(renderMarkdown(text).html).toBe(`<p>${text}</p>`);
  expect(markdownText(text)).toBe(text);
});

test('a very long address stays one link', () => {
  const address = `https://vi-du.vn/${'duong-dan/'.repeat(200)}?tim=1&trang=2`;
  expect(renderMarkdown(address).html).toBe(
    `<p><a href="${address.replace('&', '&#x26;')}" rel="noopener ` +
      `noreferrer">${address.replace('&', '&#x26;')}</a></p>`,
  );
});
