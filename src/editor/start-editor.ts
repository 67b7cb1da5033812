import type { CmsField } from './cms-field.ts';
import type { CmsConfig } from './cms-config.ts';
import { entryFormat } from './entry-format.ts';
import { revealEditor } from './reveal-editor.ts';

/** Starts the CMS in `#nc-root`, or shows why this browser cannot. */
const page = document.getElementById('sua-bai')!;
const waiting = document.getElementById('dang-mo')!;
const config = JSON.parse(document.getElementById('cau-hinh')?.textContent ?? '{}') as CmsConfig;
const isLocal = page.dataset.mode === 'local';
const isThisMachine = /^(.+\.)?localhost$|^127\.0\.0\.1$/.test(location.hostname);

if (isLocal && !isThisMachine) explain('tren-may');
else if (isLocal && !('showDirectoryPicker' in window)) explain('trinh-duyet');
else start().catch(() => explain('khong-mo-duoc'));

// In the preview each saved file reloads every page; this one would lose what is being typed.
import.meta.hot?.on('vite:beforeFullReload', (reload) => {
  reload.path = '/trang-khac.html';
});

function explain(id: string): void {
  waiting.hidden = true;
  page.hidden = false;
  for (const note of page.querySelectorAll<HTMLElement>('[data-note]'))
    note.hidden = note.dataset.note !== id;
}

async function start(): Promise<void> {
  speakVietnamese();
  const { default: CMS } = await import('@sveltia/cms');
  for (const { format, extension = 'yaml', fields, files } of config.collections) {
    const { fromFile, toFile } = entryFormat(
      formFields(fields ?? files?.[0]?.fields ?? []),
      extension === 'md',
    );
    CMS.registerCustomFormat(format, extension, { fromFile, toFile });
  }
  revealEditor(document.getElementById('nc-root')!, waiting);
  CMS.init({ config: config as unknown as NonNullable<Parameters<typeof CMS.init>[0]>['config'] });
}

/** The text of an article stands below its front matter, not in it. */
const formFields = (fields: readonly CmsField[]): readonly CmsField[] =>
  fields.filter(({ widget }) => widget !== 'markdown');

/**
 * The CMS follows the language of the browser, which in an office is often English; what an
 * editor chooses in its settings still wins.
 */
function speakVietnamese(): void {
  Object.defineProperties(navigator, {
    language: { get: () => 'vi' },
    languages: { get: () => ['vi'] },
  });
}
