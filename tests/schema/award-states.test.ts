import { expect, test } from 'vitest';
import { AWARD_STATES, AWARD_WAY } from '../../src/schema/award-states.ts';

const states = Object.values(AWARD_STATES);

test('the way of an award leads from proposals to honours', () => {
  expect(AWARD_WAY).toEqual(['suy-ton', 'de-nghi', 'dang-xet', 'da-quyet-dinh', 'da-trao']);
});

test('each state has a place of its own in a sorted table, and letters of its own in a matrix', () => {
  expect(states.map(({ order }) => order).toSorted((a, b) => a - b)).toEqual([...states.keys()]);
  expect(new Set(states.map(({ short }) => short)).size).toBe(states.length);
});

test('what is still open is no honour, and looks like none', () => {
  for (const { isOpen, isHonour, tone } of states) {
    expect(isOpen && isHonour).toBe(false);
    expect(tone === 'proposal').toBe(isOpen);
    expect(tone === 'decided' || tone === 'presented').toBe(isHonour);
  }
});
