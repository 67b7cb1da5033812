import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { SITE_FILE, siteSchema } from '../schema/collections.ts';

/** Whether `site.yaml` turns the browser editor off. A faulty one is reported where the content is read. */
export function isEditorOff(contentDir: string): boolean {
  const file = join(contentDir, SITE_FILE);
  if (!existsSync(file)) return false;
  try {
    return siteSchema.safeParse(parse(readFileSync(file, 'utf8'))).data?.editor.mode === 'off';
  } catch {
    return false;
  }
}
