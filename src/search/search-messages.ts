import type { SearchAnswer, SearchRequest } from './answer-query.ts';

/** Page → worker: start answering this and forget what was asked before. */
export interface AskMessage {
  readonly id: number;
  /** Where the index lies. Example: `https://example.vn/tim-kiem/chi-muc/`. */
  readonly base: string;
  readonly request: SearchRequest;
}

/** Worker → page. `part` may come several times before `whole`; `failed` means that a file could not be loaded. */
export type ReplyMessage =
  | { readonly id: number; readonly state: 'part'; readonly answer: SearchAnswer }
  | {
      readonly id: number;
      readonly state: 'whole';
      readonly answer: SearchAnswer;
      /** The worker has asked Pagefind for so much that a new one would be quicker. */
      readonly isTired: boolean;
    }
  | { readonly id: number; readonly state: 'failed' };

/** Pagefind looks through all words that it ever loaded and frees nothing: after so many words it is started anew. */
export const MOST_ASKED = 400;
