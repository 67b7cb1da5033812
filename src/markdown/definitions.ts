/** `[label]: address` or `[^label]: words` at the beginning of a line. */
export interface Definition {
  readonly label: string;
  readonly isNote: boolean;
  /** What stands after the colon. */
  readonly text: string;
}

/** The definition that a line would be, were its label called; `undefined` for any other line. */
export function readDefinition(line: string): Definition | undefined {
  const [, label, text = ''] = DEFINITION.exec(line) ?? [];
  if (label === undefined) return undefined;
  const isNote = label.startsWith('^');
  if (isNote ? !/^\^[^\s^]+$/.test(label) : !ADDRESS.test(text)) return undefined;
  return { label: foldLabel(label), isNote, text };
}

/**
 * The lines, counted from 0, whose definition the text calls. Any other line that looks like a definition is a sentence
 * of the editor (`[Nguồn]: TTXVN`), and so is the second one of a label.
 */
export function calledDefinitions(lines: readonly string[]): ReadonlyMap<number, Definition> {
  const found = new Map<string, [at: number, definition: Definition]>();
  lines.forEach((line, at) => {
    if (!line.startsWith('[') && !/^ {1,3}\[/.test(line)) return;
    const definition = readDefinition(line.trimStart());
    if (definition && !found.has(definition.label)) found.set(definition.label, [at, definition]);
  });
  if (found.size === 0) return new Map();
  const called = new Set<string>();
  lines.forEach((line, at) => {
    for (const { 1: label = '' } of line.replace(DEFINITION, '$2').matchAll(/\[([^\][\n]+)\]/g)) {
      const own = found.get(foldLabel(label));
      if (own && own[0] !== at) called.add(foldLabel(label));
    }
  });
  return new Map([...found.values()].filter(([, { label }]) => called.has(label)));
}

const DEFINITION = /^\s*\[([^\][\n]+)\]:[ \t\u00a0]*(.*)$/;

/** An address, and perhaps a title. */
const ADDRESS =
  /^(?:<[^<>]+>|(?:[a-z][a-z\d+.-]*:|\.{0,2}\/|#|www\.|media\/)\S*|[^\s.]+(?:\.[^\s.]+)+)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*$/i;

/** Labels are the same whatever their capitals and spaces. */
export const foldLabel = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase();
