/** One decision about the cluster. The number changes, the cluster goes on. */
export interface Term {
  readonly from: string;
  readonly to?: string;
  readonly number: number;
  readonly decision: string;
  readonly decisionNumber: string;
  readonly abstract: string;
}

/**
 * Established, re-issued with another number, replaced by a third decision. Numbers above 9000
 * cannot be mistaken for real ones.
 */
export const TERMS: readonly [Term, Term, Term] = [
  {
    from: '2009-03-02',
    to: '2016-03-14',
    number: 5,
    decision: 'qd-9217-qd-ubnd-2009',
    decisionNumber: '9217',
    abstract: 'Thành lập các cụm, khối thi đua trên địa bàn tỉnh',
  },
  {
    from: '2016-03-15',
    to: '2022-03-20',
    number: 7,
    decision: 'qd-9448-qd-ubnd-2016',
    decisionNumber: '9448',
    abstract: 'Sắp xếp lại các cụm, khối thi đua trên địa bàn tỉnh',
  },
  {
    from: '2022-03-21',
    number: 12,
    decision: 'qd-9396-qd-ubnd-2022',
    decisionNumber: '9396',
    abstract: 'Thay thế quyết định về các cụm, khối thi đua trên địa bàn tỉnh',
  },
];

/** The year the cluster was established; the demo cannot begin before. */
export const FOUNDING_YEAR = Number(TERMS[0].from.slice(0, 4));

/** The decision in force on a day. */
export const termOn = (date: string): Term =>
  TERMS.findLast((term) => term.from <= date) ?? TERMS[0];

/** Example: `Cụm thi đua số 5`. */
export const clusterName = (date: string): string => `Cụm thi đua số ${termOn(date).number}`;
