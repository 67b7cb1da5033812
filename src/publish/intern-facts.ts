import type { PageLink } from './read-page.ts';
import type { FileFacts } from './read-site-file.ts';

/**
 * Makes facts of many files share what is equal. Pages name mostly the same addresses; and a part of a text keeps the
 * whole text in memory until it is copied.
 */
export function internFacts(): (facts: FileFacts) => FileFacts {
  const texts = new Map<string, string>();
  const links = new Map<string, PageLink>();
  const shareText = (text: string): string => {
    let shared = texts.get(text);
    if (shared === undefined) {
      shared = Buffer.from(text).toString();
      texts.set(shared, shared);
    }
    return shared;
  };
  const shareLink = (link: PageLink): PageLink => {
    const url = shareText(link.url);
    const key = `${link.kind} ${link.isInText} ${url}`;
    let shared = links.get(key);
    if (!shared) links.set(key, (shared = { ...link, url }));
    return shared;
  };
  return (facts) => ({
    ...facts,
    ids: facts.ids?.map(shareText),
    links: facts.links.map(shareLink),
    mentions: facts.mentions.map(shareText),
    faults: facts.faults.map(shareText),
  });
}
