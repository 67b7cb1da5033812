import { describe, expect, test } from 'vitest';
import { isKeptBack } from '../../src/archive/kept-back.ts';
import { hiddenReason } from '../../src/archive/publication.ts';
import { COLLECTIONS } from '../../src/schema/collections.ts';

const NOW = Date.parse('2026-11-22T12:00:00+07:00');
const article = (more: object) =>
  COLLECTIONS.articles.schema.parse({ title: 'Bài', date: '2026-11-01', ...more });
const comment = (approved: boolean) =>
  COLLECTIONS.comments.schema.parse({
    article: 'bai',
    author: 'Mai',
    date: '2026-11-02',
    body: 'Chúc mừng.',
    approved,
  });

describe('what an editor keeps back', () => {
  test.each<[string, object, 'draft' | 'scheduled' | undefined]>([
    ['an article', {}, undefined],
    ['a draft', { draft: true }, 'draft'],
    ['what is not a draft any more', { draft: false }, undefined],
    ['a post for a minute later', { publishAt: '2026-11-22T12:01' }, 'scheduled'],
    ['a post for this minute', { publishAt: '2026-11-22T12:00' }, undefined],
    ['a post for tomorrow', { publishAt: '2026-11-23' }, 'scheduled'],
    ['an article of tomorrow', { date: '2026-11-23' }, 'scheduled'],
    ['a draft that is scheduled', { draft: true, publishAt: '2026-11-23' }, 'draft'],
  ])('%s', (_, more, reason) => {
    expect(hiddenReason(article(more), NOW)).toBe(reason);
    expect(isKeptBack(article(more), NOW)).toBe(reason !== undefined);
  });

  test('a comment that nobody approved', () => {
    expect([true, false].map((approved) => isKeptBack(comment(approved), NOW))).toEqual([
      false,
      true,
    ]);
  });

  test('never a unit', () => {
    const unit = COLLECTIONS.units.schema.parse({ name: 'Công ty An Phú', shortName: 'An Phú' });
    expect(isKeptBack(unit, NOW)).toBe(false);
  });
});
