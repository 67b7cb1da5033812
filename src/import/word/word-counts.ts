/** What is counted in a document. */
type Counted =
  'inserted' | 'deleted' | 'comments' | 'hidden' | 'formulas' | 'objects' | 'boxes' | 'legacy';

const COUNT_WORDS: Readonly<Record<Counted, string>> = {
  inserted: 'Đã nhận % chỗ thêm đang theo dõi (Track Changes).',
  deleted: 'Đã bỏ % chỗ xóa đang theo dõi (Track Changes).',
  comments: 'Đã bỏ % lời góp ý (Comments) trong tài liệu.',
  hidden: 'Đã bỏ % đoạn chữ ẩn.',
  formulas: 'Có % công thức, chỉ giữ được chữ và số; hãy xem lại.',
  objects: 'Có % đối tượng nhúng (Excel, Visio…), chỉ giữ được ảnh; hãy xem lại.',
  boxes: 'Có % khung chữ (Text Box); chữ trong khung đứng sau đoạn chứa khung.',
  legacy: 'Đã chuyển % đoạn chữ gõ bằng phông cũ (.VnTime, VNI) sang Unicode; hãy đọc lại.',
};

/** Counts what was done to a document, and says it. */
export class WordCounts {
  readonly #counts = new Map<Counted, number>();

  add(what: Counted): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
  }

  /** Vietnamese sentences, in the order of the words above. */
  notes(): readonly string[] {
    return Object.entries(COUNT_WORDS).flatMap(([what, words]) => {
      const count = this.#counts.get(what as Counted);
      return count === undefined ? [] : [words.replace('%', String(count))];
    });
  }
}
