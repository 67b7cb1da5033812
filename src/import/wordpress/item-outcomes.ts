import { hasErrors, type Problem } from '../../lib/problem.ts';
import { parseEntry } from '../../reader/parse-entry.ts';
import { COLLECTIONS } from '../../schema/collections.ts';
import type { ContentWriter, WriteState } from '../content-writer.ts';
import { detached } from '../detached.ts';
import { isPlainFront } from '../front-matter.ts';
import { LOST_WORDS } from '../html/compare-words.ts';
import { lineOfText } from '../html/plain-text.ts';
import type { ItemOutcome } from '../report.ts';
import { originalPath, type OldFile } from './export-index.ts';
import type { MediaStore } from './media-store.ts';
import { printOf, type PlannedItem } from './plan-items.ts';
import type { ReadItem } from './read-export.ts';
import { toComments } from './to-comments.ts';
import { toEntry, type EntryContext, type ImportedEntry } from './to-entry.ts';
import type { WxrItem } from './wxr-item.ts';

/** A file of the old site that waits until it is known whether a text needs it. */
export interface WaitingFile {
  readonly id: string;
  readonly name: string;
  readonly faults: readonly string[];
}

/** An item by its number and title. */
export const nameOf = (item: WxrItem): string => detached(`${item.id} “${lineOfText(item.title)}”`);

const KIND_WORDS = {
  article: 'bài viết',
  page: 'trang',
  file: 'tệp',
  part: 'khối',
  nothing: 'mục khác',
};

/** An item that could not be read by any rule. */
export const unreadable = ({ place, faults }: ReadItem): ItemOutcome => ({
  item: place,
  kind: 'mục khác',
  state: 'skipped',
  reason: 'không đọc được',
  isUncertain: true,
  warnings: faults,
});

/** An item that another file of the same site, or the same file, held already. */
export function repeated({ place }: ReadItem, item: WxrItem, planned: PlannedItem): ItemOutcome {
  const base = {
    item: `${nameOf(item)} (${place})`,
    kind: 'mục khác',
    state: 'merged' as const,
  };
  if (printOf(item) === planned.print) return base;
  const warning = 'Mục này trùng số với một mục trước nhưng nội dung khác; đã giữ mục trước.';
  return { ...base, isUncertain: true, warnings: [warning] };
}

/** What becomes of a post or page, and of each of its comments. */
export function entryOutcomes(
  read: ReadItem,
  item: WxrItem,
  planned: PlannedItem,
  keyOf: (id: string) => string,
  task: EntryContext & { readonly writer: ContentWriter },
): readonly [ItemOutcome, ...ItemOutcome[]] {
  const { fate, file } = planned;
  const base = { item: nameOf(item), kind: KIND_WORDS[fate.becomes] };
  const isFaulty = read.faults.length > 0;
  const comments = (article?: string): readonly ItemOutcome[] =>
    commentOutcomes(item, article, keyOf, task.writer);
  if (fate.becomes === 'part')
    return [{ ...base, state: 'merged', ...doubt(isFaulty, read.faults) }];
  if (fate.becomes === 'nothing' || file === undefined) {
    const reason = fate.becomes === 'nothing' ? fate.reason : '';
    const earlier = task.writer.fileOf(keyOf(item.id));
    const warnings = [...read.faults, ...(earlier === undefined ? [] : [leftOver(earlier)])];
    const isUncertain =
      warnings.length > 0 || (fate.becomes === 'nothing' && fate.isUncertain === true);
    return [{ ...base, state: 'skipped', reason, ...doubt(isUncertain, warnings) }, ...comments()];
  }
  const entry = toEntry(item, planned, task);
  const problems = problemsOf(file, entry);
  const warnings = [...read.faults, ...entry.warnings, ...problems.map(said)];
  if (hasErrors(problems))
    return [
      { ...base, state: 'skipped', reason: 'không hợp lệ ở trang mới', ...doubt(true, warnings) },
      ...comments(),
    ];
  const written = writtenOutcome(task.writer.write(keyOf(item.id), file, entry.text), file);
  const isArticle = fate.becomes === 'article' && isPublic(planned);
  return [
    { ...base, ...written, ...doubt(isFaulty || entry.warnings.some(isLoss), warnings) },
    ...comments(isArticle ? file.replace(/^.*\/|\.md$/g, '') : undefined),
  ];
}

const leftOver = (file: string): string =>
  `Lần nhập trước đã ghi ${file}; nay trang cũ không cho đăng bài này nữa. Hãy xóa tệp đó nếu không muốn đăng.`;

/** What an outcome says of doubts; nothing when there are none, for there are many outcomes. */
const doubt = (
  isUncertain: boolean,
  warnings: readonly string[],
): Pick<ItemOutcome, 'isUncertain' | 'warnings'> => ({
  ...(isUncertain ? { isUncertain } : {}),
  ...(warnings.length > 0 ? { warnings } : {}),
});

/** Whether readers can open what an item becomes. */
export const isPublic = ({ fate }: PlannedItem): boolean =>
  (fate.becomes === 'article' || fate.becomes === 'page') && !fate.isDraft && !fate.isScheduled;

/** Words that are gone, as against a picture that was never there. */
const isLoss = (warning: string): boolean => warning.startsWith(LOST_WORDS);

/** What the schemas of this site say of a file before it is written. */
function problemsOf(file: string, { text, front, isUsual }: ImportedEntry): readonly Problem[] {
  const name = file.startsWith('pages/') ? ('pages' as const) : ('articles' as const);
  const { schema } = COLLECTIONS[name];
  // Nothing can come back from such a file but what was written into it.
  if (isUsual && isPlainFront(front) && schema.safeParse(front).success) return [];
  return parseEntry<(typeof COLLECTIONS)[typeof name]['schema']>(file, Buffer.from(text), schema)
    .problems;
}

const said = ({ message, cure = '' }: Problem): string => `${message} ${cure}`.trim();

function writtenOutcome(
  state: WriteState,
  file: string,
): Pick<ItemOutcome, 'state' | 'file' | 'reason'> {
  if (state === 'deleted')
    return { state: 'skipped', reason: 'đã bị xóa hoặc đổi tên sau lần nhập trước', file };
  return { state, file };
}

function commentOutcomes(
  item: WxrItem,
  article: string | undefined,
  keyOf: (id: string) => string,
  writer: ContentWriter,
): readonly ItemOutcome[] {
  return toComments(item, article).map((comment): ItemOutcome => {
    const base = { item: `${comment.id} (bài ${item.id})`, kind: 'bình luận' };
    if ('reason' in comment) return { ...base, state: 'skipped', reason: comment.reason };
    const state = writer.write(keyOf(`bl:${comment.id}`), comment.file, comment.text);
    return { ...base, ...writtenOutcome(state, comment.file) };
  });
}

/** Files come along when a text, a gallery or the head of an article needs them. */
export function fileOutcome(
  { name, faults }: WaitingFile,
  old: OldFile | undefined,
  media: MediaStore,
): ItemOutcome {
  const base = { item: name, kind: 'tệp', ...doubt(faults.length > 0, faults) };
  if (!old) return { ...base, state: 'skipped', reason: 'mục tệp không ghi địa chỉ của tệp' };
  const path = originalPath(old.address);
  const state = media.stateOf(path);
  if (state === undefined) return { ...base, state: 'skipped', reason: 'không bài nào dùng' };
  if (state === 'missing') {
    const reason = 'thiếu tệp gốc (xem --uploads)';
    return { ...base, state: 'skipped', reason, isUncertain: true };
  }
  if (state === 'refused') return { ...base, state: 'skipped', reason: 'loại tệp không được đăng' };
  return { ...base, ...writtenOutcome(state, `media/${media.pathOf(path)}`) };
}
