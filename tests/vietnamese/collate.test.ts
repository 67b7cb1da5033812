import { describe, expect, test } from 'vitest';
import { compareVietnamese } from '../../src/vietnamese/collate.ts';
import { nfd } from './samples.ts';

describe('compareVietnamese', () => {
  test.each([
    ['letters', [...'aăâbcdđeêghiklmnoôơpqrstuưvxy']],
    ['tones', ['ma', 'mà', 'mả', 'mã', 'má', 'mạ']],
    ['numbers', ['Cụm 2', 'Cụm 10', 'Cụm 17']],
    ['tone placement', ['Hoa', 'Hoà', 'Hòa', 'Hoá', 'Hóa', 'Hoà An', 'Hòa Bình']],
    [
      'members of a cluster',
      [
        'Cao su Thanh Hóa',
        'Dạ Lan',
        'Hatuba',
        'Hợp Lực',
        'Mai Linh',
        'MTV',
        'Thiện Xuân – Lam Sơn',
        'Thiết bị',
        'Thương mại G8',
        'Xăng dầu Ban Mai',
        'Xăng dầu – Dầu khí Ban Mai',
        'Xăng-dầu Đông Sơn',
        'Xăng dầu Thanh Hóa',
      ],
    ],
  ])('sorts %s', (_, expected) => {
    const sorted = expected.toReversed().toSorted(compareVietnamese);
    const samePlacement = (word: string) => word.replace('Hoà', 'Hòa').replace('Hoá', 'Hóa');
    expect(sorted).toEqual(expected.toSorted(compareVietnamese));
    expect(sorted.map(samePlacement)).toEqual(expected.map(samePlacement));
  });

  test.each([
    ['Hoà', 'Hòa'],
    ['hòa', 'Hòa'],
    ['má', nfd('má')],
    ['Cụm 02', 'Cụm 2'],
  ])('%j and %j never tie, and swap with the sign', (a, b) => {
    expect(compareVietnamese(a, b)).not.toBe(0);
    expect(compareVietnamese(a, b)).toBe(-compareVietnamese(b, a));
  });

  test('only identical strings tie', () => {
    expect(compareVietnamese('Hợp Lực', 'Hợp Lực')).toBe(0);
  });
});
