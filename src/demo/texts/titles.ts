import { toSlug } from '../../vietnamese/slug.ts';

/** Gives out each title, and each address, once. */
export interface Titles {
  /** A title not given before, short enough for a card: the first of several tries, else one made new by `addition`. */
  unique(make: () => string, addition: (attempt: number) => string): { title: string; id: string };
}

/** What the check accepts without a reminder. */
const LONGEST = 110;

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
        const title = make();
        const found = title.length > LONGEST ? undefined : take(title);
        if (found) return found;
      }
      for (let attempt = 0; ; attempt += 1) {
        const title = `${make()}${addition(attempt)}`;
        const found = title.length > LONGEST && attempt < 200 ? undefined : take(title);
        if (found) return found;
      }
    },
  };
}
