import { expect, test } from 'vitest';
import { readHighlightHash, toHighlightHash } from '../../src/search/highlight-hash.ts';
import { readAddress, toAddress } from '../../src/search/search-address.ts';

test.each([
  ['', { query: '', filters: {}, sort: 'lien-quan' }],
  [
    '?q=co+thi+dua&nam=2022&don-vi=hop-luc&loai=bai-viet&tinh-trang=da-trao&sap-xep=moi-nhat',
    {
      query: 'co thi dua',
      filters: { nam: '2022', 'don-vi': 'hop-luc', loai: 'bai-viet', 'tinh-trang': 'da-trao' },
      sort: 'moi-nhat',
    },
  ],
] as const)('%s', (address, state) => {
  expect(readAddress(address)).toEqual(state);
  expect(toAddress(state)).toBe(address);
});

test('what is unknown or empty is left out', () => {
  expect(readAddress('?q=a&sap-xep=zzz&x=1&nam=')).toEqual({
    query: 'a',
    filters: {},
    sort: 'lien-quan',
  });
});

test('the query travels to the article in the hash', () => {
  expect(readHighlightHash(toHighlightHash(' cờ & đua '))).toBe('cờ & đua');
  expect(toHighlightHash(' ')).toBe('');
  expect(readHighlightHash('#muc-1')).toBe('');
});
