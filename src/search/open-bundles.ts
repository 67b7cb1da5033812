import type { Pagefind, PagefindModule } from './pagefind-api.ts';

/**
 * Opens Pagefind's bundles as one, in this order.
 * @param folders where they lie, each with a slash at the end; the first holds Pagefind's program
 * @param isExact only words with the marks that are asked for
 */
export async function openBundles(
  { createInstance }: PagefindModule,
  [first, ...others]: readonly [string, ...string[]],
  isExact: boolean,
): Promise<Pagefind> {
  const options = { exactDiacritics: isExact };
  const pagefind = createInstance({ basePath: first, ...options });
  await pagefind.init();
  // Waits for its first files; what goes wrong while they load is told only here.
  await pagefind.preload('');
  await Promise.all(others.map((folder) => pagefind.mergeIndex(folder, options)));
  return pagefind;
}
