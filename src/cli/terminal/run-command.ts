import '../keep-compiled.mjs';
import { PROJECT_DIR } from '../../collections/folders.ts';
import { describeFailure } from './describe-failure.ts';
import { readArguments, UsageError, type Options } from './read-options.ts';

/** One option of a command. */
export interface CommandOption {
  /** Whether a value follows it. */
  readonly type: 'string' | 'boolean';
  /** What it does, in Vietnamese; begins with a small letter. */
  readonly words: string;
  /** What its value stands for, e.g. `SỐ`. */
  readonly value?: string;
  /** Without it the command has nothing to do. */
  readonly isNeeded?: boolean;
}

/** A command as it is explained and run. */
export interface Command {
  /** As it is typed: `npm run build`. */
  readonly name: string;
  /** What it does, one sentence. */
  readonly purpose: string;
  readonly options: Readonly<Record<string, CommandOption>>;
  /** Words without a name that it takes, in order, e.g. `THƯ_MỤC`. */
  readonly words?: readonly string[];
  /** Whether the last of these words may be followed by more of its kind. */
  readonly takesMore?: boolean;
  /** A whole line that works, to copy. */
  readonly example: string;
  /** When it ends with 0 and when with 1. */
  readonly exits: string;
  /** Whether it starts the bundler, which cannot read every path. */
  readonly isBuilding?: boolean;
}

/** What was typed after the name of a command. */
export interface Given {
  readonly options: Options;
  readonly words: readonly string[];
  /** As it was typed. */
  readonly args: readonly string[];
}

/**
 * Runs a command: explains it when asked, refuses what it does not know, and says in Vietnamese why it could not go on.
 * @param run returns `false` when it has said itself what is wrong
 */
export async function runCommand(
  command: Command,
  run: (given: Given) => Promise<boolean | void> | boolean | void,
): Promise<void> {
  const given = readCommand(command);
  if (!given) return;
  try {
    if ((await run(given)) === false) process.exitCode = 1;
  } catch (error) {
    console.error(describeFailure(error));
    // What the bundler had already started would go on running.
    process.exit(1);
  }
}

/** What was typed after the name; `undefined` when everything has been said: the help, or why it cannot be run so. */
export function readCommand(
  command: Command,
  args: readonly string[] = process.argv.slice(2),
): Given | undefined {
  if (args.some((arg) => arg === '--help' || arg === '-h')) {
    console.log(helpOf(command));
    return undefined;
  }
  try {
    if (command.isBuilding) refuseProjectPath(PROJECT_DIR);
    const { options, words } = readArguments(
      args,
      Object.fromEntries(
        Object.entries(command.options).map(([name, { type }]) => [name, { type }]),
      ),
      command.takesMore ? Infinity : (command.words?.length ?? 0),
    );
    const missing = Object.entries(command.options).find(
      ([name, { isNeeded }]) => isNeeded && options[name] === undefined,
    );
    if (missing)
      throw new UsageError(
        `Thiếu --${missing[0]} (${missing[1].words}).\nVí dụ: ${command.example}`,
      );
    return { options, words, args };
  } catch (error) {
    console.error(describeFailure(error));
    process.exitCode = 1;
    return undefined;
  }
}

/** The bundler takes `#` for the end of a path and `%` for the beginning of a letter. @throws UsageError */
export function refuseProjectPath(folder: string): void {
  const sign = /[#%?]/.exec(folder)?.[0];
  if (sign)
    throw new UsageError(
      `Đường dẫn của thư mục dự án có dấu ${sign} (${folder}), ` +
        'nên chương trình dựng trang không đọc được. Hãy đổi tên thư mục, chỉ dùng chữ, số, ' +
        'dấu cách và gạch ngang, rồi chạy lại.',
    );
}

/** What `--help` prints. */
export function helpOf({ name, purpose, options, words = [], example, exits }: Command): string {
  const rows = [
    ...Object.entries(options).map(([option, { words: what, value }]) => [
      `--${option}${value ? ` ${value}` : ''}`,
      what,
    ]),
    ['--help, -h', 'hiện lời này'],
  ] as const;
  const width = Math.max(...rows.map(([left = '']) => left.length));
  const needed = Object.entries(options)
    .filter(([, { isNeeded }]) => isNeeded)
    .map(([option, { value }]) => ` --${option} ${value ?? '…'}`);
  return [
    purpose,
    '',
    `Cách dùng: ${name} --${words.map((word) => ` ${word}`).join('')}${needed.join('')} [lựa chọn]`,
    'Lựa chọn:',
    ...rows.map(([left = '', right = '']) => `  ${left.padEnd(width)}  ${right}`),
    `Ví dụ: ${example}`,
    `Mã thoát: ${exits}`,
  ].join('\n');
}
