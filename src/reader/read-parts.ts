import type { z } from 'zod';
import { takeApart, type FileFault, type FileParts } from './file-parts.ts';
import { parseYaml, type ParsedYaml } from './parse-yaml.ts';
import { repairValues } from './repair-values.ts';
import { repairYaml } from './repair-yaml.ts';

/** The text of one content file as it was meant, with its YAML parsed. */
export interface ReadParts {
  readonly parts: FileParts;
  readonly yaml: ParsedYaml;
}

/** Takes a file apart and reads what deceives the eye as it was meant; every repair is in `parts.repairs`. */
export function readParts(
  file: string,
  bytes: Uint8Array,
  schema: z.ZodType,
): ReadParts | FileFault {
  const parts = takeApart(file, bytes);
  if ('message' in parts) return parts;
  const lines = repairYaml(parts.yaml, parts.yamlLine);
  const yaml = parseYaml(lines.text, parts.yamlLine);
  const repairs = [...parts.repairs, ...lines.repairs];
  if (yaml.faults.length > 0) return { parts: { ...parts, yaml: lines.text, repairs }, yaml };
  const values = repairValues(lines.text, yaml, schema);
  return {
    parts: { ...parts, yaml: values.text, repairs: [...repairs, ...values.repairs] },
    yaml: values.text === lines.text ? yaml : parseYaml(values.text, parts.yamlLine),
  };
}

/** A line of the file as it is read; the lines around the front matter are dashes. */
export function lineOf({ yaml, yamlLine, body, bodyLine }: FileParts, line: number): string {
  const isBody = body !== '' && line >= bodyLine;
  return (isBody ? body : yaml).split('\n')[line - (isBody ? bodyLine : yamlLine)] ?? '---';
}
