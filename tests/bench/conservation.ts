/**
 * Asks whether every word of many texts reaches the reader:
 *
 *     node tests/bench/conservation.ts [--texts 10000] [--corpus FILE.jsonl]
 *
 * Generated texts must lose nothing. Of a corpus of real articles (`{id, body}` a line) each one
 * is asked twice: as it is,
 * where every warning is a false alarm or a fault of the article, and with pastes of all kinds among its paragraphs.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { readCommand } from '../../src/cli/terminal/run-command.ts';
import { lostWords } from '../../src/markdown/lost-words.ts';
import { standingMarks } from '../../src/markdown/standing-marks.ts';
import { officeText } from '../fixtures/office/pastes.ts';

const given = readCommand({
  name: 'npm run bench:text',
  purpose: 'Hỏi xem mọi chữ của nhiều văn bản có đến được người đọc không.',
  options: {
    texts: { type: 'string', value: 'SỐ', words: 'số văn bản tạo ra (không ghi: 10000)' },
    corpus: { type: 'string', value: 'TỆP', words: 'bài báo thật, mỗi dòng một {id, body}' },
  },
  example: 'npm run bench:text -- --texts 1000',
  exits: '0 khi không mất chữ nào; 1 khi có.',
});
if (!given) process.exit();
const options = given.options as Readonly<Record<string, string | undefined>>;

/** How many alarms are printed. */
const SHOWN = 20;

const found = { generated: 0, plain: 0, marks: 0, mixed: 0 };
let shown = 0;
const tell = (name: string, source: string, at: number, alarm: unknown): void => {
  if (shown++ >= SHOWN) return;
  console.log(`${name}: ${JSON.stringify(alarm)}`);
  console.log(`  … ${JSON.stringify(source.slice(Math.max(0, at - 60), at + 60))} …`);
};

const texts = Number(options.texts ?? 10_000);
for (let seed = 1; seed <= texts; seed++) {
  const { source } = officeText(seed);
  const [lost] = lostWords(source);
  if (!lost) continue;
  found.generated += 1;
  tell(`văn bản ${seed}`, source, lost.at, lost);
}
console.log(`${texts} văn bản tạo ra: ${found.generated} văn bản mất chữ`);

if (options.corpus) {
  let articles = 0;
  const started = performance.now();
  let asked = 0;
  for await (const row of createInterface({ input: createReadStream(options.corpus) })) {
    const { id, body } = JSON.parse(row) as { id: string; body: string };
    articles += 1;
    const begun = performance.now();
    const [lost] = lostWords(body);
    const [mark] = standingMarks(body);
    asked += performance.now() - begun;
    if (lost) found.plain += 1;
    if (mark) found.marks += 1;
    const alarm = lost ?? mark;
    if (alarm) tell(id, body, alarm.at, alarm);
    const mixed = officeText(articles, body.split(/\n+/));
    const [lostThere] = lostWords(mixed.source);
    if (!lostThere) continue;
    found.mixed += 1;
    tell(`${id} với đoạn dán`, mixed.source, lostThere.at, lostThere);
  }
  console.log(
    `${articles} bài nguyên văn: ${found.plain} bài mất chữ, ${found.marks} bài có dấu để sót; ` +
      `${(asked / articles).toFixed(2)} ms mỗi bài`,
  );
  console.log(`${articles} bài xen đoạn dán: ${found.mixed} bài mất chữ`);
  console.log(`tất cả ${((performance.now() - started) / 1000).toFixed(1)} giây`);
}
if (found.generated + found.plain + found.mixed > 0) process.exitCode = 1;
