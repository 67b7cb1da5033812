import { UsageError } from './read-options.ts';

/** The port named by `PORT`, or 4321. @throws UsageError when it is none */
export function portFrom({ PORT }: Readonly<Record<string, string | undefined>>): number {
  if (!PORT) return 4321;
  const port = Number(PORT);
  if (!/^\d+$/.test(PORT) || port < 1 || port > 65_535)
    throw new UsageError(
      `PORT là “${PORT}”, không phải là số của một cổng. Hãy ghi một số từ 1024 đến 65535, ví dụ PORT=4400.`,
    );
  return port;
}
