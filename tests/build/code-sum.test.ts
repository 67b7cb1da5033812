import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { codeSum } from '../../src/build/code-sum.ts';

let project: string;
let kept: string;
const sum = () => codeSum(project, kept);

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'ma-nguon-'));
  kept = join(project, '.cache', 'ma-nguon.json');
  mkdirSync(join(project, 'src'));
  mkdirSync(join(project, 'public'));
  for (const name of ['src/a.ts', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'])
    writeFileSync(join(project, name), name);
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

const a = () => join(project, 'src', 'a.ts');

test('the sum follows what the files say, and is the same when they say the same again', () => {
  const first = sum();
  expect(sum()).toBe(first);
  writeFileSync(a(), 'changed');
  const second = sum();
  expect(second).not.toBe(first);
  writeFileSync(a(), 'src/a.ts');
  utimesSync(a(), 1, 1);
  expect(sum()).toBe(first);
});

test('files that come, go and move are seen', () => {
  const sums = [sum()];
  writeFileSync(join(project, 'public', 'b.txt'), '');
  sums.push(sum());
  renameSync(a(), join(project, 'src', 'c.ts'));
  sums.push(sum());
  symlinkSync('nowhere', join(project, 'src', 'link.ts'));
  sums.push(sum());
  expect(new Set(sums).size).toBe(4);
});

test('files are not read again while they bear the same signs', () => {
  const first = sum();
  expect(JSON.parse(readFileSync(kept, 'utf8'))).toMatchObject({ sum: first });
  const { signs } = JSON.parse(readFileSync(kept, 'utf8')) as { signs: string };
  writeFileSync(kept, JSON.stringify({ signs, sum: 'as it was kept' }));
  expect(sum()).toBe('as it was kept');
});

test.for(['', '{', 'null', '{"signs":1}'])(
  'a kept sum that is damaged (%j) changes nothing',
  (text) => {
    const first = sum();
    writeFileSync(kept, text);
    expect(sum()).toBe(first);
  },
);

test('a sum that cannot be kept is made each time', () => {
  writeFileSync(join(project, '.cache'), '');
  expect(sum()).toBe(sum());
});
