/** A link with its words. */
export interface LinkView {
  readonly label: string;
  readonly href: string;
}
