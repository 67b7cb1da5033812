import { expect, test } from 'vitest';
import { articleSummary } from '../../../src/views/parts/article-card.ts';
import { articleText } from '../../../src/views/parts/article-text.ts';
import { searchRecords } from '../../../src/views/search-records.ts';
import { archiveOf } from '../../fixtures/archive-of.ts';
import { edit } from '../../fixtures/write-content.ts';

const LAST = 'Doanh thu cả cụm đạt hơn 20.000 tỷ đồng.';
const FIRST = 'Ngày 11-2, Công ty CP An Phú, đơn vị Trưởng cụm, tổ chức hội nghị.\n';

/** The one article of the base archive with another text. */
function withBody(body: string) {
  const archive = archiveOf(edit('articles/2023/hoi-nghi-tong-ket.md', FIRST, '', LAST, body));
  const [article] = archive.articles;
  if (!article) throw new Error('The archive has no article.');
  return { archive, article };
}

const PASTED =
  'Mỗi đợt có từ 20~30 người, cả năm 40~50 người[^1]; diện tích 5*6*7 m, (*) tạm tính (*).';
const READ = 'Mỗi đợt có từ 20~30 người, cả năm 40~50 người; diện tích 5*6*7 m, (*) tạm tính (*).';

test('numbers and signs are whole in the summary and in what is searched', () => {
  const { archive, article } = withBody(`${PASTED}\n\n[^1]: Theo báo cáo.`);
  expect(articleSummary(article)).toBe(READ);
  const record = searchRecords(archive).find(({ kind }) => kind === 'bai-viet');
  expect(record?.summary).toBe(READ);
  expect(record?.text).toBe(`${READ}\nChú thích\nTheo báo cáo.`);
});

test('a note that stands far below is known to the summary', () => {
  const { article } = withBody(`${PASTED}\n\n${'Đoạn. '.repeat(600)}\n\n[^1]: Theo báo cáo.`);
  expect(articleSummary(article)).toBe(READ);
});

test('lines of a verse are words apart', () => {
  const { article } = withBody('Quê hương là chùm khế ngọt\nCho con trèo hái mỗi ngày');
  expect(articleText(article)).toBe('Quê hương là chùm khế ngọt Cho con trèo hái mỗi ngày');
});
