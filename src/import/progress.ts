/** How far an import is: items done, and of how many when that is known already. */
export interface Progress {
  readonly done: number;
  readonly total?: number;
}
