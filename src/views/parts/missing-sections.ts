/** The names of the sections of which nothing is known, in words for one line, e.g. `số liệu`. */
export const missingSections = (
  sections: readonly (readonly [name: string, items: readonly unknown[]])[],
): readonly string[] => sections.filter(([, items]) => items.length === 0).map(([name]) => name);
