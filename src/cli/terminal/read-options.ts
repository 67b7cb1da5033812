import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { askIfMeant } from '../../schema/messages/words.ts';
import { closest } from '../../vietnamese/closest.ts';

/** Something the person at the terminal can mend; the message is the whole answer. */
export class UsageError extends Error {}

/** What was typed: option → value. */
export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** Reads the options of a command and answers in Vietnamese when one is unknown, doubled or without a value. */
export const readOptions = (args: readonly string[], options: ParseArgsOptionsConfig): Options =>
  readArguments(args, options, 0).options;

/** The same for a command that also takes words without a name, such as a folder. @param most how many of them */
export function readArguments(
  args: readonly string[],
  options: ParseArgsOptionsConfig,
  most: number,
): { readonly options: Options; readonly words: readonly string[] } {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const known = Object.keys(options);
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = options[token.name];
    if (!option) {
      const near = closest(token.name, known);
      throw new UsageError(
        `Không có lựa chọn “${token.rawName}”. ${near ? askIfMeant(`--${near}`) : `Các lựa chọn: ${list(known)}.`}`,
      );
    }
    if (
      option.type === 'string' &&
      (token.value === undefined || (!token.inlineValue && /^--[a-z]/.test(token.value)))
    )
      throw new UsageError(`Sau --${token.name} thiếu giá trị.`);
    if (option.type === 'boolean' && token.value !== undefined)
      throw new UsageError(`Sau --${token.name} không ghi giá trị.`);
    if (seen.has(token.name)) throw new UsageError(`Lựa chọn --${token.name} được ghi hai lần.`);
    seen.add(token.name);
  }
  // Last, because what follows a mistyped option looks like a word too many.
  const stray = positionals[most];
  if (stray !== undefined)
    throw new UsageError(
      `Không hiểu “${stray}”. Mỗi lựa chọn bắt đầu bằng hai dấu gạch ngang; ` +
        `giá trị có dấu cách thì đặt trong dấu ngoặc kép. Các lựa chọn: ${list(known)}.`,
    );
  return { options: values as Options, words: positionals };
}

const list = (names: readonly string[]): string => names.map((name) => `--${name}`).join(', ');
