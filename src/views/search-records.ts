import type { Archive, Article } from '../archive/types.ts';
import { sha256 } from '../lib/sha256.ts';
import type { SearchPage } from '../search/plan-change.ts';
import type { SearchRecord } from '../search/search-record.ts';
import { articleSummary } from './parts/article-card.ts';
import { articleText } from './parts/article-text.ts';
import { awardSteps } from './parts/cited-facts.ts';
import { placeNames } from './parts/place-names.ts';
import { urls } from './urls.ts';
import { textSum } from './text-sum.ts';
import { lines, unique, years, unitLabels, stateLabels } from './search-parts.ts';
import { registerRecords } from './register-search-records.ts';

/** One record for each public page that tells something, for the search index. */
export const searchRecords = (archive: Archive): readonly SearchRecord[] =>
  searchPages(archive).map((page) => page.record());

/** The same pages before their records are made: the texts of articles need not be read to know which have changed. */
export function searchPages(archive: Archive): readonly SearchPage[] {
  const articles = archive.articles.filter((article) => !article.hidden);
  return [
    ...articles.map((article) => articleSearchPage(archive, article)),
    ...registerRecords(archive).map((record) => searchPage(record, [], () => record)),
  ];
}

const articleSearchPage = (archive: Archive, article: Article): SearchPage =>
  searchPage(articleRecord(archive, article, ''), [textSum(article.body), article.isCode], () =>
    articleRecord(archive, article, articleText(article)),
  );

/** @param known what the record says besides what is made from `more` */
const searchPage = (
  known: SearchRecord,
  more: readonly unknown[],
  record: () => SearchRecord,
): SearchPage => ({
  url: known.url,
  kind: known.kind,
  date: known.date ?? '',
  key: sha256(JSON.stringify([known, ...more]), 'hex').slice(0, 32),
  record,
});

function articleRecord(archive: Archive, article: Article, text: string): SearchRecord {
  const meeting = article.meeting ? archive.index.meetings.get(article.meeting) : undefined;
  const photos = [...(article.cover ? [article.cover] : []), ...article.photos];
  const steps = new Set([
    ...(awardSteps(archive).byArticle.get(article.id) ?? []),
    ...(awardSteps(archive).byMeeting.get(article.meeting ?? '') ?? []),
  ]);
  return {
    url: urls.article(article.id),
    kind: 'bai-viet',
    title: article.title,
    names: unique([...article.tags, ...placeNames(archive, [meeting?.place, ...article.places])]),
    summary: articleSummary(article),
    text: lines([
      text,
      ...photos.flatMap((photo) => [photo.caption, photo.captionNote]),
      ...article.attachments.map((attachment) => attachment.title),
      ...article.editorNotes.flatMap((note) => [`“${note.quote}”. ${note.issue}`, note.reading]),
      ...article.corrections.map((correction) => correction.text),
    ]),
    date: article.date,
    years: years([article.year, meeting?.achievementYear, meeting?.planYear]),
    units: unitLabels(archive, article.units),
    states: stateLabels([...steps].map(({ step }) => step.status)),
  };
}
