import { withoutInvisibleSigns } from '../vietnamese/invisible-signs.ts';
import {
  mayBeLegacy,
  readLegacyLine,
  recogniseLegacyEncoding,
  type LegacyEncoding,
} from '../vietnamese/legacy-encodings.ts';
import { findLookAlikes, type LookAlike, type LookAlikeKind } from '../vietnamese/look-alikes.ts';
import { fromMojibake } from '../vietnamese/mojibake.ts';
import { PRIVATE_LETTERS, symbolMeant } from '../vietnamese/symbol-fonts.ts';
import { hasUnusualLetters } from '../vietnamese/unusual-letters.ts';
import { TAKE_OVER, type Repair, type Repaired } from './repairs.ts';

/**
 * Reads the letters of a whole file as they were meant: texts of old fonts or opened in a wrong encoding, letters of
 * other alphabets, letters of symbol fonts. Signs that nobody sees are gone. Lines stay lines.
 */
export function repairText(text: string): Repaired {
  if (!hasUnusualLetters(text) && !mayBeLegacy(text)) return { text, repairs: [] };
  const repairs: Repair[] = [];
  const legacy = findLegacy(text);
  const lines = text.split('\n').map((typed, at) => {
    let line = typed;
    for (const repair of [repairMojibake, legacy, repairBytes, repairLookAlikes, repairPrivate]) {
      const found = repair(line);
      if (found === undefined) continue;
      const { text: read, at: place = firstDifference(line, read), ...told } = found;
      repairs.push({ line: at + 1, column: 1 + place, ...told });
      line = read;
    }
    return line;
  });
  // Only now: in TCVN3 the code of ư is that of the soft hyphen.
  return { text: withoutInvisibleSigns(lines.join('\n')), repairs };
}

type Found = Omit<Repair, 'line' | 'column'> & {
  readonly text: string;
  /** Where the fault stands, 0-based; left out: where the text first differs. */
  readonly at?: number;
};

/** Where two texts part; 0 when they are the same. */
export function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at === a.length ? 0 : at;
}

/** The lines of a file that are in an old encoding: sure by themselves, or by the other lines of the file. */
function findLegacy(text: string): (line: string) => Found | undefined {
  if (!mayBeLegacy(text)) return () => undefined;
  const sure = text.split('\n').map(recogniseLegacyEncoding);
  const encodings = new Set(
    [...sure, recogniseLegacyEncoding(text)].flatMap((found) => found?.encoding ?? []),
  );
  return (line) => {
    const found = recogniseLegacyEncoding(line);
    if (found) return legacyFound(found.encoding, found.text);
    for (const encoding of encodings) {
      const read = readLegacyLine(line, encoding);
      if (read !== undefined) return legacyFound(encoding, read);
    }
    return undefined;
  };
}

const legacyFound = (encoding: LegacyEncoding, text: string): Found => ({
  text,
  kind: encoding,
  severity: 'error',
  isMended: true,
  message:
    `Dòng này gõ bằng ${LEGACY[encoding].font}, không phải Unicode; ` +
    `chuyển mã thì đọc được “${firstWords(text)}”.`,
  cure:
    'Hãy chuyển sang Unicode: chép cả đoạn, bấm Ctrl+Shift+F6 của UniKey, ' +
    `chọn nguồn ${LEGACY[encoding].source}, đích Unicode, rồi dán lại; ` +
    'hoặc chạy npm run check -- --fix.',
});

const LEGACY: Readonly<Record<LegacyEncoding, { font: string; source: string }>> = {
  TCVN3: { font: 'phông .VnTime (bảng mã TCVN3)', source: 'TCVN3 (ABC)' },
  VNI: { font: 'phông VNI-Times (bảng mã VNI)', source: 'VNI Windows' },
};

/** The beginning of a line, without what YAML or Markdown puts before it. */
function firstWords(line: string): string {
  const words = line.replace(/^[\s>#*-]*(?:\w+:\s+)?["“]?/, '').split(/\s+/);
  return words.length > 8
    ? `${words.slice(0, 8).join(' ')}…`
    : words.join(' ').replace(/[.,;:"”]+$/, '');
}

function repairMojibake(line: string): Found | undefined {
  const text = fromMojibake(line);
  return text === undefined
    ? undefined
    : {
        text,
        kind: 'mojibake',
        severity: 'error',
        isMended: true,
        message:
          'Chữ có dấu trong dòng này bị hỏng vì tệp từng được mở sai bảng mã; ' +
          `đọc lại được “${firstWords(text)}”.`,
        cure: 'Hãy chép lại từ bản gốc, hoặc sửa như dòng viết lại dưới đây; npm run check -- --fix sửa giúp.',
      };
}

/** Signs that Windows keeps where Unicode has control characters. */
const STRAY_BYTES = /[\u0080-\u0084\u0086-\u009f]/;
const WINDOWS_SIGNS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

function repairBytes(line: string): Found | undefined {
  if (!STRAY_BYTES.test(line)) return undefined;
  const text = line.replace(/[\u0080-\u009f]/g, (sign) =>
    WINDOWS_SIGNS.charAt(sign.charCodeAt(0) - 0x80).trim(),
  );
  return {
    text,
    kind: 'bytes',
    severity: 'warning',
    isMended: true,
    message: 'Dòng này có dấu lưu theo bảng mã cũ của Windows, máy khác không hiện được.',
    cure: TAKE_OVER,
  };
}

function repairLookAlikes(line: string): Found | undefined {
  const found = findLookAlikes(line).filter(
    ({ start }) => !ADDRESS_BEFORE.test(line.slice(0, start)),
  );
  const kind = found[0]?.kind;
  if (kind === undefined) return undefined;
  const text = found.reduceRight(
    (read, { start, end, meant }) => read.slice(0, start) + meant + read.slice(end),
    line,
  );
  return {
    text: text.normalize('NFC'),
    kind: `look-alike ${kind}`,
    severity: 'warning',
    isMended: true,
    message: `${listWords(found, 'typed')} ${WHY[kind]}; viết đúng là ${listWords(found, 'meant')}.`,
    cure: TAKE_OVER,
  };
}

/** Inside an address or the name of a file, which must stay as the disk or the other site spells it. */
const ADDRESS_BEFORE =
  /(?:https?:\/\/|www\.)\S*$|\]\([^)\n]*$|\bmedia\/[^)\n]*$|^\s*(?:- )?file:[^\n]*$/;

const listWords = (found: readonly LookAlike[], which: 'typed' | 'meant'): string => {
  const words = [...new Set(found.map((one) => `“${one[which].trim()}”`))];
  return words.length > 4 ? `${words.slice(0, 4).join(', ')}…` : words.join(', ');
};

const WHY: Readonly<Record<LookAlikeKind, string>> = {
  eth: 'viết bằng chữ Ð của tiếng Iceland, nhìn giống chữ Đ nhưng là ký tự khác',
  oi: 'viết bằng ký tự ƣ, nhìn giống chữ ư nhưng là ký tự khác',
  caron: 'viết bằng ký tự ǎ, nhìn giống chữ ă nhưng là ký tự khác',
  dotless: 'có ký tự nhìn giống chữ i, a hoặc g nhưng là ký tự khác',
  script: 'có chữ của bảng chữ cái Nga hoặc Hy Lạp, nhìn giống chữ La-tinh',
  stroke: 'có chữ đ ghép bằng chữ d và một nét gạch rời',
  'full-width': 'gõ bằng chữ rộng của bàn phím Trung, Nhật',
  styled: 'gõ bằng chữ trang trí (ký hiệu toán học), máy đọc và ô tìm kiếm không hiểu',
};

function repairPrivate(line: string): Found | undefined {
  const [first] = line.match(PRIVATE_LETTERS) ?? [];
  if (first === undefined) return undefined;
  const sign = symbolMeant(first);
  const code = `U+${first.charCodeAt(0).toString(16).toUpperCase()}`;
  const isMended = (line.match(PRIVATE_LETTERS) ?? []).every(symbolMeant);
  return {
    text: line.replace(PRIVATE_LETTERS, (letter) => symbolMeant(letter) ?? letter),
    at: line.search(PRIVATE_LETTERS),
    kind: isMended ? 'symbol' : 'private',
    severity: 'warning',
    isMended,
    message:
      `Dòng này có ký hiệu riêng của một phông chữ (${code}), ` +
      `máy khác hiện thành ô vuông${sign ? `; dấu thường tương ứng là “${sign}”` : ''}.`,
    cure: isMended ? TAKE_OVER : 'Hãy xóa ký hiệu này, hoặc gõ lại bằng một dấu có trên bàn phím.',
  };
}
