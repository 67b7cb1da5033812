import { expect, test } from 'vitest';
import { keepLast } from '../../src/lib/keep-last.ts';

test('the same question asked again is not answered again; another one is', () => {
  const asked: string[] = [];
  const make = keepLast((year: number, place?: object) => {
    asked.push(`${year} ${JSON.stringify(place)}`);
    return { year, place };
  });
  const [here, there] = [{ at: 1 }, { at: 1 }];
  const first = make(2022, here);
  expect(make(2022, here)).toBe(first);
  expect(make(2022, there)).not.toBe(first);
  expect(make(2023, there)).toEqual({ year: 2023, place: there });
  expect(make(2022, here)).toEqual(first);
  expect(make(2022)).toEqual({ year: 2022, place: undefined });
  expect(make(2022, here)).toEqual(first);
  expect(asked).toHaveLength(6);
});
