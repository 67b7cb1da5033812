import type {
  AstroGlobal,
  GetStaticPathsItem,
  Params,
  RouteData,
  SSRElement,
  SSRManifest,
  SSRResult,
} from 'astro';
import { renderToString } from 'astro/runtime/server/index.js';

/** The compiled code of a page. */
export type PageComponent = Parameters<typeof renderToString>[1];

/** Whether {@link drawPage} can draw it: a page whose head nothing further down adds to, as the styles of code would. */
export function isPlain(component: PageComponent, manifest: SSRManifest): boolean {
  const hint = metadataOf(component, manifest)?.propagation ?? 'none';
  return component.isAstroComponentFactory === true && hint === 'none';
}

const metadataOf = ({ moduleId = '' }: PageComponent, { componentMetadata }: SSRManifest) =>
  componentMetadata.get(moduleId);

/**
 * Draws a page with Astro's renderer alone. Its server makes a request, an answer and a context for each page, which
 * takes almost as long as the drawing, and their getters outlive the page: V8 allocates them as old objects at once.
 * Components find `Astro.props` and `Astro.params`; tests/site compares each kind of page with what Astro builds.
 * @param listed what `getStaticPaths` says of the page
 * @returns its HTML, in UTF-8, which stands until the next page is drawn; `undefined` where there is nothing to show
 */
export async function drawPage(
  component: PageComponent,
  listed: GetStaticPathsItem | undefined,
  route: RouteData,
  manifest: SSRManifest,
): Promise<Uint8Array | undefined> {
  const result = resultFor(component, listed?.params ?? {}, route, manifest);
  const html = await renderToString(result, component, listed?.props ?? {}, {}, true, route);
  return typeof html === 'string' ? encode(html) : undefined;
}

const encoder = new TextEncoder();
let room = new Uint8Array(1 << 18);

/** A text in UTF-8. `Buffer.from` would go through it twice, for its length and for its bytes. */
function encode(text: string): Uint8Array {
  if (room.length < 3 * text.length) room = new Uint8Array(3 * text.length);
  return room.subarray(0, encoder.encodeInto(text, room).written);
}

const NO_REQUEST = new Request('http://localhost/');
const NO_ANSWER = { status: 200, statusText: 'OK', headers: new Headers() };

/** Stands below the `Astro` of each component, so that what a page cannot know is not taken for something empty. */
const ELSEWHERE: unknown = new Proxy(
  {},
  {
    get: (_, name) => {
      throw new Error(`A page is drawn without Astro.${String(name)}: see src/build/draw-page.ts`);
    },
  },
);

/** What Astro's renderer asks for and writes down while it draws one page. */
function resultFor(
  component: PageComponent,
  params: Params,
  route: RouteData,
  manifest: SSRManifest,
): SSRResult {
  const { base, compressHTML, clientDirectives, componentMetadata, inlinedScripts } = manifest;
  const { entryModules, key, renderers, trailingSlash, userAssetsBase } = manifest;
  return {
    ...{ base, compressHTML, clientDirectives, componentMetadata, inlinedScripts },
    ...{ key, renderers, trailingSlash, userAssetsBase },
    ...NO_POLICY,
    params,
    pathname: route.route,
    partial: false,
    cancelled: false,
    styles: stylesOf(route, manifest),
    scripts: new Set(),
    links: new Set(),
    cookies: undefined,
    request: NO_REQUEST,
    response: NO_ANSWER,
    createAstro: (props) =>
      ({ __proto__: ELSEWHERE, props, params, self: null }) as unknown as AstroGlobal,
    resolve: async (module) => {
      const script = entryModules[module];
      if (!script) throw new Error(`No script was built of ${module}`);
      return base + script;
    },
    getServerIslandNameMap: async () => new Map(),
    _metadata: {
      headInTree: metadataOf(component, manifest)?.containsHead ?? false,
      hasRenderedHead: false,
      hasHydrationScript: false,
      hasRenderedServerIslandRuntime: false,
      routeHasPropagation: false,
      templateDepth: 0,
      rendererSpecificHydrationScripts: new Set(),
      renderedScripts: new Set(),
      hasDirectives: new Set(),
      propagators: new Set(),
      extraHead: [],
      extraStyleHashes: [],
      extraScriptHashes: [],
      pendingSlotEvaluations: [],
    },
  };
}

/** The site says its policy itself, in the head of each page. */
const NO_POLICY = {
  shouldInjectCspMetaTags: false,
  cspDestination: 'meta',
  cspAlgorithm: 'SHA-256',
  directives: [],
  scriptHashes: [],
  scriptResources: [],
  styleHashes: [],
  styleResources: [],
  isStrictDynamic: false,
  scriptDirective: { resources: [], hashes: [], strictDynamic: false },
  styleDirective: { resources: [], hashes: [] },
} satisfies Partial<SSRResult>;

function stylesOf({ route, component }: RouteData, { base, routes }: SSRManifest) {
  const known = routes.find(
    ({ routeData }) => routeData.route === route && routeData.component === component,
  );
  return new Set<SSRElement>(
    known?.styles.map((sheet) =>
      sheet.type === 'inline'
        ? { props: {}, children: sheet.content }
        : { props: { rel: 'stylesheet', href: base + sheet.src }, children: '' },
    ),
  );
}
