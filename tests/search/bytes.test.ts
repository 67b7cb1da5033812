import { expect, test } from 'vitest';
import { ByteReader, ByteWriter } from '../../src/search/bytes.ts';

test('what is written is read back in the same order', () => {
  const numbers = [0, 1, 127, 128, 300, 16_383, 16_384, 2 ** 31, 2 ** 40];
  const writer = new ByteWriter();
  for (const number of numbers) writer.number(number);
  writer
    .text('cờ thi đua')
    .rising([0, 5, 5, 900])
    .block(new Uint8Array([1, 2]))
    .text('');
  const reader = new ByteReader(writer.toBytes());
  expect(numbers.map(() => reader.number())).toEqual(numbers);
  expect(reader.text()).toBe('cờ thi đua');
  expect(reader.rising()).toEqual([0, 5, 5, 900]);
  expect([...reader.block()]).toEqual([1, 2]);
  expect(reader.text()).toBe('');
  expect(reader.atEnd).toBe(true);
});
