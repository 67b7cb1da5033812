import { expect, test } from 'vitest';
import { decodeKeystrokes } from '../../src/search/telex.ts';

test.each([
  ['ddua', 'đua'],
  ['cowf', 'cờ'],
  ['dduwowngf', 'đường'],
  ['dduongwf', 'đường'],
  ['thuyr', 'thủy'],
  ['nghij', 'nghị'],
  ['quyeets', 'quyết'],
  ['co72', 'cờ'],
  ['d9u7o7ng2', 'đường'],
  ['hoa', undefined],
  ['g8', undefined],
  ['2022', undefined],
])('%s → %s', (typed, meant) => expect(decodeKeystrokes(typed)).toBe(meant));
