import type { Archive, StaticPage } from '../archive/types.ts';
import { RESERVED_PAGE_IDS } from './urls.ts';

/** Static pages whose address is not taken by a page of the site itself. */
export const publicPages = (archive: Archive): readonly StaticPage[] => archive.pages.filter((page) => !RESERVED_PAGE_IDS.includes(page.id));
