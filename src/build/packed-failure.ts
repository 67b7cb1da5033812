/** What a failure says, as one process can tell it to another. */
export interface PackedFailure {
  readonly message: string;
  readonly stack: string | undefined;
  readonly code: string | undefined;
  readonly path: string | undefined;
  readonly dest: string | undefined;
  readonly cause: PackedFailure | undefined;
  readonly errors: readonly PackedFailure[];
}

export function packFailure(failure: unknown, depth = 0): PackedFailure {
  const error = failure instanceof Error ? (failure as NodeJS.ErrnoException) : undefined;
  const { stack, code, path, cause, dest, errors } = (error ?? {}) as Partial<AggregateError> &
    Partial<NodeJS.ErrnoException> & { readonly dest?: string };
  // A failure may name itself as its cause.
  const deeper = depth < DEEPEST;
  return {
    message: error?.message ?? String(failure),
    stack,
    code,
    path,
    dest,
    cause: deeper && cause !== undefined ? packFailure(cause, depth + 1) : undefined,
    errors:
      deeper && Array.isArray(errors) ? errors.map((each) => packFailure(each, depth + 1)) : [],
  };
}

const DEEPEST = 5;

export function unpackFailure({ message, cause, errors, ...rest }: PackedFailure): Error {
  const options = cause ? { cause: unpackFailure(cause) } : {};
  const error =
    errors.length > 0
      ? new AggregateError(errors.map(unpackFailure), message, options)
      : new Error(message, options);
  return Object.assign(error, rest);
}
