import { expect, test } from 'vitest';
import { nearest } from '../../src/vietnamese/nearest.ts';

const NAMES = [
  'hoi-nghi-tong-ket-2022',
  'hoi-nghi-tong-ket-2023',
  'hoi-nghi-so-ket-2023',
  'le-ky-giao-uoc-thi-dua',
  'gioi-thieu',
  'hop-luc',
];

test.each([
  ['hoi-nghi-tong-ket-2022', 'hoi-nghi-tong-ket-2022'],
  ['hoi-nghi-tongket-2022', 'hoi-nghi-tong-ket-2022'],
  ['tong-ket-hoi-nghi-2022', 'hoi-nghi-tong-ket-2022'],
  ['le-ky-giao-uoc', 'le-ky-giao-uoc-thi-dua'],
  ['gioi-thiu', 'gioi-thieu'],
  ['hop-luk', 'hop-luc'],
])('%s means %s', (typed, meant) => expect(nearest(typed, NAMES, 3)[0]).toBe(meant));

test.each(['', 'wp-login', 'hoi', 'san-pham-moi', 'giao-thong'])('%s means nothing', (typed) =>
  expect(nearest(typed, NAMES, 3)).toEqual([]),
);

test('as many as asked for, nearest first', () => {
  expect(nearest('hoi-nghi-tong-ket-2023', NAMES, 2)).toEqual([
    'hoi-nghi-tong-ket-2023',
    'hoi-nghi-tong-ket-2022',
  ]);
});
