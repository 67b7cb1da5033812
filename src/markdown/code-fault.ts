import { mdxToJs } from 'satteri';

/** Where and why the code of an `.mdx` text cannot be read. */
export interface CodeFault {
  /** Line and column within the text, from 1. */
  readonly line: number;
  readonly column: number;
  /** In the words of the parser. */
  readonly reason: string;
}

/** The first fault of an `.mdx` text, as the parser that will build it finds it; `undefined` when it can be read. */
export function codeFault(source: string): CodeFault | undefined {
  try {
    mdxToJs(source);
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line = '1', column = '1', reason = message] =
      /^(\d+):(\d+): (.*?)(?: \([\w-]+:[\w-]+\))?$/s.exec(message) ?? [];
    return { line: Number(line), column: Number(column), reason };
  }
}
