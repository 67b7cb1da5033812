import { lineOfBody, placeInBody } from './entry-texts.ts';
import { decodeAddress } from '../lib/decode-address.ts';
import type { Problem } from '../lib/problem.ts';
import { linksIn } from '../markdown/render-markdown.ts';
import type { TypedLink } from '../markdown/typed-links.ts';
import { judgeAddress } from './judge-address.ts';
import type { Judgement, SiteMap } from './judgement.ts';

/** A text of the content folder that is drawn at an address. */
export interface LinkedText {
  readonly file: string;
  readonly body: string;
  readonly bodyLine: number;
  /** The address of its page, for links that begin at it. */
  readonly page: string;
}

/**
 * Every link and picture of a text that leads nowhere, with its line and as it was typed.
 * @param typed what `typedLinks` finds in the text
 */
export function checkLinks(
  text: LinkedText,
  typed: readonly TypedLink[],
  site: SiteMap,
): readonly Problem[] {
  const suspects = typed.flatMap((link) => {
    const judgement = judgeAddress(link, text.page, site);
    return judgement ? [{ link, judgement }] : [];
  });
  if (suspects.length === 0) return [];
  // What only looks like a link, in code or in a line that Markdown reads otherwise, has no address to be wrong.
  const real = new Set(linksIn(text.body).map(keyOf));
  return suspects
    .filter(({ link }) => real.has(keyOf(link.address)))
    .map(({ link, judgement }) => toProblem(text, link, judgement));
}

const keyOf = (address: string): string => decodeAddress(address).normalize('NFC');

function toProblem(
  text: LinkedText,
  link: TypedLink,
  { severity, message, cure, right }: Judgement,
): Problem {
  const fixedLine =
    right === undefined
      ? undefined
      : lineOfBody(text.body, link.at, link.at + link.typed.length, right);
  return {
    severity,
    file: text.file,
    ...placeInBody(text, link.at),
    message,
    cure,
    ...(fixedLine === undefined ? {} : { fixedLine }),
  };
}
