/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Path of the content folder from Astro's root, with `/` at its end. */
  readonly CONTENT_FROM_ROOT: string;
  /** Drafts and faults are shown, and the pages carry no content security policy. */
  readonly PREVIEW: boolean;
}
