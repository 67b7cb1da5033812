import type { Proposal } from './word/propose-facts.ts';

/** What became of one item of a source. */
export interface ItemOutcome {
  /** Where it stands in its source, e.g. `bài 12 “Hội nghị tổng kết”`. */
  readonly item: string;
  /** Its kind in words for the report, e.g. `bài viết`, `trang`, `tệp`, `bình luận`. */
  readonly kind: string;
  readonly state: 'written' | 'unchanged' | 'beside' | 'merged' | 'skipped';
  /** The file it became, below the content folder. */
  readonly file?: string;
  /** Why it was skipped. */
  readonly reason?: string;
  /** Whether something of it may be lost or read wrongly; the command then ends with code 1. */
  readonly isUncertain?: boolean;
  /** What an editor should look at. */
  readonly warnings?: readonly string[];
  /** What of its text may belong into its front matter; nothing of it is written. */
  readonly proposals?: readonly Proposal[];
}

/** Everything that an import has to say. */
export interface ImportReport {
  readonly sources: readonly string[];
  readonly isDryRun: boolean;
  readonly outcomes: readonly ItemOutcome[];
  /** Old addresses that lead nowhere here. */
  readonly lostLinks: readonly string[];
}

const STATES: Readonly<Record<ItemOutcome['state'], string>> = {
  written: 'đã ghi',
  unchanged: 'đã có, không đổi',
  beside: 'đã sửa tay, bản mới ghi bên cạnh (.new)',
  merged: 'gộp vào mục khác',
  skipped: 'bỏ qua',
};

/** Whether anything was lost or is doubtful. */
export const isUncertain = (report: ImportReport): boolean =>
  report.outcomes.some((outcome) => outcome.isUncertain);

/** The report for a terminal: counts, then what needs a look. */
export function formatReport(report: ImportReport): string {
  return [
    ...(report.isDryRun ? ['Chạy thử: chưa ghi gì.'] : []),
    ...countLines(report),
    ...section('Bỏ qua', skippedLines(report)),
    ...section('Cần xem lại', warningLines(report)),
    ...section(PROPOSED, proposalLines(report)),
    ...section('Liên kết cũ chưa có chỗ mới', report.lostLinks),
    '',
    conclusion(report),
  ].join('\n');
}

/** The last line names what is doubtful, because the command ends with 1 for it. */
function conclusion({ outcomes }: ImportReport): string {
  const doubtful = outcomes.filter((outcome) => outcome.isUncertain).map(({ item }) => item);
  if (doubtful.length === 0) return 'Mọi mục đều đã được tính đến.';
  const names = doubtful.slice(0, MOST_DOUBTFUL).join('; ');
  const more = doubtful.length > MOST_DOUBTFUL ? '; …' : '';
  return `Có ${doubtful.length} mục chưa chắc chắn hoặc bị mất (lý do ở trên): ${names}${more}.`;
}

const MOST_DOUBTFUL = 10;

/** The same as Markdown, to be kept. */
export function markdownReport(report: ImportReport): string {
  const list = (lines: readonly string[]): string[] => lines.map((line) => `- ${line.trim()}`);
  const part = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', `## ${title}`, '', ...list(lines)];
  return [
    '# Kết quả nhập',
    '',
    ...list(report.sources.map((source) => `Nguồn: ${source}`)),
    ...(report.isDryRun ? ['- Chạy thử: chưa ghi gì.'] : []),
    ...part('Số lượng', countLines(report)),
    ...part('Bỏ qua', skippedLines(report)),
    ...part('Cần xem lại', warningLines(report)),
    ...proposalTable(report),
    ...part('Liên kết cũ chưa có chỗ mới', report.lostLinks),
    '',
    conclusion(report),
    '',
  ].join('\n');
}

/** Proposals are for an editor to judge. */
const PROPOSED = 'Gợi ý từ chữ trong bài (máy chưa ghi gì, đúng thì tự chép vào phần đầu bài)';

const proposalLines = ({ outcomes }: ImportReport): readonly string[] =>
  outcomes.flatMap(({ item, file, proposals = [] }) =>
    proposals.length === 0
      ? []
      : [
          `  ${item}${file ? ` (${file})` : ''}`,
          ...proposals.map(({ field, value, words }) => `    ${field}: ${value}  ← “${words}”`),
        ],
  );

function proposalTable({ outcomes }: ImportReport): readonly string[] {
  const rows = outcomes.flatMap(({ item, file, proposals = [] }) =>
    proposals.map(({ field, value, words }) =>
      [file ?? item, field, value, words].map((cell) => cell.replaceAll('|', '\\|')),
    ),
  );
  if (rows.length === 0) return [];
  const lines = [['Bài', 'Mục', 'Giá trị', 'Chữ trong bài'], ['-', '-', '-', '-'], ...rows];
  return ['', `## ${PROPOSED}`, '', ...lines.map((cells) => `| ${cells.join(' | ')} |`)];
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', `${title}:`, ...lines];

/** One line a kind: found = written + … + skipped. */
function countLines({ outcomes }: ImportReport): readonly string[] {
  return [...Map.groupBy(outcomes, ({ kind }) => kind)].map(([kind, found]) => {
    const parts = Object.entries(STATES).flatMap(([state, words]) => {
      const count = found.filter((outcome) => outcome.state === state).length;
      return count === 0 ? [] : [`${count} ${words}`];
    });
    return `  ${kind}: ${found.length} mục = ${parts.join(' + ')}`;
  });
}

/** Skipped items by their reason; the first few of each are named. */
function skippedLines({ outcomes }: ImportReport): readonly string[] {
  const skipped = outcomes.filter(({ state }) => state === 'skipped');
  const groups = Map.groupBy(skipped, ({ kind, reason = '' }) => `${kind}: ${reason}`);
  return [...groups].map(([what, found]) => {
    const names = found.slice(0, MOST_NAMES).map(({ item }) => item);
    const more = found.length > MOST_NAMES ? ` … (${found.length} mục)` : '';
    return `  ${what}: ${names.join('; ')}${more}`;
  });
}

const MOST_NAMES = 20;

const warningLines = ({ outcomes }: ImportReport): readonly string[] =>
  outcomes.flatMap(({ item, file, warnings = [] }) =>
    warnings.map((warning) => `  ${item}${file ? ` (${file})` : ''}: ${warning}`),
  );
