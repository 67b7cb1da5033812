import { expect, test } from 'vitest';
import { originalName } from '../../src/lib/copy-names.ts';

test.each([
  'bai (1).md',
  'bai - Copy.md',
  'bai - Copy (2).md',
  'bai - Bản sao.md',
  'Bản sao của bai.md',
  'Copy of bai.md',
  'bai copy.md',
  'bai copy 2.md',
  'bai.sync-conflict-20261122-101010-ABCDEFG.md',
  'bai (Hoa’s conflicted copy 2026-11-22).md',
  'bai (conflicted copy 2026-11-22 101010).md',
  'bai (Bản sao xung đột của Hoa 2026-11-22).md',
  'bai_conflict-20261122-101010.md',
  'bai [Conflict].md',
  'bai-DESKTOP-AB12CD3.md',
])('%s is a copy of bai.md', (name) => {
  expect(originalName(name)).toBe('bai.md');
});

test.each(['bai.md', 'copy.md', 'ban-sao.md', 'tong-ket (2022).md', 'so-ket-2.md', '2022.yaml'])(
  '%s is a name of its own',
  (name) => {
    expect(originalName(name)).toBeUndefined();
  },
);
