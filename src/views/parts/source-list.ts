import type { FactView } from './source-view.ts';

/** The sources of a page, numbered, so that a printed page still says where each fact was read. */
export interface SourceEntry {
  readonly number: number;
  /** In full, e.g. `Quyết định số 598/QĐ-UBND ngày 11 tháng 02 năm 2022 của UBND tỉnh`. */
  readonly label: string;
  readonly href: string | undefined;
}

/** Every source once, in the order in which the facts first name it. */
export function sourceList(facts: readonly FactView[]): readonly SourceEntry[] {
  const found = new Map(
    facts.flatMap((fact) => (fact.label === undefined ? [] : [[keyOf(fact), fact] as const])),
  );
  return [...found.values()].map(({ label = '', cited = label, href }, at) => ({
    number: at + 1,
    label: cited,
    href,
  }));
}

/** The word that stands beside a fact, e.g. `nguồn 2`; without a number where there is only one source. */
export function sourceWord(
  sources: readonly SourceEntry[],
  fact: Pick<FactView, 'label' | 'href'>,
): string {
  const source =
    sources.length > 1 ? sources.find((entry) => keyOf(entry) === keyOf(fact)) : undefined;
  return source ? `nguồn ${source.number}` : 'nguồn';
}

/** A source with an address is known by it, another by its name. */
const keyOf = ({ href, label }: Pick<FactView, 'label' | 'href'>): string => href ?? label ?? '';
