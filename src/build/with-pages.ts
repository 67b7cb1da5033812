/** What is compiled together with the pages, so that both run one copy of Astro. */
export { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
export { drawPage, isPlain } from './draw-page.ts';
