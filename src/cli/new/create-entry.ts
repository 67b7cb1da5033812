import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { recallContent } from '../../collections/check-content.ts';
import type { Content } from '../../reader/read-content.ts';
import { COLLECTIONS } from '../../schema/collections.ts';
import { askIfMeant } from '../../schema/messages/words.ts';
import { closest } from '../../vietnamese/closest.ts';
import { toDateInZone } from '../../vietnamese/dates.ts';
import { toSlug } from '../../vietnamese/slug.ts';
import { buildEntry, checkEntry, freeId, readChoice, type NewEntry } from './new-entry.ts';
import { existingContentDir, refuseFaults, reminders, writeNewFile } from './new-file.ts';
import type { Answers, Kind, Question } from './kind.ts';
import { KINDS } from './new-kinds.ts';
import { readOptions, UsageError } from '../terminal/read-options.ts';
import { readTyped } from '../read-typed.ts';
import type { CommandOption } from '../terminal/run-command.ts';

const KIND_LIST = Object.entries(KINDS)
  .map(([name, { collection }]) => `${name} (${COLLECTIONS[collection].noun})`)
  .join(', ');

/** What can be said of a new entry: its kind, its name, and all that one kind or another is asked. */
export const ENTRY_OPTIONS: Readonly<Record<string, CommandOption>> = {
  kind: { type: 'string', value: 'LOẠI', words: KIND_LIST },
  id: { type: 'string', value: 'MÃ', words: 'tên tệp, khi không lấy theo tiêu đề' },
  ...Object.fromEntries(
    Map.groupBy(
      Object.entries(KINDS).flatMap(([kind, { questions }]) =>
        questions.map(({ flag, words }) => ({ kind, flag, words })),
      ),
      ({ flag }) => flag,
    )
      .entries()
      .map(([flag, asked]) => [
        flag,
        {
          type: 'string' as const,
          value: '…',
          words: `${asked[0]?.words ?? ''} (${asked.map(({ kind }) => kind).join(', ')})`,
        },
      ]),
  ),
};

/** Somebody at a terminal who answers questions. */
export interface Asker {
  question(words: string): Promise<string>;
}

/**
 * Writes one ready file and returns what is to be said about it. Asks for what is missing when there is somebody to
 * ask; throws a `UsageError` when there is not, or when the file would not be accepted.
 */
export async function createEntry(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  asker: Asker | undefined,
  now: number,
): Promise<string> {
  const options = readOptions(args, ENTRY_OPTIONS);
  const given = Object.fromEntries(
    Object.entries(options)
      .map(([flag, value]) => [flag, readTyped(String(value))])
      .filter(([, value]) => value !== ''),
  );
  const contentDir = existingContentDir(env);
  const { name, kind } = await readKind(given.kind, asker);
  const stray = Object.keys(given).find(
    (flag) =>
      flag !== 'kind' &&
      flag !== 'id' &&
      !kind.questions.some((question) => question.flag === flag),
  );
  if (stray)
    throw new UsageError(
      `Loại ${name} không có --${stray}. Các lựa chọn của loại này: ` +
        `${kind.questions.map(({ flag }) => `--${flag}`).join(', ')}, --id.`,
    );
  const content = recallContent(contentDir);
  const { answers, assumed } = await readAnswers(name, kind, given, content, now, asker);
  let entry = buildEntry(kind, answers, given.id);
  if (entry.id === '')
    throw new UsageError(
      'Chưa đặt được tên tệp vì tiêu đề không có chữ cái hay chữ số nào. Hãy thêm --id, ví dụ --id hoi-nghi-so-ket.',
    );
  entry = await avoidTaken(entry, kind, answers, content, contentDir, asker);
  const problems = checkEntry(kind, entry, content, now);
  refuseFaults('Chưa ghi tệp, vì:', problems);
  const target = writeNewFile(contentDir, entry.path, entry.text);
  return [
    `Đã tạo ${target} (mã: ${entry.id}).`,
    ...assumed.map((line) => `Tự điền: ${line}.`),
    ...reminders(problems),
    'Việc tiếp theo:',
    ...[...kind.nextSteps, 'Chạy npm run check để kiểm tra.'].map(
      (step, at) => `  ${at + 1}. ${step}`,
    ),
  ].join('\n');
}

async function readKind(
  typed: string | undefined,
  asker: Asker | undefined,
): Promise<{ name: string; kind: Kind }> {
  if (typed === undefined && !asker)
    throw new UsageError(
      `Thiếu --kind. Hãy chọn một trong: ${KIND_LIST}.\nVí dụ: ${exampleOf('bai-viet')}`,
    );
  const name = toSlug(typed ?? (await ask(asker, `Tạo gì? ${KIND_LIST}: `)));
  const kind = KINDS[name];
  if (kind) return { name, kind };
  const near = closest(name, Object.keys(KINDS));
  throw new UsageError(
    `Không có loại “${typed ?? name}”. ${near ? askIfMeant(near) : `Hãy chọn một trong: ${KIND_LIST}.`}`,
  );
}

async function readAnswers(
  name: string,
  kind: Kind,
  given: Answers,
  content: Content,
  now: number,
  asker: Asker | undefined,
): Promise<{ answers: Answers; assumed: string[] }> {
  const answers: Record<string, string | undefined> = { ...given };
  const assumed: string[] = [];
  const nextOrder = Math.max(0, ...content.entries.awards.map(({ data }) => data.order)) + 10;
  for (const question of kind.questions) {
    const { flag } = question;
    if (answers[flag] === undefined) {
      const fallback = question.fallback?.(answers, toDateInZone(now), nextOrder);
      if (asker && (question.isNeeded || flag === 'units'))
        answers[flag] = (await ask(asker, promptOf(question, fallback))) || fallback;
      else if (fallback !== undefined) {
        answers[flag] = fallback;
        assumed.push(`--${flag} ${fallback} (${question.words})`);
      }
      if (answers[flag] === '') answers[flag] = undefined;
    }
    if (question.choices && answers[flag] !== undefined)
      answers[flag] = codeOf(question, answers[flag]);
  }
  refuseMissing(name, kind, answers);
  return { answers, assumed };
}

/** A question with its choices, and what is taken when nothing is typed. */
function promptOf({ words, choices }: Question, fallback: string | undefined): string {
  const list = choices ? ` [${Object.keys(choices).join(', ')}]` : '';
  return `${words}${list}${fallback ? ` (Enter: ${fallback})` : ''}: `;
}

function codeOf(question: Question, typed: string): string {
  const choice = readChoice(question, typed);
  if ('fault' in choice) throw new UsageError(choice.fault);
  return choice.value;
}

function refuseMissing(name: string, kind: Kind, answers: Answers): void {
  if (
    kind.collection === 'documents' &&
    answers.number === undefined &&
    answers.title === undefined
  )
    throw new UsageError(
      `Văn bản cần có số hoặc tên gọi: thiếu --number và --title.\nVí dụ: ${exampleOf(name)}`,
    );
  const missing = kind.questions.filter(
    ({ flag, isNeeded }) => isNeeded && answers[flag] === undefined,
  );
  if (missing.length > 0)
    throw new UsageError(
      `Thiếu ${missing.map(({ flag, words }) => `--${flag} (${words})`).join(', ')}.\nVí dụ: ${exampleOf(name)}`,
    );
}

/** Never writes over anything: another name is proposed, and taken only when somebody says so. */
async function avoidTaken(
  entry: NewEntry,
  kind: Kind,
  answers: Answers,
  content: Content,
  contentDir: string,
  asker: Asker | undefined,
): Promise<NewEntry> {
  const known = new Map(content.entries[kind.collection].map(({ id, file }) => [id, file]));
  const isTaken = (id: string) =>
    known.has(id) ||
    content.faultyIds.get(kind.collection)?.has(id) === true ||
    existsSync(join(contentDir, buildEntry(kind, answers, id).path));
  if (!isTaken(entry.id)) return entry;
  const message = `Đã có tệp ${known.get(entry.id) ?? entry.path}, nên không ghi đè.`;
  if (kind.collection === 'years') throw new UsageError(`${message} Hãy mở tệp đó và thêm vào.`);
  const other = freeId(entry.id, isTaken);
  const isAgreed =
    asker !== undefined &&
    /^(c|có|y)/i.test(await ask(asker, `${message} Dùng tên “${other}”? (c/k) `));
  if (!isAgreed)
    throw new UsageError(`${message} Hãy mở tệp đó, hoặc thêm --id ${other} để tạo tệp khác.`);
  return buildEntry(kind, answers, other);
}

const ask = async (asker: Asker | undefined, words: string): Promise<string> =>
  readTyped((await asker?.question(words)) ?? '');

/** A whole command that works, to copy. */
const exampleOf = (name: string): string =>
  `npm run new -- --kind ${name} ${(KINDS[name]?.questions ?? [])
    .filter(({ isNeeded, flag }) => isNeeded || flag === 'number' || flag === 'symbol')
    .map(({ flag, example }) => `--${flag} ${/^[\w-]+$/.test(example) ? example : `"${example}"`}`)
    .join(' ')}`;
