import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../../../src/cli/terminal/read-options.ts';
import {
  helpOf,
  readCommand,
  refuseProjectPath,
  type Command,
} from '../../../src/cli/terminal/run-command.ts';

const COMMAND: Command = {
  name: 'npm run thu',
  purpose: 'Làm thử.',
  options: {
    to: { type: 'string', value: 'NƠI', words: 'nơi ghi', isNeeded: true },
    nhanh: { type: 'boolean', words: 'làm nhanh' },
  },
  words: ['TỆP'],
  example: 'npm run thu -- a.txt --to b',
  exits: '0 khi xong; 1 khi không.',
};

test('the help tells everything', () => {
  expect(helpOf(COMMAND)).toBe(`Làm thử.

Cách dùng: npm run thu -- TỆP --to NƠI [lựa chọn]
Lựa chọn:
  --to NƠI    nơi ghi
  --nhanh     làm nhanh
  --help, -h  hiện lời này
Ví dụ: npm run thu -- a.txt --to b
Mã thoát: 0 khi xong; 1 khi không.`);
});

test('reads what was typed', () => {
  expect(readCommand(COMMAND, ['a.txt', '--to', 'b', '--nhanh'])).toEqual({
    options: { to: 'b', nhanh: true },
    words: ['a.txt'],
    args: ['a.txt', '--to', 'b', '--nhanh'],
  });
});

test.each(['#', '%', '?'])(
  'a project folder with %s in its name is refused in one sentence',
  (sign) => {
    expect(() => refuseProjectPath(`/nha/du an ${sign}1`)).toThrow(
      new UsageError(
        `Đường dẫn của thư mục dự án có dấu ${sign} (/nha/du an ${sign}1), ` +
          'nên chương trình dựng trang không đọc được. Hãy đổi tên thư mục, chỉ dùng chữ, số, ' +
          'dấu cách và gạch ngang, rồi chạy lại.',
      ),
    );
  },
);

test('other folders are not', () => {
  expect(() => refuseProjectPath('/nhà của tôi/dự án (2)')).not.toThrow();
});

const root = join(import.meta.dirname, '../../..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
/** Everything that is ours to explain: a script that runs a file of this project, with its flags. */
const COMMANDS = Object.entries(scripts).flatMap(([name, line]) => {
  const [, words] = /^node ([^&]+\.ts)$/.exec(line) ?? [];
  return words ? [[name, words.split(' ')] as const] : [];
});

describe('every command of package.json', () => {
  test('is looked at', () => {
    expect(COMMANDS.map(([name]) => name)).toEqual(
      expect.arrayContaining([
        'start',
        'dev',
        'build',
        'check',
        'new',
        'comment',
        'import',
        'publish',
        'audit',
        'demo',
        'bench:search',
      ]),
    );
  });

  test('keeps what it loads compiled, from its first file on', () => {
    const own = COMMANDS.filter(([, words]) => words.at(-1)!.startsWith('src/'));
    expect(own.length).toBeGreaterThan(8);
    for (const [, words] of own)
      expect(words.slice(0, 2)).toEqual(['--import', './src/cli/keep-compiled.mjs']);
  });

  test.each(COMMANDS)(
    '%s explains itself, and refuses what it does not know',
    (name, words) => {
      const run = (...args: string[]) => {
        const { status, stdout, stderr } = spawnSync(process.execPath, [...words, ...args], {
          cwd: root,
          encoding: 'utf8',
        });
        return { status, stdout, stderr };
      };
      const help = run('-h');
      expect(help).toMatchObject({ status: 0, stderr: '' });
      for (const part of [
        `Cách dùng: npm ${name === 'start' ? '' : 'run '}${name} --`,
        'Lựa chọn:',
        'Ví dụ: npm ',
        'Mã thoát: ',
      ])
        expect(help.stdout).toContain(part);
      expect(run('--khong-co')).toMatchObject({
        status: 1,
        stdout: '',
        stderr: expect.stringMatching(/^Không có lựa chọn “--khong-co”\./),
      });
    },
    60_000,
  );
});
