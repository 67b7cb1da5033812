import { expect, test } from 'vitest';
import { keepEach, keepEachIn } from '../../src/lib/keep-each.ts';

test('what was made of a thing is remembered, also nothing', () => {
  const asked: string[] = [];
  const half = keepEach((thing: { size: number }) => {
    asked.push(String(thing.size));
    return thing.size === 0 ? undefined : { half: thing.size / 2 };
  });
  const [one, other, none] = [{ size: 4 }, { size: 4 }, { size: 0 }];
  const first = half(one);
  expect(first).toEqual({ half: 2 });
  expect(half(one)).toBe(first);
  expect(half(other)).not.toBe(first);
  expect(half(none)).toBeUndefined();
  expect(half(none)).toBeUndefined();
  expect(asked).toEqual(['4', '4', '0']);
});

test('what was made of a thing is remembered for its whole only', () => {
  const asked: string[] = [];
  const name = keepEachIn((whole: { of: string }, thing: { name: string }) => {
    asked.push(`${whole.of} ${thing.name}`);
    return whole.of === 'không' ? undefined : { name: `${thing.name} ${whole.of}` };
  });
  const [before, after, none] = [{ of: 'cũ' }, { of: 'mới' }, { of: 'không' }];
  const [a, b] = [{ name: 'a' }, { name: 'b' }];
  const first = name(before, a);
  expect(first).toEqual({ name: 'a cũ' });
  expect(name(before, a)).toBe(first);
  expect(name(before, b)).toEqual({ name: 'b cũ' });
  expect(name(before, a)).toBe(first);
  expect(name(after, a)).toEqual({ name: 'a mới' });
  expect(name(none, a)).toBeUndefined();
  expect(name(none, a)).toBeUndefined();
  expect(asked).toEqual(['cũ a', 'cũ b', 'mới a', 'không a']);
});
