import type { Problem } from '../lib/problem.ts';
import { askIfMeant } from '../schema/messages/words.ts';
import {
  findDoubledSpaces,
  findSuspectAbbreviations,
  findToneMixes,
} from '../vietnamese/spelling.ts';
import { normalizeTonePlacement } from '../vietnamese/tone-placement.ts';
import type { ContentInput } from '../archive/content-input.ts';
import { checkEntries } from './check-entries.ts';
import { lineWithout, ownProse, placeIn, textsOf, type EntryText } from './entry-texts.ts';

/** Slips of the keyboard in the editor's own words; the words of sources stay as they are. */
export function checkSpelling(content: ContentInput): readonly Problem[] {
  return checkEntries(content, 'spelling', (collection, entry) => {
    if (entry.file.endsWith('.mdx')) return [];
    const texts = textsOf(collection, entry).filter(
      ({ isQuotation, text }) => !isQuotation && text.includes(' '),
    );
    return [
      ...texts.flatMap(checkSpaces),
      ...texts.flatMap(checkAbbreviations),
      ...checkTones(texts),
    ];
  });
}

/** Once for each text: who mends one place of several sees the others. */
function checkSpaces(text: EntryText): Problem[] {
  if (!DOUBLED.test(text.text)) return [];
  const spans = findDoubledSpaces(ownProse(text));
  const first = spans[0];
  if (!first) return [];
  return [
    warning(
      text,
      first.start,
      spans.length === 1
        ? 'Có hai dấu cách liền nhau.'
        : `Có hai dấu cách liền nhau ở ${spans.length} chỗ, chỗ đầu ở đây.`,
      'Hãy xóa bớt, chỉ để một dấu cách.',
      spans.length === 1 ? lineWithout(text, first.start, first.end, ' ') : undefined,
    ),
  ];
}

function checkAbbreviations(text: EntryText): Problem[] {
  if (
    !CAPITALS.test(text.text) ||
    !text.text.match(CAPITAL_WORDS)?.some((word) => findSuspectAbbreviations(word).length > 0)
  )
    return [];
  return findSuspectAbbreviations(ownProse(text)).map(({ text: typed, suggestion, start, end }) =>
    warning(
      text,
      start,
      `“${typed}” có lẽ gõ nhầm.`,
      askIfMeant(suggestion),
      lineWithout(text, start, end, suggestion),
    ),
  );
}

/** One spelling within one file; the rarer one is the one to change. */
function checkTones(texts: readonly EntryText[]): Problem[] {
  // A mix needs at least one syllable whose mark is not where most of the press puts it: few files have any.
  if (texts.every(({ text }) => normalizeTonePlacement(text) === text)) return [];
  const parts = texts.map((text) => ({ text, prose: ownProse(text) }));
  if (parts.every(({ prose }) => normalizeTonePlacement(prose) === prose)) return [];
  const starts = parts.map(() => 0);
  parts.forEach(({ prose }, at) => {
    starts[at + 1] = (starts[at] ?? 0) + prose.length + 1;
  });
  return findToneMixes(parts.map(({ prose }) => prose).join('\n')).flatMap(({ spellings }) => {
    const common = spellings[0];
    return common === undefined
      ? []
      : spellings.slice(1).flatMap((rare) => {
          const position = rare.positions[0] ?? 0;
          const index = starts.findLastIndex((start) => start <= position);
          const part = parts[index];
          if (!part) return [];
          const start = position - (starts[index] ?? 0);
          const typed = part.prose.slice(start, start + rare.text.length);
          const right = [...common.text]
            .map((letter, at) =>
              typed[at] === typed[at]?.toLowerCase() ? letter : letter.toUpperCase(),
            )
            .join('');
          return [
            warning(
              part.text,
              start,
              `Trong tệp này, cùng một chữ viết theo hai kiểu: “${common.text}” (${common.positions.length} chỗ) và “${rare.text}” (${rare.positions.length} chỗ, chỗ đầu ở đây).`,
              `Hãy viết một kiểu, ví dụ “${right}”. Nếu là lời của nguồn thì đặt trong dấu “…”.`,
              lineWithout(part.text, start, start + rare.text.length, right),
            ),
          ];
        });
  });
}

/** What must be there before it is worth looking closely. */
const DOUBLED = /[ \u00a0]{2}/;
const CAPITALS = /[B-DĐF-HJ-NP-XZ]{4}/;
const CAPITAL_WORDS = /\p{Lu}{4,}/gu;

function warning(
  text: EntryText,
  offset: number,
  message: string,
  cure: string,
  fixedLine: string | undefined,
): Problem {
  return {
    severity: 'warning',
    ...placeIn(text, offset),
    message,
    cure,
    ...(fixedLine ? { fixedLine } : {}),
  };
}
