import { stringify } from 'yaml';

/** One file of the demo folder; `path` is below it. */
export interface DemoFile {
  readonly path: string;
  readonly data: string | Uint8Array;
}

/** A YAML file. */
export const yamlFile = (path: string, value: object): DemoFile => ({ path, data: toYaml(value) });

/** A Markdown file with front matter. */
export const markdownFile = (path: string, front: object, body: string): DemoFile => ({
  path,
  data: `---\n${toYaml(front)}---\n\n${body.trim()}\n`,
});

/** Absent values and empty lists are left out, as an editor would. */
function toYaml(value: object): string {
  return stringify(withoutEmpty(value), { lineWidth: 0, aliasDuplicateObjects: false });
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined && !(Array.isArray(item) && item.length === 0))
      .map(([key, item]) => [key, withoutEmpty(item)]),
  );
}
