/** One line of a YAML text taken apart: `  - title: value`. */
export interface YamlLine {
  /** 0-based, in the text. */
  readonly at: number;
  readonly text: string;
  /** Everything before the value: indentation, dashes, key and colon. */
  readonly lead: string;
  readonly key: string | undefined;
  readonly value: string;
}

/**
 * The lines that hold keys or items of a list; the lines of a text of several lines (`|`, `>`) and comments are the
 * editor's words and none of them.
 */
export function structureLines(text: string): readonly YamlLine[] {
  const found: YamlLine[] = [];
  let block = Infinity;
  text.split('\n').forEach((line, at) => {
    const indent = /^\s*/.exec(line)![0].length;
    if (line.trim() === '' || indent > block) return;
    block = BLOCK.test(line) ? indent : Infinity;
    const [, key, value = ''] = LINE.exec(line) ?? [];
    const lead = line.slice(0, line.length - value.length);
    if (lead.trim() !== '' && !line.trimStart().startsWith('#'))
      found.push({ at, text: line, lead, key, value });
  });
  return found;
}

/** Spaces of any kind count as spaces here, so that a line is known by what the eye sees. */
const LINE =
  /^\s*(?:-\s+)*(?:["'“”‘’«»„]?([\w-]+)["'“”‘’«»„]?(?:\s*[:：]\s+|\s*[:：]$|\s*：))?(.*)$/;
const BLOCK = /(?:^|[\s:-])[|>][+-]?\d?[+-]?\s*$/;
