import { describe, expect, test } from 'vitest';
import { fromMojibake } from '../../src/vietnamese/mojibake.ts';
import { samples } from './samples.ts';

const opened = (text: string, encoding: string): string =>
  [...new TextEncoder().encode(text)]
    .map((byte) => new TextDecoder(encoding).decode(Uint8Array.of(byte)))
    .join('');

test.each([
  ['Há»™i nghá»‹ tá»•ng káº¿t', 'Hội nghị tổng kết'],
  ['Äáº¡i há»™i Äáº£ng', 'Đại hội Đảng'],
  ['Ä‘Æ¡n vá»‹ â€œVÃ­ Dá»¥â€\u009d', 'đơn vị “Ví Dụ”'],
  ['năm 2026, Há»™i', 'năm 2026, Hội'],
])('%s', (text, meant) => {
  expect(fromMojibake(text)).toBe(meant);
});

test.each(samples.filter((text) => /[\u1ea0-\u1ef9]/.test(text)))(
  'comes back after being opened wrongly once or twice: %j',
  (text) => {
    const nfc = text.normalize('NFC');
    const once = opened(nfc, 'windows-1252');
    expect(fromMojibake(once)).toBe(nfc);
    expect(fromMojibake(opened(once, 'windows-1252'))).toBe(nfc);
  },
);

describe('no false alarm', () => {
  test.each([
    ...samples,
    'xã “MÃ”, “TÃ”, hãng SÃ…',
    'CỰC ĐÃ thôi!',
    'Ångström, Älvdalen, São Paulo, «cá», Ä–B',
    '',
  ])('%j', (text) => {
    expect(fromMojibake(text)).toBeUndefined();
  });
});
