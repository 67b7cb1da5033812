import { rmSync } from 'node:fs';
import { checkContent } from '../../src/collections/check-content.ts';
import type { Reading } from '../../src/collections/reading.ts';
import { NOW, writeContent, type Files } from '../fixtures/write-content.ts';

/** A content folder as it was read for a preview. */
export function readingOf(files: Files): Reading {
  const folder = writeContent(files);
  try {
    const { content, ...rest } = checkContent(folder, NOW, {
      memory: `${folder}/.da-doc`,
      preview: true,
    });
    return { ...rest, content: content!, now: NOW };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
