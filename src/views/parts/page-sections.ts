/** A section of a page about one thing: how it is headed, and what it is called where nothing is known of it. */
export interface PageSection {
  /** E.g. `Xếp hạng qua các năm`. */
  readonly title: string;
  /** In the line of what is missing, e.g. `xếp hạng`. */
  readonly missing: string;
  /** Its address on the page, where something links to it. */
  readonly id?: string;
}

/** The sections of a page by the part of its view that each shows. */
export type PageSections<K extends string = string> = Readonly<Record<K, PageSection>>;

/** The sections of which nothing is known, in words for one line, in the order of the page. */
export const missingSections = <K extends string>(
  sections: PageSections<K>,
  items: Readonly<Record<NoInfer<K>, readonly unknown[]>>,
): readonly string[] =>
  (Object.keys(sections) as K[])
    .filter((key) => items[key].length === 0)
    .map((key) => sections[key].missing);
