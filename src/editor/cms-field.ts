/** One field of the editor's form, as the CMS takes it: plain data that can be printed into a page. */
export interface CmsField {
  /** The key in the file. */
  readonly name: string;
  readonly label: string;
  /** What stands below the input. */
  readonly hint?: string;
  readonly widget: CmsWidget;
  readonly required: boolean;
  /** What an absent key means; a value like this is not written. */
  readonly default?: string | number | boolean;
  /** A regular expression and what is said when it does not fit. */
  readonly pattern?: readonly [string, string];
  /** Numbers: bounds of the value. Lists: how many items. */
  readonly min?: number;
  readonly max?: number;
  readonly maxlength?: number;
  /** `string`: what the browser checks; `datetime`: a day or a moment. */
  readonly type?: 'url' | 'email' | 'date' | 'datetime-local';
  readonly format?: string;
  readonly value_type?: 'int' | 'float';
  readonly options?: readonly { readonly label: string; readonly value: string }[];
  readonly multiple?: boolean;
  readonly collection?: string;
  readonly value_field?: string;
  readonly display_fields?: readonly string[];
  readonly search_fields?: readonly string[];
  readonly accept?: string;
  readonly choose_url?: boolean;
  readonly use_emoji_autocomplete?: boolean;
  readonly modes?: readonly string[];
  readonly label_singular?: string;
  readonly summary?: string;
  readonly collapsed?: boolean | 'auto';
  readonly minimize_collapsed?: boolean | 'auto';
  /** The keys of an object, or of each item of a list. */
  readonly fields?: readonly CmsField[];
  /** The one value of each item of a list. */
  readonly field?: CmsField;
}

/** The inputs that the generator uses. */
export type CmsWidget =
  | 'string'
  | 'text'
  | 'markdown'
  | 'number'
  | 'boolean'
  | 'datetime'
  | 'select'
  | 'relation'
  | 'image'
  | 'file'
  | 'object'
  | 'list';

/** What the CMS puts before the path of a picture or file; the content files name it by its path below `media/`. */
export const MEDIA_PREFIX = '/media/';
