import type { Problem } from '../lib/problem.ts';
import { lostWords, type LostWords } from '../markdown/lost-words.ts';
import { sourceText } from '../markdown/source-words.ts';
import { standingMarks, type StandingMark } from '../markdown/standing-marks.ts';
import type { ContentInput, EntryInput } from '../archive/content-input.ts';
import { shorten } from '../schema/messages/words.ts';
import { recallOrFind } from './check-entries.ts';
import { placeInBody } from './entry-texts.ts';

/** Every word, number and sign of a text that is not mark-up is on its page, and what is mark-up does its work. */
export function checkConservation(content: ContentInput): readonly Problem[] {
  return [...content.entries.articles, ...content.entries.pages]
    .filter(({ file }) => !file.endsWith('.mdx'))
    .flatMap((entry) => recallOrFind(entry, 'conservation', () => faultsOf(entry)));
}

function faultsOf(entry: EntryInput): readonly Problem[] {
  const typed = sourceText(entry.body);
  return [
    ...lostWords(entry.body, typed).map((lost) => warningAt(entry, lost.at, tellLost(lost))),
    ...standingMarks(entry.body, typed).map((mark) =>
      warningAt(entry, mark.at, tellStanding(mark)),
    ),
  ];
}

type Told = Pick<Problem, 'message' | 'cure' | 'fixedLine'>;

const warningAt = (entry: EntryInput, at: number, told: Told): Problem => ({
  severity: 'warning',
  file: entry.file,
  ...placeInBody(entry, at),
  ...told,
});

function tellLost({ lost, shown }: LostWords): Told {
  const [typed, seen] = [shorten(lost), shorten(shown)];
  const isMark = /^[*_~` ]+$/.test(shown.replace(lost, ''));
  return {
    message: tellDifference(typed, seen),
    cure: isMark
      ? 'Trong một khối HTML, hãy dùng thẻ <strong>, <em> thay cho dấu * và _; ngoài ra, hãy xóa dấu thừa.'
      : 'Máy hiểu một dấu ở dòng này là dấu trình bày. Hãy viết \\ trước dấu đó, ví dụ \\* hoặc \\~.',
  };
}

function tellDifference(typed: string, seen: string): string {
  if (typed === '') return `Dấu “${seen}” không có tác dụng ở đây, sẽ hiện nguyên trên trang.`;
  if (seen === '') return `“${typed}” sẽ không hiện trên trang.`;
  return `“${typed}” sẽ hiện thành “${seen}” trên trang.`;
}

const STANDS = 'sẽ hiện nguyên trên trang';

function tellStanding({ kind, mark, line }: StandingMark): Told {
  const told = TOLD[kind](mark);
  if (line === undefined || line.length > 300) return told;
  // The line below a head is a new one.
  return kind === 'table'
    ? { ...told, cure: `Hãy thêm một dòng kẻ ngay dưới dòng này: ${line}` }
    : { ...told, fixedLine: line };
}

const TOLD: Readonly<Record<StandingMark['kind'], (mark: string) => Told>> = {
  heading: () => ({
    message: `Sau dấu # ở đầu dòng thiếu dấu cách, nên dòng này không thành đầu mục và dấu # ${STANDS}.`,
    cure: 'Hãy thêm dấu cách; nếu là thẻ chủ đề thì viết \\#.',
  }),
  'deep heading': (mark) => ({
    message: `Đầu mục có nhiều nhất sáu dấu #, nên “${mark}” ${STANDS}.`,
    cure: 'Hãy bớt dấu #.',
  }),
  item: (mark) => ({
    message: `Sau dấu ${mark} ở đầu dòng thiếu dấu cách, nên dòng này không thành một ý của danh sách.`,
    cure: `Hãy thêm dấu cách; nếu muốn giữ nguyên như đã gõ thì viết \\${mark}.`,
  }),
  number: (mark) => ({
    message: `Sau “${mark}” ở đầu dòng thiếu dấu cách, nên dòng này không thành một mục của danh sách.`,
    cure: 'Hãy thêm dấu cách.',
  }),
  table: () => ({
    message: `Bảng này thiếu dòng kẻ, nên các dấu | ${STANDS}.`,
    cure: 'Hãy thêm một dòng kẻ ngay dưới dòng đầu của bảng.',
  }),
  link: () => ({
    message: `Giữa dấu ] và dấu ( có dấu cách, nên đây không thành liên kết và các dấu ngoặc ${STANDS}.`,
    cure: 'Hãy xóa dấu cách đó.',
  }),
  'open link': () => ({
    message: `Liên kết này thiếu một dấu ngoặc, nên ${STANDS} như đã gõ.`,
    cure: 'Hãy viết đủ bốn dấu: [chữ](địa chỉ).',
  }),
  'open bold': (mark) => open(mark, '**chữ đậm**'),
  'open italic': () => open('_', '_chữ nghiêng_'),
  'open code': (mark) =>
    mark.length < 3
      ? open(mark, '`chữ`')
      : {
          message: `Dấu ${mark} mở một khối mà không có dòng đóng, nên ${STANDS}.`,
          cure: `Hãy thêm một dòng ${mark} sau dòng cuối của khối, hoặc xóa dấu này.`,
        },
  'uncalled note': (mark) => ({
    message: `Không chỗ nào trong bài gọi chú thích ${mark.slice(0, -1)}, nên dòng này ${STANDS} như đã gõ.`,
    cure: `Hãy ghi ${mark.slice(0, -1)} ngay sau chữ cần chú thích, hoặc xóa “${mark}”.`,
  }),
  'missing note': (mark) => ({
    message: `Chú thích ${mark} không có nội dung, nên “${mark}” ${STANDS}.`,
    cure: `Hãy thêm một dòng riêng ở cuối bài: ${mark}: nội dung.`,
  }),
};

const open = (mark: string, example: string): Told => ({
  message: `Dấu ${mark} ở đây không có dấu đi cùng, nên ${STANDS}.`,
  cure: `Hãy viết đủ cặp, liền với chữ ở trong: ${example}. Muốn hiện đúng dấu này thì viết \\ trước nó.`,
});
