/** One figure of a strip, linking to its record. */
export interface FigureView {
  readonly label: string;
  readonly value: string;
  readonly href: string;
}
