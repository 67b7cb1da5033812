import type { Article, Meeting, PhotoRecord } from './types.ts';

/** Every photograph or caption of the articles and meetings, newest year first. */
export function collectPhotos(
  articles: readonly Article[],
  meetings: readonly Meeting[],
): readonly PhotoRecord[] {
  const ofArticles = articles.flatMap((article) =>
    [...(article.cover ? [article.cover] : []), ...article.photos].map(
      (photo, at): PhotoRecord => ({
        key: `${article.id}-anh-${at + 1}`,
        photo,
        article: article.id,
        meeting: article.meeting,
        year: article.year,
      }),
    ),
  );
  const ofMeetings = meetings.flatMap((meeting) =>
    meeting.photos.map((photo, at): PhotoRecord => ({
      key: `${meeting.id}-anh-${at + 1}`,
      photo,
      article: undefined,
      meeting: meeting.id,
      year: meeting.date ? Number(meeting.date.slice(0, 4)) : meeting.achievementYear,
    })),
  );
  return [...ofArticles, ...ofMeetings].toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0));
}
