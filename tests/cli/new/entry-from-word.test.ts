import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { entryFromWord } from '../../../src/cli/new/entry-from-word.ts';

const WORD = join(import.meta.dirname, '../../fixtures/import/word/bao-cao.docx');
const NOW = Date.parse('2026-11-26T05:00:00Z');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tu-word-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a Word file becomes a draft, and what to do next is said', async () => {
  const { text, isSure } = await entryFromWord(WORD, { CONTENT_DIR: folder }, NOW);
  expect(isSure).toBe(true);
  expect(text).toContain('bài từ Word: 1 mục = 1 đã ghi');
  expect(text).toContain('date: 2024-01-15  ← “15 tháng 01 năm 2024”');
  expect(text).toContain('xóa dòng draft: true');
  const article = readFileSync(join(folder, 'articles/2026/bao-cao-tong-ket-nam-2023.md'), 'utf8');
  expect(article).toContain('draft: true');
});

test.each([
  ['trang-cu.xml', 'npm run import -- "trang-cu.xml"'],
  ['khong-co.docx', 'Không có tệp “khong-co.docx”.'],
])('%s is refused, and nothing is written', async (file, words) => {
  await expect(entryFromWord(file, { CONTENT_DIR: join(folder, 'c') }, NOW)).rejects.toThrow(words);
  expect(existsSync(join(folder, 'c'))).toBe(false);
});
