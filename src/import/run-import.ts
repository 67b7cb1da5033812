import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { readContent, type Content } from '../reader/read-content.ts';
import { ContentWriter } from './content-writer.ts';
import type { Progress } from './progress.ts';
import {
  formatReport,
  isUncertain,
  markdownReport,
  type ImportReport,
  type ItemOutcome,
} from './report.ts';
import { nearHost } from '../lib/local-host.ts';
import { downloadMedia } from './wordpress/download-media.ts';
import { EMPTY_MAP, readTermMap, type TermMap } from './wordpress/term-map.ts';
import { importWordpress } from './wordpress/import-wordpress.ts';
import type { KnownNames } from './word/propose-facts.ts';
import { writeLines } from './write-lines.ts';
import { addRedirects } from './write-redirects.ts';

/** What `npm run import` is asked to do. */
export interface ImportTask {
  /** Exports (`.xml`, `.xml.gz`) and Word files (`.docx`), in any order. */
  readonly files: readonly string[];
  readonly contentDir: string;
  readonly uploads: string | undefined;
  readonly map: string | undefined;
  /** Hosts from which missing files may be fetched into `uploads`; without them nothing is fetched. */
  readonly download?: readonly string[] | undefined;
  readonly isDryRun: boolean;
  /** Names that pages of the site need for themselves. */
  readonly reservedPages: ReadonlySet<string>;
  /** Day of the import, `YYYY-MM-DD`. */
  readonly today: string;
  onProgress?(progress: Progress): void;
}

/** What it came to: words for a terminal, and whether everything is accounted for without doubt. */
export interface ImportResult {
  readonly text: string;
  readonly report: ImportReport;
  readonly isSure: boolean;
}

/** Where the report is kept, below the content folder; the reader of the content passes over both. */
const REPORT_FILES = { markdown: '.nhap-khau.md', json: '.nhap-khau-ket-qua.json' };

/**
 * Imports files of other programs into a content folder. The kind of a file decides what is done with it.
 * @returns the result, or a Vietnamese sentence when nothing could be begun
 */
export async function runImport(task: ImportTask): Promise<ImportResult | string> {
  const fault = faultOf(task);
  if (fault !== undefined) return fault;
  const map = task.map === undefined ? EMPTY_MAP : readTermMap(readFileSync(task.map, 'utf8'));
  if (typeof map === 'string') return map;
  if (!task.isDryRun) mkdirSync(task.contentDir, { recursive: true });
  const writer = new ContentWriter(task.contentDir, { isDryRun: task.isDryRun });
  try {
    const report = await importAll(task, map, writer);
    if (!task.isDryRun) keepReport(task.contentDir, report);
    return { text: formatReport(report), report, isSure: !isUncertain(report) };
  } finally {
    writer.close();
  }
}

async function importAll(
  task: ImportTask,
  map: TermMap,
  writer: ContentWriter,
): Promise<ImportReport> {
  const exports = task.files.filter(isExport);
  const others = task.files.filter((file) => !isExport(file));
  const names =
    others.length > 0 ? knownNames(task.contentDir) : { units: new Map(), meetings: new Map() };
  const fetched = await fetchMissing({ ...task, files: exports }, map);
  const old =
    exports.length > 0
      ? await importWordpress({ ...task, files: exports, writer, map })
      : undefined;
  // The library of pictures is loaded only for files that may hold some.
  const word =
    others.length > 0
      ? await (
          await import('./word/import-word.ts')
        ).importWord({ ...task, files: others, writer, names })
      : [];
  const redirects = addRedirects(task.contentDir, old?.addresses ?? new Map(), task.isDryRun);
  return {
    sources: task.files,
    isDryRun: task.isDryRun,
    outcomes: [
      ...fetched,
      ...(old?.outcomes ?? []),
      ...word,
      ...(typeof redirects === 'string'
        ? [
            {
              item: 'địa chỉ cũ',
              kind: 'địa chỉ cũ',
              state: 'skipped' as const,
              reason: redirects,
              isUncertain: true,
            },
          ]
        : []),
    ],
    lostLinks: old?.lostLinks ?? [],
  };
}

/** What is missing is known after a trial; a trial fetches nothing itself. */
async function fetchMissing(task: ImportTask, map: TermMap): Promise<readonly ItemOutcome[]> {
  const { download = [], uploads, isDryRun, files } = task;
  if (download.length === 0 || uploads === undefined || isDryRun || files.length === 0) return [];
  const writer = new ContentWriter(task.contentDir, { isDryRun: true });
  const { missing } = await importWordpress({ ...task, writer, map });
  return downloadMedia(missing, { hosts: new Set(download), uploads });
}

const isExport = (file: string): boolean => /\.xml(?:\.gz)?$/i.test(file);

function faultOf({ files, uploads, map, download = [] }: ImportTask): string | undefined {
  if (files.length === 0)
    return 'Chưa cho biết nhập tệp nào. Ví dụ: npm run import -- trang-cu.xml --uploads uploads';
  const missing = [...files, ...(map === undefined ? [] : [map])].find(
    (file) => !existsSync(file) || !statSync(file).isFile(),
  );
  if (missing !== undefined) return `Không có tệp “${missing}”. Hãy kiểm tra lại tên và thư mục.`;
  const near = download.find((host) => nearHost(host) !== undefined || /[/:@\s]/.test(host));
  if (near !== undefined)
    return `--download nhận tên máy chủ của trang cũ, ví dụ cu.vi-du.vn; “${near}” không phải.`;
  if (download.length > 0 && uploads === undefined)
    return '--download cần --uploads: thư mục để chứa tệp tải về. Ví dụ: --uploads uploads --download cu.vi-du.vn';
  if (uploads !== undefined && download.length > 0) mkdirSync(uploads, { recursive: true });
  if (uploads !== undefined && !(existsSync(uploads) && statSync(uploads).isDirectory()))
    return `Không có thư mục “${uploads}”. --uploads là bản chép của wp-content/uploads.`;
  const stray = files.find(
    (file) => !isExport(file) && !WORD_LIKE.has(extname(file).toLowerCase()),
  );
  return stray === undefined
    ? undefined
    : `Không biết nhập tệp “${stray}”. Nhập được: tệp xuất của WordPress (.xml, .xml.gz) và tệp Word (.docx).`;
}

/** Word files, and those that the reader of Word files knows to name. */
const WORD_LIKE = new Set(['.docx', '.docm', '.doc', '.odt', '.pdf', '.rtf']);

/** The names of units and meetings that the content knows. */
function knownNames(contentDir: string): KnownNames {
  const content: Content | undefined = existsSync(contentDir) ? readContent(contentDir) : undefined;
  return {
    units: new Map(
      (content?.entries.units ?? []).map(({ id, data }) => [
        id,
        [data.name, data.shortName ?? '', ...data.aliases],
      ]),
    ),
    meetings: new Map(
      (content?.entries.meetings ?? []).map(({ id, data }) => [
        id,
        [data.name, data.shortName ?? ''],
      ]),
    ),
  };
}

function keepReport(contentDir: string, report: ImportReport): void {
  writeFileSync(join(contentDir, REPORT_FILES.markdown), markdownReport(report));
  const { outcomes, ...rest } = report;
  // A line for each outcome: there may be a hundred thousand.
  const lines = function* (): Generator<string> {
    yield `{"report": ${JSON.stringify(rest)},\n"outcomes": [`;
    for (const [at, outcome] of outcomes.entries())
      yield `${at === 0 ? '' : ','}\n${JSON.stringify(outcome)}`;
    yield '\n]}\n';
  };
  writeLines(join(contentDir, REPORT_FILES.json), lines());
}
