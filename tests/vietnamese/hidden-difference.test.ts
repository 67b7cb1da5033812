import { expect, test } from 'vitest';
import { hiddenDifference } from '../../src/vietnamese/hidden-difference.ts';
import { nfd } from './samples.ts';

test.each([
  ['Ảnh tập thể.jpg', nfd('Ảnh tập thể.jpg'), 'có chữ có dấu viết theo cách của máy Mac'],
  ['a b.pdf', 'a\u00a0b.pdf', 'có dấu cách cứng'],
  ['a b.pdf', 'a  b.pdf', 'có dấu cách thừa'],
  ['ab.pdf', 'a\u200bb.pdf', 'có ký tự không nhìn thấy được'],
  ['Đại hội.pdf', 'Ðại hội.pdf', 'có chữ nhìn giống chữ Việt nhưng là ký tự khác'],
  ['hội.jpg', 'hộі.jpg', 'có chữ nhìn giống chữ Việt nhưng là ký tự khác'],
  ['ke-hoach.pdf', 'ke\u2011hoach.pdf', 'có dấu gạch khác, nhìn giống dấu gạch nối'],
  ['Đại  hội.pdf', 'Ðại hội.pdf', 'có dấu cách thừa'],
])('%j and %j: %s', (a, b, cause) => {
  expect(hiddenDifference(a, b)).toBe(cause);
  expect(hiddenDifference(b, a)).toBe(cause);
});

test.each([
  ['hop-luc', 'hop-luc'],
  ['hop-luc', 'hop-lực'],
  ['Anh.jpg', 'anh.jpg'],
  ['', 'a'],
])('%j and %j look the same only where they are', (a, b) => {
  expect(hiddenDifference(a, b)).toBeUndefined();
});
