import { expect, test } from 'vitest';
import { findQueryRanges } from '../../src/search/find-query-ranges.ts';

const found = (texts: readonly string[], query: string) =>
  findQueryRanges(texts, query).map(({ node, start, end }) => texts[node]!.slice(start, end));

test.each([
  [['Trao cờ thi đua', 'thi đua'], 'co thi dua', ['cờ thi đua']],
  [['Đường đi, đường về'], 'duong', ['Đường', 'đường']],
  [['Trao cờ ', 'thi đua', ' năm nay'], 'cờ thi đua', ['cờ', 'thi đua']],
  [['Thi đua khen thưởng'], 'phong trào thi đua', ['Thi đua']],
  [['Hoà bình'.normalize('NFD')], 'hòa bình', ['Hoà bình'.normalize('NFD')]],
  [['Không có gì'], 'xyz', []],
  [['Cơ quan thi công'], 'cờ thi đua', []],
  [['Quyết định 598 ký'], 'công văn 598', ['598']],
])('%j, %s', (texts, query, spans) => expect(found(texts, query)).toEqual(spans));
