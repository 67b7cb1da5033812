import type { Content, Entry } from '../reader/read-content.ts';
import type { CollectionName } from '../schema/fields.ts';
import type { CheckedContent } from './check-content.ts';

/** A content folder as it was read once, whole. Where each value stands is not asked any more. */
export interface Reading extends Omit<CheckedContent, 'content'> {
  readonly content: Pick<Content, 'site' | 'redirects' | 'media' | 'faultyIds'> & {
    readonly entries: {
      readonly [C in CollectionName]: readonly Pick<Entry<C>, 'id' | 'file' | 'data' | 'body'>[];
    };
  };
  /** The moment that decides what is published, as epoch milliseconds. */
  readonly now: number;
}
