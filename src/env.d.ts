/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Path of the content folder from Astro's root, with `/` at its end. */
  readonly CONTENT_FROM_ROOT: string;
  /** Absolute path of the folder `media` of the content. */
  readonly MEDIA_FOLDER: string;
  /** Drafts and faults are shown, and the pages carry no content security policy. */
  readonly PREVIEW: boolean;
}
