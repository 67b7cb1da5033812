import type { Folders } from '../collections/folders.ts';
import type { OnProgress } from './build-progress.ts';

/** Where a site is built: below the cache, signed by the program that builds. */
export const WORKSHOP = 'dung-';

/** One build: from what, at what moment, how. */
export interface Job extends Folders {
  /** Epoch milliseconds that decide what is published. */
  readonly now: number;
  /** Stands for the code. */
  readonly code: string;
  readonly compress: boolean;
  readonly onProgress: OnProgress;
}
