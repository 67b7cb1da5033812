import type { GetStaticPathsItem, GetStaticPathsResultKeyed, RouteData } from 'astro';

/** What `getStaticPaths` says of a page. */
export interface ListedPage extends GetStaticPathsItem {
  /** Changes whenever something changes that the page shows; absent where that is not known. */
  readonly key?: () => string;
}

/** Where Astro keeps what `getStaticPaths` has said. */
export interface ListedRoutes {
  get(route: RouteData): { readonly staticPaths?: GetStaticPathsResultKeyed } | undefined;
}

/** The entry of a page, once Astro has listed its route; absent where a page stands for itself only. */
export const listedPage = (
  routes: ListedRoutes,
  route: RouteData,
  pathname: string,
): ListedPage | undefined =>
  routes.get(route)?.staticPaths?.keyed.get(pathname) as ListedPage | undefined;
