import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import type { Reading } from './reading.ts';
import { SHARES, type Audience, type StoredEntry, type TakeShare } from './shares.ts';

/** The name of the integration, by which the loader knows that the store need not be filled. */
export const GIVEN = 'given-content';

/** Astro's store as its own code holds it: collection → id → entry. */
type Store = ReadonlyMap<string, ReadonlyMap<string, StoredEntry>>;

declare global {
  /** The entries of the site that is being built. The pages are another program than the one that reads, so they meet here. */
  var givenStore: Store | undefined;
}

/**
 * For the command that has read the folder itself: Astro's collections take its reading from memory, so that nothing
 * is written, read and parsed a second time, and the compiled pages can be run again with other content.
 */
export const givenContent = (reading: Reading | undefined): AstroIntegration => ({
  name: GIVEN,
  hooks: {
    'content:read': async () => reading,
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({ vite: { plugins: [storeInMemory()] } });
    },
  },
});

/**
 * Lets the pages find the entries of a reading. The preview goes on with what a file was while it is faulty, unless it
 * is code.
 * @param below where the pages take the content folder to lie, with `/` at the end
 */
export function giveContent(
  reading: Reading,
  below: string,
  audience: Audience = { isPreview: false },
): void {
  const last = audience.isPreview ? globalThis.givenStore : undefined;
  const entriesOf = (name: string, takeShare: TakeShare) => {
    const { entries, faulty = [] } = takeShare(reading, audience);
    const given = new Map(
      entries.map((entry) => [
        entry.id,
        entry.filePath === undefined ? entry : { ...entry, filePath: below + entry.filePath },
      ]),
    );
    for (const id of faulty) {
      const sound = last?.get(name)?.get(id);
      if (sound && !sound.deferredRender && !given.has(id)) given.set(id, sound);
    }
    return given;
  };
  globalThis.givenStore = new Map(
    Object.entries(SHARES).map(([name, takeShare]) => [name, entriesOf(name, takeShare)]),
  );
}

/** Astro's module of the stored entries, with nothing stored in it. Astro asks whether it is a `Map`. */
export const storeInMemory = (): Plugin => ({
  name: 'store-in-memory',
  transform: {
    filter: { id: /^\0astro:data-layer-content$/ },
    handler: () => ({ code: STORE, map: { mappings: '' } }),
  },
});

const STORE = `
class Given extends Map {
  has(name) { return globalThis.givenStore.has(name); }
  get(name) { return globalThis.givenStore.get(name); }
}
export default new Given();
`;
