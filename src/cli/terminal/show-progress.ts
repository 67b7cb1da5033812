import { progressLine } from './progress-line.ts';

/** How far a long work is; one without a step and without numbers takes the line away. */
interface Progress {
  readonly step?: string;
  readonly done?: number;
  readonly total?: number;
}

/** One line on a terminal that is written anew each time it has something new to say; where nobody watches, nothing. */
export function showProgress(): (progress: Progress) => void {
  if (!process.stderr.isTTY) return () => {};
  let told = '';
  return (progress) => {
    const line = lineOf(progress);
    if (line === told) return;
    told = line;
    process.stderr.write(`\r\x1b[K${line}`);
  };
}

function lineOf({ step, done, total }: Progress): string {
  if (done !== undefined)
    return progressLine({ done, ...(total !== undefined && { total }), ...(step && { step }) });
  return step ? `${step}…` : '';
}
