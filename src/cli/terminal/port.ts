import type { CommandOption } from './run-command.ts';
import { UsageError } from './read-options.ts';

/** The option of every command that serves. */
export const PORT_OPTION: CommandOption = {
  type: 'string',
  value: 'SỐ',
  words: 'cổng, thay cho biến PORT (không ghi: 4321)',
};

/** The port named by `--port` or `PORT`, or 4321. @throws UsageError when it is none */
export function portFrom(
  { PORT }: Readonly<Record<string, string | undefined>>,
  typed?: string | boolean,
): number {
  const value = typeof typed === 'string' ? typed : PORT;
  if (!value) return 4321;
  const port = Number(value);
  if (!/^\d+$/.test(value) || port < 1 || port > 65_535)
    throw new UsageError(
      `${typeof typed === 'string' ? '--port' : 'PORT'} là “${value}”, ` +
        'không phải là số của một cổng. Hãy ghi một số từ 1024 đến 65535, ' +
        `ví dụ ${typeof typed === 'string' ? '--port ' : 'PORT='}4400.`,
    );
  return port;
}
