import { toSlug } from '../vietnamese/slug.ts';

/** Gives out each title, and each address, once. */
export interface Titles {
  /** A title not given before: the first new one of several tries, else one made new by `addition`. */
  unique(make: () => string, addition: (attempt: number) => string): { title: string; id: string };
}

export function createTitles(): Titles {
  const taken = new Set<string>();
  const take = (title: string): { title: string; id: string } | undefined => {
    const id = toSlug(title);
    if (taken.has(id)) return undefined;
    taken.add(id);
    return { title, id };
  };
  return {
    unique(make, addition) {
      for (let attempt = 0; attempt < 12; attempt += 1) {
        const found = take(make());
        if (found) return found;
      }
      for (let attempt = 0; ; attempt += 1) {
        const found = take(`${make()}${addition(attempt)}`);
        if (found) return found;
      }
    },
  };
}
