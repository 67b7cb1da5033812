/** True for the twelve Vietnamese vowels with any tone, in either case; takes a UTF-16 code. Example: 'Ệ' → true. */
export function isVowel(code: number): boolean {
  return code < tableSize && (letterTable[code]! & vowelFlag) !== 0;
}

/** True for a vowel that bears ă, â, ê, ô, ơ or ư. Example: the code of 'ở' → true. */
export function isModified(code: number): boolean {
  return code < tableSize && (letterTable[code]! & modifiedFlag) !== 0;
}

/** True for Latin letters and combining marks: whatever continues a word. Example: the code of 'q' → true. */
export function isLetter(code: number): boolean {
  return code < tableSize && letterTable[code] !== 0;
}

/** 0 for a vowel without tone, else 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng. Example: the code of 'ế' → 2. */
export function toneOf(code: number): number {
  return code < tableSize ? letterTable[code]! & toneBits : 0;
}

/** The vowel without its tone, lower case; '' for all other characters. Example: the code of 'Ệ' → 'ê'. */
export function bareVowel(code: number): string {
  return code < tableSize ? bareVowels[letterTable[code]! >> numberShift]! : '';
}

/** The same vowel in the same case with another tone. Example: the code of 'Ó', 0 → 'O'. */
export function vowelWithTone(code: number, tone: number): string {
  const bare = bareVowel(code);
  const upper = String.fromCharCode(code).toLowerCase() !== String.fromCharCode(code);
  return ((upper ? bare.toUpperCase() : bare) + toneMarks[tone]!).normalize('NFC');
}

const toneMarks = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const bareVowels = ['', 'a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
const tableSize = 0x1f00;

/** A–Z, a–z, the accented Latin blocks (without × and ÷) and the combining marks: [first, end). */
const letterRanges = [
  [0x41, 0x5b],
  [0x61, 0x7b],
  [0xc0, 0xd7],
  [0xd8, 0xf7],
  [0xf8, 0x250],
  [0x300, 0x370],
  [0x1e00, 0x1f00],
] as const;

const toneBits = 7;
const letterFlag = 8;
const vowelFlag = 16;
const modifiedFlag = 32;
const numberShift = 6;

/** Per UTF-16 code: tone, flags and the number of the vowel in `bareVowels`; 0 when it is not a letter. */
const letterTable = buildLetterTable();

function buildLetterTable(): Uint16Array {
  const table = new Uint16Array(tableSize);
  for (const [first, end] of letterRanges) table.fill(letterFlag, first, end);
  bareVowels.forEach((bare, number) => {
    if (bare === '') return;
    const modified = bare > 'z' ? modifiedFlag : 0;
    toneMarks.forEach((mark, tone) => {
      const lower = (bare + mark).normalize('NFC');
      const entry = (number << numberShift) | modified | vowelFlag | letterFlag | tone;
      table[lower.charCodeAt(0)] = entry;
      table[lower.toUpperCase().charCodeAt(0)] = entry;
    });
  });
  return table;
}
