/** Below the folder of a program: what the bundler made of scripts, styles and fonts, and `public/`. */
export const ASSETS = 'tep';
/** Below the folder of a program: the compiled pages. */
export const PAGES = 'trang/ma';
/** Below the folder of a program: what the compiled pages must be told when they are run again. */
export const FACTS = 'chuong-trinh.json';

/** What Astro's build knows and its compiled pages ask for. */
export interface ProgramFacts {
  /** The file among the compiled pages that is run. */
  readonly entry: string;
  /** The style sheets of each page, by Astro's name of the page. */
  readonly styles: readonly (readonly [string, readonly unknown[]])[];
  readonly scripts: readonly unknown[];
  /** Where the pages take the content folder to lie, with `/` at the end. */
  readonly contentFromRoot: string;
  /** The pages that Astro itself has drawn, by address, each with its key. */
  readonly code: readonly (readonly [string, string])[];
}
