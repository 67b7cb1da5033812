/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Absolute path of the content folder. */
  readonly CONTENT_DIR: string;
  /** Epoch milliseconds that decide what is published. */
  readonly BUILD_NOW: string;
  /** Drafts and faults are shown, and the pages carry no content security policy. */
  readonly PREVIEW: boolean;
}

/** Raised by the dev server after each change below the content folder. */
declare var contentVersion: number | undefined;
