import type { XmlNode } from '../xml-tree.ts';
import { childOf, childrenOf, valueOf, type Docx } from './open-docx.ts';

/** What Word draws before a paragraph of a list. */
export interface ListLabel {
  readonly isBullet: boolean;
  /** E.g. `a)`, `1.`, `II.`, `1.2.`; of a bullet its sign. */
  readonly label: string;
  /** Its number among its neighbours, from 1. */
  readonly value: number;
  /** Depth of the list, from 0. */
  readonly level: number;
}

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

/** Counts the lists of a document as Word does, in the order of its paragraphs. */
export class WordNumbering {
  readonly #levels = new Map<string, readonly (Level | undefined)[]>();
  readonly #abstractOf = new Map<string, string>();
  /** Counters by the list that numbers share. */
  readonly #counters = new Map<string, number[]>();
  readonly #started = new Set<string>();
  /** Ids whose lists start anew at their first paragraph. */
  readonly #restarting = new Set<string>();

  constructor(docx: Docx) {
    const root = docx.xml('word/numbering.xml');
    const abstracts = new Map(
      childrenOf(root, 'w:abstractNum').map((node) => [
        node.attributes['w:abstractNumId'] ?? '',
        levelsOf(node),
      ]),
    );
    for (const number of childrenOf(root, 'w:num')) {
      const id = number.attributes['w:numId'] ?? '';
      const abstract = valueOf(number, 'w:abstractNumId') ?? '';
      this.#abstractOf.set(id, abstract);
      this.#levels.set(id, withOverrides(abstracts.get(abstract) ?? [], number));
      if (childrenOf(number, 'w:lvlOverride').some((one) => childOf(one, 'w:startOverride')))
        this.#restarting.add(id);
    }
  }

  /** The label of the next paragraph of a list; `undefined` when it has none. */
  next(numbering: XmlNode | undefined): ListLabel | undefined {
    const id = valueOf(numbering, 'w:numId');
    if (id === undefined || id === '0') return undefined;
    const level = Number(valueOf(numbering, 'w:ilvl') ?? 0);
    const levels = this.#levels.get(id);
    const own = levels?.[level];
    if (!levels || !own || own.format === 'none') return undefined;
    if (own.format === 'bullet') return { isBullet: true, label: own.text, value: 1, level };
    const counters = this.#count(id, level, levels);
    const label = own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return formatNumber(counters[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? 'decimal');
    });
    return { isBullet: false, label, value: counters[level] ?? 1, level };
  }

  /** Numbers of one list go on over different ids, unless an id starts anew. */
  #count(id: string, level: number, levels: readonly (Level | undefined)[]): readonly number[] {
    const shared = this.#abstractOf.get(id) ?? id;
    const key = `${id}:${level}`;
    const counters = this.#counters.get(shared) ?? [];
    const start = levels[level]?.start ?? 1;
    const isNew = !this.#started.has(key) && this.#restarting.has(id);
    const before = isNew ? undefined : counters[level];
    counters[level] = before === undefined ? start : before + 1;
    counters.length = level + 1;
    this.#started.add(key);
    this.#counters.set(shared, counters);
    return counters;
  }
}

function levelsOf(abstract: XmlNode): (Level | undefined)[] {
  const levels: (Level | undefined)[] = [];
  for (const node of childrenOf(abstract, 'w:lvl'))
    levels[Number(node.attributes['w:ilvl'] ?? 0)] = levelOf(node);
  return levels;
}

const levelOf = (node: XmlNode): Level => ({
  format: valueOf(node, 'w:numFmt') ?? 'decimal',
  text: valueOf(node, 'w:lvlText') ?? '',
  start: Number(valueOf(node, 'w:start') ?? 1),
});

function withOverrides(
  levels: readonly (Level | undefined)[],
  number: XmlNode,
): readonly (Level | undefined)[] {
  const own = [...levels];
  for (const override of childrenOf(number, 'w:lvlOverride')) {
    const at = Number(override.attributes['w:ilvl'] ?? 0);
    const level = childOf(override, 'w:lvl');
    const start = valueOf(override, 'w:startOverride');
    const base = level ? levelOf(level) : own[at];
    if (base) own[at] = start === undefined ? base : { ...base, start: Number(start) };
  }
  return own;
}

/** A number as a list shows it. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    default:
      return String(value);
  }
}

/** 1 → a, 26 → z, 27 → aa, as Word repeats letters. */
const letters = (value: number): string =>
  String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN) for (; rest >= worth; rest -= worth) text += sign;
  return text;
}
